package org.rapporteur.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.rapporteur.article.Article;

/**
 * Everything a generation answers, to be compared as a whole.
 *
 * @param articles every article held, whole, newest first
 * @param held hash and signature by path, as text
 * @param hits for some queries the passages found, with their words, vectors and scores, as text
 */
record Snapshot(List<Article> articles, List<String> held, List<String> hits) {
    static Snapshot of(KnowledgeIndex index) {
        try (Generation generation = index.acquire()) {
            List<Article> articles = generation.articles().stream()
                    .map(entry -> generation.article(entry.id()).orElseThrow())
                    .toList();
            List<String> held = new ArrayList<>();
            new TreeMap<>(generation.held())
                    .forEach((id, what) -> held.add(id + " " + what.hash() + " " + Arrays.toString(what.signature())));
            List<String> hits = new ArrayList<>();
            for (String word : List.of("talk", "radar", "usa", "россия", "dai")) {
                hits.addAll(hits(generation, new TermQuery(new Term(Schema.TEXT, word))));
                hits.addAll(hits(generation, new TermQuery(new Term(Schema.TITLE, word))));
            }
            hits.addAll(hits(generation, new FieldExistsQuery(Schema.DATE)));
            float[] east = new float[16];
            east[0] = 1;
            hits.addAll(hits(generation, new KnnFloatVectorQuery(Schema.VECTOR, east, 5)));
            return new Snapshot(articles, held, hits);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static List<String> hits(Generation generation, Query query) throws IOException {
        List<String> hits = new ArrayList<>();
        Query passages = new BooleanQuery.Builder()
                .add(query, Occur.MUST)
                .add(new TermQuery(new Term(Schema.KIND, Schema.WHOLE)), Occur.MUST_NOT)
                .build();
        for (ScoreDoc hit : generation.searcher().search(passages, 20).scoreDocs) {
            StoredPassage stored = generation.passage(hit.doc);
            String vectors = Arrays.deepToString(stored.sentenceVectors().toArray());
            hits.add(hit.score + " " + stored.article() + stored.metadata() + stored.passage() + stored.text()
                    + vectors);
        }
        return hits;
    }
}
