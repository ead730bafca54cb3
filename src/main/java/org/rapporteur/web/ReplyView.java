package org.rapporteur.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.rapporteur.answer.AnswerResult;
import org.rapporteur.conversation.AskedOf;
import org.rapporteur.conversation.KnownGap;
import org.rapporteur.conversation.Reply;
import org.rapporteur.conversation.ReplyWords;

/**
 * Replies as the template {@code reply.mustache} shows them: a map with one entry, named after the section that renders it. Safe for use by
 * many threads.
 */
final class ReplyView {
    private final WebCore core;

    /** @param core is asked for an article when an answer takes a second sentence from it */
    ReplyView(WebCore core) {
        this.core = core;
    }

    /** @param now for ages */
    Map<String, Object> of(Reply reply, Instant now) {
        return switch (reply) {
            case Reply.ToQuestion question -> ofResult(question, now);
            case Reply.Latest latest -> Map.of("latest", ListView.of(latest));
            case Reply.Sources sources -> Map.of("sources", ListView.of(sources));
            case Reply.OfDossier dossier -> Map.of("listing", ListingView.of(dossier));
            case Reply.File file -> ofFile(file);
            case Reply.Why why -> Map.of("explained", new Explained(why.question(), WhyView.of(why.explanation())));
            case Reply.Status status -> Map.of("status", StatusView.of(status.folder(), now));
            case Reply.Help help -> Map.of("help", Help.of(help));
            case Reply.Gaps gaps -> Map.of("gaps", GapsView.of(gaps));
            case Reply.Refreshed refreshed -> Map.of("refreshed", StatusView.RefreshView.of(refreshed.report()));
            case Reply.Notice notice -> Map.of("notice", notice);
            case Reply.Failed failed -> Map.of("notice", failed);
        };
    }

    /** A page hands over no file of itself; the list has one of the same name beside its own page. */
    private static Map<String, Object> ofFile(Reply.File file) {
        AskedOf asked = file.asked();
        String name = file.attachment().name();
        return asked == null
                ? Map.of("notice", file)
                : Map.of(
                        "saved",
                        new Saved(
                                file.text(),
                                name,
                                "/" + name + AskedForm.of(asked).query()));
    }

    /** @param href where the file is */
    record Saved(String text, String name, String href) {}

    /** How a follow-up was read; "" when it was asked in full. */
    static String readingOf(Reply reply) {
        return reply instanceof Reply.ToQuestion question ? SourceView.known(question.reading()) : "";
    }

    private Map<String, Object> ofResult(Reply.ToQuestion question, Instant now) {
        return switch (question.result()) {
            case AnswerResult.Answered answered ->
                Map.of("answer", AnswerView.of(answered, question.folderRefreshed(), now, core));
            case AnswerResult.Gap gap -> Map.of("gap", GapView.of(gap, question.examples(), core));
        };
    }

    /**
     * The questions without an answer.
     *
     * @param summary how many there are
     */
    record GapsView(String summary, List<GapLine> items) {
        static GapsView of(Reply.Gaps gaps) {
            return new GapsView(
                    ReplyWords.heading(gaps),
                    gaps.items().stream().map(GapLine::of).toList());
        }
    }

    /** @param otherwise "" for none */
    record GapLine(String times, String question, String why, String otherwise, List<String> said) {
        static GapLine of(KnownGap gap) {
            return new GapLine(
                    ReplyWords.times(gap),
                    gap.question(),
                    ReplyWords.why(gap),
                    ReplyWords.otherwise(gap, Integer.MAX_VALUE),
                    gap.said());
        }
    }

    /** The reply to "why". */
    record Explained(String question, WhyView why) {}

    record Help(List<CommandView> commands, List<ExampleView> examples, boolean hasExamples) {
        static Help of(Reply.Help help) {
            return new Help(
                    help.commands().stream()
                            .map(command -> new CommandView(
                                    command.usage(),
                                    command.gives(),
                                    ExampleView.of(
                                            command.example().equals(command.usage())
                                                    ? List.of()
                                                    : List.of(command.example()))))
                            .toList(),
                    ExampleView.of(help.examples()),
                    !help.examples().isEmpty());
        }
    }

    /** @param examples one, or none where it would only repeat the usage */
    record CommandView(String usage, String gives, List<ExampleView> examples) {}

    /** A question with the link that asks it. */
    record ExampleView(String text, String href) {
        static List<ExampleView> of(List<String> questions) {
            return questions.stream()
                    .map(question -> new ExampleView(question, Links.ask(question)))
                    .toList();
        }
    }
}
