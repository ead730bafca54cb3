package org.rapporteur.web;

import java.util.List;
import java.util.Locale;
import org.rapporteur.answer.Explanation;
import org.rapporteur.article.ArticleId;
import org.rapporteur.conversation.ArticleLinks;

/** How an answer or a gap came about, as the template shows it. */
record WhyView(
        List<String> understood,
        List<CandidateView> candidates,
        String evidence,
        List<String> missed,
        String decision) {
    /** A weighed sentence with the link to its passage; {@code score} has two decimals. */
    record CandidateView(String text, String href, String place, String score, String signals, boolean used) {}

    static WhyView of(Explanation explanation) {
        return new WhyView(
                explanation.understood(),
                explanation.candidates().stream().map(WhyView::candidate).toList(),
                String.join(" · ", explanation.evidence()),
                explanation.missed(),
                explanation.decision());
    }

    private static CandidateView candidate(Explanation.Candidate candidate) {
        return new CandidateView(
                candidate.text(),
                ArticleLinks.reader(new ArticleId(candidate.path()), candidate.passageNumber(), null),
                candidate.path() + " ¶" + candidate.passageNumber(),
                String.format(Locale.ENGLISH, "%.2f", candidate.score()),
                String.join(" · ", candidate.signals()),
                candidate.used());
    }
}
