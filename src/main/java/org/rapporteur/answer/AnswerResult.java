package org.rapporteur.answer;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a question came to: an answer, or a gap that says why there is none. */
public sealed interface AnswerResult {
    /** What was decided on, higher is surer, from 0 to 1, on one scale for answers and gaps. */
    double confidence();

    /** The passages found, best first, also when none of them answers. */
    List<Retrieved> retrieved();

    /** How it came about. */
    Explanation explanation();

    /**
     * An answer of one to three statements.
     *
     * @param statements in order of reading; never empty
     * @param sentences the sentences they rest on, best first
     * @param citations every source of the statements and no other, by number; at most 5
     * @param notes lines of ours beside the answer: how a word was read, that articles disagree, that there is one source only
     * @param newestCited the newest publication date among the citations; null when all are undated
     */
    record Answered(
            List<Statement> statements,
            List<QuotedSentence> sentences,
            List<Citation> citations,
            List<String> notes,
            @Nullable LocalDate newestCited,
            double confidence,
            List<Retrieved> retrieved,
            Explanation explanation)
            implements AnswerResult {
        public Answered {
            statements = List.copyOf(statements);
            sentences = List.copyOf(sentences);
            citations = List.copyOf(citations);
            notes = List.copyOf(notes);
            retrieved = List.copyOf(retrieved);
        }

        /** The statements as one plain text, each with its citation mark. */
        public String plainText() {
            return statements.stream().map(Statement::plainText).collect(Collectors.joining(" "));
        }
    }

    /**
     * No answer, and why.
     *
     * @param reason the kind of gap
     * @param message the reason in one or two plain sentences of ours, with what was missing
     * @param nearest up to three articles that come nearest, each with its nearest passage; numbered from 1
     * @param articlesSearched how many articles were looked through
     * @param newestHeld the newest publication date in the folder; null when it is empty or all undated
     */
    record Gap(
            GapReason reason,
            String message,
            List<Citation> nearest,
            int articlesSearched,
            @Nullable LocalDate newestHeld,
            double confidence,
            List<Retrieved> retrieved,
            Explanation explanation)
            implements AnswerResult {
        public Gap {
            nearest = List.copyOf(nearest);
            retrieved = List.copyOf(retrieved);
        }
    }

    /** Why a question has no answer. */
    enum GapReason {
        /** The question holds nothing to look for. */
        NO_QUESTION,
        /** The folder holds no article, or none that could be read. */
        EMPTY_FOLDER,
        /** Nothing on the subject. */
        OFF_TOPIC,
        /** The subject is there, the answer is not. */
        NOT_STATED,
        /** The question takes something for granted of which there is no record. */
        NO_RECORD,
        /** The dates asked for lie outside of what the folder holds. */
        OUT_OF_DATES
    }
}
