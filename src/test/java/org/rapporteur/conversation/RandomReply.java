package org.rapporteur.conversation;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.answer.AnswerResult;
import org.rapporteur.answer.AnswerResult.GapReason;
import org.rapporteur.answer.Citation;
import org.rapporteur.answer.Explanation;
import org.rapporteur.answer.Span;
import org.rapporteur.answer.Statement;
import org.rapporteur.article.ArticleId;
import org.rapporteur.article.FeedState;
import org.rapporteur.article.FileOutcome;
import org.rapporteur.article.Metadata;
import org.rapporteur.article.RefreshReport;
import org.rapporteur.article.TextRange;
import org.rapporteur.dossier.DemandLine;
import org.rapporteur.dossier.Development;
import org.rapporteur.dossier.Filter;
import org.rapporteur.dossier.Part;
import org.rapporteur.dossier.QuoteLine;
import org.rapporteur.dossier.ReportedLine;
import org.rapporteur.dossier.Source;
import org.rapporteur.dossier.SourceEntry;
import org.rapporteur.dossier.TimelineLine;
import org.rapporteur.extraction.HappeningTime.Precision;
import org.rapporteur.extraction.Speaker;
import org.rapporteur.extraction.Stance;

/** Replies of every kind and any size, made of words that try to become markup. */
public final class RandomReply {
    private static final List<String> PIECES = List.of(
            "<!channel>",
            "<!here> ",
            "<@U0ALICE>",
            "<!subteam^S1|@all>",
            "<https://evil.example|good>",
            "<!date^0^{date}|x>",
            "*bold* _it_ ~no~ `code` ",
            "> quoted\n",
            "```",
            "&",
            "&amp; ",
            "&lt;!channel&gt;",
            "@channel ",
            "#general ",
            ":fire:",
            "\u202Egnp.exe ",
            "\u0000\u0007\u200B\uFEFF",
            "\uD83D",
            "\uDE00",
            "😀👩‍👩‍👧",
            "漢字",
            "محادثات ",
            "forhandlinger på Svalbard ",
            "https://evil.example/x ",
            "javascript:alert(1) ",
            "\r\n\t",
            "\u00a0",
            "“quoted” ",
            "the talks in Los Cabos ",
            "a first-class deal, he said ",
            "");

    private static final List<@Nullable String> ADDRESSES = Arrays.asList(
            null,
            "https://example.org/a",
            "http://example.org/a?b=c&d=e#part",
            "https://example.org/%7C%3E/é?q=" + "x".repeat(700),
            "https://example.org/" + "long/".repeat(900),
            "javascript:alert(1)",
            "file:///etc/passwd",
            "mailto:a@b",
            "https:opaque");

    private final Random random;

    public RandomReply(long seed) {
        this.random = new Random(seed);
    }

    public Reply next() {
        return switch (random.nextInt(14)) {
            case 0, 1, 2 -> question(answered());
            case 3, 4 -> question(gap());
            case 5 -> new Reply.Latest(maybe(text(40)), many(12, this::development), day(), LocalDate.of(2026, 11, 22));
            case 6 -> new Reply.Sources(maybe(text(40)), many(80, this::entry), random.nextInt(3_000));
            case 7 -> new Reply.Why(text(300), explanation());
            case 8 -> new Reply.Status(status());
            case 9 ->
                random.nextBoolean()
                        ? new Reply.Gaps(many(40, this::knownGap))
                        : new Reply.Help(many(10, this::command), many(5, () -> text(200)));
            case 10, 11 -> dossier();
            case 12 ->
                new Reply.File(
                        text(300), new Attachment("gaps.csv", "text/csv", new byte[random.nextInt(9)], text(2_000)));
            default ->
                switch (random.nextInt(3)) {
                    case 0 -> new Reply.Refreshed(report());
                    case 1 -> new Reply.Notice(text(9_000));
                    default -> new Reply.Failed(text(100));
                };
        };
    }

