package org.rapporteur.index;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.util.BytesRef;
import org.rapporteur.article.Passage;
import org.rapporteur.article.Sentence;
import org.rapporteur.article.TextRange;

/** How cuts and vectors are written into a document. Ranges are pairs of 32-bit numbers; vectors have one scale and 8 bits a value. */
final class Encoding {
    private static final int NO_PAGE = 0;

    private Encoding() {}

    static BytesRef cuts(List<Passage> passages) {
        int numbers =
                passages.stream().mapToInt(p -> 4 + 2 * p.sentences().size()).sum();
        ByteBuffer out = ByteBuffer.allocate(Integer.BYTES * numbers);
        for (Passage passage : passages) {
            put(out, passage.range());
            out.putInt(passage.page() == null ? NO_PAGE : passage.page());
            out.putInt(passage.sentences().size());
            passage.sentences().forEach(sentence -> put(out, sentence.range()));
        }
        return new BytesRef(out.array());
    }

    /**
     * @param firstNumber number of the first passage among {@code cuts}
     * @param textStart where {@code text} begins in the article
     */
    static List<Passage> passages(BytesRef cuts, int firstNumber, String text, int textStart) {
        ByteBuffer in = ByteBuffer.wrap(cuts.bytes, cuts.offset, cuts.length);
        List<Passage> passages = new ArrayList<>();
        while (in.hasRemaining()) {
            TextRange range = range(in);
            int page = in.getInt();
            int count = in.getInt();
            List<Sentence> sentences = new ArrayList<>(count);
            for (int i = 0; i < count; i++) {
                TextRange sentence = range(in);
                sentences.add(new Sentence(sentence, sentence.shift(-textStart).of(text)));
            }
            passages.add(new Passage(firstNumber + passages.size(), range, sentences, page == NO_PAGE ? null : page));
        }
        return passages;
    }

    private static void put(ByteBuffer out, TextRange range) {
        out.putInt(range.start()).putInt(range.end());
    }

    private static TextRange range(ByteBuffer in) {
        return new TextRange(in.getInt(), in.getInt());
    }

    /** Unit vectors, each as a scale and one signed byte a value; the dot product of two read back differs by less than 0.01. */
    static BytesRef vectors(List<float[]> vectors) {
        int dimensions = vectors.isEmpty() ? 0 : vectors.getFirst().length;
        ByteBuffer out = ByteBuffer.allocate(Integer.BYTES + vectors.size() * (Float.BYTES + dimensions));
        out.putInt(dimensions);
        for (float[] vector : vectors) {
            float largest = 1e-9f;
            for (float value : vector) {
                largest = Math.max(largest, Math.abs(value));
            }
            float scale = largest / 127;
            out.putFloat(scale);
            for (float value : vector) {
                out.put((byte) Math.round(value / scale));
            }
        }
        return new BytesRef(out.array());
    }

    static List<float[]> vectors(BytesRef bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes.bytes, bytes.offset, bytes.length);
        int dimensions = in.getInt();
        List<float[]> vectors = new ArrayList<>();
        while (in.hasRemaining()) {
            float scale = in.getFloat();
            float[] vector = new float[dimensions];
            for (int i = 0; i < dimensions; i++) {
                vector[i] = in.get() * scale;
            }
            vectors.add(vector);
        }
        return vectors;
    }
}
