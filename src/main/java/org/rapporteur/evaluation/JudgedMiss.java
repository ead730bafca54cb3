package org.rapporteur.evaluation;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import org.rapporteur.answer.SentenceWeigher;
import org.rapporteur.evaluation.AnswerSentenceScores.Ranked;

/** Tells a question whose best sentence does not answer it, beside the one that should have come first. */
final class JudgedMiss {
    private JudgedMiss() {}

    /** Tells nothing when the best sentence is right. */
    static void tell(WeighedSentences weighed, Model model, PrintStream out) {
        Ranked ranked = weighed.by(model);
        List<Integer> order = ranked.order();
        int rank = (int) Math.round(1 / ranked.reciprocalRank());
        if (rank == 1) {
            return;
        }
        int won = order.getFirst();
        int wanted = order.get(rank - 1);
        out.printf("%n%s %s%n", weighed.judged().id(), weighed.judged().question());
        line(out, "wanted", rank, weighed, ranked, wanted);
        line(out, "won", 1, weighed, ranked, won);
        out.println("  by      "
                + Shares.told(
                        SentenceWeigher.signalNames(),
                        model.signals(),
                        weighed.signals().get(won),
                        weighed.signals().get(wanted),
                        0));
    }

    private static void line(
            PrintStream out, String what, int rank, WeighedSentences weighed, Ranked ranked, int sentence) {
        out.printf(
                Locale.ROOT,
                "  %-7s %2d. %.2f %s%n",
                what,
                rank,
                ranked.scores().get(sentence),
                weighed.judged().candidates().get(sentence).text());
    }
}
