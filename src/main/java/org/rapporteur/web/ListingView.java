package org.rapporteur.web;

import java.util.List;
import org.rapporteur.answer.Span;
import org.rapporteur.conversation.Listing;

/**
 * Lines of the dossier as the template shows them.
 *
 * @param more what is left, "" when this is all
 * @param next the address that shows it, "" when this is all
 */
record ListingView(String heading, List<SectionView> sections, String footer, String more, String next) {
    static ListingView of(Listing listing) {
        Listing.More more = listing.more();
        return new ListingView(
                listing.heading(),
                listing.sections().stream().map(SectionView::of).toList(),
                listing.footer(),
                more == null ? "" : more.text(),
                more == null ? "" : Links.ask(more.command()));
    }

    /** @param heading "" for none */
    record SectionView(String heading, List<LineView> lines) {
        static SectionView of(Listing.Section section) {
            return new SectionView(
                    SourceView.known(section.heading()),
                    section.lines().stream().map(LineView::of).toList());
        }
    }

    /** @param also "" when no other article prints the same */
    record LineView(String lead, List<WordsView> words, SourceView source, String also) {
        static LineView of(Listing.Line line) {
            return new LineView(
                    SourceView.known(line.lead()),
                    line.words().stream().map(WordsView::of).toList(),
                    SourceView.of(line.source()),
                    line.also());
        }
    }

    /** @param ours whether the words are not the article's */
    record WordsView(String text, boolean ours) {
        static WordsView of(Span span) {
            return new WordsView(span.text(), span.kind() == Span.Kind.OURS);
        }
    }
}
