package org.rapporteur.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.FieldInfos;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.article.Article;
import org.rapporteur.article.ArticleId;
import org.rapporteur.extraction.ExtractReader;
import org.rapporteur.extraction.Extracts;
import org.rapporteur.ingest.ArticleSink;
import org.rapporteur.ingest.FolderReader;
import org.rapporteur.ingest.KnownVectors;
import org.rapporteur.ingest.ReadingProgress;
import org.rapporteur.ingest.Refresher;

class OneOrTwoThreadsTest {
    private static final Path NEWSWIRE = Path.of("src", "test", "resources", "newswire");

    @TempDir
    private Path work;

    @Test
    void anIndexHoldsTheSameInTheSameOrderHoweverManyThreadsReadForIt() throws IOException {
        Function<Article, Extracts> extracts = ExtractReader.shipped();
        Path one = work.resolve("one");
        writeWithOne(one, extracts);
        Path two = work.resolve("two");
        Set<String> threads = ConcurrentHashMap.newKeySet();
        try (KnowledgeIndex index = KnowledgeIndex.open(two)) {
            new Refresher(folder(), index, new KnownVectors(null), article -> {
                        threads.add(Thread.currentThread().getName());
                        return extracts.apply(article);
                    })
                    .refresh(ReadingProgress.IGNORED);
        }
        assertThat(threads).contains("read-ahead");
        try (Directory oneFolder = FSDirectory.open(one);
                Directory twoFolder = FSDirectory.open(two);
                IndexReader expected = DirectoryReader.open(oneFolder);
                IndexReader written = DirectoryReader.open(twoFolder)) {
            assertThat(stored(written)).hasSizeGreaterThan(100).isEqualTo(stored(expected));
            Map<String, List<String>> terms = postings(written);
            assertThat(terms).containsKeys(Schema.NAMES, Schema.TEXT).isEqualTo(postings(expected));
        }
    }

    private static FolderReader folder() {
        return new FolderReader(NEWSWIRE, InstantSource.system());
    }

    private static void writeWithOne(Path folder, Function<Article, Extracts> extracts) throws IOException {
        try (KnowledgeIndex index = KnowledgeIndex.open(folder);
                IndexUpdate update = index.startReading(Instant.EPOCH)) {
            folder().read(Map.of(), new OneThread(update, extracts), ReadingProgress.IGNORED);
            update.publish();
        }
    }

    private record OneThread(IndexUpdate update, Function<Article, Extracts> extracts) implements ArticleSink {
        @Override
        public void put(Article article, HeldArticle held) {
            try {
                update.put(article, held, List.of(), extracts.apply(article));
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        }

        @Override
        public void touch(ArticleId id, long stamp) {
            throw new AssertionError(id);
        }

        @Override
        public void remove(ArticleId id) {
            throw new AssertionError(id);
        }
    }

    /** What each document holds, in order. */
    private static List<String> stored(IndexReader reader) throws IOException {
        List<String> documents = new ArrayList<>();
        for (int i = 0; i < reader.maxDoc(); i++) {
            Document document = reader.storedFields().document(i);
            List<String> fields = new ArrayList<>();
            for (IndexableField field : document) {
                Object value = field.binaryValue() == null ? field.stringValue() : field.binaryValue();
                fields.add(field.name() + "=" + value);
            }
            documents.add(String.join("\n", fields));
        }
        return documents;
    }

    /** By field, each word and the documents it stands in. */
    private static Map<String, List<String>> postings(IndexReader reader) throws IOException {
        Map<String, List<String>> fields = new TreeMap<>();
        for (String field : FieldInfos.getIndexedFields(reader)) {
            Terms terms = MultiTerms.getTerms(reader, field);
            List<String> words = new ArrayList<>();
            TermsEnum each = terms == null ? TermsEnum.EMPTY : terms.iterator();
            while (each.next() != null) {
                StringBuilder word = new StringBuilder(each.term().toString());
                PostingsEnum documents = each.postings(null, PostingsEnum.NONE);
                while (documents.nextDoc() != PostingsEnum.NO_MORE_DOCS) {
                    word.append(' ').append(documents.docID());
                }
                words.add(word.toString());
            }
            fields.put(field, words);
        }
        return fields;
    }
}
