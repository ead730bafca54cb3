package org.rapporteur.bench;

import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.rapporteur.answer.AnswerResult;
import org.rapporteur.answer.Answerer;
import org.rapporteur.answer.Question;
import org.rapporteur.embedding.Embedder;
import org.rapporteur.index.Generation;
import org.rapporteur.index.KnowledgeIndex;
import org.rapporteur.index.Schema;
import org.rapporteur.index.Terms;
import org.rapporteur.retrieval.Retriever;

/** The time from question to answer, in turns with the least it can take: one embedding, one search by words, one by vectors. */
final class Latency {
    /** As deep as retrieval looks. */
    private static final int DEPTH = 50;

    private static final int RETRIEVED = 20;

    private final Timings answers = new Timings();
    private final Timings retrievals = new Timings();
    private final Timings embeddings = new Timings();
    private final Timings byWords = new Timings();
    private final Timings byVectors = new Timings();
    private int answered;
    private int hits;

    void run(List<String> questions, Retriever retriever, Embedder embedder, KnowledgeIndex index) throws Exception {
        Answerer answerer = new Answerer(retriever);
        try (Generation generation = index.acquire()) {
            for (String question : questions) {
                AnswerResult result = answers.take(() -> answerer.answer(new Question(question, null)));
                answered += result instanceof AnswerResult.Answered ? 1 : 0;
                // A second time: what the first one read is at hand now.
                retrievals.take(() -> retriever.find(question, null, RETRIEVED));
                float[] vector = embeddings.take(() -> embedder.embed(question));
                Query words = words(question);
                TopDocs found = byWords.take(() -> generation.searcher().search(words, DEPTH));
                Query near = new KnnFloatVectorQuery(Schema.VECTOR, vector, DEPTH);
                TopDocs meant = byVectors.take(() -> generation.searcher().search(near, DEPTH));
                hits += found.scoreDocs.length + meant.scoreDocs.length;
            }
        }
    }

    private static Query words(String question) {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        Terms.of(question).forEach(term -> query.add(new TermQuery(new Term(Schema.TEXT, term.stem())), Occur.SHOULD));
        return query.build();
    }

    /** The sum of the medians of its three parts, in milliseconds. */
    double floor() {
        return embeddings.millis(50) + byWords.millis(50) + byVectors.millis(50);
    }

    void print(Table table) {
        table.row("answer, median", "%.2f ms", answers.millis(50), "<= 12 ms");
        table.row("answer, 95th percentile", "%.2f ms", answers.millis(95), "<= 30 ms");
        table.row("retrieval alone, passages at hand, median", "%.2f ms", retrievals.millis(50), "");
        table.row("floor: question embedding", "%.2f ms", embeddings.millis(50), "");
        table.row("floor: search by words", "%.2f ms", byWords.millis(50), "");
        table.row("floor: search by vectors", "%.2f ms", byVectors.millis(50), "");
        table.row("answer as a multiple of the floor", "%.2f", answers.millis(50) / floor(), "<= 2");
        table.row("questions answered", "%.0f", answered, "");
        table.row("hits of the floor's searches", "%.0f", hits, "");
    }
}
