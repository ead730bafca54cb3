package org.rapporteur.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.rapporteur.article.Article;
import org.rapporteur.article.Passage;
import org.rapporteur.article.TextRange;
import org.rapporteur.embedding.BareModel;
import org.rapporteur.embedding.Embedder;

/**
 * How many passages are embedded a second by two threads, beside the bare model on the same texts in turns.
 *
 * @param ours passages a second, cutting words and averaging for each sentence included
 * @param bare runs of the model a second
 */
record EmbeddingRate(double ours, double bare) {
    private static final int THREADS = 2;
    private static final int PORTION = 150;

    static EmbeddingRate of(Embedder embedder, List<Article> articles, int passages) throws Exception {
        List<Callable<Void>> ours = new ArrayList<>();
        List<Callable<Void>> bare = new ArrayList<>();
        Timings ourTimes = new Timings();
        Timings bareTimes = new Timings();
        try (BareModel model = new BareModel();
                ExecutorService workers = Executors.newFixedThreadPool(THREADS)) {
            for (Article article : articles) {
                article.passages().forEach(passage -> add(article, passage, embedder, model, ours, bare));
            }
            for (int from = 0; from + PORTION <= Math.min(passages, ours.size()); from += PORTION) {
                List<Callable<Void>> next = ours.subList(from, from + PORTION);
                ourTimes.take(() -> run(next, workers));
                List<Callable<Void>> same = bare.subList(from, from + PORTION);
                bareTimes.take(() -> run(same, workers));
            }
        }
        return new EmbeddingRate(PORTION / ourTimes.millis(50) * 1_000, PORTION / bareTimes.millis(50) * 1_000);
    }

    private static void add(
            Article article,
            Passage passage,
            Embedder embedder,
            BareModel model,
            List<Callable<Void>> ours,
            List<Callable<Void>> bare) {
        String text = passage.range().of(article.text());
        List<TextRange> sentences = passage.sentences().stream()
                .map(sentence -> sentence.range().shift(-passage.range().start()))
                .toList();
        long[] tokens = model.tokens(text);
        ours.add(() -> {
            embedder.embedPassage(text, sentences);
            return null;
        });
        bare.add(() -> {
            model.run(tokens);
            return null;
        });
    }

    private static boolean run(List<Callable<Void>> work, ExecutorService workers) throws Exception {
        for (Future<Void> done : workers.invokeAll(work)) {
            done.get();
        }
        return true;
    }
}
