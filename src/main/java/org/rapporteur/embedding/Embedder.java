package org.rapporteur.embedding;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.LongBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.rapporteur.article.PassageVectors;
import org.rapporteur.article.TextRange;

/**
 * The embedding model: all-MiniLM-L6-v2, quantised to 8 bits, with mean pooling (Wang et al. 2020, "MiniLM"; Reimers and Gurevych 2019,
 * "Sentence-BERT").
 *
 * <p>A passage goes through the model once; its sentences' vectors are means over their own tokens of that one run, so that each sentence
 * keeps the context of its passage at no further cost (Günther et al. 2024, "Late chunking"). Texts are run one at a time: a batch pads
 * to its longest member, which costs more and changes the vectors of a quantised model.
 *
 * <p>Safe for use by many threads; each call runs on one core.
 */
public final class Embedder implements AutoCloseable {
    /** Names the model and the way its vectors are made; stored vectors of another name are of no use. */
    public static final String MODEL = "all-minilm-l6-v2-q/late-chunks/1";

    /** Length of every vector. */
    public static final int DIMENSIONS = 384;

    /** The model was trained on at most 256 tokens, two of them the marks around the text. */
    private static final int MAX_PIECES = 254;

    private final OrtEnvironment environment;
    private final OrtSession session;
    private final WordPieceTokenizer tokenizer;

    private Embedder(OrtEnvironment environment, OrtSession session, WordPieceTokenizer tokenizer) {
        this.environment = environment;
        this.session = session;
        this.tokenizer = tokenizer;
    }

    /**
     * Loads the model from the class path; takes some tenths of a second.
     *
     * @throws IOException when the model is missing or the native library of this platform does not load
     */
    public static Embedder load() throws IOException {
        try (InputStream model = resource("all-minilm-l6-v2-q.onnx")) {
            // The environment first: options made before it crash the native library.
            OrtEnvironment environment = OrtEnvironment.getEnvironment();
            try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
                options.setIntraOpNumThreads(1);
                options.setInterOpNumThreads(1);
                OrtSession session = environment.createSession(model.readAllBytes(), options);
                return new Embedder(environment, session, new WordPieceTokenizer(Vocabulary.load()));
            }
        } catch (OrtException | LinkageError e) {
            throw new IOException("the embedding model does not load: " + e.getMessage(), e);
        }
    }

    private static InputStream resource(String name) throws IOException {
        InputStream in = Embedder.class.getResourceAsStream("/" + name);
        if (in == null) {
            throw new FileNotFoundException("not on the class path: " + name);
        }
        return in;
    }

    /** The unit vector of a question or a sentence standing alone. */
    public float[] embed(String text) {
        return embedPassage(text, List.of()).passage();
    }

    /**
     * The vectors of a passage and its sentences.
     *
     * @param sentences where the sentences lie in {@code text}; one without a token inside the model's window gets the passage's vector
     */
    public PassageVectors embedPassage(String text, List<TextRange> sentences) {
        List<WordPiece> pieces = tokenizer.tokenize(text, MAX_PIECES);
        float[][] states = run(pieces);
        float[] passage = mean(states, 0, states.length);
        List<float[]> vectors = new ArrayList<>(sentences.size());
        for (TextRange sentence : sentences) {
            // State 0 belongs to the opening mark, so piece i has state i + 1.
            int first = firstPieceFrom(pieces, sentence.start());
            int end = firstPieceFrom(pieces, sentence.end());
            vectors.add(end > first ? mean(states, first + 1, end + 1) : passage);
        }
        return new PassageVectors(passage, vectors);
    }

    private static int firstPieceFrom(List<WordPiece> pieces, int offset) {
        int i = 0;
        while (i < pieces.size() && pieces.get(i).range().start() < offset) {
            i++;
        }
        return i;
    }

    private float[][] run(List<WordPiece> pieces) {
        int length = pieces.size() + 2;
        long[] ids = new long[length];
        ids[0] = tokenizer.classification;
        for (int i = 0; i < pieces.size(); i++) {
            ids[i + 1] = pieces.get(i).id();
        }
        ids[length - 1] = tokenizer.separator;
        long[] ones = new long[length];
        Arrays.fill(ones, 1);
        long[] shape = {1, length};
        try (OnnxTensor input = OnnxTensor.createTensor(environment, LongBuffer.wrap(ids), shape);
                OnnxTensor mask = OnnxTensor.createTensor(environment, LongBuffer.wrap(ones), shape);
                OnnxTensor types = OnnxTensor.createTensor(environment, LongBuffer.wrap(new long[length]), shape);
                OrtSession.Result result =
                        session.run(Map.of("input_ids", input, "attention_mask", mask, "token_type_ids", types))) {
            return ((float[][][]) result.get(0).getValue())[0];
        } catch (OrtException e) {
            throw new IllegalStateException("the embedding model failed: " + e.getMessage(), e);
        }
    }

    private static float[] mean(float[][] states, int from, int to) {
        float[] sum = new float[DIMENSIONS];
        for (int row = from; row < to; row++) {
            for (int i = 0; i < DIMENSIONS; i++) {
                sum[i] += states[row][i];
            }
        }
        double squares = 0;
        for (float value : sum) {
            squares += (double) value * value;
        }
        float norm = (float) Math.sqrt(squares);
        for (int i = 0; i < DIMENSIONS; i++) {
            sum[i] /= norm;
        }
        return sum;
    }

    @Override
    public void close() {
        try {
            session.close();
        } catch (OrtException e) {
            throw new IllegalStateException("the embedding model does not close", e);
        }
    }
}
