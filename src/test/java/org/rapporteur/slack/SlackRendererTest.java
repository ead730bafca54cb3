package org.rapporteur.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.rapporteur.answer.AnswerResult;
import org.rapporteur.answer.AnswerResult.GapReason;
import org.rapporteur.answer.Citation;
import org.rapporteur.answer.Explanation;
import org.rapporteur.answer.QuotedSentence;
import org.rapporteur.answer.Retrieved;
import org.rapporteur.answer.Span;
import org.rapporteur.answer.Span.Kind;
import org.rapporteur.answer.Statement;
import org.rapporteur.article.ArticleId;
import org.rapporteur.article.FileOutcome;
import org.rapporteur.article.RefreshReport;
import org.rapporteur.article.TextRange;
import org.rapporteur.conversation.KnownGap;
import org.rapporteur.conversation.Reply;

class SlackRendererTest {
    private static final Instant READ = Instant.parse("2026-11-21T10:00:00Z");
    private static final ReplyFrame THREAD = ReplyFrame.inThread("C1/1.2");
    private static final String SENTENCE = "They agreed on Monday to go on talking.";
    private static final SlackRenderer RENDERER = new SlackRenderer(null);

    @Test
    void anAnswerReadsAsItsStatementsThenItsSources() {
        assertThat(RENDERER.render(answer("https://example.org/a", "A title"), THREAD)
                        .text())
                .isEqualTo("""
                    They agreed on Monday [18 Jun 2012] to go on talking. [1]
                    One source only.
                    Sources
                    [1] A title, The Wire, 19 Jun 2012
                    Newest cited: 19 Jun 2012 · folder read \
                    <!date^1795255200^{date_short_pretty} at {time}|21 Nov 2026, 10:00 UTC> · \
                    _italics_ are ours, all other words are the article’s\
                    """);
    }

    @Test
    void keyWordsAreBoldAndOursAreItalic() {
        String json = json(RENDERER.render(answer("https://example.org/a", "A title"), THREAD));
        assertThat(styled(json, "to go on talking")).contains("\"bold\":true", "\"italic\":false");
        assertThat(styled(json, "[18 Jun 2012]")).contains("\"italic\":true", "\"bold\":false");
        assertThat(json).contains("{\"type\":\"text\",\"text\":\"They agreed on Monday \"}");
    }

    @Test
    void aSourceOpensTheVeryPassageAndHasOneLinkAlone() {
        assertThat(links(answer("https://example.org/a", "A title")))
                .containsExactly("https://example.org/a#:~:text=They%20agreed%20on%20Monday%20to%20go%20on%20talking.");
    }

    @Test
    void anAddressTooLongForItsSentenceOpensTheArticle() {
        String address = "https://example.org/" + "a".repeat(1_960);
        assertThat(links(answer(address, "A title"))).containsExactly(address);
    }

    @Test
    void withoutAnAddressTheReaderPageIsOpenedWhereOthersReachIt() {
        Reply reply = answer(null, "A title");
        assertThat(links(reply)).isEmpty();
        SlackRenderer reached = new SlackRenderer(URI.create("https://bot.example.org/"));
        assertThat(BlockRules.links(reached.render(reply, THREAD).blocks()))
                .containsExactly("https://bot.example.org/read/2012/a%20b.md?s=0-39#p1");
    }

    @Test
    void aTitleIsShownToTheLetterAndNeverMarkup() {
        String title = "<https://evil.example|good> *bold* `code` <!channel> & more";
        SlackMessage message = RENDERER.render(answer("https://example.org/a", title), THREAD);
        assertThat(json(message)).contains("\"text\":\"" + title + "\"");
        assertThat(message.text())
                .contains("&lt;https://evil.example|good&gt; *bold* `code` &lt;!channel&gt; &amp; more");
        assertThat(message.text()).doesNotContain("<https", "<!channel");
    }

    @Test
    void asTextEachLinkIsFollowedByItsAddress() {
        SlackMessage message = RENDERER.render(answer("https://example.org/a", "A title"), THREAD);
        assertThat(SlackRequest.Content.of(message).withoutBlocks().text())
                .contains("[1] A title <https://example.org/a#:~:text=They%20agreed");
    }

    @Test
    void aPrivateReplyRepeatsTheQuestionAndCanBeShared() {
        Reply reply = answer("https://example.org/a", "A title");
        String hidden = json(RENDERER.render(reply, ReplyFrame.privately("command/1")));
        assertThat(hidden).contains("rich_text_quote", "What did they agree?", "\"action_id\":\"share\"", "command/1");
        String shared = json(RENDERER.render(reply, ReplyFrame.shared("command/1")));
        assertThat(shared).contains("What did they agree?").doesNotContain("\"share\"");
        assertThat(json(RENDERER.render(reply, THREAD))).doesNotContain("What did they agree?", "\"share\"");
    }

    @Test
    void theVoteNamesItsAnswer() {
        assertThat(json(RENDERER.render(answer(null, "A title"), THREAD)))
                .contains("\"value\":\"up:C1/1.2\"", "\"value\":\"down:C1/1.2\"");
    }

    @Test
    void aFollowUpSaysHowItWasRead() {
        Reply.ToQuestion asked = answer(null, "A title");
        Reply reply = new Reply.ToQuestion(asked.question(), "taking “that” as the talks", asked.result(), READ);
        assertThat(RENDERER.render(reply, THREAD).text()).startsWith("taking “that” as the talks\nThey agreed");
    }

