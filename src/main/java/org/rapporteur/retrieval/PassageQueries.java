package org.rapporteur.retrieval;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;
import org.rapporteur.index.Schema;
import org.rapporteur.text.TimeScope;

/** A question's terms as queries. Words become term and phrase queries directly: nothing typed ever reaches a query parser. */
final class PassageQueries {
    /** A title says what an article is about, yet each of its passages carries it. */
    private static final float TITLE_BOOST = 0.4f;

    /** The publisher counts when the question names it. */
    private static final float SOURCE_BOOST = 0.4f;

    /** Another word for the same thing counts for less than the word itself. */
    private static final float ALIAS_BOOST = 0.6f;

    private PassageQueries() {}

    static Query lexical(List<QuestionTerm> terms) {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        for (QuestionTerm term : terms) {
            query.add(in(Schema.TEXT, term, 1), Occur.SHOULD);
            query.add(in(Schema.TITLE, term, TITLE_BOOST), Occur.SHOULD);
            query.add(in(Schema.SOURCE, term, SOURCE_BOOST), Occur.SHOULD);
        }
        return query.build();
    }

    private static Query in(String field, QuestionTerm term, float boost) {
        List<Query> forms = new ArrayList<>();
        for (List<String> form : term.forms()) {
            Query query = form.size() == 1
                    ? new TermQuery(new Term(field, form.getFirst()))
                    : new PhraseQuery(field, form.toArray(String[]::new));
            float share = forms.isEmpty() ? boost : boost * ALIAS_BOOST;
            forms.add(share == 1 ? query : new BoostQuery(query, share));
        }
        return forms.size() == 1 ? forms.getFirst() : new DisjunctionMaxQuery(forms, 0);
    }

    /**
     * What must hold for a passage to be looked at: "before", "until" and "as of" a day leave out what was published later. Null when the
     * question sets no such limit. What a question asks to have happened in some time is not a limit: it is often told later.
     */
    static @Nullable Query published(List<TimeScope> scopes) {
        for (TimeScope scope : scopes) {
            boolean limits = switch (scope.kind()) {
                case BEFORE, UNTIL, AS_OF -> true;
                case WITHIN, AFTER, SINCE, LATEST, MENTION -> false;
            };
            if (limits && scope.interval() != null) {
                return LongField.newRangeQuery(
                        Schema.DATE, Long.MIN_VALUE, scope.interval().end().toEpochDay());
            }
        }
        return null;
    }
}
