package org.rapporteur.retrieval;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.spell.DirectSpellChecker;
import org.apache.lucene.search.spell.SuggestMode;
import org.apache.lucene.search.spell.SuggestWord;
import org.rapporteur.embedding.Vocabulary;
import org.rapporteur.index.Schema;
import org.rapporteur.index.Terms;

/** Finds the word of the index that an unknown word was probably meant to be. */
final class SpellingRepair {
    /** Shorter words have too many neighbours for a guess. */
    private static final int MIN_CHARS = 4;

    /** What everybody may mean as typed is not taken for a misspelt word of the folder. Read for the first word that the folder does not hold. */
    private static final class English {
        static final StemList WORDS = read();

        private static StemList read() {
            try {
                return StemList.of(Vocabulary.load().words());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private final DirectSpellChecker checker = new DirectSpellChecker();

    SpellingRepair() {
        checker.setMaxEdits(2);
        checker.setMinPrefix(1);
        checker.setMinQueryLength(MIN_CHARS);
        checker.setAccuracy(0.55f);
    }

    /** The nearest word held, or empty when the word is held itself, is one of plain English, or is too short or too far from all of them. */
    Optional<String> nearest(String word, IndexReader reader) throws IOException {
        if (word.length() < MIN_CHARS
                || word.chars().anyMatch(Character::isDigit)
                || reader.docFreq(new Term(Schema.WORDS, word)) > 0
                || English.WORDS.containsAll(Terms.of(word))) {
            return Optional.empty();
        }
        SuggestWord[] found =
                checker.suggestSimilar(new Term(Schema.WORDS, word), 5, reader, SuggestMode.SUGGEST_WHEN_NOT_IN_INDEX);
        return Stream.of(found)
                .filter(suggestion -> suggestion.string.chars().noneMatch(Character::isDigit))
                .max(Comparator.<SuggestWord>comparingDouble(s -> s.score + 0.02 * Math.log1p(s.freq))
                        .thenComparing(s -> s.string))
                .map(s -> s.string);
    }
}
