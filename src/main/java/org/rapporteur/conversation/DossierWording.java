package org.rapporteur.conversation;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.rapporteur.dossier.DemandLine;
import org.rapporteur.dossier.NameKind;
import org.rapporteur.extraction.Stance;

/** What we say around the lines of the dossier. */
public final class DossierWording {
    static final String SINCE_NEEDS_A_DAY =
            "“since” needs a day, a month or a year, such as: since 3 Nov 2012. A topic may follow: since Nov 2012"
                    + " about missile defence.";
    static final String WHO_NEEDS_A_NAME = "“who” needs a name, such as: who Lavrov";
    static final String EXPORT_WHAT =
            "“export” needs to know what, such as: export quotes Lavrov as csv. It takes quotes,"
                    + " timeline, positions and demands, as csv, md or json, and since and who, as md or json.";

    static final String TIMELINE = "Timeline";
    static final String DEMANDS = "Demands and offers";
    static final String QUOTES = "Said";
    static final String NO_EXACT_WORDS = "No exact words in the folder";
    static final String EXACT = "In exact words";
    static final String NOTHING_HELD =
            "The folder holds no articles yet. When it was just opened it is being read right now: please ask again in"
                    + " a moment.";
    static final String REPORTED = "Reported, in the words of the articles";
    static final String POSITIONS = "Positions";
    static final String NEW = "New";
    static final String NOTHING_NEW = "Nothing new";
    static final String CHANGED = "Changed";
    static final String NEW_POSITIONS = "New positions";
    static final String SAID = "Said";
    static final String NEW_ARTICLES = "New articles";
    static final String STATED_AGAIN = "Stated again";
    static final String INTRODUCED =
            "asks who somebody is whom articles give an office: what they call the person, with the days";
    static final String OFFICES = "Called";
    static final String NEWEST_WORDS = "Newest words";

    private DossierWording() {}

    /** What a side does, such as {@code demands}. */
    static String does(Stance.Kind kind, boolean plural) {
        String verb = switch (kind) {
            case DEMAND -> "demand";
            case OFFER -> "offer";
            case REFUSAL -> "refuse";
            case AGREEMENT -> "agree";
            case WARNING -> "warn";
            case VIEW -> "hold";
        };
        return plural ? verb : verb + "s";
    }

    /** Such as {@code refused by Poland, no later mention} and {@code agreed by Poland, due 2018}. */
    public static String status(DemandLine line) {
        String by = line.answeredBy() == null ? "" : " by " + line.answeredBy();
        String quiet = line.quiet() ? ", no later mention" : "";
        String status = switch (line.status()) {
            case RAISED -> "raised";
            case REPEATED -> "repeated";
            case REFUSED -> "refused" + by + quiet;
            case OFFERED -> "offered" + by + quiet;
            case AGREED -> "agreed" + by;
            case NO_LATER_MENTION -> "no later mention";
        };
        return line.due() == null ? status : status + ", due " + DossierLines.when(line.due());
    }

    /** The heading of a list without lines. */
    static String notStated(AskedOf asked) {
        return "Not stated in the folder: " + asked.word().typed() + asked.words();
    }

    /** @param parties of which the folder has a position on something else */
    static String silent(List<String> parties) {
        return parties.isEmpty() ? "" : "Not stated in the folder: " + DossierLines.joined(parties) + ".";
    }

    static String unknown(NameKind kind, String name, List<String> nearest) {
        String what = switch (kind) {
            case PERSON -> "Nobody called “" + name + "” speaks or acts in the folder.";
            case PARTY -> "No side called “" + name + "” is in the folder.";
            case TOPIC -> "The folder has nothing about “" + name + "”.";
        };
        return nearest.isEmpty() ? what : what + " Nearest: " + String.join(", ", nearest) + ".";
    }

    static String ambiguous(String words, List<LocalDate> readings) {
        return "“" + words + "” may be "
                + readings.stream().map(PlainDates::day).collect(Collectors.joining(" or ")) + ". Please type it as "
                + readings.stream().map(LocalDate::toString).collect(Collectors.joining(" or ")) + ".";
    }

    static String impossible(String words) {
        return "No calendar has “" + words + "”. Please type a day such as 3 Nov 2012, or a stretch such as"
                + " 2011-11-01..2012-11-30.";
    }

    static String backwards(String words) {
        return "“" + words + "” ends before it begins. Please type the earlier day first, such as"
                + " 2011-11-01..2012-11-30.";
    }

    static String ahead(LocalDate day) {
        return PlainDates.day(day) + " has not come yet, so nothing can be new since then.";
    }

    static String noTable(AskedOf asked) {
        return "“" + asked.word().typed() + "” has no table. Take it as md or json: export " + asked.command()
                + " as md";
    }

    static String noSuchForm(String form) {
        return "There is no export as " + form + ". The forms are csv, md and json.";
    }

    static String noLineFrom(AskedOf asked) {
        return "“" + asked.command() + "” has no line " + (asked.from() + 1) + ". Without “from line” it begins at its"
                + " first.";
    }

    static String noSuchLine(int line, int lines) {
        return "The last list here has " + PlainDates.counted(lines, "line") + "; there is no line " + line + ".";
    }
}
