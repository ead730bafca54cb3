package org.rapporteur.web;

import java.time.LocalDate;
import org.rapporteur.conversation.DossierWord;
import org.rapporteur.conversation.Exports;
import org.rapporteur.conversation.PlainDates;

/** What the pages of the dossier say of themselves. */
final class PageWording {
    static final String WHO_WHICH = "Type a name, or the last one alone.";
    static final String GAPS_ARE_LOCAL =
            "The gaps are shown only where this page is bound to its own machine. Admins see them in chat with “gaps”.";

    private PageWording() {}

    static String title(DossierWord word) {
        return switch (word) {
            case TIMELINE -> "Timeline";
            case SINCE -> "What is new";
            case QUOTES -> "Quotations";
            case POSITIONS -> "Positions";
            case DEMANDS -> "Demands and offers";
            case WHO -> "Who is who";
        };
    }

    static String lede(DossierWord word) {
        return switch (word) {
            case TIMELINE -> "What happened and what was planned, oldest first; when it was reported stands behind it.";
            case SINCE -> "What articles published since a day brought that no older one had.";
            case QUOTES ->
                "Exact words, newest first, with whoever said them as the articles tell it; then what they report of"
                        + " others.";
            case POSITIONS ->
                "What each side says on each issue, its newest statement first. “Not stated” means that the folder has"
                        + " nothing.";
            case DEMANDS -> "Each demand and offer with what became of it, the last mentioned first.";
            case WHO -> "Who somebody is, by what the articles call them, and their newest words.";
        };
    }

    static String form(Exports.Form form) {
        return switch (form) {
            case CSV -> "CSV";
            case MD -> "Markdown";
            case JSON -> "JSON";
        };
    }

    static String noDay(String typed) {
        return "“" + typed
                + "” is no day that can be read. Type a day, a month or a year, such as 18 Jun 2012, June 2012"
                + " or 2012.";
    }

    static String sinceThen(LocalDate day) {
        return "No day was given: a month before the newest article, since " + PlainDates.day(day) + ".";
    }

    static String picture(int shown, int all) {
        return "The picture shows the first " + PlainDates.number(shown) + " of " + PlainDates.number(all)
                + " events; a topic, a party or days show the others.";
    }
}
