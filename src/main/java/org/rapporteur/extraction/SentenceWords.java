package org.rapporteur.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rapporteur.text.LowerCase;

/** The words of a sentence one after the other, so that rules step from word to word instead of searching its characters. */
final class SentenceWords {
    /** What stands between a word and the one before it. */
    enum Gap {
        BLANK,
        COMMA,
        /** Any other mark, or quoted words. */
        MARK
    }

    /**
     * A word.
     *
     * @param start counted from the start of the sentence
     * @param lower in lower case, its apostrophe made plain
     * @param gap what stands before it; a mark before the first
     */
    record Word(int start, int end, String lower, Gap gap) {}

    private static final Set<String> PRONOUNS = WordSet.of("i", "we", "you", "he", "she", "it", "they");
    private static final Map<String, String> SHORTENED =
            Map.of("'ll", "will", "'ve", "have", "'m", "am", "'re", "are", "'d", "would");

    private final List<Word> words;

    private SentenceWords(List<Word> words) {
        this.words = words;
    }

    /** @param masked a sentence with {@link SpeechClauses#QUOTED} for each quoted character */
    static SentenceWords of(String masked) {
        List<Word> words = new ArrayList<>();
        int before = 0;
        int at = 0;
        while (at < masked.length()) {
            if (!Character.isLetterOrDigit(masked.charAt(at))) {
                at++;
                continue;
            }
            int end = at + 1;
            while (end < masked.length() && goesOn(masked, end)) {
                end++;
            }
            String lower = LowerCase.of(masked.substring(at, end)).replace('\u2019', '\'');
            add(new Word(at, end, lower, words.isEmpty() ? Gap.MARK : gap(masked, before, at)), words);
            before = end;
            at = end;
        }
        return new SentenceWords(words);
    }

    /** "We'll" is read as "we will". */
    private static void add(Word word, List<Word> words) {
        int mark = word.lower().indexOf('\'');
        String helping = mark < 0 ? null : SHORTENED.get(word.lower().substring(mark));
        if (helping == null || !PRONOUNS.contains(word.lower().substring(0, mark))) {
            words.add(word);
            return;
        }
        int parted = word.start() + mark;
        words.add(new Word(word.start(), parted, word.lower().substring(0, mark), word.gap()));
        words.add(new Word(parted, word.end(), helping, Gap.BLANK));
    }

    private static boolean goesOn(String text, int at) {
        char c = text.charAt(at);
        return Character.isLetterOrDigit(c)
                || "'\u2019-\u2011".indexOf(c) >= 0
                        && at + 1 < text.length()
                        && Character.isLetterOrDigit(text.charAt(at + 1));
    }

    private static Gap gap(String text, int from, int to) {
        Gap gap = Gap.BLANK;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c == ',') {
                gap = gap == Gap.MARK ? gap : Gap.COMMA;
            } else if (c != ' ' && c != '\u00A0' && c != '\n' && c != '.') {
                gap = Gap.MARK;
            }
        }
        return gap;
    }

    int size() {
        return words.size();
    }

    Word get(int at) {
        return words.get(at);
    }

    /** The word at a place in lower case; nothing beyond the ends. */
    String lower(int at) {
        return at < 0 || at >= words.size() ? "" : words.get(at).lower();
    }

    /** Whether only a blank stands before the word at a place. */
    boolean joined(int at) {
        return at > 0 && at < words.size() && words.get(at).gap() == Gap.BLANK;
    }

    /** Whether the words from a place on are these, nothing but blanks between them and the word before. */
    boolean follows(int at, List<String> sequence) {
        for (int i = 0; i < sequence.size(); i++) {
            if (!joined(at + i) || !lower(at + i).equals(sequence.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** The first word that begins at or behind a place of the sentence; {@link #size} when none does. */
    int from(int place) {
        int low = 0;
        int high = words.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (words.get(middle).start() < place) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
