package org.rapporteur.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapporteur.conversation.Attachment;
import org.rapporteur.conversation.DossierWord;
import org.rapporteur.conversation.Exports;
import org.rapporteur.conversation.IncomingMessage;
import org.rapporteur.conversation.KnownGap;
import org.rapporteur.conversation.Reply;

class DossierPagesTest {
    private final HttpProbe probe = new HttpProbe();

    DossierPagesTest() {
        probe.core.talks().with("interview.md", "Lavrov speaks of the talks", "2011-11-28", """
            "We do not see any progress at all in the American position," Russian Foreign Minister Sergei Lavrov told Interfax. The presidents agreed to hold a summit in Moscow in May 2013.

            Moscow is demanding a written pledge on missile defense. The United States refused this demand.\
            """);
    }

    @AfterEach
    void close() {
        probe.close();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/timeline", "/quotes", "/demands", "/positions", "/since?from=2010", "/who?by=Lavrov"})
    void everyLineLeadsToItsSentence(String path) {
        List<String> links = probe.page(path).select(".from .title").eachAttr("href");
        assertThat(links).isNotEmpty();
        for (String link : links) {
            Document reader = probe.page(link);
            assertThat(reader.select("#" + link.replaceFirst(".*#", "") + " mark"))
                    .as(link)
                    .hasSize(1);
        }
    }

    @Test
    void aTimelineGoesByYearsAndTellsWhatIsPlanned() {
        Document page = probe.page("/timeline");
        assertThat(page.select("h3.section").eachText()).containsExactly("2010", "2011", "2012", "2013");
        assertThat(page.select(".leaps a").eachAttr("href")).containsExactly("#2010", "#2011", "#2012", "#2013");
        assertThat(page.select(".entries .date").eachText())
                .startsWith("8 Apr 2010", "12 Nov 2011")
                .endsWith("May 2013");
        assertThat(page.select(".entries li").eachText().getLast())
                .contains("summit in Moscow", "(planned; reported 28 Nov 2011)");
    }

    @Test
    void aTimelineHasAPictureThatSaysTheSameInWords() {
        Element picture = probe.page("/timeline?of=NATO").expectFirst("figure.picture");
        String alt = picture.select("img").attr("alt");
        assertThat(alt).startsWith("Timeline of NATO: ").contains("20 May 2012", "By party: NATO");
        assertThat(picture.select("details").text()).contains(alt);
        HttpResponse<String> svg = probe.get(picture.select("img").attr("src"));
        assertThat(svg.headers().firstValue("Content-Type")).hasValue("image/svg+xml");
        assertThat(svg.body()).contains("<title>Timeline of NATO</title>", ">Chicago</text>");
        assertThat(probe.get(picture.select("source").attr("srcset")).body()).contains("width=\"390\"");
    }

    @Test
    void aPictureCanBeKeptAsPng() throws IOException {
        String address = probe.page("/timeline").select("a[download]").attr("href");
        byte[] png = probe.bytes(address);
        assertThat(ImageIO.read(new ByteArrayInputStream(png)).getWidth()).isEqualTo(1200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/timeline.svg?of=Atlantis",
                "/timeline.png?from=2031",
                "/who.csv",
                "/quotes.exe",
                "/quotes.csv?by=Zz"
            })
    void whereThereIsNothingThereIsNoFile(String path) {
        assertThat(probe.get(path).statusCode()).isEqualTo(404);
    }

    @Test
    void quotationsAreExactAndNameTheirSpeaker() {
        Element line = probe.page("/quotes?by=lavrov").expectFirst(".entries li");
        assertThat(line.select(".sentence").text())
                .isEqualTo("Sergei Lavrov, Russian Foreign Minister:"
                        + " “We do not see any progress at all in the American position”");
        assertThat(line.select(".date").text()).isEqualTo("28 Nov 2011");
    }

    @Test
    void aGridHasARowForEachIssueAndACellForEachParty() {
        Document page = probe.page("/positions");
        List<String> parties = page.select(".grid thead th").eachText();
        assertThat(parties).startsWith("Issue").contains("Russia", "United States");
        for (Element row : page.select(".grid tbody tr")) {
            assertThat(row.select("> th")).hasSize(1);
            assertThat(row.select("> td")).hasSize(parties.size() - 1);
        }
        assertThat(page.select(".grid td").eachText()).contains("not stated");
        assertThat(page.select(".grid .kind").eachText()).contains("demand", "refusal");
    }

    @Test
    void aDemandShowsWhatBecameOfIt() {
        Element demand = probe.page("/demands?of=Russia&topic=pledge").expectFirst(".entries li");
        assertThat(demand.select(".matter").text())
                .isEqualTo("demand Russia: written pledge on missile defense refused by United States");
        assertThat(demand.select("details summary").text()).isEqualTo("2 mentions");
        assertThat(demand.select("details .kind").eachText()).containsExactly("demand", "refusal");
    }

    @Test
    void withoutADayTheNewestMonthIsShownAndSaid() {
        assertThat(probe.page("/since").select(".note").text())
                .startsWith("No day was given: a month before the newest article, since 20 Oct 2012.");
        assertThat(probe.page("/since").select("input[name=from]").val()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        /timeline?from=3/4/12       | “3/4/12” may be 3 Apr 2012 or 4 Mar 2012
        /quotes?to=31+Feb+2012      | No calendar has “31 Feb 2012”
        /quotes?from=2013&to=2011   | “2013..2011” ends before it begins
        /demands?from=soonish       | “soonish” is no day that can be read
        /quotes?by=Lavrof       | Nearest: Sergei Lavrov
        /timeline?of=Rusia       | Nearest: Russia
        /quotes?topic=walrus+quotas | The folder has nothing about “walrus quotas”
        /who                        | Type a name
        /who?by=Zzyzx           | Nobody called “Zzyzx”
        """)
    void whatCannotBeTakenAsTypedIsAskedBack(String path, String said) {
        Document page = probe.page(path);
        assertThat(page.select(".notice").text()).contains(said);
        assertThat(page.select(".entries li, .grid, .picture")).isEmpty();
    }

    @Test
    void aFormKeepsWhatWasFilledIn() {
        Document page = probe.page("/quotes?topic=progress&by=Lavrov&of=Kremlin&from=2011&to=June+2012");
        assertThat(page.select(".asked input").eachAttr("value"))
                .containsExactly("progress", "Lavrov", "Kremlin", "2011", "June 2012");
        assertThat(page.select(".entries li")).hasSize(1);
        assertThat(probe.page("/quotes?by=Lavrov&to=2010").select(".entries li"))
                .isEmpty();
    }

    @Test
    void aLongListGoesOnOnTheNextPage() {
        String events = IntStream.rangeClosed(1, 130)
                .mapToObj(day -> "Delegation number %d of Kessara met in Town%d on %d %s 1998."
                        .formatted(
                                day,
                                day,
                                1 + day % 28,
                                List.of("January", "March", "May", "July", "August")
                                        .get(day / 28)))
                .collect(Collectors.joining("\n\n"));
        probe.core.talks().with("many.md", "Many meetings", "1999-01-01", events);
        Document first = probe.page("/timeline?to=1998");
        assertThat(first.select(".entries li")).hasSize(DossierPages.LINES);
        Element more = first.expectFirst(".note a[href*=line]");
        Document second = probe.page(more.attr("href"));
        assertThat(more.text()).startsWith(second.select(".entries li").size() + " more lines");
        Set<String> shown = new TreeSet<>(first.select(".entries .sentence").eachText());
        assertThat(second.select(".entries .sentence").eachText()).isNotEmpty().noneMatch(shown::contains);
        assertThat(second.select(".note a[href*=line]")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"csv, text/csv", "md, text/markdown", "json, application/json"})
    void allLinesCanBeSavedWithTheirCitations(String form, String type) {
        Document page = probe.page("/quotes?of=Russia");
        String address = page.select("a[href^=/quotes." + form + "]").attr("href");
        HttpResponse<String> file = probe.get(address);
        assertThat(address).isEqualTo("/quotes." + form + "?of=Russia");
        assertThat(file.headers().firstValue("Content-Type"))
                .hasValueSatisfying(t -> assertThat(t).startsWith(type));
        assertThat(file.headers().firstValue("Content-Disposition"))
                .hasValue("attachment; filename=\"quotes." + form + "\"");
        assertThat(file.body()).contains("We do not see any progress at all", "Sergei Lavrov", "interview.md");
    }

    @ParameterizedTest
    @CsvSource({"/since?from=2011, /since.md?from=2011", "/who?by=Lavrov, /who.json?by=Lavrov"})
    void whatHasNoTableCanBeSavedToo(String page, String file) {
        Document shown = probe.page(page);
        assertThat(shown.select("a[href^=" + file.split("\\?")[0] + "]").attr("href"))
                .isEqualTo(file);
        assertThat(shown.select("a[href*=.csv]")).isEmpty();
        assertThat(probe.get(file).body()).contains("Lavrov");
    }

    @Test
    void anExportTypedOnAPageLeadsToItsFile() {
        probe.core.replies.put(
                "export quotes",
                message -> Exports.of(
                        (Reply.OfDossier) probe.core.dossier(DossierWord.QUOTES, "by Lavrov since 2011", 6),
                        Exports.Form.CSV));
        String address = probe.page(Links.ask("export quotes"))
                .select("#answer .notice a")
                .attr("href");
        assertThat(address).isEqualTo("/quotes.csv?by=Lavrov&from=2011-01-01");
        assertThat(probe.get(address).body()).contains("Sergei Lavrov", "interview.md");
    }

    @Test
    void anAnswerOfTheDossierLeadsToItsPage() {
        probe.core.replies.put(
                "quotes by Lavrov", message -> probe.core.dossier(DossierWord.QUOTES, "by Lavrov since 2011", 6));
        Document answer = probe.page(Links.ask("quotes by Lavrov"));
        assertThat(answer.select("#answer .onward a").attr("href")).isEqualTo("/quotes?by=Lavrov&from=2011-01-01");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "\" onmouseover=\"alert(1)",
                "'><img src=x onerror=alert(1)>",
                "{{title}}{{>head}}",
                "“”\"\"",
                "as csv from line 99999999999",
                "about by of",
                "\uFDD20\uFDD2",
                "\u0000\u202e"
            })
    void whatIsTypedBecomesNeitherMarkupNorACommand(String hostile) {
        for (String word : List.of("timeline", "quotes", "positions", "demands", "since", "who")) {
            for (String field : List.of("topic", "by", "of", "from", "to", "line")) {
                HttpResponse<String> response = probe.get("/" + word + "?" + field + "=" + encoded(hostile));
                assertThat(response.statusCode()).as(word + " " + field).isEqualTo(200);
                Document page = Jsoup.parse(response.body());
                assertThat(page.select("script")).hasSize(1);
                assertThat(page.select("[onmouseover], [onerror], img[src=x]")).isEmpty();
            }
        }
        assertThat(probe.core.asked).isEmpty();
    }

    @Test
    void gapsAreShownAndSavedOnThisMachineAlone() throws IOException {
        Reply.Gaps gaps = new Reply.Gaps(List.of(gap("Who paid for the radar?")));
        probe.core.replies.put("gaps", message -> message.admin() ? gaps : new Reply.Notice("not you"));
        probe.core.replies.put(
                "gaps csv",
                message -> new Reply.File(
                        "1 gap", Attachment.ofText("gaps.csv", "text/csv; charset=utf-8", "a,b", "gaps")));
        Document page = probe.page("/gaps");
        assertThat(page.select(".entries li").text()).contains("Who paid for the radar?");
        assertThat(probe.get(page.select(".onward a").attr("href")).body()).isEqualTo("a,b");
        assertThat(probe.core.asked).allMatch(IncomingMessage::admin).hasSize(2);
        try (WebSurface open = new WebSurface(WebSettings.at("0.0.0.0", 0), probe.core, () -> FakeCore.NOW)) {
            open.start();
            assertThat(HttpProbe.raw(open.port(), HttpProbe.request("/gaps", "news.example")))
                    .contains("Admins see them in chat")
                    .doesNotContain("radar");
            assertThat(HttpProbe.raw(open.port(), HttpProbe.request("/gaps.csv", "news.example")))
                    .startsWith("HTTP/1.1 404");
        }
        assertThat(probe.core.asked).hasSize(2);
    }

    private static KnownGap gap(String question) {
        return new KnownGap(question, "not stated", 3, 0, FakeCore.REFRESHED, List.of(), List.of());
    }
}
