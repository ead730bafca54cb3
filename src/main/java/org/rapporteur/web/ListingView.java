package org.rapporteur.web;

import java.util.List;
import org.rapporteur.answer.Span;
import org.rapporteur.conversation.Listing;
import org.rapporteur.conversation.Reply;

/**
 * Lines of the dossier as the template shows them.
 *
 * @param heading "" for none
 * @param more what is left, "" when this is all
 * @param next the address that shows it, "" when this is all
 * @param page the page that has the same lines, "" when this is it or there is none
 */
record ListingView(String heading, List<SectionView> sections, String footer, String more, String next, String page) {
    /** As an answer among others. */
    static ListingView of(Reply.OfDossier reply) {
        Listing listing = reply.listing();
        Listing.More more = listing.more();
        String page = reply instanceof Reply.WhyLines
                ? ""
                : AskedForm.of(reply.asked()).page(reply.asked().word());
        return of(listing, more == null ? "" : Links.ask(more.command()), page);
    }

    /** @param next the address of what is left, not looked at when nothing is */
    static ListingView of(Listing listing, String next, String page) {
        Listing.More more = listing.more();
        return new ListingView(
                listing.heading(),
                listing.sections().stream().map(SectionView::of).toList(),
                listing.footer(),
                more == null ? "" : more.text(),
                more == null ? "" : next,
                page);
    }

    /**
     * Lines that belong together.
     *
     * @param heading "" for none
     * @param anchor to leap to, "" for none
     */
    record SectionView(String heading, String anchor, List<LineView> lines) {
        static SectionView of(Listing.Section section) {
            String heading = SourceView.known(section.heading());
            return new SectionView(
                    heading,
                    heading.matches("[0-9]{4}") ? heading : "",
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
