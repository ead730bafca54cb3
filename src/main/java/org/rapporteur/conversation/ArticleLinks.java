package org.rapporteur.conversation;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rapporteur.article.ArticleId;
import org.rapporteur.article.Metadata;
import org.rapporteur.article.TextRange;

/** The addresses under which an article can be read, fully percent-encoded; the same on every surface. */
public final class ArticleLinks {
    /** Where the reader pages lie, below the address of the web page. */
    public static final String READER = "/read/";

    /** Words of a sentence that a text fragment names in full; of a longer one it names the first and the last few. */
    private static final int WHOLE_UP_TO = 10;

    private static final int FIRST_WORDS = 5;
    private static final int LAST_WORDS = 4;

    private ArticleLinks() {}

    /** The reader page of an article, opened at a passage, with a sentence marked when there is one. */
    public static String reader(ArticleId article, int passageNumber, @Nullable TextRange sentence) {
        String marked = sentence == null ? "" : "?s=" + sentence.start() + "-" + sentence.end();
        return reader(article) + marked + "#p" + passageNumber;
    }

    public static String reader(ArticleId article) {
        return READER
                + Arrays.stream(article.path().split("/", -1))
                        .map(ArticleLinks::encode)
                        .collect(Collectors.joining("/"));
    }

    /** The article's own address, opened at a sentence where the browser can; null unless it is http or https. */
    public static @Nullable String original(@Nullable URI url, @Nullable String sentence) {
        if (url == null || !Metadata.isWebAddress(url)) {
            return null;
        }
        String address = url.toASCIIString();
        if (sentence == null || sentence.isBlank()) {
            return address;
        }
        // A fragment of the address's own comes first; the directive follows it without a second '#'.
        return address + (url.getRawFragment() == null ? "#" : "") + ":~:text=" + textDirective(sentence);
    }

    /**
     * The sentence as a text directive. Text Fragments (WICG) read '-', ',' and '&' as syntax, so these are encoded too. A long sentence is
     * named by its ends, which survives a link or a changed word in the middle of it.
     */
    private static String textDirective(String sentence) {
        List<String> words = Arrays.stream(sentence.split("[\\s\\u00a0]+"))
                .filter(word -> !word.isEmpty())
                .toList();
        if (words.size() <= WHOLE_UP_TO) {
            return encodeTerm(words);
        }
        return encodeTerm(words.subList(0, FIRST_WORDS)) + ","
                + encodeTerm(words.subList(words.size() - LAST_WORDS, words.size()));
    }

    private static String encodeTerm(List<String> words) {
        return encode(String.join(" ", words)).replace("-", "%2D");
    }

    /** The text with everything but letters, digits, {@code .}, {@code -} and {@code _} percent-encoded as UTF-8. */
    public static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A");
    }
}
