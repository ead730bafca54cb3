package org.rapporteur.evaluation;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.rapporteur.answer.AnswerResult.Answered;
import org.rapporteur.answer.AnswerResult.Gap;
import org.rapporteur.answer.Question;
import org.rapporteur.answer.SentenceWeigher;
import org.rapporteur.answer.WeighedQuestion;
import org.rapporteur.answer.WeighedSentence;

/**
 * Tells the questions over a folder that went wrong: a wrong sentence first, with the signals that put it there; a refusal or an answer that
 * should not have been, with the evidence that it came from beside what such evidence is where the decision is right.
 */
final class FolderMisses {
    private final FolderScored scored;

    FolderMisses(FolderScored scored) {
        this.scored = scored;
    }

    /** Tells them in the order of the file. */
    void tell(PrintStream out) {
        double[] answered = usual(true);
        double[] refused = usual(false);
        for (Outcome outcome : scored.outcomes()) {
            if (!outcome.isRight()) {
                WeighedQuestion weighed = weighed(outcome);
                tellQuestion(outcome, out);
                if (outcome.asked().isAnswerable()) {
                    tellSentences(outcome, weighed, out);
                }
                if (outcome.isAnswered() != outcome.asked().isAnswerable()) {
                    tellDecision(outcome, weighed, outcome.isAnswered() ? refused : answered, out);
                }
            }
        }
    }

    private static void tellQuestion(Outcome outcome, PrintStream out) {
        LabelledQuestion asked = outcome.asked();
        out.printf("%n%s [%s, %s] %s%n", asked.id(), asked.kind(), asked.split(), asked.question());
        if (!asked.question().equals(outcome.understood())) {
            out.println("  read as " + outcome.understood());
        }
        out.println("  " + String.join("; ", outcome.result().explanation().understood()));
        if (asked.isAnswerable()) {
            out.println("  wanted  " + asked.answers() + " in " + asked.articles() + ", "
                    + (outcome.rank() == 0 ? "none of which was found" : "found in place " + outcome.rank()));
        }
    }

    private WeighedQuestion weighed(Outcome outcome) {
        Question question = new Question(outcome.understood(), outcome.asked().askedOn());
        return scored.model().over(scored.folder().answerer()).weigh(question, Set.of());
    }

    private void tellSentences(Outcome outcome, WeighedQuestion weighed, PrintStream out) {
        List<WeighedSentence> sentences = weighed.sentences();
        int wanted = place(sentences, outcome.asked());
        int won = outcome.first()
                .map(first -> place(sentences, outcome.article(first), first.text()))
                .orElse(0);
        if (wanted >= 0) {
            line(out, "right", wanted, sentences);
        } else {
            out.println("  right   none among the " + sentences.size() + " sentences that were weighed");
        }
        if (won >= 0 && won < sentences.size() && won != wanted) {
            line(out, outcome.isAnswered() ? "said" : "best", won, sentences);
        }
        if (wanted >= 0 && won >= 0 && won != wanted) {
            WeighedSentence winner = sentences.get(won);
            WeighedSentence right = sentences.get(wanted);
            double rest = winner.score()
                    - scored.model().score(winner.signals())
                    - right.score()
                    + scored.model().score(right.signals());
            out.println("  by      "
                    + Shares.told(
                            SentenceWeigher.signalNames(),
                            scored.model().signals(),
                            winner.signals(),
                            right.signals(),
                            rest));
        }
    }

    private static int place(List<WeighedSentence> sentences, LabelledQuestion asked) {
        for (int i = 0; i < sentences.size(); i++) {
            if (asked.isAnsweredBy(
                    sentences.get(i).article().path(), sentences.get(i).text())) {
                return i;
            }
        }
        return -1;
    }

    private static int place(List<WeighedSentence> sentences, String article, String text) {
        for (int i = 0; i < sentences.size(); i++) {
            if (sentences.get(i).article().path().equals(article)
                    && sentences.get(i).text().equals(text)) {
                return i;
            }
        }
        return -1;
    }

    private static void line(PrintStream out, String what, int place, List<WeighedSentence> sentences) {
        WeighedSentence sentence = sentences.get(place);
        out.printf(
                Locale.ROOT,
                "  %-7s %2d. %.2f %s: %s%n",
                what,
                place + 1,
                sentence.score(),
                sentence.article().path(),
                sentence.text());
    }

    private void tellDecision(Outcome outcome, WeighedQuestion weighed, double[] usual, PrintStream out) {
        String said = switch (outcome.result()) {
            case Answered answered ->
                "answered " + answered.sentences().getFirst().text();
            case Gap gap -> "refused " + gap.message();
        };
        out.printf(
                Locale.ROOT,
                "  %s%n  at      confidence %.2f, answers from %.2f on: %s%n",
                said,
                outcome.result().confidence(),
                scored.model().threshold(),
                outcome.result().explanation().decision());
        if (weighed.evidence().length > 0 && usual.length > 0) {
            out.println("  since   "
                    + Shares.told(
                            SentenceWeigher.evidenceNames(), scored.model().evidence(), weighed.evidence(), usual, 0));
        }
    }

    /** The mean evidence of the questions that are rightly answered, or rightly refused; empty when there is none. */
    private double[] usual(boolean answerable) {
        List<double[]> cases = new ArrayList<>();
        for (Outcome outcome : scored.outcomes()) {
            if (outcome.asked().isAnswerable() == answerable && outcome.isAnswered() == answerable) {
                Optional.of(weighed(outcome).evidence())
                        .filter(evidence -> evidence.length > 0)
                        .ifPresent(cases::add);
            }
        }
        double[] means = new double[cases.isEmpty() ? 0 : cases.getFirst().length];
        for (double[] evidence : cases) {
            for (int i = 0; i < means.length; i++) {
                means[i] += evidence[i] / cases.size();
            }
        }
        return means;
    }
}
