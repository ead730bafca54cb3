package org.rapporteur.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rapporteur.app.SurfaceContractTest.Shown;
import org.rapporteur.checks.Articles;
import org.rapporteur.checks.Fact;

/** What people say about news, and what they are told, in the same words on whatever chat platform. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(120)
@SuppressWarnings("NullAway.Init") // opened before everything
abstract class NewsContractTest {
    private Articles articles;
    private Chat chat;

    abstract Chat chat();

    @BeforeAll
    void open(@TempDir Path root) {
        articles = new Articles(root.resolve("articles"));
        Fact.first(10).forEach(articles::write);
        chat = chat();
        chat.open(root, Map.of("RAPPORTEUR_RATE", "500/m"));
    }

    @AfterAll
    void close() {
        chat.close();
    }

    /** White space is a platform's own. */
    private static String words(Shown shown) {
        return shown.text().replaceAll("\\s+", " ").strip();
    }

    private String say(String place, String text) {
        return words(chat.say(place, text));
    }

    private void refresh() {
        assertThat(say(chat.newPlace(), "refresh")).contains("added");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        watch Skopelos          | Watching “Skopelos” (number 1). The folder has nothing of it yet. What is new of it is told here, once after each reading of the folder that brings some; “unwatch 1” ends it.
        watch *                 | A watch on everything would tell of each new article, and nobody reads that for long.
        watches                 | Nothing is watched here.
        unwatch 7               | Nothing is watched here.
        unwatch                 | Nothing is watched here.
        digest                  | No topic is watched here. News would be told, once after each reading of the folder that brings some.
        digest daily at 25:99   | I do not understand “at 25:99”, and nothing is changed. Say it like this: digest daily at 8:00 Europe/Berlin;
        digest weekly on Friday at 16:00 Europe/Berlin | No topic is watched here. A digest of everything new is told, every Friday at 16:00 Europe/Berlin. When nothing is new, nothing is said; “digest empty on” changes that.
        quiet 22:00-07:00       | No topic is watched here. News would be told, once after each reading of the folder that brings some, but not between 22:00 and 07:00 UTC, when it waits.
        quiet off               | No topic is watched here. News would be told, once after each reading of the folder that brings some.
        quiet from 1 to Mars/Olympus | I do not understand
        """)
    void whatIsSaidAboutNewsGetsTheSameReply(String said, String reply) {
        assertThat(say(chat.newPlace(), said)).contains(reply);
    }

    @Test
    void watchesAreListedByNumberAndEndedByNumberOrWords() {
        String place = chat.newPlace();
        say(place, "watch Skopelos");
        say(place, "watch by Irena Vasko");
        assertThat(say(place, "watch skopelos")).contains("“Skopelos” is watched here already (number 1).");
        say(place, "quiet 22:00-07:00 Europe/Berlin");
        assertThat(say(place, "watches"))
                .contains("Watched here: 1. Skopelos 2. by Irena Vasko", "between 22:00 and 07:00 Europe/Berlin");
        assertThat(say(place, "unwatch 3"))
                .contains("There is no watch “3” here. These are: 1 Skopelos; 2 by Irena Vasko.");
        assertThat(say(place, "unwatch 1"))
                .contains("“Skopelos” is not watched any more. “watches” lists what is left.");
        assertThat(say(place, "unwatch by Irena Vasko")).contains("Nothing is watched here any more.");
        assertThat(say(chat.newPlace(), "watches")).as("elsewhere").contains("Nothing is watched here.");
    }

    @Test
    void aBatchOfNewsIsOneMessageForEachPlaceThatWantsIt() {
        String all = chat.newPlace();
        String one = chat.newPlace();
        String none = chat.newPlace();
        String later = chat.newPlace();
        String ended = chat.newPlace();
        List.of("watch Vadso accord", "watch of Vadso", "watch “two envoys”", "watch ferry to Lindholm")
                .forEach(watch -> say(all, watch));
        say(one, "watch ferry to Lindholm");
        say(later, "watch ferry to Lindholm");
        say(later, "digest weekly");
        say(ended, "watch ferry to Lindholm");
        say(ended, "unwatch 1");
        String accord = "The Vadso accord was initialled by the two envoys.";
        String ferry = "The ferry to Lindholm sails again.";
        articles.article("vadso.md", "Accord initialled", Articles.HOST + "vadso", accord);
        articles.article("ferry.md", "Ferry sails", Articles.HOST + "ferry", ferry);
        refresh();
        Shown told = chat.awaitUnasked(all);
        assertThat(words(told))
                .contains("New in the folder")
                .containsOnlyOnce(accord)
                .containsOnlyOnce(ferry);
        assertThat(told.links())
                .anyMatch(link -> link.startsWith(Articles.HOST + "vadso"))
                .anyMatch(link -> link.startsWith(Articles.HOST + "ferry"));
        assertThat(words(chat.awaitUnasked(one))).contains(ferry).doesNotContain(accord);
        String last = chat.newPlace();
        say(last, "watch kites");
        articles.article("kites.md", "Kites rise", Articles.HOST + "kites", "Kites rose over the harbour.");
        refresh();
        assertThat(words(chat.awaitUnasked(last))).contains("Kites rose").doesNotContain(ferry);
        assertThat(chat.unasked(all)).hasSize(1);
        assertThat(chat.unasked(one)).hasSize(1);
        assertThat(chat.unasked(none)).isEmpty();
        assertThat(chat.unasked(later)).isEmpty();
        assertThat(chat.unasked(ended)).isEmpty();
    }
}
