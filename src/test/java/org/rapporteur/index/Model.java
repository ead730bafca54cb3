package org.rapporteur.index;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.rapporteur.article.Article;
import org.rapporteur.article.ArticleId;

/** What an index should hold, kept beside it: the hash of each article by its path; and random readings of a folder. For one thread. */
final class Model {
    private static final int PATHS = 10;
    private static final int VERSIONS = 4;

    private final Random random;
    private final List<List<Article>> pool = new ArrayList<>();

    Model(Random random) {
        this.random = random;
        for (int path = 0; path < PATHS; path++) {
            List<Article> versions = new ArrayList<>();
            for (int version = 0; version < VERSIONS; version++) {
                versions.add(TestArticles.random(path + ".md", random));
            }
            pool.add(versions);
        }
    }

    /** What one reading of the folder finds. */
    record Change(List<Article> puts, List<ArticleId> removals, boolean withVectors) {
        /** What is held after it. */
        Map<String, String> after(Map<String, String> before) {
            Map<String, String> after = new TreeMap<>(before);
            removals.forEach(id -> after.remove(id.path()));
            puts.forEach(article -> after.put(article.id().path(), article.hash()));
            return after;
        }

        /** Makes it so, as a reading; what it throws comes out. */
        void apply(KnowledgeIndex index, Random random) throws IOException {
            try (IndexUpdate update = index.startReading(Instant.EPOCH)) {
                for (ArticleId id : removals) {
                    update.remove(id);
                }
                for (Article article : puts) {
                    TestArticles.put(
                            update, article, withVectors ? TestArticles.randomVectors(article, random) : List.of());
                }
                update.publish();
            }
        }
    }

    /** One that changes something. */
    Change draw() {
        List<Article> puts = new ArrayList<>();
        List<ArticleId> removals = new ArrayList<>();
        puts.add(pool.get(random.nextInt(PATHS)).get(random.nextInt(VERSIONS)));
        for (int more = random.nextInt(4); more > 0; more--) {
            List<Article> versions = pool.get(random.nextInt(PATHS));
            if (random.nextInt(3) == 0) {
                removals.add(versions.getFirst().id());
            } else {
                puts.add(versions.get(random.nextInt(VERSIONS)));
            }
        }
        return new Change(puts, removals, random.nextBoolean());
    }

    /** What is held in truth; each article is unpacked, and found by its words. */
    static Map<String, String> of(KnowledgeIndex index) {
        Map<String, String> held = new TreeMap<>();
        try (Generation generation = index.acquire()) {
            generation.held().forEach((id, what) -> {
                Article article = generation.article(id).orElseThrow();
                if (!article.hash().equals(what.hash())) {
                    throw new AssertionError("two versions of " + id);
                }
                held.put(id.path(), what.hash());
            });
            if (held.size() != generation.articles().size()) {
                throw new AssertionError("the list has " + generation.articles().size() + " of " + held.size());
            }
        }
        return held;
    }
}
