package org.rapporteur.text;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rapporteur.article.TextRange;
import org.rapporteur.text.DateMention.Precision;

/**
 * Tells which day an article's "on Saturday" was.
 *
 * <p>Done for weekdays, "yesterday" and the like, and for the last and next month and year. A date inside a quotation is told behind its
 * closing mark, since nothing of ours may stand between the marks; where the sentence ends before the mark, it is not told.
 */
public final class RelativeDays {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM uuuu", Locale.ENGLISH);
    private static final Pattern LAST_OR_NEXT =
            Pattern.compile("(?:last|next)\\s{1,3}(?:month|year)", Pattern.CASE_INSENSITIVE);
    private static final Pattern EARLIER = Pattern.compile("earlier$", Pattern.CASE_INSENSITIVE);
    private static final Pattern POSSESSIVE = Pattern.compile("['\u2019]s(?!\\p{L})");
    /** What may stand between a weekday and the date printed with it. */
    private static final Pattern PRINTED_GAP = Pattern.compile("[\\s(\\[,\\u00A0]{1,4}");

    private final DateReader reader = new DateReader();
    private final Quotations quotations = new Quotations();

    /** What to put into a sentence that is shown on its own, its quotation marks seen on their own too. */
    public List<Insertion> insertions(String sentence, LocalDate articleDate) {
        return insertions(sentence, new TextRange(0, sentence.length()), articleDate);
    }

    /**
     * What to put into a sentence of an article, whose quotations may have begun in an earlier sentence.
     *
     * @param text the article's text, or the paragraph
     * @param sentence where the sentence lies in it; offsets of the result count from its start
     * @param articleDate the day of publication
     */
    public List<Insertion> insertions(String text, TextRange sentence, LocalDate articleDate) {
        String words = sentence.of(text);
        List<DateMention> mentions = reader.read(words, articleDate);
        if (mentions.stream().noneMatch(mention -> isTold(words, mention))) {
            return List.of();
        }
        List<QuotedRange> quoted = quotations.find(text);
        Map<Integer, Set<String>> told = new TreeMap<>();
        Set<DateInterval> once = new LinkedHashSet<>();
        for (int i = 0; i < mentions.size(); i++) {
            DateMention mention = mentions.get(i);
            if (isTold(words, mention) && !isPrinted(words, mentions, i) && once.add(mention.interval())) {
                place(words, mention.range(), sentence, quoted)
                        .ifPresent(offset -> told.computeIfAbsent(offset, o -> new LinkedHashSet<>())
                                .add(absolute(mention)));
            }
        }
        List<Insertion> insertions = new ArrayList<>();
        told.forEach((offset, dates) -> insertions.add(new Insertion(offset, " (" + String.join("; ", dates) + ")")));
        return insertions;
    }

    /** "Two days earlier" counts from the day told of, not from the article's. */
    private static boolean isTold(String sentence, DateMention mention) {
        String words = mention.range().of(sentence);
        if (!mention.relative() || YearlessDates.isNamedByMonth(words)) {
            return false;
        }
        return mention.precision() == Precision.DAY
                ? !EARLIER.matcher(words).find()
                : LAST_OR_NEXT.matcher(words).matches();
    }

    private static boolean isPrinted(String sentence, List<DateMention> mentions, int at) {
        if (at + 1 == mentions.size()) {
            return false;
        }
        DateMention mention = mentions.get(at);
        DateMention next = mentions.get(at + 1);
        String gap = sentence.substring(mention.range().end(), next.range().start());
        return mention.interval().overlaps(next.interval())
                && PRINTED_GAP.matcher(gap).matches();
    }

    /** Behind the mention and its possessive ending, or behind the quotation; empty when that lies outside of the sentence. */
    private static Optional<Integer> place(
            String words, TextRange mention, TextRange sentence, List<QuotedRange> quoted) {
        TextRange inText = mention.shift(sentence.start());
        for (QuotedRange quotation : quoted) {
            if (quotation.range().overlaps(inText)) {
                int end = quotation.range().end();
                return quotation.closed() && end <= sentence.end()
                        ? Optional.of(end - sentence.start())
                        : Optional.empty();
            }
        }
        Matcher possessive = POSSESSIVE.matcher(words).region(mention.end(), words.length());
        return Optional.of(possessive.lookingAt() ? possessive.end() : mention.end());
    }

    private static String absolute(DateMention mention) {
        LocalDate start = mention.interval().start();
        return switch (mention.precision()) {
            case DAY -> DAY.format(start);
            case MONTH -> MONTH.format(start);
            default -> String.valueOf(start.getYear());
        };
    }
}