    private Reply dossier() {
        Filter filter = new Filter(maybe(text(280)), maybe(text(60)), maybe(text(60)), day(), null);
        return switch (random.nextInt(4)) {
            case 3 -> list();
            case 0 -> new Reply.Timeline(asked(DossierWord.TIMELINE, filter), part(this::event), many(9, this::event));
            case 1 -> new Reply.Quotes(asked(DossierWord.QUOTES, filter), part(this::quote), part(this::reported));
            default -> new Reply.Demands(asked(DossierWord.DEMANDS, filter), part(this::demand));
        };
    }

    private AskedOf asked(DossierWord word, Filter filter) {
        return new AskedOf(word, filter, random.nextInt(30), AskedOf.LINES);
    }

    private <T> Part<T> part(Supplier<T> one) {
        List<T> items = many(AskedOf.LINES, one);
        int from = random.nextInt(30);
        return new Part<>(items, from, from + items.size() + random.nextInt(3) * 100);
    }

    private TimelineLine event() {
        LocalDate from = LocalDate.of(1990 + random.nextInt(40), 1, 1 + random.nextInt(28));
        return new TimelineLine(
                from,
                from,
                Precision.values()[random.nextInt(Precision.values().length)],
                text(40),
                random.nextBoolean(),
                random.nextBoolean(),
                many(3, () -> text(40)),
                maybe(text(40)),
                source(),
                many(9, this::source));
    }

    private ReportedLine reported() {
        return new ReportedLine(
                maybe("n" + text(80)),
                maybe("r" + text(80)),
                maybe(text(80)),
                Speaker.Resolution.NAMED,
                "said",
                source(),
                many(9, this::source));
    }

    private Reply list() {
        AskedOf asked = asked(DossierWord.SINCE, Filter.NONE);
        List<Listing.Line> lines = Stream.generate(() -> new Listing.Line(
                        maybe(text(30)),
                        List.of(new Span("w" + text(3_000), Span.Kind.VERBATIM), new Span(text(300), Span.Kind.OURS)),
                        source(),
                        random.nextInt(3),
                        "r" + text(800)))
                .limit(1 + random.nextInt(AskedOf.LINES))
                .toList();
        return new Reply.WhyLines(asked, random.nextInt(lines.size() + 1), lines, text(4_000));
    }

    private QuoteLine quote() {
        return new QuoteLine(
                Stream.generate(() -> text(3_000)).limit(1 + random.nextInt(4)).toList(),
                "n" + text(80),
                maybe(text(80)),
                maybe(text(80)),
                Speaker.Resolution.values()[random.nextInt(Speaker.Resolution.values().length)],
                maybe("said"),
                maybe(text(80)),
                day(),
                maybe(text(80)),
                source(),
                many(9, this::source));
    }

    private DemandLine demand() {
        return new DemandLine(
                random.nextBoolean() ? Stance.Kind.DEMAND : Stance.Kind.OFFER,
                text(80),
                text(300),
                DemandLine.Status.values()[random.nextInt(DemandLine.Status.values().length)],
                source(),
                source(),
                List.of(),
                maybe(text(80)),
                random.nextBoolean(),
                null);
    }

    private Source source() {
        String sentence = text(3_000);
        return new Source(
                article(),
                1 + random.nextInt(9),
                new TextRange(0, sentence.length()),
                sentence,
                text(400),
                maybe(text(200)),
                day(),
                address());
    }

    private Reply question(AnswerResult result) {
        return new Reply.ToQuestion(
                text(3_000),
                maybe(text(500)),
                result,
                maybe(Instant.ofEpochSecond(random.nextInt(2_000_000_000))),
                many(4, () -> text(300)));
    }

    private AnswerResult answered() {
        int sources = 1 + random.nextInt(random.nextInt(4) == 0 ? 60 : 5);
        List<Citation> citations =
                Stream.iterate(1, n -> n + 1).limit(sources).map(this::citation).toList();
        List<Statement> statements = Stream.generate(() -> statement(1 + random.nextInt(sources)))
                .limit(1 + random.nextInt(random.nextInt(4) == 0 ? 60 : 3))
                .toList();
        return new AnswerResult.Answered(
                statements, List.of(), citations, many(4, () -> text(2_000)), day(), 0.5, List.of(), explanation());
    }

