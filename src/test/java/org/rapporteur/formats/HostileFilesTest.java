package org.rapporteur.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapporteur.article.Sentence;
import org.rapporteur.parsing.ReadArticle;
import org.rapporteur.parsing.Reading;

/** Damaged files give an article or a reason, and nothing else. */
class HostileFilesTest {
    private static final String MARKDOWN = "---\n"
            + "title: \"Talks\"\n"
            + "date: 2012-06-19\n"
            + "url: https://example.org\n"
            + "---\n"
            + "# Talks\n\n"
            + "The *U.S.* met [them](x).\n\n"
            + "> No. 5\n\n"
            + "- a\n";
    private static final String HTML =
            "<!doctype html><html lang=en><head><title>Talks</title><meta charset=utf-8><meta name=date"
                    + " content=2012-06-19></head><body><article><h1>Talks</h1><p>They met&nbsp;in Oslo.<br>And"
                    + " left.</p><ul><li>One</ul></article></body></html>";
    private static final String TEXT = "Talks Resume\n\n"
            + "Source: Wire, 20 November 2012\n\n"
            + "They met in \u00a0Oslo.\r\n"
            + "\u00a0\r\n"
            + "November 21, 2011\n"
            + "About\n\n"
            + "Countries";

    @ParameterizedTest
    @ValueSource(strings = {"a.md", "a.html", "a.txt"})
    void giveAnArticleOrAReason(String path) {
        byte[] whole =
                (path.endsWith("md") ? MARKDOWN : path.endsWith("html") ? HTML : TEXT).getBytes(StandardCharsets.UTF_8);
        int articles = 0;
        for (long seed = 0; seed < 3_000; seed++) {
            try {
                ReadArticle read = Reading.article(new SourceFile(path, damaged(whole, new Random(seed))));
                articles++;
                String text = read.article().text();
                for (Sentence sentence : read.article().passages().stream()
                        .flatMap(p -> p.sentences().stream())
                        .toList()) {
                    assertThat(sentence.text())
                            .as("seed %d", seed)
                            .isEqualTo(sentence.range().of(text));
                }
                assertThat(text)
                        .as("seed %d", seed)
                        .doesNotContain("\u00a0", "\r", "\u200b")
                        .isEqualTo(text.strip());
            } catch (UnreadableFileException e) {
                assertThat(e.reason()).as("seed %d", seed).isNotBlank().doesNotContain("\n");
            } catch (RuntimeException e) {
                throw new AssertionError("seed " + seed, e);
            }
        }
        assertThat(articles).isGreaterThan(500);
    }

    private static byte[] damaged(byte[] whole, Random random) {
        byte[] bytes = whole.clone();
        for (int i = random.nextInt(12); i >= 0; i--) {
            int at = random.nextInt(bytes.length);
            switch (random.nextInt(3)) {
                case 0 -> bytes[at] = (byte) random.nextInt(1, 256);
                case 1 -> bytes[at] = bytes[random.nextInt(bytes.length)];
                default -> System.arraycopy(whole, 0, bytes, at, Math.min(whole.length - at, random.nextInt(30)));
            }
        }
        return random.nextInt(10) == 0 ? Arrays.copyOf(bytes, random.nextInt(bytes.length)) : bytes;
    }
}
