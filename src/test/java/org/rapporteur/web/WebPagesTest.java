package org.rapporteur.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapporteur.article.Article;
import org.rapporteur.conversation.ArticleLinks;
import org.rapporteur.conversation.IncomingMessage;

class WebPagesTest {
    private final HttpProbe probe = new HttpProbe();

    @AfterEach
    void close() {
        probe.close();
    }

    @Test
    void theFirstPageAsksShowsExamplesTheLatestAndTheFolder() {
        Document page = probe.page("/");
        assertThat(page.title()).isEqualTo("Rapporteur");
        assertThat(page.select("form[action=/ask] input[name=question][autofocus]"))
                .hasSize(1);
        assertThat(page.select(".examples a").eachText()).hasSize(3).startsWith(FakeCore.AGREED);
        assertThat(page.select(".entries .date").eachText())
                .containsExactly("20 Nov 2012", "19 Jun 2012", "21 Nov 2011", "undated");
        assertThat(page.text())
                .contains("4 articles, published from 21 Nov 2011 to 20 Nov 2012.")
                .contains("4 articles · newest 20 Nov 2012 · folder refreshed 2 h ago");
    }

    @Test
    void everyPageHasLanguageLandmarksOneMainHeadingAndLabelledFields() {
        for (String path : List.of(
                "/",
                Links.ask(FakeCore.AGREED),
                "/latest",
                "/sources",
                "/status",
                "/help",
                "/timeline",
                "/quotes",
                "/positions",
                "/demands",
                "/since",
                "/who",
                "/gaps",
                "/read/note.txt")) {
            Document page = probe.page(path);
            assertThat(page.select("html[lang=en] > body > header + main + footer"))
                    .as(path)
                    .hasSize(1);
            assertThat(page.select("h1")).as(path).hasSize(1);
            assertThat(page.body().child(0).attr("href")).as(path).isEqualTo("#main");
            for (Element field : page.select("input[type=text]")) {
                assertThat(page.select("label[for=" + field.id() + "]"))
                        .as(path)
                        .hasSize(1);
            }
        }
    }

    @Test
    void anAnswerShowsWhoseWordsItHoldsAndWhereTheyStand() {
        Document page = probe.page(Links.ask(FakeCore.AGREED));
        assertThat(page.expectFirst(".statement").wholeText())
                .isEqualTo(
                        "Meeting in Los Cabos on Monday [18 Jun 2012], Barack Obama and Vladimir Putin agreed to keep"
                                + " talking about missile defence, although neither moved on substance.\u00a0[1]");
        assertThat(page.select(".statement strong").text()).isEqualTo("agreed to keep talking about missile defence");
        assertThat(page.select(".statement .ours").eachText()).containsExactly("[18 Jun 2012]");
        assertThat(page.select(".legend")).hasSize(1);
        assertThat(page.select(".sources li").eachText())
                .containsExactly(
                        "[1] Obama and Putin agree to go on talking, RIA Novosti (brief), 19 Jun 2012 · original at"
                                + " nti.org ↗",
                        "[2] Lavrov hears of American interest in a missile-defence deal, Global Security Newswire"
                                + " (brief), 20 Nov 2012 · original at natowatch.org ↗");
        assertThat(page.select(".as-of").text()).isEqualTo("Newest cited: 20 Nov 2012 · folder refreshed 2 h ago");
        assertThat(page.select(".note").text()).contains("Lavrov’s account only");
        assertThat(page.select("details .candidates li")).hasSize(2);
    }

    @Test
    void everyCitationOpensItsVerySentence() {
        Document page = probe.page(Links.ask(FakeCore.AGREED));
        List<String> marked = page.select(".cite").stream()
                .map(cite -> {
                    Document reader = probe.page(cite.attr("href"));
                    String passage = cite.attr("href").replaceFirst(".*#", "");
                    assertThat(reader.select("#" + passage + " mark")).hasSize(1);
                    return reader.expectFirst("mark").wholeText();
                })
                .toList();
        assertThat(marked)
                .containsExactly(
                        FakeCore.sentence(SampleArticles.LOS_CABOS, 1, 0).text(),
                        FakeCore.sentence(SampleArticles.LOS_CABOS, 2, 1).text(),
                        FakeCore.sentence(SampleArticles.PHNOM_PENH, 1, 0).text());
    }

