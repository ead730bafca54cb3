package org.rapporteur.slack;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.SectionBlock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.rapporteur.article.FileOutcome;
import org.rapporteur.article.RefreshReport;
import org.rapporteur.conversation.FolderStatus;
import org.rapporteur.conversation.PlainDates;
import org.rapporteur.conversation.ReplyWords;

/** The state of the folder, and what reading it did. Pure. */
final class StatusBlocks {
    private static final int FILES = 6;

    private StatusBlocks() {}

    static BlockStack of(FolderStatus folder) {
        BlockStack stack = new BlockStack().body(facts(folder));
        if (folder.refreshing()) {
            stack.body(SlackBlocks.section(ReplyWords.BEING_READ));
        }
        stack.body(new RichText()
                .bullets(Stream.concat(
                                folder.surfaces().stream().map(surface -> new RichLine(500).plain(surface)),
                                ReplyWords.feeds(folder).stream()
                                        .map(feed ->
                                                new RichLine(500).bold("Feed ").plain(feed)))
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
                        Mrkdwn.object("*Published*\n" + ReplyWords.published(folder)),
                        Mrkdwn.object("*Passages*\n" + ReplyWords.passages(folder)),
                        Mrkdwn.object("*Folder read*\n"
                                + (last == null
                                        ? ReplyWords.NOT_READ_YET
                                        : Mrkdwn.moment(last.started().plus(last.took()))))))
                .build();
    }

    private static RichText report(String heading, RefreshReport report) {
        List<RichLine> lines = new ArrayList<>();
        ReplyWords.notes(report).forEach(note -> lines.add(new RichLine(500).plain(note)));
        List<FileOutcome> files = ReplyWords.noteworthy(report);
        files.stream().limit(FILES).forEach(file -> lines.add(file(file)));
        if (files.size() > FILES) {
            lines.add(new RichLine().italic(ReplyWords.moreLines(files.size() - FILES)));
        }
        return new RichText()
                .paragraph(new RichLine().bold(heading).plain(ReplyWords.done(report)))
                .bullets(lines);
    }

    private static RichLine file(FileOutcome file) {
        return new RichLine(900).code(file.path()).plain(ReplyWords.said(file));
    }
}
