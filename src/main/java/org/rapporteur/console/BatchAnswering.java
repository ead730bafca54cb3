package org.rapporteur.console;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rapporteur.conversation.AnswerRecord;
import org.rapporteur.conversation.IncomingMessage;
import org.rapporteur.conversation.Reply;
import org.slf4j.LoggerFactory;

/**
 * Answers a stream of questions, one JSON object a line: for each line in exactly one line out, in the same order, written as soon as it is known. A
 * line that is no question, and a question that fails, give a line with an {@code error}. For one thread.
 */
final class BatchAnswering {
    static final int MAX_LINE_BYTES = 1 << 20;
    private static final int MAX_REMEMBERED_QUESTIONS = 100_000;

    private final Desk desk;
    private final InstantSource clock;
    private final int top;
    /** The thread of each question by its id; the oldest are forgotten so that an endless stream can be answered. */
    private final Map<String, String> threads = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
            return size() > MAX_REMEMBERED_QUESTIONS;
        }
    };

    private long lines;

    /**
     * Prepares for one stream.
     *
     * @param top how many of the passages found are told at most
     */
    BatchAnswering(Desk desk, InstantSource clock, int top) {
        this.desk = desk;
        this.clock = clock;
        this.top = top;
    }

    /** Answers until the input ends, or until nobody reads the answers any more. */
    void run(InputStream questions, PrintStream answers) throws IOException {
        BoundedLineReader reader = new BoundedLineReader(questions, MAX_LINE_BYTES);
        for (Optional<BoundedLineReader.Line> line = reader.next(); line.isPresent(); line = reader.next()) {
            answers.print(answerTo(BatchLine.read(line.orElseThrow())) + "\n");
            if (answers.checkError()) {
                return;
            }
        }
    }

    private String answerTo(BatchLine line) {
        lines++;
        return switch (line) {
            case BatchLine.Refused refused ->
                JsonLine.of(AnswerRecord.failed(text(refused.id()), refused.error(), 0), refused.id());
            case BatchLine.Asked asked -> JsonLine.of(answer(asked).top(top), asked.id());
        };
    }

    private AnswerRecord answer(BatchLine.Asked asked) {
        String id = text(asked.id());
        Instant start = clock.instant();
        try {
            Reply reply = desk.reply(
                    new IncomingMessage(threadOf(asked), Commands.ask(asked.question()), asked.askedOn(), false));
            return AnswerRecord.of(id, reply, millisSince(start));
        } catch (UserError e) {
            return AnswerRecord.failed(id, e.line(), millisSince(start));
        } catch (RuntimeException | StackOverflowError e) {
            LoggerFactory.getLogger(BatchAnswering.class).error("question {} of the batch failed", lines, e);
            return AnswerRecord.failed(
                    id, "the question failed: " + e.getClass().getSimpleName(), millisSince(start));
        }
    }

    private double millisSince(Instant start) {
        return Math.max(0, Duration.between(start, clock.instant()).toNanos()) / 1e6;
    }

    /** A follow-up is asked in the thread of what it follows; everything else, and what follows a question unheard of, in a thread of its own. */
    private String threadOf(BatchLine.Asked asked) {
        String own = "batch:" + lines;
        String thread = asked.after() == null ? own : threads.getOrDefault(asked.after(), own);
        if (asked.id() != null) {
            threads.put(asked.id().asText(), thread);
        }
        return thread;
    }

    private static @Nullable String text(@Nullable JsonNode id) {
        return id == null ? null : id.asText();
    }
}
