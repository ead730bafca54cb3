package org.rapporteur.retrieval;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.rapporteur.article.Sentence;
import org.rapporteur.index.Generation;
import org.rapporteur.index.StoredPassage;

/** Passages read back and analysed, the most recently used kept. A segment never changes, so neither does a passage of it. */
final class PassageCache {
    private static final int MOST = 1_000;

    /** The passage of one generation, the analysis of its sentences, and its runs for telling copies. */
    @SuppressWarnings("ArrayRecordComponent") // compared nowhere
    record Analysed(StoredPassage stored, List<AnalysedSentence> sentences, int[] runs) {}

    private record Key(IndexReader.CacheKey segment, int document) {}

    private final Map<Key, Analysed> entries = new LinkedHashMap<>(256, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Analysed> eldest) {
            return size() > MOST;
        }
    };

    Analysed get(Generation generation, int document) {
        List<LeafReaderContext> leaves = generation.searcher().getIndexReader().leaves();
        LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
        Key key = new Key(leaf.reader().getCoreCacheHelper().getKey(), document - leaf.docBase);
        synchronized (entries) {
            Analysed held = entries.get(key);
            if (held != null) {
                return held;
            }
        }
        Analysed read = read(generation, document);
        synchronized (entries) {
            entries.put(key, read);
        }
        return read;
    }

    private static Analysed read(Generation generation, int document) {
        StoredPassage stored = generation.passage(document);
        List<Sentence> sentences = stored.passage().sentences();
        SurroundingNames names =
                new SurroundingNames(stored.text(), stored.passage().range().start());
        List<AnalysedSentence> analysed = new ArrayList<>(sentences.size());
        for (int i = 0; i < sentences.size(); i++) {
            float[] vector = stored.sentenceVectors().isEmpty()
                    ? null
                    : stored.sentenceVectors().get(i);
            analysed.add(
                    new AnalysedSentence(sentences.get(i), stored.metadata().date(), vector, names));
        }
        return new Analysed(stored, analysed, NearCopies.runs(analysed));
    }
}
