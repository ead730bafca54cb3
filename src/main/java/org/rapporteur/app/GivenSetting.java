package org.rapporteur.app;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A value that somebody set.
 *
 * @param key name of the setting, such as {@code RAPPORTEUR_DATA}
 * @param value as it was written
 * @param origin where it was written, such as {@code .env line 3}
 */
record GivenSetting(String key, String value, String origin) {
    private static final List<String> SECRET_NAMES = List.of("TOKEN", "SECRET", "PASSWORD", "KEY");
    private static final List<String> SECRET_STARTS = List.of("xox", "xapp-", "syt_");
    private static final int MAX_SHOWN_CHARS = 80;

    /** The setting as an error line shows it: key, value and origin; secrets are masked, control characters left out. */
    String shown() {
        return key + "=" + shownValue() + " (" + origin + ")";
    }

    private String shownValue() {
        if (isSecret()) {
            return "****";
        }
        String printable = value.replaceAll("\\p{Cntrl}", "");
        return printable.length() <= MAX_SHOWN_CHARS ? printable : printable.substring(0, MAX_SHOWN_CHARS) + "…";
    }

    private boolean isSecret() {
        return Stream.of(key.toUpperCase(Locale.ROOT).split("_")).anyMatch(SECRET_NAMES::contains)
                || SECRET_STARTS.stream().anyMatch(value::startsWith);
    }
}
