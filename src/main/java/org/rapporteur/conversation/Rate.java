package org.rapporteur.conversation;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How often a user may ask.
 *
 * @param questions how many, from 1 to 10,000
 * @param window in which time; a second, a minute, an hour or a day
 */
public record Rate(int questions, Duration window) {
    private static final Pattern FORM = Pattern.compile("([0-9]{1,5})/([smhd])");
    private static final int MOST = 10_000;

    public Rate {
        if (questions < 1 || questions > MOST || !window.isPositive()) {
            throw new IllegalArgumentException("no rate: " + questions + " in " + window);
        }
    }

    /**
     * Reads a rate such as {@code 20/m}.
     *
     * @throws IllegalArgumentException when it has another form
     */
    public static Rate parse(String text) {
        Matcher parts = FORM.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException("no rate: " + text);
        }
        return new Rate(
                Integer.parseInt(parts.group(1)),
                switch (parts.group(2)) {
                    case "s" -> Duration.ofSeconds(1);
                    case "m" -> Duration.ofMinutes(1);
                    case "h" -> Duration.ofHours(1);
                    default -> Duration.ofDays(1);
                });
    }
}
