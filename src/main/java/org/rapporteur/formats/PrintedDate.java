package org.rapporteur.formats;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Dates as they are printed beside articles: "20 November 2012", "Nov. 20, 2012", "2012-11-20T09:00Z", "20.11.2012". "3/4/2012" is not read, for
 * nobody can tell which is the month. A time of day and its zone are left aside: the day is the printed one.
 */
public final class PrintedDate {
    private static final int LONGEST = 60;
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

    private static final String MONTH =
            "(?<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
                + "|nov(?:ember)?|dec(?:ember)?)\\.?";
    private static final String DAY = "(?<day>\\d{1,2})(?:st|nd|rd|th)?";
    private static final String YEAR = "(?<year>\\d{4})";
    private static final String WEEKDAY = "(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}\\.?,? )?";
    private static final String TIME = "(?:,? (?:at )?\\d{1,2}[:.]\\d{2}.{0,30})?";

    private static final List<Pattern> FORMS = List.of(
            Pattern.compile(YEAR + "[-/](?<month>\\d{1,2})[-/](?<day>\\d{1,2})(?:[t ].{0,40})?"),
            Pattern.compile(WEEKDAY + DAY + " (?:of )?" + MONTH + ",? " + YEAR + TIME),
            Pattern.compile(WEEKDAY + MONTH + " " + DAY + ",? " + YEAR + TIME),
            Pattern.compile("(?<day>\\d{1,2})\\.(?<month>\\d{1,2})\\." + YEAR));

    private PrintedDate() {}

    /** The day, when the whole of {@code text} is a date with day, month and year. */
    public static Optional<LocalDate> parse(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        String line = Prose.onOneLine(text).toLowerCase(Locale.ROOT);
        return FORMS.stream()
                .map(form -> form.matcher(line))
                .filter(Matcher::matches)
                .findFirst()
                .flatMap(PrintedDate::toDay);
    }

    private static Optional<LocalDate> toDay(Matcher match) {
        String month = match.group("month");
        int number = Character.isDigit(month.charAt(0))
                ? Integer.parseInt(month)
                : MONTHS.indexOf(month.substring(0, 3)) + 1;
        try {
            return Optional.of(
                    LocalDate.of(Integer.parseInt(match.group("year")), number, Integer.parseInt(match.group("day"))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
