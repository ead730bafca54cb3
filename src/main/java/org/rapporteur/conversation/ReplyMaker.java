package org.rapporteur.conversation;

import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import org.rapporteur.answer.AnswerResult;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has replies made for a chat surface: as many at a time as there are cores, since more would only take the time of those who take messages in; the
 * reading of the folder aside, on a thread of its own. Safe for use by many threads.
 */
public final class ReplyMaker implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ReplyMaker.class);

    private final Semaphore turns =
            new Semaphore(Math.max(1, Runtime.getRuntime().availableProcessors()), true);
    private final ChatCore core;
    private final Refreshes refreshes;

    /** @param surface its name, for the thread that reads the folder */
    public ReplyMaker(ChatCore core, String surface) {
        this.core = core;
        this.refreshes = new Refreshes(surface + "-refresh");
    }

    /** Whether a message has the folder read, or added to. */
    public boolean isReading(IncomingMessage message) {
        return message.admin() && (Conversation.isRefresh(message.text()) || Conversation.isAddition(message.text()));
    }

    /**
     * Makes the reply and hands it over before it returns; when the message has the folder read or added to, later and on another thread. A reply that failed
     * since the process ends is not handed over: the next process makes it.
     *
     * @param called whether it was typed as a command may be: then a single word that the folder knows nothing of is told to be no command
     * @param busy called in place of that when the folder is being read for somebody already
     */
    public void make(IncomingMessage message, boolean called, Consumer<Reply> then, Runnable busy) {
        if (message.admin() && Conversation.isAddition(message.text())) {
            if (!refreshes.queue(() -> answer(message, called, then))) {
                then.accept(new Reply.Notice(ChatWording.TOO_MANY_ADDITIONS));
            }
            return;
        }
        if (isReading(message)) {
            if (!refreshes.begin(() -> answer(message, called, then))) {
                busy.run();
            }
            return;
        }
        turns.acquireUninterruptibly();
        try {
            answer(message, called, then);
        } finally {
            turns.release();
        }
    }

    private void answer(IncomingMessage message, boolean called, Consumer<Reply> then) {
        long start = System.nanoTime();
        Reply reply = core.reply(message);
        if (called && isUnknownWord(message.text(), reply)) {
            reply = core.reply(message.withText("/" + message.text()));
        }
        if (refreshes.isClosing() && reply instanceof Reply.Failed) {
            LOG.info("a message of {} waits for the next start", message.thread());
            return;
        }
        then.accept(reply);
        LOG.debug("answered in {} in {} ms", message.thread(), (System.nanoTime() - start) / 1_000_000);
    }

    private static boolean isUnknownWord(String text, Reply reply) {
        return text.matches("\\p{L}+")
                && reply instanceof Reply.ToQuestion question
                && question.result() instanceof AnswerResult.Gap;
    }

    /** Begins no reading any more, and hands over no failure. */
    @Override
    public void close() {
        refreshes.close();
    }
}
