package org.rapporteur.answer;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a question came to: an answer, or a gap that says why there is none. */
public sealed interface AnswerResult {
    /** What was decided on, higher is surer, from 0 to 1, on one scale for answers and gaps. */
    double confidence();

    /** The passages found, best first, also when none of them answers. */
    List<Retrieved> retrieved();

    /** How it came about. */
    Explanation explanation();

    /** The same without the passages found, for whoever keeps results and shows no passages. */
    AnswerResult withoutRetrieved();

    /**
     * An answer of one to three statements, or of up to six in a list.
     *
     * @param statements in order of reading; never empty
     * @param sentences the sentences they rest on, best first
     * @param citations every source of the statements and no other, by number; at most 5
     * @param notes lines of ours beside the answer: how a word was read, that articles disagree, that there is one source only
     * @param newestCited the newest publication date among the citations; null when all are undated
     * @param layout whether the statements follow one another or stand each on a line of its own
     */
    record Answered(
            List<Statement> statements,
            List<QuotedSentence> sentences,
            List<Citation> citations,
            List<String> notes,
            @Nullable LocalDate newestCited,
            double confidence,
            List<Retrieved> retrieved,
            Explanation explanation,
            Layout layout)
            implements AnswerResult {
        public Answered {
            statements = List.copyOf(statements);
            sentences = List.copyOf(sentences);
            citations = List.copyOf(citations);
            notes = List.copyOf(notes);
            retrieved = List.copyOf(retrieved);
        }

        @Override
        public Answered withoutRetrieved() {
            return new Answered(
                    statements, sentences, citations, notes, newestCited, confidence, List.of(), explanation, layout);
        }

        /** An answer in prose. */
        public Answered(
                List<Statement> statements,
                List<QuotedSentence> sentences,
                List<Citation> citations,
                List<String> notes,
                @Nullable LocalDate newestCited,
                double confidence,
                List<Retrieved> retrieved,
                Explanation explanation) {
            this(
                    statements,
                    sentences,
                    citations,
                    notes,
                    newestCited,
                    confidence,
                    retrieved,
                    explanation,
                    Layout.PROSE);
        }

        /** The statements as one plain text, each with its citation mark; those of a list on lines of their own. */
        public String plainText() {
            Stream<String> texts = statements.stream().map(Statement::plainText);
            return layout == Layout.LIST
                    ? texts.map(text -> "• " + text).collect(Collectors.joining("\n"))
                    : texts.collect(Collectors.joining(" "));
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
     * @param said what the articles do say where the question takes something else for granted; each statement cites one of {@code nearest};
     *     empty when nothing comes near
     */
    record Gap(
            GapReason reason,
            String message,
            List<Citation> nearest,
            int articlesSearched,
            @Nullable LocalDate newestHeld,
            double confidence,
            List<Retrieved> retrieved,
            Explanation explanation,
            List<Statement> said)
            implements AnswerResult {
        public Gap {
            nearest = List.copyOf(nearest);
            retrieved = List.copyOf(retrieved);
            said = List.copyOf(said);
        }

        @Override
        public Gap withoutRetrieved() {
            return new Gap(
                    reason, message, nearest, articlesSearched, newestHeld, confidence, List.of(), explanation, said);
        }

        /** A gap with nothing to say instead. */
        public Gap(
                GapReason reason,
                String message,
                List<Citation> nearest,
                int articlesSearched,
                @Nullable LocalDate newestHeld,
                double confidence,
                List<Retrieved> retrieved,
                Explanation explanation) {
            this(reason, message, nearest, articlesSearched, newestHeld, confidence, retrieved, explanation, List.of());
        }
    }

    /** How the statements of an answer are set. */
    enum Layout {
        /** One after the other. */
        PROSE,
        /** Each on a line of its own. */
        LIST
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
        OUT_OF_DATES,
        /** The question names a day that no calendar has. */
        NO_SUCH_DATE,
        /** The question is in another language than the articles. */
        OTHER_LANGUAGE,
        /** The question names somebody of whom there are several, and does not tell which. */
        SEVERAL_MEANT
    }
}
