package org.rapporteur.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapporteur.conversation.ArticleLinks;

/** The pages in a real browser. Pictures of them are left in {@code target/web-pages}. */
class WebPageInChromiumTest {
    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final Path PICTURES = Path.of("target", "web-pages");
    private static final String READER = ArticleLinks.reader(
            SampleArticles.LOS_CABOS.id(),
            1,
            FakeCore.sentence(SampleArticles.LOS_CABOS, 1, 0).range());

    private static Playwright playwright;
    private static Browser browser;
    private static WebSurface surface;

    private final List<String> complaints = new ArrayList<>();
    private @Nullable BrowserContext context;

    @BeforeAll
    static void openBrowser() {
        assumeTrue(Files.isExecutable(CHROMIUM), "no browser: install Debian's chromium to run these tests");
        playwright = Playwright.create();
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(CHROMIUM)
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
        surface = new WebSurface(WebSettings.at("127.0.0.1", 0), new FakeCore(), () -> FakeCore.NOW);
        surface.start();
    }

    @AfterAll
    static void closeBrowser() {
        if (playwright != null) {
            surface.close();
            playwright.close();
        }
    }

    @AfterEach
    void noPageComplained() {
        if (context != null) {
            context.close();
        }
        assertThat(complaints).as("console errors and policy violations").isEmpty();
    }

    @Test
    void asksByKeyboardFollowsUpAndOpensTheMarkedSentence() {
        Page page = open(desktop(ColorScheme.LIGHT), "/");
        assertThat(page.locator("#question")).isFocused();
        page.keyboard().type(FakeCore.AGREED);
        page.keyboard().press("Enter");
        assertThat(page.locator("h2.question")).hasText(FakeCore.AGREED);
        assertThat(page.locator(".statement strong")).hasText("agreed to keep talking about missile defence");

        page.keyboard().press("/");
        assertThat(page.locator("#question")).isFocused();
        page.keyboard().type(FakeCore.FOLLOW_UP);
        page.keyboard().press("Enter");
        assertThat(page.locator("h2.question")).hasCount(2);
        assertThat(page.locator("#answer .reading")).containsText("taking “that” as");

        page.locator(".turn").first().locator(".cite").nth(1).press("Enter");
        Locator mark = page.locator("mark");
        assertThat(mark)
                .hasText(FakeCore.sentence(SampleArticles.LOS_CABOS, 2, 1).text());
        assertThat(mark).isInViewport();
        assertThat(page.locator(".passage:target mark")).hasCount(1);
    }

    @Test
    void saysThatItIsBusyUntilTheAnswerComes() {
        Page page = open(desktop(ColorScheme.LIGHT), "/");
        page.evaluate("document.querySelector('form').addEventListener('submit', e => e.preventDefault())");
        page.fill("#question", "anything");
        page.press("#question", "Enter");
        assertThat(page.locator("[role=status]")).hasText("Looking through the articles …");
        assertThat(page.locator("form")).hasAttribute("aria-busy", "true");
    }

    @Test
    void worksWithoutJavaScript() {
        Page page = open(new Browser.NewContextOptions().setJavaScriptEnabled(false), "/");
        page.locator(".examples a").first().click();
        assertThat(page.locator("h2.question")).hasText(FakeCore.AGREED);
        page.fill("#question", FakeCore.FOLLOW_UP);
        page.press("#question", "Enter");
        assertThat(page.locator("h2.question")).hasCount(2);
        page.locator("#answer summary").click();
        assertThat(page.locator("#answer .decision")).isVisible();
        page.locator(".turn").first().locator(".cite").first().click();
        assertThat(page.locator("mark")).isVisible();
    }

