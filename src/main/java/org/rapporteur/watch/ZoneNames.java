package org.rapporteur.watch;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.rapporteur.text.EditDistance;

/** The time zones as people type them: {@code Europe/Berlin}, {@code berlin}, {@code New York}, {@code UTC+2}, {@code utc}. */
final class ZoneNames {
    private static final int NEAREST = 3;

    /** Such as {@code Etc/GMT+2}, which is the opposite of what it seems, and {@code SystemV/PST8}. */
    private static final List<String> ODD = List.of("Etc/", "SystemV/");

    private static final List<String> ALL = ZoneId.getAvailableZoneIds().stream()
            .filter(id -> ODD.stream().noneMatch(id::startsWith))
            .sorted()
            .toList();

    private ZoneNames() {}

    /** The zone of a name, or of the one city of that name; empty when there is none. */
    static Optional<ZoneId> find(String typed) {
        String name = folded(typed);
        if (name.equals("utc") || name.equals("z") || name.equals("gmt")) {
            return Optional.of(ZoneOffset.UTC);
        }
        if (name.matches("(?:utc|gmt)?[+-]\\d{1,2}(?::?\\d{2})?")) {
            return offset(name.replaceFirst("utc|gmt", ""));
        }
        List<String> zones = ALL.stream().filter(id -> folded(id).equals(name)).toList();
        List<String> cities = ALL.stream().filter(id -> city(id).equals(name)).toList();
        List<String> found = zones.isEmpty() ? cities : zones;
        return found.size() == 1 ? Optional.of(ZoneId.of(found.getFirst())) : Optional.empty();
    }

    private static Optional<ZoneId> offset(String figures) {
        try {
            return Optional.of(ZoneOffset.of(figures.replaceFirst("^([+-])(\\d)(?=$|:)", "$10$2")));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The names most like what was typed, best first. */
    static List<String> nearest(String typed) {
        String name = folded(typed);
        return ALL.stream()
                .filter(id -> id.contains("/"))
                .sorted(Comparator.comparingInt(
                        id -> Math.min(EditDistance.between(city(id), name), EditDistance.between(folded(id), name))))
                .limit(NEAREST)
                .toList();
    }

    private static String city(String id) {
        return folded(id.substring(id.lastIndexOf('/') + 1));
    }

    private static String folded(String name) {
        return name.strip().toLowerCase(Locale.ROOT).replaceAll("[_\\s]+", "_");
    }
}
