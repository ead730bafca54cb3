package org.rapporteur.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.rapporteur.answer.AnswerResult;
import org.rapporteur.answer.Citation;
import org.rapporteur.answer.Explanation;
import org.rapporteur.answer.QuotedSentence;
import org.rapporteur.answer.Retrieved;
import org.rapporteur.answer.Span;
import org.rapporteur.answer.Statement;
import org.rapporteur.article.ArticleId;
import org.rapporteur.article.FileOutcome;
import org.rapporteur.article.Metadata;
import org.rapporteur.article.RefreshReport;
import org.rapporteur.article.TextRange;
import org.rapporteur.dossier.Development;
import org.rapporteur.dossier.SourceEntry;

class AnswerRecordTest {
    private static final ArticleId ARTICLE = new ArticleId("a/b.md");
    private static final LocalDate DAY = LocalDate.of(2012, 6, 19);
    private static final URI URL = URI.create("https://example.org/x");
    private static final Explanation EXPLANATION = new Explanation(List.of("kind: who"), List.of(), "answered: 0.8");
    private static final List<Retrieved> FOUND =
            List.of(new Retrieved(ARTICLE, 1, "A title", DAY, "They met. They left.", 3.5));

    @Test
    void anAnswerKeepsEverythingThatTheContractNames() {
        AnswerResult answered = new AnswerResult.Answered(
                List.of(new Statement(List.of(new Span("They met.", Span.Kind.KEY)), 1)),
                List.of(new QuotedSentence("They met.", 1)),
                List.of(citation(DAY, URL)),
                List.of("one source"),
                DAY,
                0.8,
                FOUND,
                EXPLANATION);
        AnswerRecord record = AnswerRecord.of("q1", new Reply.ToQuestion("who met?", "taking …", answered, null), 4.5);
        assertThat(record)
                .isEqualTo(new AnswerRecord(
                        "q1",
                        true,
                        "They met. [1]",
                        0.8,
                        List.of(new AnswerRecord.SentenceRecord("They met.", 1)),
                        List.of(new AnswerRecord.CitationRecord(
                                1,
                                "a/b.md",
                                "A title",
                                "A paper",
                                "2012-06-19",
                                "https://example.org/x",
                                "They met. They left.",
                                3.5,
                                null)),
                        List.of(new AnswerRecord.RetrievedRecord("a/b.md", "They met. They left.", 3.5)),
                        4.5,
                        List.of("taking …", "one source"),
                        null));
    }

    @Test
    void aGapKeepsItsConfidenceAndWhatWasFound() {
        AnswerResult gap = new AnswerResult.Gap(
                AnswerResult.GapReason.NOT_STATED,
                "Not stated.",
                List.of(citation(null, null)),
                3,
                null,
                0.1,
                FOUND,
                EXPLANATION);
        AnswerRecord record = AnswerRecord.of(null, new Reply.ToQuestion("who left?", null, gap, null), 4.5);
        assertThat(record)
                .isEqualTo(new AnswerRecord(
                        null,
                        false,
                        "",
                        0.1,
                        List.of(),
                        List.of(),
                        List.of(new AnswerRecord.RetrievedRecord("a/b.md", "They met. They left.", 3.5)),
                        4.5,
                        List.of("Not stated."),
                        null));
    }

    @ParameterizedTest
    @MethodSource
    void aCommandGivesItsTextInTheNotes(Reply reply, List<String> notes) {
        AnswerRecord record = AnswerRecord.of("c", reply, 1);
        assertThat(record.answered()).isFalse();
        assertThat(record.answer()).isEmpty();
        assertThat(record.notes()).isEqualTo(notes);
    }

    @Test
    void aFaultOfOursIsAnError() {
        assertThat(AnswerRecord.of("f", new Reply.Failed("That went wrong."), 1.5))
                .isEqualTo(AnswerRecord.failed("f", "That went wrong.", 1.5));
    }

    static Stream<Arguments> aCommandGivesItsTextInTheNotes() {
        Development development =
                new Development("They met.", new TextRange(0, 9), ARTICLE, 1, "A title", null, null, null);
        SourceEntry source = new SourceEntry(ARTICLE, new Metadata("A title", null, DAY, null, null, null), 2);
        RefreshReport report = new RefreshReport(
                Instant.EPOCH, Duration.ZERO, List.of(FileOutcome.failed("x.bin", "no text")), List.of("a note"));
        List<String> reportLines = List.of(
                "added: 0", "changed: 0", "unchanged: 0", "removed: 0", "failed: 1", "x.bin: no text", "a note");
        FolderStatus status = new FolderStatus(3, 9, 9, true, DAY, DAY, null, false, List.of("web: on"), List.of());
        return Stream.of(
                Arguments.of(new Reply.Notice("Busy."), List.of("Busy.")),
                Arguments.of(
                        new Reply.Latest(null, List.of(development), DAY, DAY),
                        List.of("undated: They met. (A title)")),
                Arguments.of(new Reply.Sources(null, List.of(source), 1), List.of("2012-06-19: A title (a/b.md)")),
                Arguments.of(new Reply.Why("who?", EXPLANATION), List.of("kind: who", "answered: 0.8")),
                Arguments.of(new Reply.Status(status), List.of("articles: 3", "newest: 2012-06-19", "web: on")),
                Arguments.of(
                        new Reply.Help(
                                List.of(new Reply.CommandHelp("why", "the reasons", "why")), List.of("Who met?")),
                        List.of("why: the reasons", "Who met?")),
                Arguments.of(new Reply.Refreshed(report), reportLines));
    }

    private static Citation citation(@Nullable LocalDate date, @Nullable URI url) {
        return new Citation(
                1,
                ARTICLE,
                1,
                "A title",
                "A paper",
                date,
                url,
                "They met. They left.",
                new TextRange(0, 9),
                "They met.",
                3.5,
                null);
    }
}
