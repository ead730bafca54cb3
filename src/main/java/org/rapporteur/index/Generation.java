package org.rapporteur.index;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;
import org.rapporteur.article.Article;
import org.rapporteur.article.ArticleId;

/**
 * One unchanging state of the index. Whoever got it from {@link KnowledgeIndex#acquire()} closes it; until then its files stay. Safe for
 * use by many threads.
 */
public final class Generation implements AutoCloseable {
    static final Comparator<ArticleEntry> NEWEST_FIRST = Comparator.<ArticleEntry, LocalDate>comparing(
                    entry -> entry.metadata().date(), Comparator.nullsLast(Comparator.reverseOrder()))
            .thenComparing(ArticleEntry::id);
    private static final Query WHOLE_ARTICLES = new TermQuery(new Term(Schema.KIND, Schema.WHOLE));

    private final DirectoryReader reader;
    private final IndexSearcher searcher;
    private final ReadingMark reading;
    private final Map<Object, LeafEntries> entries;
    private final List<ArticleEntry> articles;
    private final int passages;
    private final int passagesWithVectors;

    /** @param before the one that shares most segments with this one; null when there is none */
    Generation(DirectoryReader reader, @Nullable Generation before) throws IOException {
        this.reader = reader;
        this.reading = ReadingMark.of(reader.getIndexCommit());
        this.searcher = new IndexSearcher(reader);
        this.entries = entries(reader, before == null ? Map.of() : before.entries);
        this.articles = living();
        this.passages = reader.numDocs() - articles.size();
        this.passagesWithVectors = searcher.count(new FieldExistsQuery(Schema.VECTOR));
    }

    private static Map<Object, LeafEntries> entries(DirectoryReader reader, Map<Object, LeafEntries> known)
            throws IOException {
        Map<Object, LeafEntries> entries = new HashMap<>();
        for (LeafReaderContext leaf : reader.leaves()) {
            LeafEntries same = known.get(segment(leaf));
            entries.put(segment(leaf), same == null ? LeafEntries.read(leaf.reader()) : same);
        }
        return entries;
    }

    private static Object segment(LeafReaderContext leaf) {
        return leaf.reader().getCoreCacheHelper().getKey();
    }

    private LeafEntries entries(LeafReaderContext leaf) {
        return requireNonNull(entries.get(segment(leaf)));
    }

    private List<ArticleEntry> living() {
        List<ArticleEntry> living = new ArrayList<>();
        reader.leaves().forEach(leaf -> entries(leaf).addLiving(leaf.reader(), living));
        living.sort(NEWEST_FIRST);
        return List.copyOf(living);
    }

    DirectoryReader reader() {
        return reader;
    }

    /** The reading of the folder that this comes from. */
    public ReadingMark reading() {
        return reading;
    }

    /** Searches this generation; document numbers are good for {@link #passage(int)} of this generation only. */
    public IndexSearcher searcher() {
        return searcher;
    }

    /** Every article held: newest first, undated last, then by path. */
    public List<ArticleEntry> articles() {
        return articles;
    }

    /** How many passages can be found. */
    public int passages() {
        return passages;
    }

    /** How many passages have vectors. */
    public int passagesWithVectors() {
        return passagesWithVectors;
    }

    /** The newest day of publication; empty when nothing held is dated. */
    public Optional<LocalDate> newestDate() {
        return articles.stream().findFirst().map(entry -> entry.metadata().date());
    }

    /** The oldest day of publication; empty when nothing held is dated. */
    public Optional<LocalDate> oldestDate() {
        return articles.reversed().stream()
                .flatMap(entry -> Stream.ofNullable(entry.metadata().date()))
                .findFirst();
    }

    /** The passage behind a search hit. */
    public StoredPassage passage(int document) {
        try {
            Document stored = document(document);
            return new StoredPassage(
                    ArticleDocuments.id(stored),
                    ArticleDocuments.metadata(stored),
                    ArticleDocuments.passage(stored),
                    ArticleDocuments.printedText(stored),
                    sentenceVectors(document));
        } catch (IOException e) {
            throw new UncheckedIOException("the index cannot be read", e);
        }
    }

    /** Which passage a search hit is; costs next to nothing. */
    public PassagePlace place(int document) {
        LeafReaderContext leaf = reader.leaves().get(ReaderUtil.subIndex(document, reader.leaves()));
        return entries(leaf).place(document - leaf.docBase);
    }

    private List<float[]> sentenceVectors(int document) throws IOException {
        LeafReaderContext leaf = reader.leaves().get(ReaderUtil.subIndex(document, reader.leaves()));
        BinaryDocValues values = leaf.reader().getBinaryDocValues(Schema.SENTENCE_VECTORS);
        boolean present = values != null && values.advanceExact(document - leaf.docBase);
        return present ? Encoding.vectors(values.binaryValue()) : List.of();
    }

    /** An article with all its words; empty when it is not held. */
    public Optional<Article> article(ArticleId id) {
        return hits(whole(id), 1).findFirst().map(this::document).map(ArticleDocuments::article);
    }

    /** An article with all its words and the lines read out of it; empty when it is not held. */
    public Optional<RecordedArticle> recorded(ArticleId id) {
        return hits(whole(id), 1).findFirst().map(this::document).map(ArticleDocuments::recorded);
    }

    private static Query whole(ArticleId id) {
        return new TermQuery(new Term(Schema.WHOLE_OF, id.path()));
    }

    /** Hash, signature and stamp of every article held. */
    public Map<ArticleId, HeldArticle> held() {
        Map<ArticleId, HeldArticle> held = HashMap.newHashMap(articles.size());
        try {
            for (LeafReaderContext leaf : reader.leaves()) {
                entries(leaf).addHeld(leaf.reader(), held);
            }
            return held;
        } catch (IOException e) {
            throw new UncheckedIOException("the index cannot be read", e);
        }
    }

    /** Articles with a passage that has no vector yet, in order of path. */
    public List<ArticleId> withoutVectors() {
        Query vectorless = new BooleanQuery.Builder()
                .add(new MatchAllDocsQuery(), Occur.FILTER)
                .add(new FieldExistsQuery(Schema.VECTOR), Occur.MUST_NOT)
                .add(WHOLE_ARTICLES, Occur.MUST_NOT)
                .build();
        return hits(vectorless, Integer.MAX_VALUE)
                .map(this::owner)
                .distinct()
                .sorted()
                .toList();
    }

    private ArticleId owner(int document) {
        LeafReaderContext leaf = reader.leaves().get(ReaderUtil.subIndex(document, reader.leaves()));
        return entries(leaf).owner(document - leaf.docBase).id();
    }

    private Stream<Integer> hits(Query query, int limit) {
        try {
            int most = Math.clamp(limit, 1, Math.max(1, reader.maxDoc()));
            return Stream.of(searcher.search(query, most, Sort.INDEXORDER).scoreDocs)
                    .map(hit -> hit.doc);
        } catch (IOException e) {
            throw new UncheckedIOException("the index cannot be read", e);
        }
    }

    private Document document(int number) {
        try {
            return searcher.storedFields().document(number);
        } catch (IOException e) {
            throw new UncheckedIOException("the index cannot be read", e);
        }
    }

    @Override
    public void close() {
        try {
            reader.decRef();
        } catch (IOException e) {
            throw new UncheckedIOException("the index does not close", e);
        }
    }
}
