package org.rapporteur.conversation;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.rapporteur.dossier.Mentions;
import org.rapporteur.dossier.Mentions.Kind;

/** Makes a follow-up understandable by itself, from what was asked before in its thread. Safe for use by many threads. */
final class FollowUps {
    private static final Set<String> PERSON = Set.of("he", "she", "him", "his", "her", "hers");

    private final Function<String, Mentions> reader;

    /** @param reader tells what a question names */
    FollowUps(Function<String, Mentions> reader) {
        this.reader = reader;
    }

    /**
     * A question that needs no thread.
     *
     * @param question as typed when it was complete in itself
     * @param reading what was taken for what; null when nothing had to be
     */
    record Completed(String question, @Nullable String reading) {}

    /**
     * Completes a question.
     *
     * @param previous the completed questions of the thread, newest last; empty at its beginning, where every question is asked as it is
     */
    Completed complete(String question, List<String> previous) {
        if (previous.isEmpty()) {
            return new Completed(question, null);
        }
        return switch (EllipsisReader.read(question, reader)) {
            case Ellipsis.None() -> new Completed(question, null);
            case Ellipsis.Fragment(var fragment) -> {
                String replaced = new Substitution(reader).replace(previous.getLast(), fragment);
                yield new Completed(replaced, Wording.takenAs(question.strip(), replaced));
            }
            case Ellipsis.Further(var asked, var pointer) -> further(asked, pointer, previous);
        };
    }

    private Completed further(String asked, String pointer, List<String> previous) {
        Subject subject = subject(pointer, previous);
        String rest = subject.wordsFor(reader.apply(asked));
        String question = rest.isEmpty() ? asked : asked + Subject.DASH + rest;
        String taken = pointer.equals(asked) ? asked + "?" : pointer;
        return new Completed(question, Wording.takenAs(taken, subject.as(pointer)));
    }

    /** What a pronoun for a person points to is the last question that names one; everything else points to the last question. */
    private Subject subject(String pointer, List<String> previous) {
        for (String question : PERSON.contains(pointer) ? previous.reversed() : List.<String>of()) {
            Mentions mentions = reader.apply(question);
            if (!mentions.of(Kind.NAME).isEmpty()) {
                return new Subject(mentions);
            }
        }
        return new Subject(reader.apply(previous.getLast()));
    }
}
