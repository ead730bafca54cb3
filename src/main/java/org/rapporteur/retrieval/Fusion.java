package org.rapporteur.retrieval;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.index.KnnVectorValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.util.VectorUtil;
import org.jspecify.annotations.Nullable;
import org.rapporteur.index.Generation;
import org.rapporteur.index.Schema;
import org.rapporteur.retrieval.Retriever.ScoredDocument;

/** Searches by words and by meaning and joins both rankings. */
final class Fusion {
    /** How deep each ranking is read. */
    private static final int DEPTH = 30;

    /** Share of the words; the rest is meaning's. */
    private static final double LEXICAL_SHARE = 0.5;

    private final Generation generation;

    Fusion(Generation generation) {
        this.generation = generation;
    }

    List<ScoredDocument> rank(AskedQuestion question) throws IOException {
        Query published = PassageQueries.published(question.scopes());
        ScoreDoc[] byWords = search(restricted(PassageQueries.lexical(question.terms()), published));
        float[] vector = question.vector();
        ScoreDoc[] byMeaning = vector == null
                ? new ScoreDoc[0]
                : search(new KnnFloatVectorQuery(Schema.VECTOR, vector, DEPTH, published));
        Map<Integer, Double> lexical = new TreeMap<>();
        double best = byWords.length == 0 ? 1 : byWords[0].score;
        for (ScoreDoc hit : byWords) {
            lexical.put(hit.doc, hit.score / best);
        }
        for (ScoreDoc hit : byMeaning) {
            lexical.putIfAbsent(hit.doc, 0.0);
        }
        return fused(lexical, vector);
    }

    private static Query restricted(Query query, @Nullable Query published) {
        return published == null
                ? query
                : new BooleanQuery.Builder()
                        .add(query, Occur.MUST)
                        .add(published, Occur.FILTER)
                        .build();
    }

    private ScoreDoc[] search(Query query) throws IOException {
        return generation.searcher().search(query, DEPTH).scoreDocs;
    }

    private List<ScoredDocument> fused(Map<Integer, Double> lexical, float @Nullable [] vector) throws IOException {
        Map<Integer, Double> cosines = vector == null ? Map.of() : cosines(lexical.keySet(), vector);
        double highest = cosines.values().stream().mapToDouble(c -> c).max().orElse(1);
        double lowest = cosines.values().stream().mapToDouble(c -> c).min().orElse(0);
        double span = Math.max(highest - lowest, 1e-6);
        List<ScoredDocument> scored = new ArrayList<>();
        lexical.forEach((document, words) -> {
            Double cosine = cosines.get(document);
            double score =
                    cosine == null ? words : LEXICAL_SHARE * words + (1 - LEXICAL_SHARE) * (cosine - lowest) / span;
            scored.add(new ScoredDocument(document, score, words, cosine == null ? 0 : cosine));
        });
        scored.sort(ScoredDocument.BEST_FIRST);
        return scored;
    }

    /** The similarity of each document that has a vector; the documents must come in ascending order. */
    private Map<Integer, Double> cosines(Iterable<Integer> ascending, float[] vector) throws IOException {
        Map<Integer, Double> cosines = new TreeMap<>();
        List<LeafReaderContext> leaves = generation.searcher().getIndexReader().leaves();
        int leaf = -1;
        FloatVectorValues values = null;
        KnnVectorValues.@Nullable DocIndexIterator iterator = null;
        for (int document : ascending) {
            while (leaf < 0
                    || document
                            >= leaves.get(leaf).docBase
                                    + leaves.get(leaf).reader().maxDoc()) {
                leaf++;
                values = leaves.get(leaf).reader().getFloatVectorValues(Schema.VECTOR);
                iterator = values == null ? null : values.iterator();
            }
            if (values != null && iterator != null && at(iterator, document - leaves.get(leaf).docBase)) {
                cosines.put(document, (double) VectorUtil.dotProduct(vector, values.vectorValue(iterator.index())));
            }
        }
        return cosines;
    }

    private static boolean at(KnnVectorValues.DocIndexIterator iterator, int document) throws IOException {
        return (iterator.docID() < document ? iterator.advance(document) : iterator.docID()) == document;
    }
}
