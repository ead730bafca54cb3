package org.rapporteur.slack;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.SectionBlock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rapporteur.article.FileOutcome;
import org.rapporteur.article.RefreshReport;
import org.rapporteur.conversation.FolderStatus;
import org.rapporteur.conversation.PlainDates;

/** The state of the folder, and what reading it did. Pure. */
final class StatusBlocks {
    private static final int FILES = 6;

    private StatusBlocks() {}

    static BlockStack of(FolderStatus folder) {
        BlockStack stack = new BlockStack().body(facts(folder));
        if (folder.refreshing()) {
            stack.body(SlackBlocks.section(SlackWording.BEING_READ));
        }
        stack.body(new RichText()
                .bullets(folder.surfaces().stream()
                        .map(surface -> new RichLine(500).plain(surface))
                        .toList())
                .block());
        if (folder.lastRefresh() != null) {
            stack.body(report("Last reading", folder.lastRefresh()).block());
        }
        return stack;
    }

    static BlockStack of(RefreshReport report) {
        return new BlockStack().body(report("Folder read", report).block());
    }

    /** The figures, two by two. */
    static LayoutBlock facts(FolderStatus folder) {
        RefreshReport last = folder.lastRefresh();
        return SectionBlock.builder()
                .fields(List.of(
                        Mrkdwn.object("*Articles*\n" + PlainDates.number(folder.articles())),
                        Mrkdwn.object("*Published*\n" + published(folder)),
                        Mrkdwn.object("*Passages*\n" + passages(folder)),
                        Mrkdwn.object("*Folder read*\n"
                                + (last == null
                                        ? SlackWording.NOT_READ_YET
                                        : Mrkdwn.moment(last.started().plus(last.took()))))))
                .build();
    }

    private static String published(FolderStatus folder) {
        return folder.oldest() == null
                ? PlainDates.day(folder.newest())
                : PlainDates.day(folder.oldest()) + " to " + PlainDates.day(folder.newest());
    }

    private static String passages(FolderStatus folder) {
        String count = PlainDates.number(folder.passages());
        if (!folder.embedding()) {
            return count + ", found by words alone";
        }
        return folder.passagesWithVectors() >= folder.passages()
                ? count
                : count + ", " + PlainDates.number(folder.passagesWithVectors()) + " found by meaning so far";
    }

    private static RichText report(String heading, RefreshReport report) {
        List<RichLine> lines = new ArrayList<>();
        report.notes().forEach(note -> lines.add(new RichLine(500).plain(note)));
        List<FileOutcome> files = Stream.concat(
                        report.failures().stream(),
                        report.files().stream().filter(file -> !file.warnings().isEmpty() && file.reason() == null))
                .toList();
        files.stream().limit(FILES).forEach(file -> lines.add(file(file)));
        if (files.size() > FILES) {
            lines.add(new RichLine().italic(SlackWording.moreLines(files.size() - FILES)));
        }
        return new RichText()
                .paragraph(new RichLine().bold(heading).plain(" in " + length(report.took()) + ": " + counts(report)))
                .bullets(lines);
    }

    private static RichLine file(FileOutcome file) {
        String said = file.reason() == null ? String.join("; ", file.warnings()) : file.reason();
        String failed = file.reason() == null ? "" : " failed";
        return new RichLine(900).code(file.path()).plain(failed + ": " + said);
    }

    private static String counts(RefreshReport report) {
        return Stream.of(FileOutcome.Change.values())
                .map(change -> SlackWording.counted(change, report.count(change)))
                .collect(Collectors.joining(", "));
    }

    private static String length(Duration took) {
        return took.toMillis() < 1000
                ? took.toMillis() + " ms"
                : String.format(Locale.ROOT, "%.1f s", took.toMillis() / 1000.0);
    }
}
