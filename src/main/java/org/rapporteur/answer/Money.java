package org.rapporteur.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rapporteur.article.TextRange;

/** Sums of money: whether a question asks for one, and where a sentence has one. "A staff of about 200" is no answer to "how much did the base cost?". */
final class Money {
    private static final Pattern ASKED =
            Pattern.compile("\\bhow much (?:money|compensation|damages?|rent|aid|cash|funding|did it cost)\\b|\\bhow"
                + " much"
                + " [^?]{0,80}?\\b(?:costs?|pay|pays|paid|spend|spends|spent|charged?|owes?|owed|budget(?:ed)?|worth|earns?|earned)\\b|\\bhow"
                + " much\\b[^?]{0,60}?\\brent\\b|\\bwhat"
                + " (?:do|does|did|will|would|has|have)\\b[^?]{0,80}?\\bcost\\b(?! (?:of|to) \\p{L}+ing"
                + " (?:them|him|her))|\\bwhat\\b[^?]{0,80}?\\b(?:would|will) cost to\\b");

    private static final String CURRENCY =
            "(?:dollars?|cents?|euros?|pounds?|sterling|rou?bles?|yen|yuan|renminbi|francs?|crowns?|kron[aeo]r?|kroons?|korun[ay]?s?|florins?|guilders?|talers?|thalers?|marks?|lei|leu|levs?|leva|zlot(?:y|ys|ies)|forints?|rupees?|rupiahs?|pesos?|reals?|reais|lir[ae]s?|dinars?|dirhams?|riyals?|rials?|shekels?|won|rand|hryvnias?|tenge|manats?|laris?|drams?|baht|ducats?|usd|eur|gbp)";

    private static final Pattern SUM = Pattern.compile(
            "[$€£¥]\\s?\\d[\\d,.]*(?:\\s?(?:thousand|million|billion|trillion|bn|m|k)\\b)?|(?:\\b\\d[\\d,.]*|\\b(?:a|an|one|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|thirty|forty|fifty|several|some|few|half"
                + " a) )\\s?(?:(?:hundred|thousand|million|billion|trillion)s?(?: of)?\\s)?"
                    + CURRENCY
                    + "\\b|\\b\\d[\\d,.]*\\s(?:million|billion|trillion)\\b(?!\\s(?:people|persons|tons?|tonnes?|cubic|square|barrels?|votes?|times|inhabitants|citizens|litres?|liters?|years?))",
            Pattern.CASE_INSENSITIVE);

    private Money() {}

    /** Whether {@code question} wants to know what something costs or how much was paid. */
    static boolean isAskedFor(String question) {
        return ASKED.matcher(
                        question.substring(0, Math.min(400, question.length())).toLowerCase(Locale.ROOT))
                .find();
    }

    /** Where {@code sentence} states a sum of money. */
    static List<TextRange> sums(String sentence) {
        List<TextRange> sums = new ArrayList<>();
        Matcher matcher = SUM.matcher(sentence);
        while (matcher.find()) {
            sums.add(new TextRange(matcher.start(), matcher.end()));
        }
        return sums;
    }
}
