package org.rapporteur.extraction;

import java.util.AbstractSet;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Set;

/** A list of words that says at once of most words that they are not in it. Immutable. */
final class WordSet extends AbstractSet<String> {
    /** How many marks there are for each word: of the other words hardly one in so many meets one. */
    private static final int SPARSE = 8;

    private final Set<String> words;
    /** One bit for each hash of a word. */
    private final long[] marks;

    private WordSet(Collection<String> words) {
        this.words = Set.copyOf(words);
        this.marks = new long[Integer.highestOneBit(this.words.size() * SPARSE / Long.SIZE + 1)];
        this.words.forEach(word -> marks[block(word.hashCode())] |= bit(word.hashCode()));
    }

    static Set<String> of(String... words) {
        return new WordSet(List.of(words));
    }

    static Set<String> copyOf(Collection<String> words) {
        return new WordSet(words);
    }

    /** @param words parted by blanks or line ends */
    static Set<String> split(String words) {
        return of(words.strip().split("\\s+"));
    }

    private int block(int hash) {
        return hash >>> Integer.SIZE / 2 & marks.length - 1;
    }

    private static long bit(int hash) {
        return 1L << (hash ^ hash >>> 7);
    }

    @Override
    public boolean contains(Object word) {
        int hash = word.hashCode();
        return (marks[block(hash)] & bit(hash)) != 0 && words.contains(word);
    }

    @Override
    public Iterator<String> iterator() {
        return words.iterator();
    }

    @Override
    public int size() {
        return words.size();
    }
}
