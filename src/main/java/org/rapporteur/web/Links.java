package org.rapporteur.web;

import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rapporteur.article.ArticleId;
import org.rapporteur.article.Metadata;
import org.rapporteur.article.TextRange;

/** The addresses we show, fully percent-encoded. */
final class Links {
    static final String READER = "/read/";

    /** Words of a sentence that a text fragment names in full; of a longer one it names the first and the last few. */
    private static final int WHOLE_UP_TO = 10;

    private static final int FIRST_WORDS = 5;
    private static final int LAST_WORDS = 4;

    private Links() {}

    /** The reader page of an article, opened at a passage, with a sentence marked when there is one. */
    static String reader(ArticleId article, int passageNumber, @Nullable TextRange sentence) {
        String marked = sentence == null ? "" : "?s=" + sentence.start() + "-" + sentence.end();
        return reader(article) + marked + "#p" + passageNumber;
    }

    static String reader(ArticleId article) {
        return READER
                + Arrays.stream(article.path().split("/", -1))
                        .map(Links::encode)
                        .collect(Collectors.joining("/"));
    }

    static String ask(String question) {
        return "/ask?question=" + encode(question);
    }

    /** The article that a request for a reader page names; empty when the path cannot be one. */
    static Optional<ArticleId> articleOf(String rawPath) {
        String path = decode(rawPath.substring(READER.length()));
        return path == null || path.isBlank() || path.startsWith("/")
                ? Optional.empty()
                : Optional.of(new ArticleId(path));
    }

    /** The article's own address, opened at a sentence where the browser can; null unless it is http or https. */
    static @Nullable String original(@Nullable URI url, @Nullable String sentence) {
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

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A");
    }

    private static @Nullable String decode(String encoded) {
        try {
            return URLDecoder.decode(encoded.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            return null;
        }
    }
}