    @Test
    void aDeniedPremiseShowsWhatTheArticlesDoSay() {
        assertThat(RENDERER.render(gap(GapReason.NO_RECORD), THREAD).text()).isEqualTo("""
            No record of that
            There is no record of that in the folder.
            Try, with this folder
            • What was agreed?
            • They agreed on Monday to go on talking. – A title, The Wire, 19 Jun 2012
            34 articles searched · newest held: 20 Nov 2012 · folder read \
            <!date^1795255200^{date_short_pretty} at {time}|21 Nov 2026, 10:00 UTC>\
            """);
    }

    @Test
    void anyOtherGapNamesTheNearestArticlesAlone() {
        assertThat(RENDERER.render(gap(GapReason.NOT_STATED), THREAD).text())
                .contains("Nearest in the folder\n• A title, The Wire, 19 Jun 2012\n")
                .doesNotContain("They agreed");
    }

    @Test
    void theLongFormShowsEachPassageThatAStatementComesFrom() {
        SlackMessage more = RENDERER.more(answer("https://example.org/a", "A title"));
        assertThat(more.text()).contains("Before. " + SENTENCE + " After.", "Elsewhere. A second sentence of it.");
        assertThat(styled(json(more), SENTENCE)).contains("\"bold\":true");
        assertThat(styled(json(more), "A second sentence of it.")).contains("\"bold\":true");
    }

    @Test
    void whyShowsWhatWasWeighed() {
        assertThat(RENDERER.why(answer(null, "A title")).text()).isEqualTo("""
            How the reply to “What did they agree?” came about
            • asks for: a thing
            Decided by: sure enough
            0.91 used · 2012/a b.md ¶1 · words +0.45
            They agreed.\
            """);
    }

    @Test
    void aRefreshTellsWhatBecameOfTheFiles() {
        RefreshReport report = new RefreshReport(
                READ,
                Duration.ofMillis(1_234),
                List.of(
                        FileOutcome.of("a.md", FileOutcome.Change.ADDED, List.of("has no date")),
                        FileOutcome.failed("scan.pdf", "it is a picture")),
                List.of("two files have one title"));
        assertThat(RENDERER.render(new Reply.Refreshed(report), THREAD).text()).isEqualTo("""
            Folder read in 1.2 s: 1 added, 0 changed, 0 unchanged, 0 removed, 1 failed
            • two files have one title
            • scan.pdf failed: it is a picture
            • a.md: has no date\
            """);
    }

    @Test
    void gapsAreToldWithHowOftenTheyCameUpAndWhatPeopleSaid() {
        Reply gaps = new Reply.Gaps(List.of(
                new KnownGap("Who pays?", "not stated", 3, 1, READ, List.of("Who is to pay?"), List.of("wrong year"))));
        assertThat(RENDERER.render(gaps, THREAD).text()).isEqualTo("""
            1 question without a good answer, most asked first
            • 3 times – Who pays? (not stated, voted down, last on 21 Nov 2026); also asked as “Who is to pay?” “wrong year”\
            """);
    }

    @Test
    void aLineOfOursIsPlainTextWhateverItRepeats() {
        SlackMessage message = RENDERER.render(new Reply.Notice("There is no command “<!here>”."), THREAD);
        assertThat(message.text()).isEqualTo("There is no command “&lt;!here&gt;”.");
        assertThat(json(message)).contains("rich_text").doesNotContain("mrkdwn");
    }

    private static List<String> links(Reply reply) {
        return BlockRules.links(RENDERER.render(reply, THREAD).blocks());
    }

    private static String json(SlackMessage message) {
        return BlockRules.json(message.blocks()).toString();
    }

    /** The style of the part with these words. */
    private static String styled(String json, String words) {
        String part = "\"text\":\"" + words + "\",\"style\":{";
        assertThat(json).contains(part);
        int start = json.indexOf(part) + part.length();
        return json.substring(start, json.indexOf('}', start));
    }

    private static Citation citation(@Nullable String address, String title) {
        return new Citation(
                1,
                new ArticleId("2012/a b.md"),
                1,
                title,
                "The Wire",
                LocalDate.of(2012, 6, 19),
                address == null ? null : URI.create(address),
                "Before. " + SENTENCE + " After.",
                new TextRange(0, SENTENCE.length()),
                SENTENCE,
                7.5);
    }

    private static Explanation explanation() {
        return new Explanation(
                List.of("asks for: a thing"),
                List.of(new Explanation.Candidate(
                        "They agreed.", "2012/a b.md", 1, 0.914, List.of("words +0.45"), true)),
                "sure enough");
    }

    private static Reply.ToQuestion answer(@Nullable String address, String title) {
        Citation citation = citation(address, title);
        AnswerResult answered = new AnswerResult.Answered(
                List.of(new Statement(
                        List.of(
                                new Span("They agreed on Monday ", Kind.VERBATIM),
                                new Span("[18 Jun 2012]", Kind.OURS),
                                new Span(" ", Kind.VERBATIM),
                                new Span("to go on talking", Kind.KEY),
                                new Span(".", Kind.VERBATIM)),
                        1)),
                List.of(new QuotedSentence(SENTENCE, 1), new QuotedSentence("A second sentence of it.", 1)),
                List.of(citation),
                List.of("One source only."),
                citation.date(),
                0.8,
                List.of(new Retrieved(
                        citation.article(), 4, title, citation.date(), "Elsewhere. A second sentence of it.", 3)),
                explanation());
        return new Reply.ToQuestion("What did they agree?", null, answered, READ);
    }

    private static Reply gap(GapReason reason) {
        AnswerResult gap = new AnswerResult.Gap(
                reason,
                "There is no record of that in the folder.",
                List.of(citation("https://example.org/a", "A title")),
                34,
                LocalDate.of(2012, 11, 20),
                0.2,
                List.of(),
                explanation());
        return new Reply.ToQuestion("When did they sign?", null, gap, READ, List.of("What was agreed?"));
    }
}
