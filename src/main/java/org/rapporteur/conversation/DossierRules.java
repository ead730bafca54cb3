package org.rapporteur.conversation;

import java.util.Locale;
import org.rapporteur.dossier.DemandLine;
import org.rapporteur.dossier.QuoteLine;
import org.rapporteur.dossier.ReportedLine;
import org.rapporteur.dossier.StanceLine;
import org.rapporteur.dossier.TimelineLine;
import org.rapporteur.dossier.WhoCard.HeldOffice;
import org.rapporteur.extraction.HappeningTime.Precision;
import org.rapporteur.extraction.Speaker.Resolution;
import org.rapporteur.extraction.Stance;

/** What led to each line of the dossier, in words. */
final class DossierRules {
    static final String LEAD = "The first sentence of a new article that tells something.";
    static final String HINT = "“why 2” shows the whole passage of the second line.";

    private DossierRules() {}

    static String of(QuoteLine line) {
        String verb = line.verb() == null ? "" : ", with “" + line.verb() + "” as the word of speech";
        String agency = line.agency() == null ? "" : " The article names " + line.agency() + " beside them.";
        return "The words stand between quotation marks" + verb + ". " + speaker(line.resolution()) + agency;
    }

    static String of(ReportedLine line) {
        return "The article tells it in its own words, with “" + line.verb() + "” as the word of speech. "
                + speaker(line.resolution());
    }

    private static String speaker(Resolution resolution) {
        return switch (resolution) {
            case NAMED -> "The speaker’s name stands beside them.";
            case PRONOUN -> "“He”, “she” or “it” beside them goes back to the speaker named before.";
            case OFFICE -> "The office beside them goes back to whom the article says holds it.";
            case CONTINUED -> "They go on from words before them, whose speaker is named.";
            case UNNAMED -> "The article says what the speaker is and gives no name.";
            case UNKNOWN -> "Nobody is named beside them, or it may be several.";
        };
    }

    static String of(TimelineLine line) {
        String reading = switch (line.precision()) {
            case DAY -> "a day";
            case MONTH -> "a month";
            case YEAR -> "a year";
            case RANGE -> "a stretch of days";
        };
        String relative = line.precision() == Precision.DAY && line.dateWords().matches("[^\\d]*")
                ? ", counted from the article’s own date"
                : "";
        String planned = line.overdue()
                ? " It lay ahead when the article was written, and its time has passed since."
                : line.planned() ? " It lay ahead when the article was written." : "";
        return "The words “" + line.dateWords() + "” name " + reading + " (" + DossierLines.when(line) + ")" + relative
                + "." + planned;
    }

    static String of(StanceLine line) {
        String issue = line.issue() == null ? "" : " about “" + line.issue() + "”";
        String person =
                line.person() == null || line.person().equals(line.party()) ? "" : ", voiced by " + line.person();
        return "The word “" + line.verb() + "” shows " + kind(line.kind()) + " of " + line.party() + issue + person
                + ".";
    }

    static String of(DemandLine line) {
        int mentions = line.mentions().size();
        String answer = line.answeredBy() == null ? "" : " The answer is that of " + line.answeredBy() + ".";
        return "Put together from " + PlainDates.counted(mentions, "mention") + " of “" + line.issue() + "”: "
                + meaning(line.status()) + answer;
    }

    private static String meaning(DemandLine.Status status) {
        return switch (status) {
            case RAISED -> "stated once, and no article since has the party speak without it.";
            case REPEATED -> "stated on more than one day, and not answered since.";
            case REFUSED -> "refused by another side, which is the last that is told.";
            case OFFERED -> "offered by another side.";
            case AGREED -> "agreed to.";
            case NO_LATER_MENTION -> "the party is heard of in later articles, and this is not.";
        };
    }

    static String of(HeldOffice office) {
        return office.role() == null
                ? "Articles say for whom the person speaks, and name no office."
                : "An article calls the person so: “" + office.source().sentence() + "”";
    }

    private static String kind(Stance.Kind kind) {
        String word = kind.name().toLowerCase(Locale.ROOT);
        return (word.matches("[aeiou].*") ? "an " : "a ") + word;
    }
}
