package org.rapporteur.index;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import org.apache.lucene.tests.store.MockDirectoryWrapper;
import org.rapporteur.article.Article;
import org.rapporteur.article.ArticleId;
import org.rapporteur.torture.Trial;
import org.rapporteur.torture.TrialResult;

/**
 * The life of an index - built, read again, given vectors, gone back, opened again - in which the first, then the second, then every other call to the
 * disk fails once. What fails says so, is done once more, and everything ends as if nothing had happened.
 */
public final class NthCallTrial implements Trial {
    private final List<String> wrong = new ArrayList<>();
    private int failed;
    private int said;

    /** @param n how many of the calls, evenly spread, when there are more */
    @Override
    public TrialResult run(Path root, long seed, int n) throws Exception {
        FaultyDisk.Countdown counting = FaultyDisk.once(Integer.MAX_VALUE);
        Snapshot sound = new Life(seed, counting).live();
        int calls = counting.seen();
        for (int i = 0; i < Math.min(n, calls); i++) {
            int call = (int) ((long) i * calls / Math.min(n, calls));
            FaultyDisk.Countdown failure = FaultyDisk.once(call);
            Life life = new Life(seed, failure);
            try {
                Snapshot end = life.live();
                if (!end.articles().equals(sound.articles()) || !end.held().equals(sound.held())) {
                    wrong.add("call " + call + ": ends with " + end.held());
                }
            } catch (IOException | RuntimeException | AssertionError e) {
                wrong.add("call " + call + ": " + e);
            }
            said += life.failures;
            failed += failure.hasFailed() ? 1 : 0;
        }
        return new TrialResult(
                failed + " of " + calls + " calls failed, " + said + " of them broke something off that was repeated",
                wrong);
    }

    /** One index from its beginning to its end. */
    private static final class Life {
        private final Random random;
        private final MockDirectoryWrapper disk;
        private final FaultyDisk.Countdown failure;
        private final List<Article> articles = new ArrayList<>();
        private int failures;

        Life(long seed, FaultyDisk.Countdown failure) {
            this.random = new Random(seed);
            this.failure = failure;
            this.disk = FaultyDisk.empty(random);
            for (int i = 0; i < 6; i++) {
                articles.add(TestArticles.random(i + ".md", random));
            }
        }

        Snapshot live() throws Exception {
            disk.failOn(failure);
            KnowledgeIndex first = again(() -> KnowledgeIndex.open(disk));
            again(() -> read(first, List.of(0, 1, 2), List.of()));
            again(() -> read(first, List.of(3, 4), List.of(1)));
            again(() -> embed(first, 3));
            again(() -> read(first, List.of(5), List.of(0)));
            goBack(first);
            again(() -> read(first, List.of(1), List.of(2)));
            MockDirectoryWrapper left = FaultyDisk.afterCrash(disk, first, false, random);
            left.failOn(failure);
            KnowledgeIndex second = again(() -> KnowledgeIndex.open(left));
            if (second.repair().isPresent()) {
                throw new AssertionError(second.repair().get());
            }
            failure.disarm();
            try (second) {
                return Snapshot.of(second);
            }
        }

        private <T> T again(Callable<T> step) throws Exception {
            try {
                return step.call();
            } catch (IOException | RuntimeException e) {
                failures++;
                return step.call();
            }
        }

        private boolean read(KnowledgeIndex index, List<Integer> puts, List<Integer> removals) throws IOException {
            try (IndexUpdate update = index.startReading(Instant.EPOCH)) {
                for (int removal : removals) {
                    update.remove(new ArticleId(removal + ".md"));
                }
                for (int put : puts) {
                    TestArticles.put(update, articles.get(put), List.of());
                }
                update.publish();
            }
            return true;
        }

        private boolean embed(KnowledgeIndex index, int number) throws IOException {
            Article article = articles.get(number);
            TestArticles.publish(index, a -> TestArticles.randomVectors(a, random), List.of(article));
            return true;
        }

        /** Going back twice is not going back once: only what had no effect is done again. */
        private void goBack(KnowledgeIndex index) throws IOException {
            int before = number(index);
            try {
                index.rollBack();
            } catch (IOException | RuntimeException e) {
                failures++;
                if (number(index) == before) {
                    index.rollBack();
                }
            }
        }

        private static int number(KnowledgeIndex index) {
            try (Generation generation = index.acquire()) {
                return generation.reading().number();
            }
        }
    }
}
