package org.rapporteur.web;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rapporteur.article.ArticleId;
import org.rapporteur.conversation.ArticleLinks;
import org.rapporteur.conversation.DossierWord;
import org.rapporteur.conversation.Exports;

/** The addresses of the pages, beside those of {@link ArticleLinks}. */
final class Links {
    private Links() {}

    static String ask(String question) {
        return "/ask?question=" + ArticleLinks.encode(question);
    }

    /** All lines of a page of the dossier as a file; the query of the page goes behind it. */
    static String export(DossierWord word, Exports.Form form) {
        return "/" + word.typed() + "." + form.name().toLowerCase(Locale.ROOT);
    }

    /** The article that a request for a reader page names; empty when the path cannot be one. */
    static Optional<ArticleId> articleOf(String rawPath) {
        String path = decode(rawPath.substring(ArticleLinks.READER.length()));
        return path == null || path.isBlank() || path.startsWith("/")
                ? Optional.empty()
                : Optional.of(new ArticleId(path));
    }

    private static @Nullable String decode(String encoded) {
        try {
            return URLDecoder.decode(encoded.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            return null;
        }
    }
}