    @ParameterizedTest
    @CsvSource({"LIGHT", "DARK"})
    void everyTextHasTheContrastOfWcagAa(ColorScheme scheme) {
        for (String path : List.of(
                "/",
                asking(FakeCore.AGREED),
                asking(FakeCore.UNANSWERED),
                READER,
                "/status",
                "/help",
                "/timeline",
                "/positions",
                "/demands",
                "/since?from=2010",
                "/quotes?by=Nobody")) {
            Page page = open(desktop(scheme), path);
            page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)");
            assertThat(page.evaluate(Contrast.TOO_LOW))
                    .as("too little contrast on " + path)
                    .isEqualTo(List.of());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/latest",
                "/sources",
                "/status",
                "/help",
                "/timeline",
                "/quotes",
                "/positions",
                "/demands",
                "/since",
                "/who?by=Lavrov",
                "/gaps",
                "/read/note.txt",
                "/read/2012/los%20cabos.md",
                "/nowhere"
            })
    void fitsAPhoneOf320Pixels(String path) {
        Page page = open(phone(), path);
        assertNoSidewaysScroll(page);
    }

    @Test
    void longWordsAndAnswersFitAPhone() {
        for (String question : List.of(FakeCore.AGREED, FakeCore.UNANSWERED, "x".repeat(1_500), "status", "why")) {
            Page page = open(phone(), asking(question));
            page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)");
            assertNoSidewaysScroll(page);
        }
    }

    @Test
    void aTimelineShowsThePictureOfItsScreen() {
        for (boolean narrow : List.of(true, false)) {
            Page page = open(narrow ? phone() : desktop(ColorScheme.LIGHT), "/timeline");
            Locator image = page.locator("figure img");
            assertThat(image).isVisible();
            assertThat(image.evaluate("i => i.complete && i.naturalWidth")).isEqualTo(narrow ? 390 : 1200);
            assertThat(image.evaluate("i => i.currentSrc").toString().contains("size=phone"))
                    .isEqualTo(narrow);
        }
    }

    @Test
    void aGridTooWideForAPhoneMovesSidewaysAndKeepsItsIssues() {
        Page page = open(phone(), "/positions");
        Locator grid = page.locator(".sideways");
        assertThat(grid.evaluate("g => g.scrollWidth > g.clientWidth")).isEqualTo(true);
        double before = page.locator(".grid tbody th").first().boundingBox().x;
        grid.evaluate("g => { g.scrollLeft = 300; }");
        assertThat(page.locator(".grid tbody th").first().boundingBox().x).isCloseTo(before, within(1.5));
    }

    @Test
    void aFormOfTheDossierIsSentByTheEnterKeyWithoutJavaScript() {
        Page page = open(new Browser.NewContextOptions().setJavaScriptEnabled(false), "/timeline");
        page.fill("#of", "NATO");
        page.press("#of", "Enter");
        assertThat(page.locator("#of")).hasValue("NATO");
        assertThat(page.locator(".entries li").first()).containsText("NATO");
        page.locator(".from .title").first().click();
        assertThat(page.locator("mark")).isVisible();
    }

    @Test
    void theSkipLinkIsTheFirstStopOfTheKeyboard() {
        Page page = open(desktop(ColorScheme.LIGHT), "/latest");
        page.keyboard().press("Tab");
        assertThat(page.locator(".skip")).isFocused();
        assertThat(page.locator(".skip")).isInViewport();
        page.keyboard().press("Enter");
        assertThat(page.locator("main")).isFocused();
    }

    @ParameterizedTest
    @CsvSource({"light, LIGHT", "dark, DARK"})
    void leavesPicturesForPeopleToJudge(String name, ColorScheme scheme) {
        picture(open(desktop(scheme), "/"), name + "-home");
        Page answer = open(desktop(scheme), asking(FakeCore.AGREED));
        answer.fill("#question", FakeCore.FOLLOW_UP);
        answer.press("#question", "Enter");
        assertThat(answer.locator("h2.question")).hasCount(2);
        picture(answer, name + "-thread");
        Page explained = open(desktop(scheme), asking(FakeCore.AGREED));
        explained.locator("summary").click();
        picture(explained, name + "-answer");
        picture(open(desktop(scheme), asking(FakeCore.UNANSWERED)), name + "-gap");
        picture(open(desktop(scheme), READER), name + "-reader");
        for (String list :
                List.of("latest", "timeline", "positions", "demands", "quotes", "sources", "status", "help")) {
            picture(open(desktop(scheme), "/" + list), name + "-" + list);
        }
        assertThat(PICTURES.resolve(name + "-reader.png")).isNotEmptyFile();
    }

    @Test
    void leavesPicturesOfThePhone() {
        picture(open(phone(), "/"), "phone-home");
        picture(open(phone(), asking(FakeCore.AGREED)), "phone-answer");
        picture(open(phone(), READER), "phone-reader");
        picture(open(phone(), "/help"), "phone-help");
        picture(open(phone(), "/timeline"), "phone-timeline");
        picture(open(phone(), "/positions"), "phone-positions");
        assertThat(PICTURES.resolve("phone-reader.png")).isNotEmptyFile();
    }

    private Page open(Browser.NewContextOptions options, String path) {
        if (context != null) {
            context.close();
        }
        BrowserContext fresh = browser.newContext(options);
        context = fresh;
        fresh.setDefaultTimeout(Duration.ofSeconds(60).toMillis());
        Page page = fresh.newPage();
        page.onConsoleMessage(message -> {
            boolean expected = path.equals("/nowhere") && message.text().contains("404");
            if ((message.type().equals("error") || message.type().equals("warning")) && !expected) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        page.navigate("http://127.0.0.1:" + surface.port() + path);
        return page;
    }

    private static Browser.NewContextOptions desktop(ColorScheme scheme) {
        return new Browser.NewContextOptions().setViewportSize(1180, 860).setColorScheme(scheme);
    }

    private static Browser.NewContextOptions phone() {
        return new Browser.NewContextOptions().setViewportSize(320, 640).setDeviceScaleFactor(2);
    }

    private static String asking(String question) {
        return Links.ask(question);
    }

    private static void assertNoSidewaysScroll(Page page) {
        assertThat(page.evaluate("document.documentElement.scrollWidth"))
                .as(page.url())
                .isEqualTo(320);
    }

    private static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(PICTURES.resolve(name + ".png"))
                .setFullPage(true));
    }
}
