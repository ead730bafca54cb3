package org.rapporteur.embedding;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.rapporteur.article.TextRange;

/**
 * The tokenizer of uncased BERT models: words are lower-cased, stripped of accents, split off punctuation, and cut greedily into the longest
 * pieces the vocabulary holds (Devlin et al. 2018, "BERT", and the reference tokenizer that came with it).
 *
 * <p>Kept here rather than taken from a library since the library form brings 61 MB of native code; a golden file pins the equality.
 * Immutable, safe for use by many threads.
 */
final class WordPieceTokenizer {
    /** A longer word is one unknown token, as in the reference. */
    private static final int MAX_WORD_CHARS = 100;

    private final Vocabulary vocabulary;
    private final int unknown;
    final int classification;
    final int separator;

    WordPieceTokenizer(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.unknown = idOf("[UNK]");
        this.classification = idOf("[CLS]");
        this.separator = idOf("[SEP]");
    }

    private int idOf(String token) {
        Integer id = vocabulary.id(token);
        if (id == null) {
            throw new IllegalArgumentException("the vocabulary lacks " + token);
        }
        return id;
    }

    /**
     * The pieces of {@code text} in order, without the marks that open and close it.
     *
     * @param limit no more pieces than this are made
     */
    List<WordPiece> tokenize(String text, int limit) {
        List<WordPiece> pieces = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        int wordStart = 0;
        int i = 0;
        while (i < text.length() && pieces.size() < limit) {
            int codePoint = text.codePointAt(i);
            int next = i + Character.charCount(codePoint);
            if (isSpace(codePoint) || isControl(codePoint)) {
                // A control character is taken out without ending its word.
                if (isSpace(codePoint)) {
                    flush(word, wordStart, i, pieces);
                }
            } else if (isPunctuation(codePoint) || isIdeograph(codePoint)) {
                flush(word, wordStart, i, pieces);
                appendFolded(word, codePoint);
                flush(word, i, next, pieces);
            } else {
                if (word.isEmpty()) {
                    wordStart = i;
                }
                appendFolded(word, codePoint);
            }
            i = next;
        }
        flush(word, wordStart, i, pieces);
        return pieces.size() > limit ? pieces.subList(0, limit) : pieces;
    }

    private static void appendFolded(StringBuilder word, int codePoint) {
        if (codePoint < 128) {
            word.append((char) Character.toLowerCase(codePoint));
            return;
        }
        String lower = new String(Character.toChars(codePoint)).toLowerCase(Locale.ROOT);
        Normalizer.normalize(lower, Normalizer.Form.NFD)
                .codePoints()
                .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
                .forEach(word::appendCodePoint);
    }

    private void flush(StringBuilder word, int start, int end, List<WordPiece> pieces) {
        if (!word.isEmpty()) {
            addPieces(word.toString(), new TextRange(start, end), pieces);
            word.setLength(0);
        }
    }

    private void addPieces(String word, TextRange range, List<WordPiece> pieces) {
        int rollback = pieces.size();
        boolean isTooLong = word.codePointCount(0, word.length()) > MAX_WORD_CHARS;
        int from = 0;
        while (from < word.length()) {
            int to = isTooLong ? from : word.length();
            Integer id = null;
            while (to > from) {
                String piece = word.substring(from, to);
                id = vocabulary.id(from == 0 ? piece : "##" + piece);
                if (id != null) {
                    break;
                }
                to--;
            }
            if (id == null) {
                pieces.subList(rollback, pieces.size()).clear();
                pieces.add(new WordPiece(unknown, range));
                return;
            }
            pieces.add(new WordPiece(id, range));
            from = to;
        }
    }

    private static boolean isSpace(int c) {
        return c == '\t' || c == '\n' || c == '\r' || Character.isSpaceChar(c);
    }

    private static boolean isControl(int c) {
        int type = Character.getType(c);
        return c == 0
                || c == 0xFFFD
                || type == Character.CONTROL
                || type == Character.FORMAT
                || type == Character.PRIVATE_USE
                || type == Character.SURROGATE;
    }

    private static boolean isPunctuation(int c) {
        if ((c >= 33 && c <= 47) || (c >= 58 && c <= 64) || (c >= 91 && c <= 96) || (c >= 123 && c <= 126)) {
            return true;
        }
        return switch (Character.getType(c)) {
            case Character.CONNECTOR_PUNCTUATION,
                    Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION -> true;
            default -> false;
        };
    }

    /** The blocks the reference names, with its own bounds, so that a later Unicode changes nothing. */
    private static boolean isIdeograph(int c) {
        return (c >= 0x4E00 && c <= 0x9FFF)
                || (c >= 0x3400 && c <= 0x4DBF)
                || (c >= 0xF900 && c <= 0xFAFF)
                || (c >= 0x20000 && c <= 0x2A6DF)
                || (c >= 0x2A700 && c <= 0x2B81F)
                || (c >= 0x2B920 && c <= 0x2CEAF)
                || (c >= 0x2F800 && c <= 0x2FA1F);
    }
}
