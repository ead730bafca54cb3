package org.rapporteur.journal;

import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * A piece of work of one thread that is perhaps done by another, together with others in one transaction: it fails by itself, and none of it is
 * there then. Safe as {@link Database} uses it, under its lock.
 */
final class DatabaseWork<T> {
    private static final String BEFORE = "before_work";

    private final Function<Handle, T> function;
    private @Nullable T result;
    private @Nullable Throwable failure;
    private volatile boolean done;

    DatabaseWork(Function<Handle, T> function) {
        this.function = function;
    }

    /** Does it within the transaction that is open. What cannot be undone by itself is thrown: then nothing of the transaction may stay. */
    void doIn(Handle open) {
        open.savepoint(BEFORE);
        try {
            result = function.apply(open);
            open.releaseSavepoint(BEFORE);
        } catch (RuntimeException | Error e) {
            open.rollbackToSavepoint(BEFORE);
            failure = e;
        }
    }

    /** The transaction came to nothing, and this work with it. */
    void fail(Throwable reason) {
        failure = reason;
    }

    void done() {
        done = true;
    }

    boolean isDone() {
        return done;
    }

    /** What came of it; throws what it failed by. */
    @SuppressWarnings("NullAway") // a function that gives null may give null
    T result() {
        switch (failure) {
            case null -> {
                return result;
            }
            case RuntimeException e -> throw e;
            case Error e -> throw e;
            case Throwable e -> throw new IllegalStateException(e);
        }
    }
}
