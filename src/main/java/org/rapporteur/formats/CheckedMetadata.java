package org.rapporteur.formats;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rapporteur.article.Metadata;

/**
 * Metadata with everything doubtful left out, and a warning for each thing that was.
 *
 * @param metadata fit to be shown
 * @param warnings each a line for the person who keeps the folder
 */
public record CheckedMetadata(Metadata metadata, List<String> warnings) {
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_URL = 2_000;
    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}");

    public CheckedMetadata {
        warnings = List.copyOf(warnings);
    }

    /**
     * What of {@code details} can be relied on.
     *
     * @param path of the file, whose name is the title when there is none
     * @param latest the last day that is not in the future
     */
    public static CheckedMetadata of(Details details, String path, LocalDate latest) {
        List<String> warnings = new ArrayList<>();
        Metadata metadata = new Metadata(
                title(details.title(), path, warnings),
                name(details.source()),
                date(details.date(), latest, warnings),
                url(details.url(), warnings),
                name(details.author()),
                language(details.language(), warnings));
        return new CheckedMetadata(metadata, warnings);
    }

    private static String title(@Nullable String given, String path, List<String> warnings) {
        String title = name(given);
        if (title != null) {
            return title;
        }
        warnings.add("has no title; the name of the file stands in for it");
        String file = path.substring(path.lastIndexOf('/') + 1);
        int dot = file.lastIndexOf('.');
        String words = Prose.onOneLine(
                (dot > 0 ? file.substring(0, dot) : file).replace('-', ' ').replace('_', ' '));
        return words.isEmpty() ? file : Prose.shortened(words, LONGEST_NAME);
    }

    private static @Nullable String name(@Nullable String given) {
        String line = given == null ? "" : Prose.onOneLine(given);
        return line.isEmpty() ? null : Prose.shortened(line, LONGEST_NAME);
    }

    private static @Nullable LocalDate date(@Nullable String given, LocalDate latest, List<String> warnings) {
        if (given == null) {
            return null;
        }
        Optional<LocalDate> date = PrintedDate.parse(given);
        if (date.isEmpty()) {
            warnings.add("the date \"" + Prose.shortened(given, 40)
                    + "\" could not be read, so the article is undated; write it as YYYY-MM-DD");
        } else if (date.get().isAfter(latest)) {
            warnings.add("the date " + date.get() + " is in the future, so the article is undated; correct it");
            return null;
        }
        return date.orElse(null);
    }

    private static @Nullable URI url(@Nullable String given, List<String> warnings) {
        if (given == null) {
            return null;
        }
        try {
            URI url = new URI(given.strip());
            if (given.length() <= LONGEST_URL && Metadata.isWebAddress(url)) {
                return url;
            }
        } catch (URISyntaxException e) {
            // Said below, like every other address that is none.
        }
        warnings.add("the address \"" + Prose.shortened(given, 80)
                + "\" was left out; only complete http and https addresses are kept");
        return null;
    }

    private static @Nullable String language(@Nullable String given, List<String> warnings) {
        if (given == null) {
            return null;
        }
        String tag = given.strip().replace('_', '-');
        if (LANGUAGE.matcher(tag).matches()) {
            return tag;
        }
        warnings.add("the language \"" + Prose.shortened(given, 20) + "\" was left out; write a tag such as \"en\"");
        return null;
    }
}
