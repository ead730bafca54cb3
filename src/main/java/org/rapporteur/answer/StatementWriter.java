package org.rapporteur.answer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.rapporteur.article.TextRange;
import org.rapporteur.index.StoredPassage;
import org.rapporteur.text.Insertion;
import org.rapporteur.text.RelativeDays;

/**
 * Makes a statement of a sentence: its own words to the letter, the deciding ones marked, and in between what is ours: the date of "on
 * Monday", the speaker of a quotation that goes on.
 */
final class StatementWriter {
    private final RelativeDays relativeDays = new RelativeDays();
    private final Speakers speakers = new Speakers();

    /**
     * @param keyWords whether to mark the words that were asked for
     * @param most longest text of the sentence's own words; a longer one is cut at a word and ends with an ellipsis of ours
     */
    Statement write(Candidate candidate, int citation, boolean keyWords, int most) {
        String sentence = candidate.text();
        int end = cut(sentence, most);
        List<Insertion> ours = new ArrayList<>(speakers.insertions(candidate));
        ours.addAll(dates(candidate));
        List<TextRange> keys =
                keyWords && end == sentence.length() ? candidate.found().words() : List.of();
        List<Span> spans = spans(sentence.substring(0, end), ours, keys);
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

    private static List<Span> spans(String text, List<Insertion> ours, List<TextRange> keys) {
        List<Integer> edges = new ArrayList<>(List.of(0, text.length()));
        ours.forEach(insertion -> edges.add(insertion.offset()));
        keys.forEach(key -> edges.addAll(List.of(key.start(), key.end())));
        List<Integer> ordered = edges.stream()
                .filter(edge -> edge <= text.length())
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
