package org.rapporteur.console;

import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.rapporteur.answer.AnswerResult;
import org.rapporteur.answer.Citation;
import org.rapporteur.answer.Explanation;
import org.rapporteur.answer.QuotedSentence;
import org.rapporteur.answer.Retrieved;
import org.rapporteur.answer.Span;
import org.rapporteur.answer.Statement;
import org.rapporteur.article.ArticleId;
import org.rapporteur.article.FileOutcome;
import org.rapporteur.article.RefreshReport;
import org.rapporteur.article.TextRange;
import org.rapporteur.conversation.DossierWord;
import org.rapporteur.conversation.FolderStatus;
import org.rapporteur.conversation.IncomingMessage;
import org.rapporteur.conversation.KnownGap;
import org.rapporteur.conversation.Reply;
import org.rapporteur.conversation.WentBack;

/** A core that replies as the test says and remembers what it was asked. */
final class FakeDesk implements Desk, DeskFactory {
    static final Instant NOW = Instant.parse("2012-11-21T10:00:00Z");
    static final ArticleId ARTICLE = new ArticleId("2007-heiligendamm.md");
    static final String SENTENCE = "Putin suggested that both share the data of the Gabala radar.";
    static final Explanation EXPLANATION = new Explanation(
            List.of("kind: what"),
            List.of(new Explanation.Candidate(SENTENCE, ARTICLE.path(), 1, 0.75, List.of("words 0.5"), true)),
            "0.75 is over 0.5");

    final List<IncomingMessage> asked = new ArrayList<>();
    final List<Map<String, String>> opened = new ArrayList<>();
    int closed;
    int confirmations;
    Optional<WentBack> wentBack = Optional.of(new WentBack(NOW, 30, 34));
    Function<IncomingMessage, Reply> replies = message -> answered();
    List<KnownGap> gaps = List.of();
    List<Check> checks = List.of(new Check("knowledge folder", Check.State.OK, "34 articles"));

    @Override
    public Reply dossier(DossierWord word, String typed, int most) {
        return reply(new IncomingMessage("console", word.typed() + " " + typed + " most " + most, null, true));
    }

    static Reply answered() {
        return new Reply.ToQuestion(
                "What did Putin offer?",
                null,
                new AnswerResult.Answered(
                        List.of(new Statement(
                                List.of(
                                        new Span("On that day ", Span.Kind.VERBATIM),
                                        new Span("(7 Jun 2007) ", Span.Kind.OURS),
                                        new Span("Putin offered ", Span.Kind.VERBATIM),
                                        new Span("the Gabala radar", Span.Kind.KEY),
                                        new Span(".", Span.Kind.VERBATIM)),
                                1)),
                        List.of(new QuotedSentence(SENTENCE, 1)),
                        List.of(citation()),
                        List.of("One source only."),
                        LocalDate.of(2007, 6, 7),
                        0.75,
                        List.of(retrieved(1), retrieved(2), retrieved(3)),
                        EXPLANATION),
                NOW.minus(Duration.ofHours(2)));
    }

    static Reply gap(String message) {
        return new Reply.ToQuestion(
                "Who won?",
                null,
                new AnswerResult.Gap(
                        AnswerResult.GapReason.NOT_STATED,
                        message,
                        List.of(citation()),
                        34,
                        LocalDate.of(2012, 11, 20),
                        0.25,
                        List.of(retrieved(1)),
                        EXPLANATION),
                NOW.minus(Duration.ofDays(3)));
    }

    static Citation citation() {
        return new Citation(
                1,
                ARTICLE,
                1,
                "Putin offers radar",
                "The Denver Post",
                LocalDate.of(2007, 6, 7),
                URI.create("https://www.denverpost.com/2007/06/07/radar/"),
                SENTENCE,
                new TextRange(0, SENTENCE.length()),
                SENTENCE,
                2.5);
    }

    private static Retrieved retrieved(int passage) {
        return new Retrieved(ARTICLE, passage, "Putin offers radar", LocalDate.of(2007, 6, 7), SENTENCE, 3.0 / passage);
    }

    static FolderStatus folder() {
        return new FolderStatus(
                34,
                210,
                100,
                true,
                LocalDate.of(2007, 6, 7),
                LocalDate.of(2012, 11, 20),
                report(),
                false,
                List.of("web page: http://127.0.0.1:8080/"));
    }

    static RefreshReport report() {
        return new RefreshReport(
                NOW.minus(Duration.ofMinutes(5)),
                Duration.ofMillis(1234),
                List.of(
                        FileOutcome.of("a.md", FileOutcome.Change.ADDED, List.of("the date 2099-01-01 is to come")),
                        FileOutcome.failed("b.txt", "holds no text: is it a picture? Take it out of the folder."),
                        FileOutcome.of("c.md", FileOutcome.Change.UNCHANGED, List.of())),
                List.of("two articles have the same address"));
    }

    @Override
    public Desk open(Map<String, String> flags) {
        opened.add(flags);
        return this;
    }

    @Override
    public List<KnownGap> gaps(Map<String, String> flags) {
        return gaps;
    }

    @Override
    public List<Check> checkup(Map<String, String> flags) {
        return checks;
    }

    @Override
    public String slackManifest(@Nullable URI page, boolean followups) {
        if (page != null && page.getHost() == null) {
            throw new IllegalArgumentException("no address of a web page");
        }
        return "a manifest for " + (page == null ? "Socket Mode" : page) + (followups ? " with follow-ups" : "");
    }

    @Override
    public Reply reply(IncomingMessage message) {
        asked.add(message);
        return replies.apply(message);
    }

    @Override
    public void read(ProgressListener progress) {
        refresh(progress, false);
    }

    @Override
    public Optional<WentBack> rollBack() {
        return wentBack;
    }

    @Override
    public RefreshReport refresh(ProgressListener progress, boolean confirmed) {
        confirmations += confirmed ? 1 : 0;
        progress.progress("reading", 0, 2);
        progress.progress("reading", 2, 2);
        progress.progress("indexing", 0, 0);
        return report();
    }

    @Override
    public FolderStatus status() {
        return folder();
    }

    @Override
    public void whenOver(Consumer<UserError> listener) {}

    @Override
    public Serving serve() {
        return new Serving(Path.of("knowledge"), URI.create("http://127.0.0.1:8080/"), List.of("No Slack yet."));
    }

    @Override
    public void evaluate(EvalRequest request, PrintStream out) {
        out.println(request);
    }

    @Override
    public void close() {
        closed++;
    }
}
