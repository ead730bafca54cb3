package org.rapporteur.index;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.util.BytesRef;
import org.rapporteur.article.Article;
import org.rapporteur.article.Passage;
import org.rapporteur.article.PassageVectors;
import org.rapporteur.article.Sentence;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Vectors by what they were made from, so that nothing is embedded twice: not after a restart, not after the index was built anew, not for
 * a passage that two files share. A Lucene index of its own, used as a table; when it is damaged it is begun anew, at the cost of time only.
 *
 * <p>Safe for use by many threads.
 */
public final class VectorStore implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(VectorStore.class);
    private static final String KEY = "key";
    private static final String VECTORS = "vectors";

    private final Directory directory;
    private final IndexWriter writer;
    private final String model;
    private final boolean begunAnew;
    private DirectoryReader reader;

    private VectorStore(
            Directory directory, IndexWriter writer, DirectoryReader reader, String model, boolean begunAnew) {
        this.directory = directory;
        this.writer = writer;
        this.reader = reader;
        this.model = model;
        this.begunAnew = begunAnew;
    }

    /**
     * Opens the store in {@code folder}, or begins an empty one.
     *
     * @param model names the model; vectors of another model are not found
     * @throws org.apache.lucene.store.LockObtainFailedException when somebody else holds it
     */
    public static VectorStore open(Path folder, String model) throws IOException {
        Directory directory = FSDirectory.open(folder);
        boolean sound;
        try (Lock lock = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
            sound = isSound(directory);
            if (!sound) {
                SoundCommit.clear(directory);
            }
            lock.ensureValid();
        }
        IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig());
        writer.commit();
        return new VectorStore(directory, writer, DirectoryReader.open(directory), model, !sound);
    }

    private static boolean isSound(Directory directory) throws IOException {
        if (!DirectoryReader.indexExists(directory)) {
            return true;
        }
        try (DirectoryReader reader = DirectoryReader.open(directory)) {
            SoundCommit.verify(directory, reader.getIndexCommit().getFileNames(), List.of());
            return true;
        } catch (IOException | RuntimeException | InternalError e) {
            LOG.warn("the stored vectors are made anew: {}", SoundCommit.damage(e));
            return false;
        }
    }

    /** What was wrong with the store on disk when it was opened, in one line, when it had to be left behind. */
    public Optional<String> repair() {
        return begunAnew ? Optional.of("the stored vectors are damaged: making them anew") : Optional.empty();
    }

    /** The vectors of a passage; empty when they have not been made. */
    public synchronized Optional<PassageVectors> find(String passageText, Passage passage) throws IOException {
        Term key = new Term(KEY, key(passageText, passage));
        for (LeafReaderContext leaf : reader.leaves()) {
            PostingsEnum hits = leaf.reader().postings(key);
            if (hits == null) {
                continue;
            }
            int doc = hits.nextDoc();
            BinaryDocValues values = leaf.reader().getBinaryDocValues(VECTORS);
            if (doc != PostingsEnum.NO_MORE_DOCS && values != null && values.advanceExact(doc)) {
                List<float[]> vectors = Encoding.vectors(values.binaryValue());
                return Optional.of(new PassageVectors(vectors.getFirst(), vectors.subList(1, vectors.size())));
            }
        }
        return Optional.empty();
    }

    /** Keeps the vectors of a passage; they are found after {@link #flush()}. */
    public void add(String passageText, Passage passage, PassageVectors vectors) throws IOException {
        String key = key(passageText, passage);
        List<float[]> all = new ArrayList<>();
        all.add(vectors.passage());
        all.addAll(vectors.sentences());
        Document document = new Document();
        document.add(new StringField(KEY, key, Field.Store.NO));
        document.add(new BinaryDocValuesField(VECTORS, Encoding.vectors(all)));
        writer.updateDocument(new Term(KEY, key), document);
    }

    /** Writes what was added to disk and makes it findable. */
    public synchronized void flush() throws IOException {
        writer.commit();
        DirectoryReader newer = DirectoryReader.openIfChanged(reader);
        if (newer != null) {
            reader.close();
            reader = newer;
        }
    }

    /** Forgets every vector that no passage of these articles uses. */
    public synchronized void retain(Stream<Article> articles) throws IOException {
        Set<String> used = articles.flatMap(article -> article.passages().stream()
                        .map(passage -> key(passage.range().of(article.text()), passage)))
                .collect(Collectors.toSet());
        for (LeafReaderContext leaf : reader.leaves()) {
            org.apache.lucene.index.Terms keys = leaf.reader().terms(KEY);
            TermsEnum all = keys == null ? TermsEnum.EMPTY : keys.iterator();
            for (BytesRef key = all.next(); key != null; key = all.next()) {
                if (!used.contains(key.utf8ToString())) {
                    writer.deleteDocuments(new Term(KEY, BytesRef.deepCopyOf(key)));
                }
            }
        }
        flush();
    }

    /** Forgets every vector. */
    public synchronized void clear() throws IOException {
        writer.deleteAll();
        flush();
    }

    /** How many passages have vectors here. */
    public synchronized int size() {
        return reader.numDocs();
    }

    private String key(String passageText, Passage passage) {
        StringBuilder cut = new StringBuilder(model);
        for (Sentence sentence : passage.sentences()) {
            cut.append('\n').append(sentence.range().start() - passage.range().start());
        }
        cut.append('\n').append(passageText);
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(cut.toString().getBytes(StandardCharsets.UTF_8)), 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    @Override
    public synchronized void close() throws IOException {
        reader.close();
        writer.close();
        directory.close();
    }
}