    @Test
    void anOriginalOpensAtTheSentenceAndTellsNobodyWhereItsReaderCameFrom() {
        Element link = probe.page(Links.ask(FakeCore.AGREED)).expectFirst(".original");
        assertThat(link.attr("href"))
                .isEqualTo("http://www.nti.org/gsn/article/us-russian-leaders-agree-maintain-antimissile-talks/"
                        + "#:~:text=Meeting%20in%20Los%20Cabos%20on,neither%20moved%20on%20substance.");
        assertThat(link.attr("rel")).isEqualTo("noopener noreferrer nofollow");
    }

    @Test
    void aFollowUpKeepsItsThreadAndShowsHowItWasRead() {
        Document first = probe.page(Links.ask(FakeCore.AGREED));
        String thread = first.select("input[name=thread]").val();
        Document second = probe.page(Links.ask(FakeCore.FOLLOW_UP) + "&thread=" + thread);
        assertThat(second.select("h2.question").eachText()).containsExactly(FakeCore.AGREED, FakeCore.FOLLOW_UP);
        assertThat(second.select("#answer .reading").text()).isEqualTo("taking “that” as the agreement in Los Cabos");
        assertThat(second.select("#answer .as-of").text()).startsWith("Newest cited: undated");
        assertThat(second.select("input[name=thread]").val()).isEqualTo(thread);
        assertThat(probe.core.asked)
                .containsExactly(
                        new IncomingMessage("web:" + thread, FakeCore.AGREED, null, false),
                        new IncomingMessage("web:" + thread, FakeCore.FOLLOW_UP, null, false));
    }

    @Test
    void aThreadThatWeDidNotOpenIsNotTaken() {
        String thread = probe.page(Links.ask("anything") + "&thread=guessed")
                .select("input[name=thread]")
                .val();
        assertThat(thread).isNotEqualTo("guessed").hasSizeGreaterThanOrEqualTo(24);
    }

    @Test
    void aGapSaysWhyAndWhatComesNearest() {
        Element gap = probe.page(Links.ask(FakeCore.UNANSWERED)).expectFirst(".gap");
        assertThat(gap.select("h3").text()).isEqualTo("No record of that");
        assertThat(gap.select(".message").text()).startsWith("I have no record that it did.");
        assertThat(gap.select(".as-of").text()).isEqualTo("34 articles searched · newest held: 20 Nov 2012");
        assertThat(gap.select(".nearest li")).hasSize(2);
        assertThat(gap.select("details .decision")).hasSize(1);
        assertThat(gap.select(".examples")).isEmpty();
    }

    @Test
    void helpLinksEachExampleThatIsMoreThanTheCommandsName() {
        Element commands = probe.page("/help").expectFirst(".commands");
        assertThat(commands.select("dt").eachText()).containsExactly("ask QUESTION", "latest [TOPIC]", "why");
        assertThat(commands.select("dd a").eachText()).containsExactly(FakeCore.AGREED, "latest Lisbon");
    }

