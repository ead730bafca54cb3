package org.rapporteur.answer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rapporteur.article.TextRange;
import org.rapporteur.index.StoredPassage;
import org.rapporteur.text.Insertion;
import org.rapporteur.text.RelativeDays;

/**
 * Makes a statement of a sentence: its own words to the letter, the deciding ones marked, and in between what is ours: the date of "on
 * Monday", the speaker of a quotation that goes on.
 */
final class StatementWriter {
    /** Such as "OMBREL, Feb 8 (CWS) - ". */
    private static final Pattern DATELINE = Pattern.compile(
            "\\p{Lu}{3}[\\p{Lu} .'’-]{0,24}(?:, [\\p{L}. ]{3,20}?)?(?:, \\p{L}{3,9}\\.? \\d{1,2}(?:, \\d{4})?)?(?:"
                    + " \\([\\p{L} ]{2,12}\\))?,? [-–—]{1,2} ");

    private final RelativeDays relativeDays = new RelativeDays();
    private final Speakers speakers;

    StatementWriter(Speakers speakers) {
        this.speakers = speakers;
    }

    /**
     * @param keyWords whether to mark the words that were asked for
     * @param most longest text of the sentence's own words; a longer one is cut at a word and ends with an ellipsis of ours
     */
    Statement write(Line line, int citation, boolean keyWords, int most) {
        Candidate candidate = line.candidate();
        String sentence = candidate.text();
        int end = cut(sentence, most);
        List<Insertion> ours = new ArrayList<>(speakers.insertions(candidate));
        ours.addAll(dates(candidate));
        List<TextRange> all = keyWords ? candidate.found().words() : List.of();
        int dateline = dateline(sentence, end);
        List<TextRange> behind =
                all.stream().filter(key -> key.start() >= dateline).toList();
        // Place and day of the report are shown only where nothing else in it may be what was asked for.
        List<TextRange> keys = behind.isEmpty() ? all : behind;
        int start = behind.isEmpty() && !all.isEmpty() ? 0 : dateline;
        List<Span> spans = spans(sentence, new TextRange(start, end), ours, keys);
        if (!line.lead().isEmpty()) {
            spans.addFirst(new Span(line.lead(), Span.Kind.OURS));
        }
        if (end < sentence.length()) {
            spans.add(new Span(" …", Span.Kind.OURS));
        }
        return new Statement(spans, citation);
    }

    private List<Insertion> dates(Candidate candidate) {
        StoredPassage stored = candidate.passage().stored();
        LocalDate published = stored.metadata().date();
        if (published == null) {
            return List.of();
        }
        TextRange inPassage = candidate
                .analysed()
                .sentence()
                .range()
                .shift(-stored.passage().range().start());
        return relativeDays.insertions(stored.text(), inPassage, published);
    }

    private static int cut(String sentence, int most) {
        if (sentence.length() <= most) {
            return sentence.length();
        }
        int space = sentence.lastIndexOf(' ', most);
        int end = space > most / 2 ? space : most;
        return Character.isHighSurrogate(sentence.charAt(end - 1)) ? end - 1 : end;
    }

    /** How many characters place, day and agency take that open a report. */
    private static int dateline(String sentence, int end) {
        Matcher dateline = DATELINE.matcher(sentence);
        return dateline.lookingAt() && dateline.end() < end ? dateline.end() : 0;
    }

    private static List<Span> spans(String text, TextRange shown, List<Insertion> ours, List<TextRange> keys) {
        List<Integer> edges = new ArrayList<>(List.of(shown.start(), shown.end()));
        ours.forEach(insertion -> edges.add(insertion.offset()));
        keys.forEach(key -> edges.addAll(List.of(key.start(), key.end())));
        List<Integer> ordered = edges.stream()
                .filter(edge -> edge >= shown.start() && edge <= shown.end())
                .distinct()
                .sorted(Comparator.naturalOrder())
                .toList();
        List<Span> spans = new ArrayList<>();
        for (int i = 0; i < ordered.size(); i++) {
            int at = ordered.get(i);
            ours.stream()
                    .filter(insertion -> insertion.offset() == at)
                    .forEach(insertion -> spans.add(new Span(insertion.text(), Span.Kind.OURS)));
            if (i + 1 < ordered.size()) {
                TextRange piece = new TextRange(at, ordered.get(i + 1));
                boolean key = keys.stream().anyMatch(range -> range.contains(piece));
                spans.add(new Span(piece.of(text), key ? Span.Kind.KEY : Span.Kind.VERBATIM));
            }
        }
        return spans;
    }
}
