package org.rapporteur.matrix.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapporteur.checks.Articles;
import org.rapporteur.checks.Fact;
import org.rapporteur.matrix.homeserver.HtmlRules;
import org.rapporteur.matrix.homeserver.TimelineEvent;

/** What stands in the messages, whatever stands in the articles. */
class ContentTest extends ServedChecks {
    private static final String HOSTILE_TITLE = "<script>alert(1)</script> & \"x\" <b>";

    private String room;

    @Override
    void prepare(Community around) {
        Articles articles = around.articles();
        articles.article(
                "script.md", HOSTILE_TITLE, Articles.HOST + "script", "The zeppelin landed in Narvik on 2 May 2012.");
        articles.article("javascript.md", "Ferry", "javascript:alert(1)", "The ferry sank near Bodo on 2 May 2012.");
        articles.article("file.md", "Tram", "file:///etc/passwd", "The tram burned in Molde on 2 May 2012.");
        articles.article(
                "quoted.md", "Bus", "http://a.example/?q=\"><img src=x>", "The bus crashed in Hamar on 2 May 2012.");
        articles.article(
                "pills.md",
                "@room, a call",
                Articles.HOST + "pills",
                "The envoy wrote in Lillehammer to @room and @alice:localhost and"
                        + " [Bob](https://matrix.to/#/@bob:localhost) on 2 May 2012.");
        articles.article(
                "letters.md",
                "Møte i Tromsø",
                Articles.HOST + "letters",
                "Åse Bjørnøy released the peace dove 🕊️ in Lyngværvik on 2 May 2012.");
        articles.article(
                "odd.md",
                "Odd \u202Egnp.exe\u202C",
                Articles.HOST + "odd",
                "The yacht \u202Esank\u202C in Alta on 2 May 2012" + "\u0301".repeat(10_000) + ".");
        articles.file(
                "surrogate.md",
                "---\ntitle: \"Half a letter \\uD800 here\"\nsource: Our Wire\ndate: 2012-05-04\n---\n"
                        + "The canoe tipped over in Vardo on 2 May 2012.\n");
        articles.article(
                "long.md",
                "Long " + "title ".repeat(2_000),
                Articles.HOST + "long",
                "The submarine surfaced in Kirkenes on 2 May 2012, " + "and then it went on and on ".repeat(8_000)
                        + ".");
    }

    @BeforeAll
    void gather() {
        room = community.group(ann);
    }

    private TimelineEvent reply(String question) {
        return community.replyToQuestion(ann, room, question);
    }

    @Test
    void aHostileTitleIsShownAsItIsAndDoesNothing() {
        TimelineEvent reply = reply("Where did the zeppelin land?");
        assertThat(reply.body()).contains("Narvik", "alert(1)");
        assertThat(reply.html())
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
                .doesNotContain("<script");
        assertThat(HtmlRules.problems(reply.html())).isEmpty();
        assertThat(HtmlRules.words(reply.html())).contains("<script>alert(1)</script>");
    }

    @Test
    void hostileAddressesLeadNowhere() {
        for (String question : List.of("Where did the ferry sink?", "Where did the tram burn?")) {
            TimelineEvent reply = reply(question);
            assertThat(HtmlRules.links(reply.html())).allMatch(link -> link.startsWith("http"));
            assertThat(reply.html()).doesNotContain("href=\"javascript", "href=\"file");
        }
        TimelineEvent quoted = reply("Where did the bus crash?");
        assertThat(quoted.body()).contains("Hamar");
        assertThat(quoted.html()).doesNotContain("<img");
    }

    @Test
    void namesInArticlesNotifyNobody() {
        TimelineEvent reply = reply("Where did the envoy write to?");
        assertThat(reply.body()).contains("Lillehammer");
        assertThat(reply.mentions()).containsExactly(ann.id());
        assertThat(reply.content().path("m.mentions").has("room")).isFalse();
        assertThat(HtmlRules.links(reply.html())).noneMatch(link -> link.contains("matrix.to"));
    }

    @Test
    void anAnswerShowsItsAddressesInClearAndLinksThem() {
        Fact fact = Fact.of(3);
        TimelineEvent reply = reply(fact.question());
        String address = Articles.HOST + fact.number();
        assertThat(reply.body()).contains(fact.words(), address);
        assertThat(HtmlRules.links(reply.html())).anyMatch(link -> link.startsWith(address));
        assertThat(reply.mentions()).containsExactly(ann.id());
        assertThat(reply.content().path("msgtype").asText()).isEqualTo("m.text");
    }

    @ParameterizedTest
    @ValueSource(strings = {"help", "status", "!rap foo", "refresh", "hello"})
    void whatIsNoAnswerIsANotice(String text) {
        assertThat(reply(text).isNotice()).isTrue();
    }

    @Test
    void lettersOfEveryKindGoBothWays() {
        TimelineEvent reply = reply("Where did Åse Bjørnøy release the peace dove 🕊️?");
        assertThat(reply.body()).contains("🕊️", "Lyngværvik", "Åse Bjørnøy", "Møte i Tromsø");
        assertThat(HtmlRules.words(reply.html())).contains("🕊️", "Åse Bjørnøy", "Møte i Tromsø");
        assertThat(reply("أين وقع الوزير الاتفاق؟").body()).isNotBlank();
        assertThat(reply("部长在哪里签署了协议？").body()).isNotBlank();
    }

    @Test
    void whatAHomeserverOrAReaderWouldChokeOnIsTakenOut() {
        TimelineEvent odd = reply("Where did the yacht sink?");
        assertThat(odd.body()).contains("Alta").doesNotContain("\u202E", "\u0301".repeat(20));
        TimelineEvent half = reply("Where did the canoe tip over?");
        assertThat(half.body()).contains("Vardo", "Half a letter");
    }

    @Test
    void aGiantArticleMakesNoGiantMessage() {
        TimelineEvent reply = reply("Where did the submarine surface?");
        assertThat(reply.body()).contains("…", Articles.HOST + "long").hasSizeLessThan(20_000);
        assertThat(reply("sources submarine").body()).hasSizeLessThan(20_000);
        assertThat(community.proxy().answered().where(answer -> answer.reply().status() == 413))
                .isEmpty();
    }

    @Test
    void aGiantQuestionGetsAReply() {
        String question = community.ask(ann, room, "Where did the bridge open? " + "x y z ".repeat(10_000));
        assertThat(community.replyTo(ann, question).body()).isNotBlank();
    }
}
