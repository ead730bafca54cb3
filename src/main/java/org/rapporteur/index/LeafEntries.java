package org.rapporteur.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.rapporteur.article.ArticleId;

/**
 * The articles in one segment of the index, those deleted since among them. A segment is written once, so that this is read once, however many
 * generations share it.
 */
final class LeafEntries {
    private final int[] documents;
    private final ArticleEntry[] entries;

    /** Places in both, in the order of the list: lists that are sorted already are joined to one in next to no time. */
    private final int[] newestFirst;

    private LeafEntries(int[] documents, ArticleEntry[] entries) {
        this.documents = documents;
        this.entries = entries;
        this.newestFirst = IntStream.range(0, entries.length)
                .boxed()
                .sorted(Comparator.comparing(place -> entries[place], Generation.NEWEST_FIRST))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    static LeafEntries read(LeafReader leaf) throws IOException {
        List<Integer> documents = new ArrayList<>();
        List<ArticleEntry> entries = new ArrayList<>();
        BinaryDocValues values = DocValues.getBinary(leaf, Schema.ENTRY);
        for (int document = values.nextDoc(); document != DocIdSetIterator.NO_MORE_DOCS; document = values.nextDoc()) {
            documents.add(document);
            entries.add(ListEntry.read(values.binaryValue()).entry());
        }
        return new LeafEntries(
                documents.stream().mapToInt(Integer::intValue).toArray(), entries.toArray(ArticleEntry[]::new));
    }

    /** Adds those that live in {@code leaf}, which is this segment, newest first. */
    void addLiving(LeafReader leaf, List<ArticleEntry> living) {
        Bits live = leaf.getLiveDocs();
        for (int i : newestFirst) {
            if (live == null || live.get(documents[i])) {
                living.add(entries[i]);
            }
        }
    }

    /** The article of a passage: a block ends with the document that holds the whole. */
    ArticleEntry owner(int passageDocument) {
        return entries[block(passageDocument)];
    }

    /** Which passage a document is: those of an article stand in their order before the document that holds the whole. */
    PassagePlace place(int passageDocument) {
        int at = block(passageDocument);
        int behind = documents[at] - passageDocument;
        return new PassagePlace(entries[at].id(), entries[at].passages() - behind + 1);
    }

    private int block(int document) {
        int at = Arrays.binarySearch(documents, document);
        return at < 0 ? -at - 1 : at;
    }

    /** Adds what is known of those that live in {@code leaf}, which is this segment. */
    void addHeld(LeafReader leaf, Map<ArticleId, HeldArticle> held) throws IOException {
        Bits live = leaf.getLiveDocs();
        BinaryDocValues values = DocValues.getBinary(leaf, Schema.ENTRY);
        NumericDocValues stamps = DocValues.getNumeric(leaf, Schema.STAMP);
        for (int i = 0; i < documents.length; i++) {
            int document = documents[i];
            if ((live == null || live.get(document)) && values.advanceExact(document)) {
                long stamp = stamps.advanceExact(document) ? stamps.longValue() : 0;
                held.put(entries[i].id(), ListEntry.held(values.binaryValue(), stamp));
            }
        }
    }
}
