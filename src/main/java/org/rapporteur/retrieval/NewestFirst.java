package org.rapporteur.retrieval;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSelector;
import org.apache.lucene.search.TermQuery;
import org.rapporteur.index.Generation;
import org.rapporteur.index.PassagePlace;
import org.rapporteur.index.Schema;
import org.rapporteur.retrieval.Retriever.ScoredDocument;

/** Searches by words and ranks by day of publication, for topics on which more is held than a ranking by likeness reaches. */
final class NewestFirst {
    private NewestFirst() {}

    static List<ScoredDocument> search(AskedQuestion topic, double leastShare, int limit, Generation generation) {
        return search(most(topic.terms(), leastShare), limit, generation);
    }

    static Set<PassagePlace> places(AskedQuestion topic, double leastShare, Generation generation) {
        Set<PassagePlace> places = new HashSet<>();
        Query held = most(topic.terms(), leastShare);
        int all = Math.max(1, generation.passages());
        try {
            for (ScoreDoc hit : generation.searcher().search(held, all, Sort.INDEXORDER).scoreDocs) {
                places.add(generation.place(hit.doc));
            }
            return places;
        } catch (IOException e) {
            throw new UncheckedIOException("the index cannot be read", e);
        }
    }

    /** Every passage, those of one article in order of reading. */
    static List<ScoredDocument> all(int limit, Generation generation) {
        Query passages = new BooleanQuery.Builder()
                .add(MatchAllDocsQuery.INSTANCE, Occur.MUST)
                .add(new TermQuery(new Term(Schema.KIND, Schema.WHOLE)), Occur.MUST_NOT)
                .build();
        return search(passages, limit, generation);
    }

    private static List<ScoredDocument> search(Query query, int limit, Generation generation) {
        SortField date = LongField.newSortField(Schema.DATE, true, SortedNumericSelector.Type.MAX);
        date.setMissingValue(Long.MIN_VALUE);
        try {
            List<ScoredDocument> found = new ArrayList<>();
            for (ScoreDoc hit :
                    generation.searcher().search(query, limit, new Sort(date, SortField.FIELD_DOC)).scoreDocs) {
                found.add(new ScoredDocument(hit.doc, 1, 1, 0));
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException("the index cannot be read", e);
        }
    }

    /**
     * What every passage that meets {@code leastShare} of the weight satisfies: it holds each term without which the others weigh too little,
     * and at least as many terms as the heaviest ones that reach the share.
     */
    private static Query most(List<QuestionTerm> terms, double leastShare) {
        double total = terms.stream().mapToDouble(QuestionTerm::weight).sum();
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        int required = 0;
        int optional = 0;
        for (QuestionTerm term : terms) {
            boolean must = total - term.weight() < leastShare * total;
            query.add(held(term), must ? Occur.MUST : Occur.SHOULD);
            required += must ? 1 : 0;
            optional += must ? 0 : 1;
        }
        int least = Math.max(1, fewest(terms, leastShare * total));
        query.setMinimumNumberShouldMatch(Math.clamp(least - required, 0, optional));
        return query.build();
    }

    private static int fewest(List<QuestionTerm> terms, double needed) {
        List<Double> heaviestFirst = terms.stream()
                .map(QuestionTerm::weight)
                .sorted(Comparator.reverseOrder())
                .toList();
        double reached = 0;
        int count = 0;
        while (count < heaviestFirst.size() && reached < needed) {
            reached += heaviestFirst.get(count++);
        }
        return count;
    }

    private static Query held(QuestionTerm term) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        for (String field : List.of(Schema.TEXT, Schema.TITLE)) {
            for (List<String> form : term.forms()) {
                Query query = form.size() == 1
                        ? new TermQuery(new Term(field, form.getFirst()))
                        : new PhraseQuery(field, form.toArray(String[]::new));
                any.add(query, Occur.SHOULD);
            }
        }
        return any.build();
    }
}
