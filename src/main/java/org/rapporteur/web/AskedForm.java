package org.rapporteur.web;

import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.rapporteur.conversation.ArticleLinks;
import org.rapporteur.conversation.AskedOf;
import org.rapporteur.conversation.DossierWord;
import org.rapporteur.dossier.DayAsked;
import org.rapporteur.dossier.Dossier;
import org.rapporteur.dossier.Filter;

/**
 * What somebody filled into the form above a page of the dossier; "" where nothing was.
 *
 * @param by any name of a person
 * @param of any name of a party
 * @param from words for a day, a month or a year
 * @param to likewise
 * @param line the first line to show, from 1
 */
record AskedForm(String topic, String by, String of, String from, String to, int line) {
    static AskedForm of(Context context) {
        String line = Pages.line(context, "line");
        return new AskedForm(
                Pages.topic(context),
                Pages.line(context, "by"),
                Pages.line(context, "of"),
                Pages.line(context, "from"),
                Pages.line(context, "to"),
                line.matches("[1-9][0-9]{0,5}") ? Integer.parseInt(line) : 1);
    }

    /** The form that asks the same, from its first line on. */
    static AskedForm of(AskedOf asked) {
        Filter filter = asked.filter();
        return new AskedForm(
                SourceView.known(filter.topic()),
                SourceView.known(filter.person()),
                SourceView.known(filter.party()),
                filter.from() == null ? "" : filter.from().toString(),
                filter.to() == null ? "" : filter.to().toString(),
                1);
    }

    AskedForm withFrom(String other) {
        return new AskedForm(topic, by, of, other, to, line);
    }

    AskedForm atLine(int other) {
        return new AskedForm(topic, by, of, from, to, other);
    }

    /** The same as it is typed behind a command, so that a form is read as words are. */
    String typed(DossierWord word) {
        return word == DossierWord.WHO
                ? by
                : new DossierRequest(
                                null,
                                quoted(topic),
                                quoted(by),
                                quoted(of),
                                filled(from),
                                filled(to),
                                line == 1 ? null : String.valueOf(line))
                        .typed(word);
    }

    /** In quotation marks a name is taken as it is, whatever words it holds. */
    private static @Nullable String quoted(String value) {
        String plain = value.replaceAll("[\"“”„«»]", "").strip();
        return plain.isEmpty() ? null : "\"" + plain + "\"";
    }

    private static @Nullable String filled(String value) {
        return value.isEmpty() ? null : value;
    }

    /** What is in a field for days and is none; null when all is well. */
    @Nullable
    String noDay(Dossier dossier) {
        for (String day : List.of(from, to)) {
            if (!day.isEmpty() && dossier.day(day) instanceof DayAsked.Unknown) {
                return PageWording.noDay(day);
            }
        }
        return null;
    }

    /** The address of the page with this form filled in. */
    String page(DossierWord word) {
        return "/" + word.typed() + query();
    }

    /** The fields as the query of an address, with its question mark; "" when the form is empty. */
    String query() {
        Map<String, String> fields = new TreeMap<>(Map.of("topic", topic, "by", by, "of", of, "from", from, "to", to));
        fields.put("line", line == 1 ? "" : String.valueOf(line));
        StringJoiner query = new StringJoiner("&", "?", "").setEmptyValue("");
        fields.forEach((name, value) -> {
            if (!value.isEmpty()) {
                query.add(name + "=" + ArticleLinks.encode(value));
            }
        });
        return query.toString();
    }

    /** A field of the form. */
    record FieldView(String name, String label, String value, String placeholder) {}

    /** The fields that a page has. */
    List<FieldView> fields(DossierWord word) {
        FieldView person = new FieldView("by", word == DossierWord.WHO ? "Name" : "Person", by(), "Anybody");
        FieldView topic =
                new FieldView("topic", word == DossierWord.POSITIONS ? "Issue" : "Topic", topic(), "Everything");
        FieldView party = new FieldView("of", "Party", of(), "All");
        FieldView from =
                new FieldView("from", word == DossierWord.SINCE ? "Since" : "From", from(), "such as June 2012");
        FieldView to = new FieldView("to", "To", to(), "such as 2013");
        return switch (word) {
            case WHO -> List.of(person);
            case SINCE -> List.of(from, topic, person, party);
            default -> List.of(topic, person, party, from, to);
        };
    }
}
