package org.rapporteur.slack.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.checks.Articles;
import org.rapporteur.checks.Fact;
import org.rapporteur.slack.standin.BlockLimits;
import org.rapporteur.slack.standin.Message;
import org.rapporteur.slack.standin.Shown;

/** What articles say stays what they say, within Slack's limits; links go where the corpus says and nowhere else. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(300)
class OutputTest {
    private static final Pattern DATE = Pattern.compile("<!date\\^(\\d+)\\^[^|>]*\\|([^>]+)>");
    private static final Pattern NUMBER = Pattern.compile("\\[(\\d+)]");
    private static final String RINGING = "<!channel> <!here> <!everyone> <!subteam^S1> <@U0ALICE> @channel";
    private static final String STYLED = "*bold* _italic_ ~struck~ `code` &amp; > quoted";
    private static final String LONG_SENTENCE = "The Long protocol of Envoy Thea Long lists "
            + "Häßlich &amp; Grüße 🕊 forty-two clauses, ".repeat(120) + "and was signed in Vaduz.";

    private Workspace workspace;

    @BeforeAll
    void start(@TempDir Path root) {
        Articles articles = Workspace.articles(root);
        Fact.first(80).forEach(articles::write);
        articles.article(
                "ringing.md",
                "Ringing " + RINGING,
                Articles.HOST + "ringing",
                "Envoy Ada Ring said " + RINGING + " at the Ring summit in Bern.");
        articles.article(
                "lure.md",
                "<https://evil.example|good> lure",
                Articles.HOST + "lure",
                "Envoy Bo Lure praised <https://evil.example|good> at the Lure summit in Riga.");
        articles.article(
                "styled.md",
                "Styled " + STYLED,
                Articles.HOST + "styled",
                "Envoy Cy Style wrote " + STYLED + " at the Style summit in Oslo.");
        articles.article(
                "odd.md",
                "Odd address",
                "https://wire.example/a|b>c d",
                "Envoy Di Oddly spoke at the Oddly summit in Rome.");
        articles.article(
                "script.md",
                "Script address",
                "javascript:alert(1)",
                "Envoy El Script spoke at the Script summit in Kyiv.");
        articles.article(
                "local.md", "File address", "file:///etc/passwd", "Envoy Fi Local spoke at the Local summit in Graz.");
        articles.article("long.md", "Long protocol", Articles.HOST + "long", LONG_SENTENCE);
        workspace = Workspace.overHttp(root, Map.of());
    }

    @AfterAll
    void stop() {
        workspace.close();
        Invariants.hold(workspace);
    }

    private Message ask(String question) {
        return workspace.ask(workspace.newChannel(), question);
    }

    private Shown answer(String question, String words) {
        Shown shown = ask(question).shown();
        assertThat(shown.text()).contains(words);
        return shown;
    }

    @Test
    void mentionsInAnArticleDoNotRing() {
        Shown shown = answer("What did Ada Ring say at the Ring summit?", "<!channel> <!here>");
        assertThat(shown.mentions()).isEmpty();
        assertThat(shown.links()).extracting(Shown.Link::url).allMatch(url -> url.startsWith(Articles.HOST));
    }

    @Test
    void aTitleThatLooksLikeALinkIsShownAsText() {
        Shown shown = answer("Where did Bo Lure praise good at the Lure summit?", "<https://evil.example|good>");
        assertThat(shown.links())
                .isNotEmpty()
                .extracting(Shown.Link::url)
                .allMatch(url -> url.startsWith(Articles.HOST));
        assertThat(shown.blocks().toString()).doesNotContain("\"url\":\"https://evil");
    }

    @Test
    void signsOfMarkupInAnArticleAreShownAsTyped() {
        Shown shown = answer("What did Cy Style write at the Style summit?", "*bold* _italic_ ~struck~ `code`");
        assertThat(shown.styled())
                .noneMatch(piece -> piece.equals("italic") || piece.equals("struck") || piece.equals("code"));
        shown.blocks()
                .findParents("type")
                .forEach(node -> assertThat(node.path("type").asText().equals("mrkdwn")
                                && node.path("text").asText().contains("*bold*"))
                        .as("article text in markup: %s", node)
                        .isFalse());
    }

    @Test
    void anAddressWithOddLettersIsOneEncodedLink() {
        Shown shown = answer("Where did Di Oddly speak at the Oddly summit?", "Rome");
        assertThat(shown.links())
                .extracting(Shown.Link::url)
                .allMatch(url -> url.matches("https://wire\\.example/[^<>| ]*"));
    }

    @Test
    void addressesOfOtherSchemesBecomeNoLinks() {
        assertThat(answer("Where did El Script speak at the Script summit?", "Kyiv")
                        .links())
                .noneMatch(link -> !link.url().startsWith("http"));
        assertThat(answer("Where did Fi Local speak at the Local summit?", "Graz")
                        .links())
                .noneMatch(link -> !link.url().startsWith("http"));
    }

    @Test
    void aListOfEightyArticlesFitsAndSaysHowManyAreLeftOut() {
        Message message = ask("sources");
        assertThat(BlockLimits.problemsOfMessage(message.content())).isEmpty();
        assertThat(message.shown().blocks().size()).isLessThanOrEqualTo(50);
        assertThat(message.shown().text()).containsPattern("\\d+ more|\\d+ .*left out");
    }

    @Test
    void aSentenceOfFiveThousandCharactersIsCutBetweenWords() {
        Message message = ask("What does the Long protocol of Thea Long list?");
        assertThat(BlockLimits.problemsOfMessage(message.content())).isEmpty();
        String text = message.shown().text();
        assertThat(text)
                .contains("Häßlich & Grüße 🕊 forty-two clauses")
                .containsPattern("(clauses,|Häßlich|&|Grüße|🕊|forty-two|lists) …");
        for (int i = 0; i < text.length(); i++) {
            boolean lone = Character.isHighSurrogate(text.charAt(i))
                    ? i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1))
                    : Character.isLowSurrogate(text.charAt(i))
                            && (i == 0 || !Character.isHighSurrogate(text.charAt(i - 1)));
            assertThat(lone).as("half a character at %d of %s", i, text).isFalse();
        }
        assertThat(message.shown().fallback()).doesNotContainPattern("&(?!amp;|lt;|gt;)");
        assertThat(message.shown().buttons()).isNotEmpty();
    }

    @Test
    void eachCitedNumberHasOneLinkIntoTheCorpus() {
        Fact fact = Fact.of(5);
        Shown shown = answer(fact.question(), fact.words());
        List<String> numbers = NUMBER.matcher(shown.text())
                .results()
                .map(match -> match.group(1))
                .distinct()
                .toList();
        assertThat(numbers).isNotEmpty();
        List<String> targets = shown.links().stream()
                .map(link -> link.url().replaceAll("#.*", ""))
                .distinct()
                .toList();
        assertThat(targets)
                .hasSize(numbers.size())
                .contains(Articles.HOST + fact.number())
                .allMatch(url -> url.startsWith(Articles.HOST));
    }

    @Test
    void aDateIsShownInTheZoneOfWhoReadsIt() {
        Message message = ask(Fact.of(6).question());
        Matcher date = DATE.matcher(
                message.shown().blocks().toString().replace("\\u003c", "<").replace("\\u003e", ">"));
        assertThat(date.find()).as("a date in %s", message.shown().blocks()).isTrue();
        long epoch = Long.parseLong(date.group(1));
        long now = System.currentTimeMillis() / 1_000;
        assertThat(epoch == LocalDate.of(2012, 5, 4).atTime(12, 0).toEpochSecond(ZoneOffset.UTC)
                        || Math.abs(now - epoch) < 300)
                .as("the moment of the last refresh, or noon of the article's day: %s", date.group())
                .isTrue();
        assertThat(date.group(2)).matches(".*\\d.*");
    }
}
