package org.rapporteur.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.rapporteur.article.ArticleId;
import org.rapporteur.conversation.ArticleLinks;

class LinksTest {
    @Test
    void everyArticleIsFoundAgainByItsReaderAddress() {
        long seed = 20121120;
        Random random = new Random(seed);
        for (int round = 0; round < 500; round++) {
            String path = "a" + randomText(random) + "/" + randomText(random) + ".md";
            String address = ArticleLinks.reader(new ArticleId(path));
            assertThat(URI.create(address).toString()).isEqualTo(address);
            assertThat(Links.articleOf(address))
                    .as("seed %d, path %s", seed, path)
                    .hasValue(new ArticleId(path));
        }
    }

    private static String randomText(Random random) {
        int[] alphabet =
                "aZ9 .-_~!*'();:@&=+$,?#[]%\\<>\"\u00a0éЖ漢🜁\n".codePoints().toArray();
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(12); i >= 0; i--) {
            text.appendCodePoint(alphabet[random.nextInt(alphabet.length)]);
        }
        return text.toString();
    }
}
