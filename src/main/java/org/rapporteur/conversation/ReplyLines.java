package org.rapporteur.conversation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.answer.AnswerResult;
import org.rapporteur.answer.Explanation;
import org.rapporteur.article.FileOutcome;
import org.rapporteur.article.RefreshReport;

/** The text of a reply in plain lines, for whoever reads records. */
final class ReplyLines {
    private ReplyLines() {}

    static List<String> of(Reply reply) {
        return switch (reply) {
            case Reply.ToQuestion question -> List.of(ofResult(question.result()));
            case Reply.Latest latest ->
                latest.items().stream()
                        .map(item -> day(item.date()) + ": " + item.text() + " (" + item.title() + ")")
                        .toList();
            case Reply.Sources sources ->
                sources.items().stream()
                        .map(item -> day(item.metadata().date()) + ": "
                                + item.metadata().title() + " (" + item.article() + ")")
                        .toList();
            case Reply.OfDossier dossier -> ofListing(dossier.listing());
            case Reply.File file -> List.of(file.text());
            case Reply.Why why -> ofExplanation(why.explanation());
            case Reply.Status status -> ofStatus(status.folder());
            case Reply.Help help ->
                Stream.concat(
                                help.commands().stream().map(command -> command.usage() + ": " + command.gives()),
                                help.examples().stream())
                        .toList();
            case Reply.Gaps gaps ->
                gaps.items().stream()
                        .map(gap -> gap.question() + " (" + gap.reason() + ", " + gap.times() + ")")
                        .toList();
            case Reply.Refreshed refreshed -> ofReport(refreshed.report());
            case Reply.Notice notice -> List.of(notice.text());
            case Reply.Failed failed -> List.of(failed.text());
        };
    }

    private static List<String> ofListing(Listing listing) {
        Stream<String> lines = listing.lines()
                .map(line -> (line.lead() == null ? "" : line.lead() + ": ") + line.text() + " ("
                        + line.source().title() + ")");
        return Stream.concat(Stream.of(listing.heading()), lines).toList();
    }

    private static String ofResult(AnswerResult result) {
        return switch (result) {
            case AnswerResult.Answered answered -> answered.plainText();
            case AnswerResult.Gap gap -> ofGap(gap);
        };
    }

    /** The reason, and what the articles do say, with the title of the source. */
    static String ofGap(AnswerResult.Gap gap) {
        return gap.message()
                + gap.said().stream()
                        .map(statement -> " " + Wording.SAID_INSTEAD + " " + statement.plainText() + " ("
                                + gap.nearest().get(statement.citation() - 1).title() + ")")
                        .collect(Collectors.joining());
    }

    static List<String> ofExplanation(Explanation explanation) {
        List<String> lines = new ArrayList<>(explanation.understood());
        for (Explanation.Candidate candidate : explanation.candidates()) {
            lines.add(String.format(
                    Locale.ROOT,
                    "%s %.2f, %s: %s (%s)",
                    candidate.used() ? "used" : "not used",
                    candidate.score(),
                    candidate.path(),
                    candidate.text(),
                    String.join(", ", candidate.signals())));
        }
        if (!explanation.evidence().isEmpty()) {
            lines.add("evidence: " + String.join(", ", explanation.evidence()));
        }
        explanation.missed().forEach(line -> lines.add("missing: " + line));
        lines.add(explanation.decision());
        return lines;
    }

    private static List<String> ofStatus(FolderStatus status) {
        List<String> lines = new ArrayList<>();
        lines.add("articles: " + status.articles());
        lines.add("newest: " + day(status.newest()));
        if (status.lastRefresh() != null) {
            lines.addAll(ofReport(status.lastRefresh()));
        }
        lines.addAll(status.surfaces());
        return lines;
    }

    private static List<String> ofReport(RefreshReport report) {
        List<String> lines = new ArrayList<>();
        for (FileOutcome.Change change : FileOutcome.Change.values()) {
            lines.add(change.name().toLowerCase(Locale.ROOT) + ": " + report.count(change));
        }
        report.failures().forEach(file -> lines.add(file.path() + ": " + file.reason()));
        lines.addAll(report.notes());
        return lines;
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "undated" : day.toString();
    }
}
