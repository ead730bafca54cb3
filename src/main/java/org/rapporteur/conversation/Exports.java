package org.rapporteur.conversation;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rapporteur.dossier.Positions;
import org.rapporteur.export.DossierTable;

/** Lists of the dossier as files: all lines, each with its citation. Pure. */
public final class Exports {
    private static final Pattern AS =
            Pattern.compile("(?i)[\\s,]+(?:as|in|to)\\s+(?:an?\\s+)?(?<form>[a-z]+)(?:\\s+file)?[\\s.!]*$");

    /** Forms that people ask for, and that are not there. */
    private static final Pattern OTHER_FORM = Pattern.compile(
            "(?i).*\\sas\\s+(?:an?\\s+)?(?<form>docx?|html?|ics|odt|pdf|png|rtf|svg|tsv|txt|word|xlsx?|xml|ya?ml)(?:\\s+file)?[\\s.!]*$");

    private Exports() {}

    /** In which form. */
    public enum Form {
        CSV("csv", "text/csv; charset=utf-8"),
        MD("md", "text/markdown; charset=utf-8"),
        JSON("json", "application/json");

        private final String ending;
        private final String mediaType;

        Form(String ending, String mediaType) {
            this.ending = ending;
            this.mediaType = mediaType;
        }

        /** The form that a word names: {@code csv}, {@code md} or {@code markdown}, {@code json}. */
        public static Optional<Form> named(String word) {
            return switch (word.toLowerCase(Locale.ROOT)) {
                case "csv", "table", "excel", "spreadsheet" -> Optional.of(CSV);
                case "md", "markdown", "text" -> Optional.of(MD);
                case "json" -> Optional.of(JSON);
                default -> Optional.empty();
            };
        }
    }

    /** Those that there are of a list. */
    public static List<Form> forms(DossierWord word) {
        return word.isTable() ? List.of(Form.values()) : List.of(Form.MD, Form.JSON);
    }

    /**
     * Reads what stands behind "export" and makes the file; a {@link Reply.Notice} when it is not understood. Without a form it is CSV, or Markdown where
     * there is no table.
     */
    static Reply of(String typed, DossierDesk desk) {
        Matcher as = AS.matcher(typed);
        boolean named = as.find() && Form.named(as.group("form")).isPresent();
        Optional<Form> form = named ? Form.named(as.group("form")) : Optional.empty();
        Matcher other = OTHER_FORM.matcher(typed);
        if (!named && other.matches()) {
            return new Reply.Notice(DossierWording.noSuchForm(other.group("form")));
        }
        String rest = (named ? as.replaceFirst("") : typed).strip();
        String word = DossierForms.firstWord(rest);
        return DossierForms.word(word)
                .map(known -> desk.ask(known, rest.substring(word.length()), DossierDesk.ALL))
                .map(reply -> reply instanceof Reply.OfDossier list
                        ? of(list, form.orElse(hasTable(list) ? Form.CSV : Form.MD))
                        : reply)
                .orElseGet(() -> new Reply.Notice(DossierWording.EXPORT_WHAT));
    }

    private static boolean hasTable(Reply.OfDossier list) {
        return table(list).isPresent();
    }

    /** All that a reply holds as a file; of who somebody is and what is new there are no tables, so that they are refused as such. */
    public static Reply of(Reply.OfDossier list, Form form) {
        return switch (form) {
            case CSV ->
                table(list)
                        .<Reply>map(table -> file(list, form, table.csv()))
                        .orElseGet(() -> new Reply.Notice(DossierWording.noTable(list.asked())));
            case MD -> file(list, form, ListingMarkdown.of(list.listing()));
            case JSON -> file(list, form, DossierRecords.of(list).prettyJson());
        };
    }

    private static Optional<DossierTable> table(Reply.OfDossier list) {
        return switch (list) {
            case Reply.Timeline reply ->
                Optional.of(DossierTable.ofTimeline(reply.lines().items()));
            case Reply.Quotes reply ->
                Optional.of(DossierTable.ofQuotes(
                        reply.lines().items(), reply.reported().items()));
            case Reply.Demands reply ->
                Optional.of(DossierTable.ofDemands(reply.lines().items()));
            case Reply.Positions reply -> Optional.of(DossierTable.ofPositions(reply.grid()));
            case Reply.Since reply -> Optional.empty();
            case Reply.Who reply -> Optional.empty();
            case Reply.WhyLines reply -> Optional.empty();
        };
    }

    private static Reply file(Reply.OfDossier list, Form form, String text) {
        int lines = lines(list);
        String name = list.asked().word().typed() + "." + form.ending;
        String what = PlainDates.counted(lines, "line") + " of “" + list.asked().command() + "” as " + name + ".";
        return new Reply.File(what, Attachment.ofText(name, form.mediaType, text, what), list.asked());
    }

    private static int lines(Reply.OfDossier list) {
        return list instanceof Reply.Positions(var asked, Positions grid, var silent)
                ? grid.rows().size() * grid.issues().size()
                : (int) list.listing().lines().count();
    }
}
