package org.rapporteur.console;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.answer.AnswerResult;
import org.rapporteur.answer.Citation;
import org.rapporteur.answer.Span;
import org.rapporteur.answer.Statement;
import org.rapporteur.conversation.CitedPlace;
import org.rapporteur.conversation.PlainDates;
import org.rapporteur.conversation.Reply;
import org.rapporteur.conversation.Wording;

/** Every reply as plain text for a terminal. Safe for use by many threads. */
public final class PlainTextRenderer {
    private final InstantSource clock;
    private final int width;
    private final boolean bold;

    /**
     * Remembers how to render.
     *
     * @param clock from which "2 h ago" is told
     * @param width how many characters a line may have; addresses may be longer
     * @param bold whether key words are made bold by escape sequences
     */
    public PlainTextRenderer(InstantSource clock, int width, boolean bold) {
        this.clock = clock;
        this.width = width;
        this.bold = bold;
    }

    /** The reply in lines, each with its end. */
    public String render(Reply reply) {
        Page page = new Page(width);
        switch (reply) {
            case Reply.ToQuestion toQuestion -> question(page, toQuestion);
            case Reply.Latest latest -> Listings.latest(page, latest);
            case Reply.Sources sources -> Listings.sources(page, sources);
            case Reply.OfDossier lines -> Listings.dossier(page, lines.listing());
            case Reply.File file -> page.add(file.text());
            case Reply.Why why -> Listings.why(page, why);
            case Reply.Status status -> FolderReport.status(page, status.folder(), clock.instant());
            case Reply.Help help -> Listings.help(page, help);
            case Reply.Gaps gaps -> Listings.gaps(page, gaps);
            case Reply.Refreshed refreshed -> FolderReport.refreshed(page, refreshed.report());
            case Reply.Notice notice -> page.add(notice.text());
            case Reply.Failed failed -> page.add(failed.text());
        }
        return page.toString(bold);
    }

    private void question(Page page, Reply.ToQuestion reply) {
        if (reply.reading() != null) {
            page.add(reply.reading()).gap();
        }
        switch (reply.result()) {
            case AnswerResult.Answered answered -> answer(page, answered, reply.folderRefreshed());
            case AnswerResult.Gap gap -> gap(page, gap, reply);
        }
    }

    private void answer(Page page, AnswerResult.Answered answered, @Nullable Instant refreshed) {
        if (answered.layout() == AnswerResult.Layout.LIST) {
            answered.statements().forEach(statement -> page.add("- ", statement(statement)));
        } else {
            page.add(answered.statements().stream()
                    .map(PlainTextRenderer::statement)
                    .collect(Collectors.joining(" ")));
        }
        page.gap();
        answered.citations().forEach(citation -> citation(page, citation));
        page.gap();
        answered.notes().forEach(note -> page.add("- ", note));
        page.add(line("Newest cited: " + PlainDates.day(answered.newestCited()), refreshed(refreshed)));
    }

    private void gap(Page page, AnswerResult.Gap gap, Reply.ToQuestion reply) {
        page.add(gap.message()).gap();
        gap.said()
                .forEach(statement -> page.add(Wording.SAID_INSTEAD + " " + statement(statement))
                        .gap());
        if (!gap.nearest().isEmpty()) {
            page.add("Nearest in the folder:");
            gap.nearest().forEach(citation -> citation(page, citation));
            page.gap();
        }
        if (!reply.examples().isEmpty()) {
            String lead = "Try: ";
            page.add(lead, reply.examples().getFirst());
            reply.examples().stream().skip(1).forEach(example -> page.add(" ".repeat(lead.length()), example));
            page.gap();
        }
        page.add(line(
                "Searched: " + PlainDates.counted(gap.articlesSearched(), "article"),
                gap.newestHeld() == null ? List.of() : List.of("newest held: " + PlainDates.day(gap.newestHeld())),
                refreshed(reply.folderRefreshed())));
    }

    private static String statement(Statement statement) {
        return statement.spans().stream().map(PlainTextRenderer::span).collect(Collectors.joining()) + " ["
                + statement.citation() + "]";
    }

    private static String span(Span span) {
        return switch (span.kind()) {
            case KEY -> Page.bold(span.text());
            case VERBATIM, OURS -> span.text();
        };
    }

    private static void citation(Page page, Citation citation) {
        String lead = "[" + citation.n() + "] ";
        page.add(lead, Listings.source(citation.title(), citation.source()) + ", " + CitedPlace.of(citation));
        if (citation.url() != null) {
            page.add(" ".repeat(lead.length()), citation.url());
        }
    }

    private List<String> refreshed(@Nullable Instant when) {
        return when == null ? List.of() : List.of("folder refreshed " + PlainDates.ago(when, clock.instant()));
    }

    @SafeVarargs
    private static String line(String first, List<String>... others) {
        List<String> parts = new ArrayList<>(List.of(first));
        Stream.of(others).forEach(parts::addAll);
        return String.join(" · ", parts);
    }
}
