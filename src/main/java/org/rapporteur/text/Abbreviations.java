package org.rapporteur.text;

import java.util.Locale;
import java.util.Set;

/** The words of English news prose whose full stop does not by itself end a sentence. All words are in lower case, without the last stop. */
final class Abbreviations {
    /** Titles and connectives: something always follows. */
    private static final Set<String> TITLES = Set.of(
            ("mr mrs ms mx dr prof gen col lt maj capt cmdr cpt adm sgt brig cpl pvt sen rep reps sens gov pres rev"
                            + " hon st amb sec fr msgr messrs mme supt det insp ft mt vice-adm dep asst")
                    .split(" "));

    private static final Set<String> CONNECTIVES = Set.of("vs", "cf", "ca", "approx", "e.g", "i.e", "viz", "incl");

    /** Words that wait for a number: "No. 5", "Nov. 17". */
    private static final Set<String> NUMBERED = Set.of(
            "no nos art arts p pp vol vols sec secs para paras fig figs ch cl res doc jan feb mar apr jun jul aug sep sept oct nov dec"
                    .split(" "));

    /** Words that may end a sentence or not; what follows must tell. */
    private static final Set<String> OPEN = Set.of(
            ("jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri inc corp co ltd jr"
                            + " sr bros etc al dept govt")
                    .split(" "));

    /** Without their capital several of these are words of their own. */
    private static final Set<String> STATES = Set.of(
            ("ariz calif colo conn fla ill ind kan mass md mich minn miss mo neb nev okla ore pa tenn tex va vt wash"
                            + " wis")
                    .split(" "));

    /** Capitalised words that begin a sentence far more often than they begin a name. */
    private static final Set<String> STARTERS = Set.of(
            ("the a an he she it they we i this that these those there his her its their our in on at by for from with"
                + " after before as if when while since although though but and however meanwhile still then also both"
                + " many some most according asked once under until what who why how where during earlier later"
                + " instead")
                    .split(" "));

    /** The few of them that seldom stand inside a sentence, for prose without capitals. */
    private static final Set<String> LOWER_STARTERS =
            Set.of("the", "he", "she", "it", "they", "we", "this", "these", "there", "however");

    private static final Set<String> AFTER_A_CLOCK_TIME = Set.of(
            ("monday tuesday wednesday thursday friday saturday sunday january february march april may june july"
                + " august september october november december jan feb mar apr jun jul aug sep sept oct nov dec gmt"
                + " utc est edt cet cest msk pst pdt et bst eastern pacific central moscow local")
                    .split(" "));

    private static final Set<String> SAYING = Set.of(
            "said", "says", "asked", "asks", "told", "replied", "added", "wondered", "wrote", "exclaimed", "shouted");

    private Abbreviations() {}

    /** Whether {@code token} never ends a sentence. A title counts only with its capital, unless the whole text has none. */
    static boolean neverEnds(String token, boolean lowerCased) {
        String word = token.toLowerCase(Locale.ROOT);
        boolean capital = Character.isUpperCase(token.charAt(0));
        return CONNECTIVES.contains(word) || (TITLES.contains(word) && (capital || lowerCased));
    }

    static boolean awaitsNumber(String token) {
        return NUMBERED.contains(token.toLowerCase(Locale.ROOT));
    }

    static boolean mayEnd(String token, boolean lowerCased) {
        String word = token.toLowerCase(Locale.ROOT);
        boolean capital = Character.isUpperCase(token.charAt(0));
        boolean lowerAnyway = word.equals("etc") || word.equals("al");
        return (OPEN.contains(word) && (lowerCased || capital || lowerAnyway)) || (STATES.contains(word) && capital);
    }

    static boolean isClockTime(String token) {
        return token.equalsIgnoreCase("a.m") || token.equalsIgnoreCase("p.m");
    }

    static boolean continuesClockTime(String word) {
        return AFTER_A_CLOCK_TIME.contains(word.toLowerCase(Locale.ROOT));
    }

    /** Single letters with stops between them: "J", "U.S", "p.m", "Ph.D". */
    static boolean isLetters(String token) {
        int sinceStop = 0;
        for (int i = 0; i < token.length(); i++) {
            char c = token.charAt(i);
            if (c == '.') {
                sinceStop = 0;
            } else if (!Character.isLetter(c) || ++sinceStop > (token.length() > 2 ? 2 : 1)) {
                return false;
            }
        }
        return token.length() < 3 || token.indexOf('.') > 0;
    }

    static boolean startsSentence(String word, boolean lowerCased) {
        String folded = word.toLowerCase(Locale.ROOT);
        return lowerCased ? LOWER_STARTERS.contains(folded) : STARTERS.contains(folded);
    }

    static boolean isSaying(String word) {
        return SAYING.contains(word);
    }
}
