package org.rapporteur.conversation;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Makes pictures of pages, for people to judge what replies look like. */
public final class Photographer {
    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final int WIDTH = 720;

    private Photographer() {}

    /** Skips the test when there is no browser. */
    public static void assumeBrowser() {
        assumeTrue(Files.isExecutable(CHROMIUM), "no browser: install Debian's chromium to run this test");
    }

    /**
     * Leaves a picture of each page in a folder.
     *
     * @param pages whole pages of HTML, by the names of their files without ending
     */
    public static void photograph(Path folder, Map<String, String> pages) {
        try (Playwright playwright = Playwright.create();
                Browser browser = playwright
                        .chromium()
                        .launch(new BrowserType.LaunchOptions()
                                .setExecutablePath(CHROMIUM)
                                .setArgs(List.of("--no-sandbox", "--disable-gpu")))) {
            Page page = browser.newPage(new Browser.NewPageOptions().setViewportSize(WIDTH, 400));
            pages.forEach((name, content) -> {
                page.setContent(content);
                page.screenshot(new Page.ScreenshotOptions()
                        .setPath(folder.resolve(name + ".png"))
                        .setFullPage(true));
            });
        }
    }
}
