package org.rapporteur.web;

import io.javalin.http.Context;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.conversation.AskedOf;
import org.rapporteur.conversation.DossierDesk;
import org.rapporteur.conversation.DossierWord;

/**
 * What the address of a page or of the API asks the dossier. Every part is null when it is not there.
 *
 * @param words anything that may be typed behind a command
 * @param topic any words
 * @param by a person, or a side
 * @param of a side, or a person
 * @param from the first day, as somebody types it
 * @param to the last day
 * @param line the first line wanted, from 1
 */
record DossierRequest(
        @Nullable String words,
        @Nullable String topic,
        @Nullable String by,
        @Nullable String of,
        @Nullable String from,
        @Nullable String to,
        @Nullable String line) {
    private static final int LONGEST = 200;

    static DossierRequest of(Context context) {
        return new DossierRequest(
                part(context, "words"),
                part(context, "topic"),
                part(context, "by"),
                part(context, "of"),
                part(context, "from"),
                part(context, "to"),
                part(context, "line"));
    }

    /** How many lines are wanted: all, unless {@code lines} says how many. */
    static int lines(Context context) {
        String lines = part(context, "lines");
        return lines != null && lines.matches("[1-9]\\d{0,5}") ? Integer.parseInt(lines) : DossierDesk.ALL;
    }

    /** As somebody would type it behind the word. */
    String typed(DossierWord word) {
        boolean since = word == DossierWord.SINCE && from != null && to == null;
        return Stream.of(
                        words,
                        since ? from : null,
                        AskedOf.words(topic, by, of, since ? null : from, to),
                        line == null ? null : "from line " + line)
                .filter(part -> part != null && !part.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private static @Nullable String part(Context context, String name) {
        String value = SourceView.known(context.queryParam(name))
                .replaceAll("[\\s\\p{Cntrl}]+", " ")
                .strip();
        return value.isEmpty() ? null : value.substring(0, Math.min(value.length(), LONGEST));
    }
}