    private AnswerResult gap() {
        return new AnswerResult.Gap(
                GapReason.values()[random.nextInt(GapReason.values().length)],
                text(2_000),
                Stream.iterate(1, n -> n + 1)
                        .limit(random.nextInt(4))
                        .map(this::citation)
                        .toList(),
                random.nextInt(3_000),
                day(),
                0.1,
                List.of(),
                explanation());
    }

    private Statement statement(int citation) {
        Supplier<Span> span =
                () -> new Span(text(2_000), Span.Kind.values()[random.nextInt(Span.Kind.values().length)]);
        return new Statement(Stream.generate(span).limit(1 + random.nextInt(6)).toList(), citation);
    }

    private Citation citation(int n) {
        String sentence = text(3_000);
        return new Citation(
                n,
                article(),
                1 + random.nextInt(9),
                text(400),
                maybe(text(200)),
                day(),
                address(),
                text(2_000) + sentence + text(2_000),
                new TextRange(0, sentence.length()),
                sentence,
                1,
                maybe(1 + random.nextInt(900)));
    }

    private Development development() {
        String sentence = text(3_000);
        return new Development(
                sentence,
                new TextRange(0, sentence.length()),
                article(),
                1,
                text(400),
                maybe(text(200)),
                day(),
                address());
    }

    private SourceEntry entry() {
        URI address = address();
        URI web = address != null && Metadata.isWebAddress(address) ? address : null;
        return new SourceEntry(article(), new Metadata("t" + text(400), maybe(text(200)), day(), web, null, null), 3);
    }

    private KnownGap knownGap() {
        return new KnownGap(
                text(2_000),
                text(50),
                random.nextInt(3),
                1 + random.nextInt(2),
                Instant.ofEpochSecond(random.nextInt(2_000_000_000)),
                many(5, () -> text(2_000)),
                many(5, () -> text(800)));
    }

    private Reply.CommandHelp command() {
        return new Reply.CommandHelp(text(60), text(120), text(120));
    }

    private Explanation explanation() {
        return new Explanation(
                many(6, () -> text(300)),
                many(
                        5,
                        () -> new Explanation.Candidate(
                                text(2_000),
                                article().path(),
                                2,
                                random.nextDouble(),
                                many(5, () -> text(30)),
                                random.nextBoolean())),
                text(300));
    }

    private FolderStatus status() {
        return new FolderStatus(
                random.nextInt(3_000),
                20_000,
                random.nextInt(20_000),
                random.nextBoolean(),
                day(),
                day(),
                maybe(report()),
                random.nextBoolean(),
                many(4, () -> text(200)),
                many(30, () -> new FeedState(text(80), text(200), maybe(Instant.EPOCH), maybe(text(900)))));
    }

    private RefreshReport report() {
        return new RefreshReport(
                Instant.ofEpochSecond(1_800_000_000),
                Duration.ofMillis(random.nextInt(90_000)),
                many(
                        40,
                        () -> random.nextBoolean()
                                ? FileOutcome.failed(text(400), text(900))
                                : FileOutcome.of(text(200), FileOutcome.Change.ADDED, many(3, () -> text(300)))),
                many(4, () -> text(400)));
    }

    private ArticleId article() {
        return new ArticleId("f/" + text(100) + ".md");
    }

    private @Nullable LocalDate day() {
        return maybe(LocalDate.of(1990 + random.nextInt(40), 1 + random.nextInt(12), 1 + random.nextInt(28)));
    }

    private @Nullable URI address() {
        String address = ADDRESSES.get(random.nextInt(ADDRESSES.size()));
        return address == null ? null : URI.create(address);
    }

    private <T> @Nullable T maybe(T value) {
        return random.nextInt(4) == 0 ? null : value;
    }

    private <T> List<T> many(int most, Supplier<T> one) {
        return Stream.generate(one).limit(random.nextInt(most + 1)).toList();
    }

    /** Mostly short, at times as long as it may be, at times one word of one sign. */
    private String text(int most) {
        if (random.nextInt(30) == 0) {
            return PIECES.get(random.nextInt(PIECES.size())).repeat(most / 8);
        }
        int length = random.nextInt(10) == 0 ? most : Math.min(most, 80);
        StringBuilder text = new StringBuilder();
        while (text.length() < length && random.nextInt(25) != 0) {
            text.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return text.toString();
    }
}
