package org.rapporteur.embedding;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.InputStream;
import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The model run by onnxruntime and nothing else: no words are cut, no states are read or averaged. What embedding costs at least. */
public final class BareModel implements AutoCloseable {
    private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
    private final OrtSession session;
    private final WordPieceTokenizer tokenizer;

    public BareModel() throws IOException, OrtException {
        try (InputStream vocabulary = resource("/all-minilm-l6-v2-q-tokenizer.json");
                InputStream model = resource("/all-minilm-l6-v2-q.onnx");
                OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            session = environment.createSession(model.readAllBytes(), options);
            tokenizer = new WordPieceTokenizer(Vocabulary.read(vocabulary));
        }
    }

    private static InputStream resource(String name) {
        return Objects.requireNonNull(BareModel.class.getResourceAsStream(name), name);
    }

    /** The input of the model for a text, cut as the embedder cuts it. */
    public long[] tokens(String text) {
        List<WordPiece> pieces = tokenizer.tokenize(text, 254);
        long[] tokens = new long[pieces.size() + 2];
        tokens[0] = tokenizer.classification;
        for (int i = 0; i < pieces.size(); i++) {
            tokens[i + 1] = pieces.get(i).id();
        }
        tokens[tokens.length - 1] = tokenizer.separator;
        return tokens;
    }

    /** Runs the model once; safe for use by many threads. */
    public void run(long[] tokens) throws OrtException {
        long[] ones = new long[tokens.length];
        Arrays.fill(ones, 1);
        long[] shape = {1, tokens.length};
        LongBuffer noughts = LongBuffer.wrap(new long[tokens.length]);
        try (OnnxTensor input = OnnxTensor.createTensor(environment, LongBuffer.wrap(tokens), shape);
                OnnxTensor mask = OnnxTensor.createTensor(environment, LongBuffer.wrap(ones), shape);
                OnnxTensor types = OnnxTensor.createTensor(environment, noughts, shape);
                OrtSession.Result result =
                        session.run(Map.of("input_ids", input, "attention_mask", mask, "token_type_ids", types))) {
            Objects.requireNonNull(result.get(0));
        }
    }

    @Override
    public void close() throws OrtException {
        session.close();
    }
}