    @Test
    void aGapBesideTheFolderLinksWhatCanBeAskedInstead() {
        Element examples = probe.page(Links.ask(FakeCore.BESIDE_THE_FOLDER)).expectFirst(".gap .examples");
        assertThat(examples.select("a").eachText()).containsExactly(FakeCore.AGREED, "latest missile defence");
        assertThat(examples.select("a").eachAttr("href"))
                .containsExactly(Links.ask(FakeCore.AGREED), Links.ask("latest missile defence"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        latest         | .entries li .sentence a | Foreign Minister Sergei Lavrov said
        latest Lisbon  | .summary                | Nothing held on “Lisbon”. The newest article held is of 20 Nov 2012
        sources        | .entries li             | 20 Nov 2012 Lavrov hears of American interest
        status         | .facts                  | Found by meaning 7 passages so far
        status         | .facts                  | Feed Baltic <Wire> (https://wire.example/feed.xml): asked
        status         | .report                 | Not read: scan.txt: it is a picture named .txt
        help           | .commands               | latest [TOPIC] newest developments first
        why            | .why .decision          | answered: the best sentence scores 0.91
        refresh        | .notice                 | Only admins may refresh the folder.
        refreshed      | .summary                | 1 added, 0 changed, 0 unchanged, 0 removed, 1 failed in 420 ms
        """)
    void everyKindOfReplyIsShown(String command, String where, String text) {
        assertThat(probe.page(Links.ask(command)).select("#answer " + where).text())
                .contains(text);
    }

    @ParameterizedTest
    @CsvSource({"/latest, latest", "/sources?topic=Cambodia, sources Cambodia", "/status, status", "/help, help"})
    void aPageOfItsOwnAsksForItsCommand(String path, String command) {
        assertThat(probe.get(path).statusCode()).isEqualTo(200);
        assertThat(probe.core.asked).extracting(IncomingMessage::text).containsExactly(command);
    }

    @Test
    void aTopicIsOneLineHoweverItIsSent() {
        probe.get("/latest?topic=%0Arefresh%00" + "x".repeat(500));
        assertThat(probe.core.asked.getFirst().text())
                .startsWith("latest refresh x")
                .hasSizeLessThanOrEqualTo(207);
    }

    @Test
    void theReaderShowsAnArticleWhole() {
        for (Article article : SampleArticles.ALL) {
            Document page = probe.page(ArticleLinks.reader(article.id()));
            assertThat(page.select("h1").text()).isEqualTo(article.metadata().title());
            List<String> paragraphs =
                    page.select(".passage p").stream().map(Element::wholeText).toList();
            assertThat(String.join("\n\n", paragraphs)).isEqualTo(article.text());
            assertThat(page.select("mark")).isEmpty();
            assertThat(page.select(".passage").eachAttr("id")).startsWith("p1").hasSameSizeAs(article.passages());
        }
    }

    @Test
    void aLanguageThatIsNoneIsLeftOut() {
        assertThat(probe.page("/read/note.txt").select(".text").attr("lang")).isEmpty();
        assertThat(probe.page("/read/2012/phnom-penh.md").select(".text").attr("lang"))
                .isEqualTo("en");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/read/nothing.md",
                "/read/../../../../etc/passwd",
                "/read/%2e%2e/%2e%2e/etc/passwd",
                "/read/..%2f..%2fetc%2fpasswd",
                "/read/..%5c..%5cetc",
                "/read//etc/passwd",
                "/read/%2Fetc/passwd",
                "/read/%00",
                "/read/%ff%fe",
                "/read/%zz",
                "/read/%20",
                "/assets/../WebSurface.class",
                "/assets/home.mustache",
                "/style.css",
                "/nowhere"
            })
    void whatIsNotHeldIsNotServed(String path) {
        String answer = probe.rawGet(path, "127.0.0.1");
        assertThat(answer)
                .matches("(?s)HTTP/1.1 (400|404) .*")
                .contains("Rapporteur</title>")
                .doesNotContain("root:");
    }

    @Test
    void aQuestionTooLongForAnAddressGetsAKindLine() {
        String answer = probe.rawGet("/ask?question=" + "x".repeat(40_000), "127.0.0.1");
        assertThat(answer)
                .matches("(?s)HTTP/1.1 (414|431) .*")
                .contains("Ask it in at most 2,000 characters.")
                .contains("Content-Security-Policy");
    }

    @Test
    void theLongestQuestionOfTheFieldFitsInAnyScript() {
        HttpResponse<String> response = probe.get(Links.ask("説".repeat(2_000)));
        assertThat(response.statusCode()).isEqualTo(200);
    }

    @Test
    void anEmptyQuestionLeadsBackToTheFirstPage() {
        HttpResponse<String> response = probe.get("/ask?question=%20");
        assertThat(response.statusCode()).isEqualTo(303);
        assertThat(response.headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/"));
        assertThat(probe.core.asked).isEmpty();
    }

    @Test
    void aFailureOfOursIsOnePlainPage() {
        probe.core.replies.put("boom", message -> {
            throw new IllegalStateException("secret detail");
        });
        probe.core.replies.put("worse", message -> {
            throw new StackOverflowError("secret detail");
        });
        for (String question : List.of("boom", "worse")) {
            HttpResponse<String> response = probe.get(Links.ask(question));
            assertThat(response.statusCode()).isEqualTo(500);
            assertThat(response.body())
                    .contains("Something went wrong here.")
                    .doesNotContain("secret")
                    .doesNotContain("Exception");
        }
        assertThat(probe.get(Links.ask(FakeCore.AGREED)).statusCode()).isEqualTo(200);
    }
}
