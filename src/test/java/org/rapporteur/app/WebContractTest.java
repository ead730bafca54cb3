package org.rapporteur.app;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** The web page. */
@SuppressWarnings("NullAway.Init") // what is asked is opened before
class WebContractTest extends SurfaceContractTest {
    private ServedBot bot;

    @Override
    void open(Path root, Map<String, String> settings) {
        bot = ServedBot.start(root, settings);
        bot.awaitReady();
    }

    @Override
    Shown ask(String question) {
        URI address = bot.page().resolve("/ask?question=" + URLEncoder.encode(question, StandardCharsets.UTF_8));
        try {
            Element main = Jsoup.connect(address.toString()).get().expectFirst("main");
            return new Shown(
                    main.text(),
                    main.select("a[href]").stream()
                            .map(link -> link.attr("href"))
                            .toList());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    void close() {
        bot.close();
    }
}
