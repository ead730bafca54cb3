package org.rapporteur.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rapporteur.answer.KindEvidence.Found;
import org.rapporteur.article.TextRange;
import org.rapporteur.extraction.NameMention;
import org.rapporteur.extraction.Places;
import org.rapporteur.retrieval.AnalysedSentence;

/** Finds in a sentence the names that may answer "who" or "where": those that the question does not say itself. Safe for use by many threads. */
final class NameEvidence {
    /** No more names than these are shown as the deciding words. */
    private static final int MOST = 3;

    /** Who is asked for is no single person. */
    private static final Pattern BODY_ASKED = Pattern.compile(
            "\\b(?:what|which) (?:\\p{L}+"
                + " ){0,2}(?:company|companies|organi[sz]ations?|agency|agencies|newspapers?|papers?|outlets?|networks?"
                + "|teams?|bands?|groups?|side|sides|party|parties|countries|country|nations?|states?|governments?|alliance|union|bodies|body|ministry)\\b",
            Pattern.CASE_INSENSITIVE);

    /** "Polish sites": said of somebody, but nobody. */
    private static final Pattern OF_NATION =
            Pattern.compile("\\p{L}+(?:ian|ean|ese|ish|can|ench|tch|ani|aqi|aeli|reek|wiss|tic)s?");

    private static final Pattern PLACING = Pattern.compile(
            "\\b(?:in|at|near|outside|around|off)(?: the| central| southern| northern| eastern| western)?\\s+$",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern TOWARDS = Pattern.compile(
            "\\b(?:from|to|into|across|through|between|of|for|via|and)(?: the)?\\s+$", Pattern.CASE_INSENSITIVE);

    /** A place without a name: "in the old customs house". */
    private static final Pattern VENUE = Pattern.compile(
            "\\b(?:in|at|near|outside|inside|aboard|on|from) (?:the|a|an) ((?:[\\p{L}-]+"
                + " ){0,3}?(?:house|hall|hotel|palace|building|station|port|harbour|harbor|town|village|city|camp|base|airport|office|museum|theatre|theater|castle|school|university|resort|island|ship|barracks|church|monastery|residence|villa|club|stadium|depot|capital|border|bridge|embassy|headquarters|suburb|lakeside|hospital))\\b");

    private final String question;
    private final boolean bodyAsked;

    NameEvidence(String question) {
        this.question = question.toLowerCase(Locale.ROOT);
        this.bodyAsked = BODY_ASKED.matcher(question).find();
    }

    /** Persons, or bodies where those are asked for; whoever else is named may have done it too. */
    Found actors(AnalysedSentence sentence) {
        List<TextRange> sure = new ArrayList<>();
        List<TextRange> possible = new ArrayList<>();
        for (NameMention name : sentence.names()) {
            if (!isAsked(name) && !isOfNation(name, sentence.sentence().text())) {
                (name.person() != bodyAsked ? sure : possible).add(name.range());
            }
        }
        return found(sure, 1, possible, 0.5);
    }

    /** Known places and whatever something is said to be in, persons left out. */
    Found places(AnalysedSentence sentence) {
        String text = sentence.sentence().text();
        List<TextRange> sure = new ArrayList<>();
        List<TextRange> possible = new ArrayList<>();
        for (NameMention name : sentence.names()) {
            if (name.person() || isAsked(name) || isOfNation(name, text)) {
                continue;
            }
            String before = text.substring(0, name.whole().start());
            boolean known = Places.isKnown(name.name());
            if (PLACING.matcher(before).find()) {
                sure.add(name.range());
            } else if (known || TOWARDS.matcher(before).find()) {
                possible.add(name.range());
            }
        }
        Matcher venue = VENUE.matcher(text);
        while (venue.find()) {
            if (!question.contains(venue.group(1).toLowerCase(Locale.ROOT))) {
                possible.add(new TextRange(venue.start(1), venue.end(1)));
            }
        }
        return found(sure, 1, possible, 0.5);
    }

    private static Found found(List<TextRange> sure, double strength, List<TextRange> possible, double less) {
        if (!sure.isEmpty()) {
            return new Found(strength, sure.subList(0, Math.min(MOST, sure.size())));
        }
        return possible.isEmpty()
                ? Found.NOTHING
                : new Found(less, possible.subList(0, Math.min(MOST, possible.size())));
    }

    private boolean isAsked(NameMention name) {
        for (String word : name.name().toLowerCase(Locale.ROOT).split("[ ,]+")) {
            if (!question.contains(word)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isOfNation(NameMention name, String text) {
        int end = name.range().end();
        boolean followed =
                end + 1 < text.length() && text.charAt(end) == ' ' && Character.isLetter(text.charAt(end + 1));
        return !name.person() && followed && OF_NATION.matcher(name.name()).matches();
    }
}
