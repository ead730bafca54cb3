package org.rapporteur.index;

import java.net.URI;
import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.rapporteur.article.Article;
import org.rapporteur.article.ArticleId;
import org.rapporteur.article.Metadata;
import org.rapporteur.article.Passage;
import org.rapporteur.article.PassageVectors;
import org.rapporteur.extraction.ArticleRecord;
import org.rapporteur.extraction.Extracts;

/** An article as documents, and back. */
final class ArticleDocuments {
    private ArticleDocuments() {}

    /**
     * The block of documents of an article.
     *
     * @param vectors one for each passage, or empty when they are not made yet
     * @param extracts what was read out of it
     */
    static List<Document> of(Article article, HeldArticle held, List<PassageVectors> vectors, Extracts extracts) {
        List<Document> block = new ArrayList<>(article.passages().size() + 1);
        for (int i = 0; i < article.passages().size(); i++) {
            Document document =
                    passage(article, article.passages().get(i), extracts.names().get(i));
            if (!vectors.isEmpty()) {
                addVectors(document, vectors.get(i));
            }
            block.add(document);
        }
        block.add(whole(article, held, extracts.record()));
        return block;
    }

    private static Document passage(Article article, Passage passage, String names) {
        String text = passage.range().of(article.text());
        String title = article.metadata().title();
        Document document = described(article);
        document.add(new StoredField(Schema.NUMBER, passage.number()));
        document.add(new StoredField(Schema.PRINTED_TEXT, text));
        document.add(new StoredField(Schema.CUTS, Encoding.cuts(List.of(passage))));
        document.add(new TextField(Schema.TEXT, text, Field.Store.NO));
        document.add(new TextField(Schema.TITLE, title, Field.Store.NO));
        document.add(new TextField(Schema.NAMES, names, Field.Store.NO));
        document.add(new TextField(Schema.WORDS, title + "\n" + text, Field.Store.NO));
        String source = article.metadata().source();
        if (source != null) {
            document.add(new TextField(Schema.SOURCE, source, Field.Store.NO));
        }
        return document;
    }

    private static void addVectors(Document document, PassageVectors vectors) {
        document.add(new KnnFloatVectorField(Schema.VECTOR, vectors.passage(), VectorSimilarityFunction.DOT_PRODUCT));
        document.add(new BinaryDocValuesField(Schema.SENTENCE_VECTORS, Encoding.vectors(vectors.sentences())));
    }

    private static Document whole(Article article, HeldArticle held, ArticleRecord record) {
        Document document = described(article);
        document.add(new StringField(Schema.KIND, Schema.WHOLE, Field.Store.NO));
        document.add(new StoredField(Schema.PRINTED_TEXT, article.text()));
        document.add(new StoredField(Schema.CUTS, Encoding.cuts(article.passages())));
        document.add(new StoredField(Schema.HASH, article.hash()));
        document.add(new StoredField(Schema.RECORD, RecordEncoding.bytes(record)));
        document.add(new StringField(Schema.WHOLE_OF, article.id().path(), Field.Store.NO));
        document.add(new BinaryDocValuesField(
                Schema.ENTRY, ListEntry.of(article, held.signature()).bytes()));
        document.add(new NumericDocValuesField(Schema.STAMP, held.stamp()));
        return document;
    }

    private static Document described(Article article) {
        Metadata metadata = article.metadata();
        Document document = new Document();
        document.add(new StringField(Schema.ARTICLE, article.id().path(), Field.Store.YES));
        document.add(new StoredField(Schema.PRINTED_TITLE, metadata.title()));
        store(document, Schema.PRINTED_SOURCE, metadata.source());
        store(document, Schema.AUTHOR, metadata.author());
        store(document, Schema.LANGUAGE, metadata.language());
        store(document, Schema.URL, metadata.url());
        LocalDate date = metadata.date();
        if (date != null) {
            document.add(new LongField(Schema.DATE, date.toEpochDay(), Field.Store.YES));
        }
        return document;
    }

    private static void store(Document document, String field, @Nullable Object value) {
        if (value != null) {
            document.add(new StoredField(field, value.toString()));
        }
    }

    static ArticleId id(Document document) {
        return new ArticleId(required(document, Schema.ARTICLE));
    }

    static Metadata metadata(Document document) {
        String url = document.get(Schema.URL);
        var date = document.getField(Schema.DATE);
        return new Metadata(
                required(document, Schema.PRINTED_TITLE),
                document.get(Schema.PRINTED_SOURCE),
                date == null ? null : LocalDate.ofEpochDay(date.numericValue().longValue()),
                url == null ? null : URI.create(url),
                document.get(Schema.AUTHOR),
                document.get(Schema.LANGUAGE));
    }

    /** The article that {@code document} holds whole. */
    static Article article(Document document) {
        String text = printedText(document);
        return new Article(
                id(document), metadata(document), text, passages(document, 1, 0), required(document, Schema.HASH));
    }

    /** The article that {@code document} holds whole, with its lines. */
    static RecordedArticle recorded(Document document) {
        Article article = article(document);
        ArticleRecord record =
                RecordEncoding.read(article.id(), article.text(), document.getBinaryValue(Schema.RECORD));
        return new RecordedArticle(article, record);
    }

    static String printedText(Document document) {
        return required(document, Schema.PRINTED_TEXT);
    }

    /** The passage that {@code document} is. */
    static Passage passage(Document document) {
        int number = document.getField(Schema.NUMBER).numericValue().intValue();
        BytesRef cuts = document.getBinaryValue(Schema.CUTS);
        int start = ByteBuffer.wrap(cuts.bytes, cuts.offset, cuts.length).getInt();
        return passages(document, number, start).getFirst();
    }

    private static List<Passage> passages(Document document, int firstNumber, int textStart) {
        return Encoding.passages(document.getBinaryValue(Schema.CUTS), firstNumber, printedText(document), textStart);
    }

    private static String required(Document document, String field) {
        String value = document.get(field);
        if (value == null) {
            throw new IllegalStateException("a document without " + field);
        }
        return value;
    }
}
