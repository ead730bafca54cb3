package org.rapporteur.conversation;

import java.util.List;
import org.rapporteur.dossier.Source;

/** A list as Markdown, for a file that people go on writing in. What articles print does not become markup. Pure. */
final class ListingMarkdown {
    private ListingMarkdown() {}

    static String of(Listing listing) {
        StringBuilder text = new StringBuilder("# " + plain(listing.heading()) + "\n");
        for (Listing.Section section : listing.sections()) {
            text.append("\n");
            if (section.heading() != null) {
                text.append("## ").append(plain(section.heading())).append("\n\n");
            }
            section.lines().forEach(line -> text.append(line(line)).append("\n"));
        }
        return listing.footer().isEmpty()
                ? text.toString()
                : text.append("\n").append(plain(listing.footer())).append("\n").toString();
    }

    private static String line(Listing.Line line) {
        String lead = line.lead() == null ? "" : "**" + plain(line.lead()) + "** ";
        String also = line.alsoIn() == 0 ? "" : "; " + line.also();
        return "- " + lead + plain(line.text()) + " (" + citation(line.source()) + also + ")";
    }

    private static String citation(Source source) {
        String address = ArticleLinks.original(source.url(), source.sentence());
        String title = address == null
                ? plain(source.title())
                : "[" + plain(source.title()) + "](<" + address.replaceAll("[<>\\s]", "") + ">)";
        return String.join(
                ", ",
                source.publisher() == null
                        ? List.of(
                                title,
                                PlainDates.day(source.published()),
                                plain(source.article().path()))
                        : List.of(
                                title,
                                plain(source.publisher()),
                                PlainDates.day(source.published()),
                                plain(source.article().path())));
    }

    private static String plain(String text) {
        return ShownText.of(text).replaceAll("\\s+", " ").strip().replaceAll("([\\\\`*_{}\\[\\]<>#|~])", "\\\\$1");
    }
}
