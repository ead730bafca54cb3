package org.rapporteur.formats;

import org.jspecify.annotations.Nullable;

/** What a file or its sidecar says about the article, as written there and not yet checked. Each may be unknown. */
public record Details(
        @Nullable String title,
        @Nullable String source,
        @Nullable String date,
        @Nullable String url,
        @Nullable String author,
        @Nullable String language) {
    /** Nothing known. */
    public static final Details NONE = new Details(null, null, null, null, null, null);

    /** These, with what they do not know taken from {@code other}. */
    public Details orElse(Details other) {
        return new Details(
                first(title, other.title),
                first(source, other.source),
                first(date, other.date),
                first(url, other.url),
                first(author, other.author),
                first(language, other.language));
    }

    Details withTitle(@Nullable String newTitle) {
        return new Details(newTitle, source, date, url, author, language);
    }

    Details withDate(@Nullable String newDate) {
        return new Details(title, source, newDate, url, author, language);
    }

    /** These, in that language; null when it is unknown. */
    public Details withLanguage(@Nullable String newLanguage) {
        return new Details(title, source, date, url, author, newLanguage);
    }

    private static @Nullable String first(@Nullable String one, @Nullable String other) {
        return one != null ? one : other;
    }
}
