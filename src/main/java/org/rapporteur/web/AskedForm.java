package org.rapporteur.web;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.rapporteur.conversation.ArticleLinks;
import org.rapporteur.conversation.DossierWord;
import org.rapporteur.dossier.DayAsked;
import org.rapporteur.dossier.Dossier;

/**
 * What somebody filled into the form above a page of the dossier; "" where nothing was.
 *
 * @param person any name of one
 * @param party any name of one
 * @param from words for a day, a month or a year
 * @param to likewise
 * @param line the first line to show, from 1
 */
record AskedForm(String topic, String person, String party, String from, String to, int line) {
    static AskedForm of(Context context) {
        String line = Pages.line(context, "line");
        return new AskedForm(
                Pages.topic(context),
                Pages.line(context, "person"),
                Pages.line(context, "party"),
                Pages.line(context, "from"),
                Pages.line(context, "to"),
                line.matches("[1-9][0-9]{0,5}") ? Integer.parseInt(line) : 1);
    }

    AskedForm withFrom(String other) {
        return new AskedForm(topic, person, party, other, to, line);
    }

    AskedForm atLine(int other) {
        return new AskedForm(topic, person, party, from, to, other);
    }

    /** The same as it is typed behind a command, so that a form is read as words are. */
    String typed(DossierWord word) {
        List<String> parts = new ArrayList<>();
        if (word == DossierWord.WHO) {
            return person;
        }
        add(parts, "about", topic);
        add(parts, "by", person);
        add(parts, "of", party);
        if (!from.isEmpty() && !to.isEmpty()) {
            parts.add(from + ".." + to);
        } else if (!from.isEmpty()) {
            parts.add("since " + from);
        } else if (!to.isEmpty()) {
            parts.add("until " + to);
        }
        if (line > 1) {
            parts.add("from line " + line);
        }
        return String.join(" ", parts);
    }

    private static void add(List<String> parts, String lead, String value) {
        String plain = value.replaceAll("[\"“”„«»]", "").strip();
        if (!plain.isEmpty()) {
            parts.add(lead + " \"" + plain + "\"");
        }
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

    /** The fields as the query of an address, with its question mark; "" when the form is empty. */
    String query() {
        Map<String, String> fields = new TreeMap<>(
                Map.of("topic", topic, "person", person, "party", party, "from", from, "to", to));
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
        FieldView person = new FieldView("person", word == DossierWord.WHO ? "Name" : "Person", person(), "Anybody");
        FieldView topic = new FieldView("topic", word == DossierWord.POSITIONS ? "Issue" : "Topic", topic(), "Everything");
        FieldView party = new FieldView("party", "Party", party(), "All");
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
