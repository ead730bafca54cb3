package org.rapporteur.console;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.rapporteur.answer.Explanation;
import org.rapporteur.article.Metadata;
import org.rapporteur.conversation.KnownGap;
import org.rapporteur.conversation.Listing;
import org.rapporteur.conversation.PlainDates;
import org.rapporteur.conversation.Reply;
import org.rapporteur.conversation.ReplyWords;
import org.rapporteur.dossier.Development;
import org.rapporteur.dossier.Source;
import org.rapporteur.dossier.SourceEntry;

/** Replies that are lists. */
final class Listings {
    private static final int DATE_WIDTH = 13;
    private static final int MOST_GAPS = 100;

    private Listings() {}

    static void latest(Page page, Reply.Latest latest) {
        if (latest.items().isEmpty()) {
            page.add("Nothing" + on(latest.topic()) + " in the folder.");
        }
        for (Development item : latest.items()) {
            page.add(dated(PlainDates.day(item.date())), item.text());
            page.add(" ".repeat(DATE_WIDTH), source(item.title(), item.source()));
            if (item.url() != null) {
                page.add(" ".repeat(DATE_WIDTH), item.url());
            }
            page.gap();
        }
        if (latest.newestHeld() != null) {
            page.add("Newest held: " + PlainDates.day(latest.newestHeld()) + " ("
                    + PlainDates.age(latest.newestHeld(), latest.asOf()) + ")");
        }
    }

    static void dossier(Page page, Listing listing) {
        page.add(listing.heading()).gap();
        for (Listing.Section section : listing.sections()) {
            if (section.heading() != null) {
                page.add(Page.bold(section.heading())).gap();
            }
            section.lines().forEach(line -> line(page, line));
        }
        page.gap();
        if (listing.more() != null) {
            page.add(listing.more().text() + ", with --all or: rapporteur "
                    + listing.more().command());
        }
        if (!listing.footer().isEmpty()) {
            page.add(listing.footer());
        }
    }

    private static void line(Page page, Listing.Line line) {
        String lead = line.lead() == null ? "" : line.lead();
        boolean fits = lead.length() < DATE_WIDTH;
        if (!fits) {
            page.add(lead);
        }
        page.add(fits ? dated(lead) : " ".repeat(DATE_WIDTH), line.text());
        Source source = line.source();
        String also = line.alsoIn() == 0 ? "" : "; " + line.also();
        page.add(
                " ".repeat(DATE_WIDTH),
                source(source.title(), source.publisher()) + ", " + PlainDates.day(source.published()) + also);
        if (source.url() != null) {
            page.add(" ".repeat(DATE_WIDTH), source.url());
        }
        page.gap();
    }

    static void sources(Page page, Reply.Sources sources) {
        if (sources.items().isEmpty()) {
            page.add("Nothing" + on(sources.topic()) + " in the folder.");
        }
        for (SourceEntry item : sources.items()) {
            Metadata metadata = item.metadata();
            page.add(dated(PlainDates.day(metadata.date())), source(metadata.title(), metadata.source()));
            page.add(" ".repeat(DATE_WIDTH), item.article() + ", " + PlainDates.counted(item.passages(), "passage"));
        }
        page.gap()
                .add(sources.items().size() + " of " + PlainDates.counted(sources.articlesHeld(), "article")
                        + on(sources.topic()));
    }

    static void why(Page page, Reply.Why why) {
        page.add("Question: ", why.question()).gap();
        explanation(page, why.explanation());
    }

    static void explanation(Page page, Explanation explanation) {
        page.add("How the question was read:");
        explanation.understood().forEach(line -> page.add("- ", line));
        page.gap().add("Decision: ", explanation.decision());
        if (!explanation.evidence().isEmpty()) {
            page.add("Made of: ", String.join(", ", explanation.evidence()));
        }
        explanation.missed().forEach(line -> page.add("Missing: ", line));
        if (!explanation.candidates().isEmpty()) {
            page.gap().add("The best sentences, with what spoke for and against each (* used in the answer):");
        }
        for (Explanation.Candidate candidate : explanation.candidates()) {
            page.add(
                    candidate.used() ? "* " : "  ",
                    String.format(
                            Locale.ROOT,
                            "%.2f %s #%d: %s",
                            candidate.score(),
                            candidate.path(),
                            candidate.passageNumber(),
                            candidate.text()));
            if (!candidate.signals().isEmpty()) {
                page.add("        ", String.join(", ", candidate.signals()));
            }
        }
    }

    static void gaps(Page page, Reply.Gaps gaps) {
        if (gaps.items().isEmpty()) {
            page.add("No question was left without an answer, and no answer was voted down.");
        }
        for (KnownGap gap : gaps.items().subList(0, Math.min(gaps.items().size(), MOST_GAPS))) {
            page.add(dated(ReplyWords.times(gap)), gap.question() + ReplyWords.why(gap));
            if (!gap.otherwise().isEmpty()) {
                page.add(" ".repeat(DATE_WIDTH), ReplyWords.otherwise(gap, Integer.MAX_VALUE));
            }
            gap.said().forEach(said -> page.add(" ".repeat(DATE_WIDTH), "“" + said + "”"));
        }
        if (gaps.items().size() > MOST_GAPS) {
            page.add(ReplyWords.moreLines(gaps.items().size() - MOST_GAPS) + ReplyWords.GAPS_AS_FILE);
        }
    }

    static void help(Page page, Reply.Help help) {
        for (Reply.CommandHelp command : help.commands()) {
            boolean says = !command.example().equals(command.usage());
            page.add("  ", command.usage() + ": " + command.gives() + (says ? ", such as: " + command.example() : ""));
        }
        if (!help.examples().isEmpty()) {
            page.gap().add("Try, with this folder:");
            help.examples().forEach(example -> page.add("  ", example));
        }
    }

    /** Title and, when it is known, publisher. */
    static String source(String title, @Nullable String publisher) {
        return publisher == null ? title : title + ", " + publisher;
    }

    private static String dated(String day) {
        return day + " ".repeat(Math.max(1, DATE_WIDTH - day.length()));
    }

    private static String on(@Nullable String topic) {
        return topic == null ? "" : " on \"" + topic + "\"";
    }
}
