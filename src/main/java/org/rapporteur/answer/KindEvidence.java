package org.rapporteur.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
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

    private static final Pattern NAME =
            Pattern.compile("\\p{Lu}[\\p{L}'’.-]*(?: (?:(?:of|de|al|von|van|bin|the) )?\\p{Lu}[\\p{L}'’-]*)*");

    private static final Pattern PLACE_CUE = Pattern.compile(
            "\\b(?:in|at|near|outside|from|to|into|across|off|around|through|between|of|near)(?: the)?(?:"
                    + " \\p{Ll}+){0,2} (\\p{Lu}[\\p{L}'’.-]*(?:,? (?:of |de |the )?\\p{Lu}[\\p{L}'’-]*)*)");

    private static final Pattern REASON_CUE = Pattern.compile(
            "\\b(?:because|since|due to|owing to|as a result|in order to|so that|so as"
                + " to|reasons?|therefore|thus|after|over"
                + " (?:its|the|his|fears|concerns)|concern(?:s|ed)?|fear(?:s|ed|ing)?|worr(?:y|ies|ied)|argu(?:es?|ed|ing)|meant"
                + " to|aimed at|to protect|intended|caus(?:es?|ed|ing)|blam(?:es?|ed|ing)|led to|for"
                + " fear|given|unless|instead)\\b",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern MEANS_CUE = Pattern.compile(
            "\\bby \\p{L}+ing\\b|\\b(?:through|via|using|with|by means|method|process|under|in exchange|way)\\b",
            Pattern.CASE_INSENSITIVE);

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

    private static final Set<String> NOT_NAMES = Set.of(
            "The",
            "A",
            "An",
            "In",
            "On",
            "At",
            "By",
            "It",
            "He",
            "She",
            "They",
            "We",
            "I",
            "But",
            "And",
            "As",
            "For",
            "From",
            "To",
            "That",
            "This",
            "There",
            "These",
            "Those",
            "When",
            "While",
            "After",
            "Before",
            "Since",
            "If",
            "Its",
            "His",
            "Her",
            "Their",
            "No",
            "Not",
            "Both",
            "Some",
            "Such",
            "One",
            "Two",
            "Monday",
            "Tuesday",
            "Wednesday",
            "Thursday",
            "Friday",
            "Saturday",
            "Sunday",
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December",
            "Nov",
            "Dec",
            "Oct",
            "Sept",
            "Aug",
            "Jan",
            "Feb",
            "Mr",
            "Mrs",
            "Ms");

    private final QuestionKind kind;
    private final String question;
    private final List<String> units;

    KindEvidence(QuestionKind kind, AskedQuestion asked) {
        this.kind = kind;
        this.question = asked.text().toLowerCase(Locale.ROOT);
        this.units = units(asked.text());
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
            case DATE -> date(text, sentence.dates());
            case PERSON -> names(NAME.matcher(text), 0, text, sentence.dates());
            case PLACE -> names(PLACE_CUE.matcher(text), 1, text, sentence.dates());
            case REASON -> cue(REASON_CUE, text);
            case MEANS -> cue(MEANS_CUE, text);
            case POSITION -> cue(POSITION_CUE, text);
            case WORDS -> words(text);
            case DEFINITION -> cue(DEFINITION_CUE, text);
            case YES_NO, OTHER -> Found.NOTHING;
        };
    }

    private Found number(String text, List<DateMention> dates) {
        List<TextRange> plain = new ArrayList<>();
        List<TextRange> measured = new ArrayList<>();
        Matcher matcher = NUMBER.matcher(text);
        while (matcher.find()) {
            TextRange range = new TextRange(matcher.start(), matcher.end());
            boolean date = dates.stream().anyMatch(mention -> mention.range().overlaps(range));
            if (!date && !asked(matcher.group())) {
                (hasUnit(text, matcher.end()) ? measured : plain).add(range);
            }
        }
        if (!measured.isEmpty()) {
            return new Found(1, measured);
        }
        return plain.isEmpty() ? Found.NOTHING : new Found(units.isEmpty() ? 0.7 : 0.4, plain);
    }

    private boolean hasUnit(String text, int end) {
        String behind = text.substring(end, Math.min(text.length(), end + 60)).toLowerCase(Locale.ROOT);
        if (units.isEmpty()) {
            return MEASURE.matcher(behind).find();
        }
        String near = firstWords(behind, 5);
        return units.stream().anyMatch(near::contains);
    }

    private static String firstWords(String text, int count) {
        int end = 0;
        for (int words = 0; words <= count && end >= 0; words++) {
            end = text.indexOf(' ', end + 1);
        }
        return end < 0 ? text : text.substring(0, end);
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

    private Found names(Matcher matcher, int group, String text, List<DateMention> dates) {
        List<TextRange> ranges = new ArrayList<>();
        while (matcher.find()) {
            TextRange range = new TextRange(matcher.start(group), matcher.end(group));
            String name = matcher.group(group);
            boolean date = dates.stream().anyMatch(mention -> mention.range().overlaps(range));
            if (!date && !allWordsAsked(name)) {
                ranges.add(range);
            }
        }
        return ranges.isEmpty() ? Found.NOTHING : new Found(1, ranges.subList(0, Math.min(3, ranges.size())));
    }

    private boolean allWordsAsked(String name) {
        for (String word : name.split("[ ,]+")) {
            if (!NOT_NAMES.contains(word) && !asked(word)) {
                return false;
            }
        }
        return true;
    }

    private static Found cue(Pattern pattern, String text) {
        return pattern.matcher(text).find() ? new Found(1, List.of()) : Found.NOTHING;
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
