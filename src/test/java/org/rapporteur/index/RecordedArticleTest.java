package org.rapporteur.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.ScoreDoc;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rapporteur.article.Article;
import org.rapporteur.article.ArticleId;
import org.rapporteur.extraction.ArticleRecord;
import org.rapporteur.extraction.ExtractReader;
import org.rapporteur.extraction.Extracts;
import org.rapporteur.ingest.FolderReader;
import org.rapporteur.ingest.KnownVectors;
import org.rapporteur.ingest.ReadingProgress;
import org.rapporteur.ingest.Refresher;

class RecordedArticleTest {
    private static final Path NEWSWIRE = Path.of("src", "test", "resources", "newswire");

    private final Map<ArticleId, Extracts> read = new ConcurrentSkipListMap<>();
    private KnowledgeIndex index;

    @BeforeEach
    void readTheArticles() throws IOException {
        index = KnowledgeIndex.inMemory();
        ExtractReader reader = ExtractReader.shipped();
        new Refresher(new FolderReader(NEWSWIRE, InstantSource.system()), index, new KnownVectors(null), article -> {
                    Extracts extracts = reader.apply(article);
                    read.put(article.id(), extracts);
                    return extracts;
                })
                .refresh(ReadingProgress.IGNORED);
    }

    @AfterEach
    void close() throws IOException {
        index.close();
    }

    @Test
    void whatWasReadOutOfAnArticleComesBackEqual() {
        assertThat(read).hasSizeGreaterThan(50);
        assertThat(read.values().stream().mapToInt(one -> lines(one.record())).sum())
                .isGreaterThan(800);
        try (Generation generation = index.acquire()) {
            read.forEach((id, extracts) -> assertThat(generation.recorded(id).orElseThrow())
                    .isEqualTo(new RecordedArticle(generation.article(id).orElseThrow(), extracts.record())));
        }
    }

    private static int lines(ArticleRecord record) {
        return record.quotations().size()
                + record.reported().size()
                + record.happenings().size()
                + record.stances().size();
    }

    @Test
    void anArticleNobodyReadHasNoLines() throws IOException {
        Article article = TestArticles.random("plain.md", new Random(1));
        try (IndexUpdate update = index.startUpdate()) {
            TestArticles.put(update, article, List.of());
            update.publish();
        }
        try (Generation generation = index.acquire()) {
            assertThat(generation.recorded(article.id()).orElseThrow())
                    .isEqualTo(
                            new RecordedArticle(article, Extracts.none(article).record()));
            assertThat(generation.recorded(new ArticleId("gone.md"))).isEmpty();
        }
    }

    @Test
    void anArticlesLinesAddNoPassage() {
        try (Generation generation = index.acquire()) {
            assertThat(generation.passages())
                    .isEqualTo(generation.articles().stream()
                            .mapToInt(ArticleEntry::passages)
                            .sum());
        }
    }

    @Test
    void everyHitKnowsItsPlaceAfterAnyRunOfChanges() throws IOException {
        for (long seed = 0; seed < 2; seed++) {
            Random random = new Random(seed);
            for (int step = 0; step < 4; step++) {
                change(random);
                try (Generation generation = index.acquire()) {
                    assertPlaces(generation, "seed " + seed + ", step " + step);
                }
            }
        }
    }

    private void change(Random random) throws IOException {
        List<ArticleId> held = new ArrayList<>(read.keySet());
        try (IndexUpdate update = index.startUpdate()) {
            update.remove(held.get(random.nextInt(held.size())));
            for (int i = random.nextInt(4); i >= 0; i--) {
                String path = "random-" + random.nextInt(10) + ".md";
                TestArticles.put(update, TestArticles.random(path, random), List.of());
            }
            update.publish();
        }
    }

    private static void assertPlaces(Generation generation, String when) throws IOException {
        Set<PassagePlace> seen = new HashSet<>();
        for (ScoreDoc hit : generation
                .searcher()
                .search(
                        MatchAllDocsQuery.INSTANCE,
                        generation.searcher().getIndexReader().maxDoc())
                .scoreDocs) {
            if (generation.searcher().storedFields().document(hit.doc).getField(Schema.NUMBER) != null) {
                StoredPassage stored = generation.passage(hit.doc);
                assertThat(generation.place(hit.doc))
                        .as(when)
                        .isEqualTo(new PassagePlace(
                                stored.article(), stored.passage().number()));
                seen.add(generation.place(hit.doc));
            }
        }
        assertThat(seen).as(when).hasSize(generation.passages());
    }
}
