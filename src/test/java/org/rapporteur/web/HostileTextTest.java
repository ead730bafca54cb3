package org.rapporteur.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.rapporteur.answer.AnswerResult;
import org.rapporteur.answer.Citation;
import org.rapporteur.answer.Explanation;
import org.rapporteur.answer.Span;
import org.rapporteur.answer.Statement;
import org.rapporteur.article.Article;
import org.rapporteur.conversation.ArticleLinks;
import org.rapporteur.conversation.Reply;

/** Titles, publishers and texts that try to become markup stay text: the page's elements are the same whatever they say. */
class HostileTextTest {
    private static final List<String> PIECES = List.of(
            "<script>alert(1)</script>",
            "<img src=x onerror=alert(1)>",
            "\" onmouseover=\"alert(1)",
            "' autofocus '",
            "</title>",
            "</bdi></a>",
            "<!--",
            "-->",
            "]]>",
            "&lt;script&gt;",
            "&#60;b&#62;",
            "{{title}}",
            "{{{title}}}",
            "{{>head}}",
            "javascript:alert(1)",
            "<svg/onload=alert(1)>",
            "\u202Egnp.exe",
            "\u0000",
            "\u0007",
            "`",
            "=",
            "Ж漢🜁",
            "\\",
            "%3Cb%3E",
            "<a href=javascript:alert(1)>",
            "\n\n",
            "</textarea>",
            "<style>*{display:none}</style>",
            "x".repeat(300));

    private final HttpProbe probe = new HttpProbe();

    @AfterEach
    void close() {
        probe.close();
    }

    @Test
    void noTextBecomesMarkup() {
        long seed = 1949;
        Random random = new Random(seed);
        Set<String> harmless = elements(answerPage("A plain title"));
        Set<String> harmlessReader = elements(readerPage("A plain title"));
        for (int round = 0; round < 300; round++) {
            String hostile = hostile(random);
            Document page = answerPage(hostile);
            assertThat(elements(page))
                    .as("seed %d, round %d: %s", seed, round, hostile)
                    .isEqualTo(harmless);
            assertThat(shown(page.expectFirst(".sources .title"))).isEqualTo(visible(hostile));
            assertThat(shown(page.expectFirst("h2.question"))).isEqualTo(visible(hostile));
            Document reader = readerPage(hostile);
            assertThat(elements(reader))
                    .as("seed %d, round %d: %s", seed, round, hostile)
                    .isEqualTo(harmlessReader);
            assertThat(shown(reader.expectFirst("h1"))).isEqualTo(visible(hostile));
        }
    }

    private Document answerPage(String hostile) {
        Article article = hold(hostile);
        Citation citation = FakeCore.citation(1, article, 1, 0);
        AnswerResult answer = new AnswerResult.Answered(
                List.of(new Statement(
                        List.of(
                                new Span(hostile, Span.Kind.VERBATIM),
                                new Span(hostile, Span.Kind.KEY),
                                new Span(hostile, Span.Kind.OURS)),
                        1)),
                List.of(),
                List.of(citation),
                List.of(hostile),
                null,
                1,
                List.of(),
                new Explanation(
                        List.of(hostile),
                        List.of(new Explanation.Candidate(hostile, "h/" + hostile, 1, 1, List.of(hostile), true)),
                        hostile));
        probe.core.replies.put(hostile, message -> new Reply.ToQuestion(hostile, hostile, answer, null));
        return probe.page(Links.ask(hostile));
    }

    private Document readerPage(String hostile) {
        return probe.page(ArticleLinks.reader(hold(hostile).id(), 1, null).replaceFirst("#.*", ""));
    }

    /** An article whose path, title, publisher and first paragraph are hostile; no file system takes NUL in a name. */
    private Article hold(String hostile) {
        Article article = SampleArticles.article(
                "h/" + hostile.replace("/", "∕").replace("\n", " ").replace("\u0000", ""),
                SampleArticles.titled(hostile, hostile),
                "x" + hostile.replace("\n", " "),
                "The end.");
        probe.core.articles.clear();
        probe.core.articles.add(article);
        return article;
    }

    private static String hostile(Random random) {
        StringBuilder text = new StringBuilder("t");
        for (int i = random.nextInt(6); i >= 0; i--) {
            text.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return text.append('.').toString();
    }

    /** Every element with the names of its attributes, and every link's scheme. */
    private static Set<String> elements(Document page) {
        Set<String> found = new TreeSet<>();
        for (Element element : page.getAllElements()) {
            found.add(element.tagName() + " "
                    + element.attributes().asList().stream()
                            .map(attribute -> attribute.getKey())
                            .toList());
            if (element.hasAttr("href")) {
                assertThat(element.attr("href"))
                        .startsWithIgnoringCase(element.attr("href").startsWith("#") ? "#" : "/");
            }
        }
        assertThat(Jsoup.parse(page.html()).select("script")).hasSize(1);
        return found;
    }

    private static String shown(Element element) {
        return element.wholeText();
    }

    private static String visible(String hostile) {
        return hostile.replaceAll("[\\x00\\x07]", "\uFFFD");
    }
}
