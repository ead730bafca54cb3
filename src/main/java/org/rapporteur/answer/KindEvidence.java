package org.rapporteur.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rapporteur.article.TextRange;
import org.rapporteur.retrieval.AnalysedSentence;
import org.rapporteur.retrieval.AskedQuestion;
import org.rapporteur.text.DateMention;

/**
 * Looks in a sentence for the kind of thing a question asks for, leaving out what the question says itself. Made for one question; safe
 * for use by many threads.
 */
final class KindEvidence {
    /**
     * What was found.
     *
     * @param strength from 0 (nothing) to 1 (surely of the kind asked for)
     * @param words where the deciding words stand in the sentence; empty when they cannot be told
     */
    record Found(double strength, List<TextRange> words) {
        static final Found NOTHING = new Found(0, List.of());
    }

    private static final Pattern NUMBER = Pattern.compile(
            "(?<![\\p{L}\\d]-?)\\$?(?:\\d[\\d,.]*\\d|\\d)(?![\\p{L}\\d])|\\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundreds?|thousands?|millions?|billions?|dozens?|half|once|twice|double|triple)\\b",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern UNIT_ASKED = Pattern.compile(
            "\\bhow (?:many|much)(?: more| fewer| other| of the)? ([\\p{L}-]+)(?: ([\\p{L}-]+))?",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern MEASURE = Pattern.compile(
            "^\\W{0,2}(?:%|percent|per cent|(?:square |cubic"
                + " )?(?:years?|months?|weeks?|days?|hours?|minutes?|kilomet(?:er|re)s?|km|miles?|met(?:er|re)s?|feet|foot|inches|pounds?|tons?|tonnes?|dollars?|euros?|degrees|acres|gallons|mph))\\b",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern REASON_CUE = Pattern.compile(
            "\\b(?:because|due to|owing to|thanks to|as a result|in order (?:to|that)|so that|so as"
                    + " to|reasons?|citing|cited|pointing to|blam(?:es?|ed|ing)|on (?:the )?grounds?|on account of|in"
                    + " (?:response|retaliation|protest|reply|return)|in view of|in the light of|out"
                    + " of|caus(?:es?|ed|ing)|prompted|to (?:avoid|protect|prevent|avert|spare|keep|allow|let)|for"
                    + " fear|over (?:its|the|his|her|their|fears|concerns|a|what)|led to|meant to|aimed at|intended"
                    + " to|designed to|as a way to)\\b",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern REASON_HINT = Pattern.compile(
            "\\b(?:since|after|therefore|thus|concern(?:s|ed)?|fear(?:s|ed|ing)?|worr(?:y|ies|ied)|argu(?:es?|ed|ing)|given|unless|instead|as"
                + " (?:it|he|she|they|the)|would|could not|unable)\\b",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern MEANS_CUE = Pattern.compile(
            "\\b(?:by \\p{L}+ing|through|via|using|by means|with the help|by (?:a|an) \\p{L}+)\\b",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern MEANS_HINT = Pattern.compile(
            "\\b(?:with|method|process|under|in exchange|way|when|first|then|into)\\b", Pattern.CASE_INSENSITIVE);

    private static final Pattern POSITION_CUE = Pattern.compile(
            "\\b(?:said|says|say|told|tells|demand(?:s|ed|ing)?|insist(?:s|ed)?|want(?:s|ed)?|oppos(?:es?|ed|ing)|argu(?:es?|ed)|refus(?:es?|ed|al)|warn(?:s|ed)?|maintain(?:s|ed)|call(?:s|ed)"
                + " for|reject(?:s|ed)|support(?:s|ed)?|fear(?:s|ed)?|seek(?:s|ing)?|sought|propos(?:es?|ed|al)|offer(?:s|ed)?|prefer(?:s|red)?|position|object(?:s|ed)?|regard(?:s|ed)?|view(?:s|ed)?|hop(?:es|ed)|believ(?:es|ed)|ask(?:s|ed)|expect(?:s|ed)|requir(?:es|ed)|pledg(?:es|ed)|agree[ds]?|consider(?:s|ed))\\b",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern SPEECH = Pattern.compile(
            "\\b(?:said|says|told|added|stated|declared|called|replied|announced|according"
                    + " to|warned|argued|noted|insisted|remarked|described|promised|suggested)\\b",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern DEFINITION_CUE = Pattern.compile(
            "\\b(?:is|are|was|were) (?:a|an|the|one of)\\b|, (?:a|an|the) \\p{Ll}|\\b(?:known as|called|refers"
                    + " to|defined as|stands for|means|so-called|which)\\b| \\(",
            Pattern.CASE_INSENSITIVE);

    private static final int UNIT_REACH = 60;
    private static final int UNIT_WORDS = 4;

    private final QuestionKind kind;
    private final String question;
    private final List<String> units;
    private final NameEvidence names;

    KindEvidence(QuestionKind kind, AskedQuestion asked) {
        this.kind = kind;
        this.question = asked.text().toLowerCase(Locale.ROOT);
        this.units = units(asked.text());
        this.names = new NameEvidence(asked.text());
    }

    private static List<String> units(String question) {
        Matcher matcher = UNIT_ASKED.matcher(question);
        if (!matcher.find()) {
            return List.of();
        }
        List<String> units = new ArrayList<>();
        for (int group = 1; group <= 2; group++) {
            if (matcher.group(group) != null && matcher.group(group).length() > 3) {
                units.add(singular(matcher.group(group).toLowerCase(Locale.ROOT)));
            }
        }
        return units;
    }

    private static String singular(String noun) {
        return noun.endsWith("s") ? noun.substring(0, noun.length() - 1) : noun;
    }

    /** What {@code sentence} has of the kind asked for. */
    Found in(AnalysedSentence sentence) {
        String text = sentence.sentence().text();
        return switch (kind) {
            case NUMBER -> number(text, sentence.dates());
            case MONEY -> money(text);
            case DATE -> date(text, sentence.dates());
            case PERSON -> names.actors(sentence);
            case PLACE -> names.places(sentence);
            case REASON -> cues(REASON_CUE, REASON_HINT, text);
            case MEANS -> cues(MEANS_CUE, MEANS_HINT, text);
            case POSITION -> cue(POSITION_CUE, text);
            case WORDS -> words(text);
            case DEFINITION -> cue(DEFINITION_CUE, text);
            case YES_NO, OTHER -> Found.NOTHING;
        };
    }

    private Found money(String text) {
        List<TextRange> sums =
                Money.sums(text).stream().filter(sum -> !asked(sum.of(text))).toList();
        return sums.isEmpty() ? Found.NOTHING : new Found(1, sums);
    }

    private Found number(String text, List<DateMention> dates) {
        List<TextRange> plain = new ArrayList<>();
        List<TextRange> measured = new ArrayList<>();
        Matcher matcher = NUMBER.matcher(text);
        while (matcher.find()) {
            TextRange range = new TextRange(matcher.start(), matcher.end());
            boolean date = dates.stream().anyMatch(mention -> mention.range().overlaps(range));
            if (!date && !asked(matcher.group())) {
                (hasUnit(text, matcher.start(), matcher.end()) ? measured : plain).add(range);
            }
        }
        if (!measured.isEmpty()) {
            return new Found(1, measured);
        }
        return plain.isEmpty() ? Found.NOTHING : new Found(units.isEmpty() ? 0.7 : 0.4, plain);
    }

    /** "1,550 deployed strategic warheads", "warheads to 1,550": the unit within a few words of the number. */
    private boolean hasUnit(String text, int start, int end) {
        String behind =
                text.substring(end, Math.min(text.length(), end + UNIT_REACH)).toLowerCase(Locale.ROOT);
        if (units.isEmpty()) {
            return MEASURE.matcher(behind).find();
        }
        String before = text.substring(Math.max(0, start - UNIT_REACH), start).toLowerCase(Locale.ROOT);
        String near = words(behind, 0, UNIT_WORDS) + " " + words(before, -UNIT_WORDS, 0);
        return units.stream().anyMatch(near::contains);
    }

    /** The first {@code to} words, or from the last {@code -from} words on,. */
    private static String words(String text, int from, int to) {
        List<String> words = List.of(text.strip().split("\\s+"));
        int first = from < 0 ? Math.max(0, words.size() + from) : from;
        int last = from < 0 ? words.size() : Math.min(to, words.size());
        return String.join(" ", words.subList(first, last));
    }

    private Found date(String text, List<DateMention> dates) {
        List<TextRange> ranges = dates.stream()
                .filter(mention -> !asked(mention.range().of(text)))
                .map(DateMention::range)
                .toList();
        if (ranges.isEmpty()) {
            return Found.NOTHING;
        }
        boolean absolute = dates.stream().anyMatch(mention -> !mention.relative() && ranges.contains(mention.range()));
        return new Found(absolute ? 1 : 0.8, ranges);
    }

    private static Found cue(Pattern pattern, String text) {
        return pattern.matcher(text).find() ? new Found(1, List.of()) : Found.NOTHING;
    }

    /** A hint may mean something else as well. */
    private static Found cues(Pattern sure, Pattern hint, String text) {
        if (sure.matcher(text).find()) {
            return new Found(1, List.of());
        }
        return hint.matcher(text).find() ? new Found(0.5, List.of()) : Found.NOTHING;
    }

    private static Found words(String text) {
        boolean quoted = text.indexOf('"') >= 0 || text.indexOf('“') >= 0 || text.indexOf('”') >= 0;
        boolean said = SPEECH.matcher(text).find();
        return quoted ? new Found(1, List.of()) : said ? new Found(0.7, List.of()) : Found.NOTHING;
    }

    private boolean asked(String words) {
        return question.contains(words.toLowerCase(Locale.ROOT));
    }
}
