package org.rapporteur.checks;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Something that one invented article alone tells, and the question for it.
 *
 * @param number the same fact for the same number
 * @param question in full
 * @param words that the right answer shows and no other does
 */
public record Fact(int number, String question, String words) {
    private static final List<String> BEGINNINGS = List.of(
            "Al", "Bren", "Cor", "Dal", "Ev", "Fin", "Gor", "Hal", "Ist", "Jor", "Kel", "Lun", "Mor", "Nor", "Ost",
            "Pel", "Quin", "Ros", "Sal", "Tor", "Ulv", "Ven", "Wes", "Yar", "Zel");
    private static final List<String> ENDINGS = List.of(
            "a", "berg", "dan", "el", "fors", "gard", "heim", "ik", "lund", "mark", "nes", "ovic", "rud", "sen", "stad",
            "tun", "und", "vik", "wick", "yan");

    public static final int MOST = 20 * 25;

    public static Fact of(int number) {
        return new Fact(
                number, "Where did %s open the %s bridge?".formatted(person(number), thing(number)), town(number));
    }

    public static List<Fact> first(int count) {
        return IntStream.range(0, count).mapToObj(Fact::of).toList();
    }

    public String file() {
        return "fact-" + number + ".md";
    }

    public String title() {
        return thing(number) + " bridge opened";
    }

    public String text() {
        return "%s opened the %s bridge in %s on 3 May 2012. The ceremony was brief, and the two delegations left at noon."
                .formatted(person(number), thing(number), town(number));
    }

    private static String person(int number) {
        return name(number * 7 + 3) + " " + name(number * 11 + 5) + "son";
    }

    private static String thing(int number) {
        return name(number) + "water";
    }

    /** The number keeps towns apart that would otherwise sound the same. */
    private static String town(int number) {
        return name(number * 13 + 1) + "port";
    }

    /** Different for every number from 0 to {@link #MOST} - 1. */
    private static String name(int number) {
        int n = number % MOST;
        return BEGINNINGS.get(n % BEGINNINGS.size()) + ENDINGS.get(n / BEGINNINGS.size());
    }
}
