package org.rapporteur.extraction;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Names of countries and large cities. The countries are those of ISO 3166 and the cities those that time zones are named after, as the
 * Java runtime holds them; the cities of diplomacy that name no time zone are in {@code name-words.txt}.
 */
public final class Places {
    private Places() {}

    private static final class Countries {
        static final Set<String> NAMES = Stream.of(Locale.getISOCountries())
                .map(code ->
                        Locale.of("", code).getDisplayCountry(Locale.ENGLISH).toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Read when first asked for: a question for a place needs it, and no other does. */
    private static final class Held {
        static final Set<String> NAMES = Stream.of(
                        Countries.NAMES.stream(),
                        ZoneId.getAvailableZoneIds().stream()
                                .filter(zone -> zone.contains("/") && !zone.startsWith("Etc/"))
                                .map(zone -> zone.substring(zone.lastIndexOf('/') + 1)
                                        .replace('_', ' ')),
                        NameWords.CITIES.stream())
                .flatMap(names -> names)
                .map(name -> name.toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether {@code name}, in any case, is a country by its full English name. */
    static boolean isCountry(String name) {
        return Countries.NAMES.contains(name.toLowerCase(Locale.ROOT));
    }

    /** Whether {@code name}, in any case, is a country or city by its full English name. */
    public static boolean isKnown(String name) {
        return Held.NAMES.contains(name.toLowerCase(Locale.ROOT));
    }
}
