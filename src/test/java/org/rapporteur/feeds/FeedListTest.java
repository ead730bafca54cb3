package org.rapporteur.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The list of feeds as people write it. */
class FeedListTest {
    @TempDir
    Path folder;

    @Test
    void readsEveryKey() {
        FeedList list = FeedList.parse("""
            # ours
            - url: https://wire.example/feed.xml
              name: Baltic Wire
              every: 30m
              most: 20
            - url: https://other.example/atom
            """);
        assertThat(list.problems()).isEmpty();
        assertThat(list.subscriptions())
                .containsExactly(
                        new Subscription(
                                URI.create("https://wire.example/feed.xml"), "Baltic Wire", Duration.ofMinutes(30), 20),
                        new Subscription(
                                URI.create("https://other.example/atom"),
                                null,
                                Subscription.USUALLY,
                                Subscription.USUALLY_MOST));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "- url: ftp://a.example/          | entry 1 was left out: \"url\"",
                "- name: x                        | entry 1 was left out: \"url\"",
                "- url: https://a.example/\\n  evry: 1h | there is no \"evry\"",
                "- url: https://a.example/\\n  every: 1s | \"every\" is a number",
                "- url: https://a.example/\\n  every: 1m | \"every\" is from 5m",
                "- url: https://a.example/\\n  most: 0 | \"most\" is from 1",
                "- url: https://a.example/\\n  most: many | \"most\" is a number",
                "- url: [a, b]                    | not a single value",
                "- url: https://a.example/\\n- url: https://a.example/ | stands there twice",
                "url: https://a.example/          | is no list",
                "- url: 'x                        | is not valid YAML (line",
                "a: &a [*a, *a]                   | feeds.yaml",
                "- nonsense                       | \"url\"",
            })
    void namesWhatIsWrong(String yaml, String problem) {
        FeedList list = FeedList.parse(yaml.replace("\\n", "\n"));
        assertThat(list.problems())
                .singleElement()
                .asString()
                .startsWith("feeds.yaml")
                .contains(problem.strip());
    }

    @Test
    void followsTheOthersWhenOneIsWrong() {
        FeedList list = FeedList.parse("- url: nonsense\n- url: https://a.example/\n");
        assertThat(list.subscriptions()).hasSize(1);
        assertThat(list.problems()).hasSize(1);
    }

    @Test
    void followsNothingWithoutAList() throws IOException {
        assertThat(FeedList.in(folder)).isEqualTo(FeedList.parse(""));
        Files.writeString(folder.resolve("feeds.yaml"), "# nothing yet\n");
        assertThat(FeedList.in(folder)).isEqualTo(FeedList.parse(""));
    }

    @Test
    void survivesABomb() {
        StringBuilder yaml = new StringBuilder("a: &a [x, x]\n");
        for (char c = 'b'; c < 'z'; c++) {
            yaml.append(c)
                    .append(": &")
                    .append(c)
                    .append(" [")
                    .append(("*" + (char) (c - 1) + ",").repeat(9))
                    .append("]\n");
        }
        assertThat(FeedList.parse(yaml.toString()).subscriptions()).isEmpty();
        assertThat(FeedList.parse("- ".repeat(20_000)).problems()).isNotEmpty();
    }
}
