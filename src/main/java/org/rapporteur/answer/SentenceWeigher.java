package org.rapporteur.answer;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.rapporteur.retrieval.AskedQuestion;
import org.rapporteur.retrieval.RankedPassage;

/** Weighs sentences one by one, for those who measure or learn; answering does the same. Safe for use by many threads. */
public final class SentenceWeigher {
    private final SentenceModel model = SentenceModel.shipped();

    /** The names of the signals in their order, as the file of weights has them. */
    public static List<String> signalNames() {
        return Stream.of(Signal.values())
                .map(signal -> signal.name().toLowerCase(Locale.ROOT))
                .toList();
    }

    /** The signals' weights that ship with the program. */
    public static double[] signalWeights() {
        return Weights.read("sentence-weights.properties").of(Signal.values());
    }

    /** The evidence's weights that ship with the program. */
    public static double[] evidenceWeights() {
        return Weights.read("confidence-weights.properties").of(Evidence.values());
    }

    /** The confidence from which on there is an answer. */
    public static double threshold() {
        return ConfidenceModel.shipped().threshold();
    }

    /** The signals' weights as they were set by hand, before learning. */
    public static double[] signalPrior() {
        return Weights.read("sentence-prior.properties").of(Signal.values());
    }

    /** The evidence's weights as they were set by hand, before learning. */
    public static double[] evidencePrior() {
        return Weights.read("confidence-prior.properties").of(Evidence.values());
    }

    /** The names of the evidence in its order, as the file of weights has them. */
    public static List<String> evidenceNames() {
        return Stream.of(Evidence.values())
                .map(evidence -> evidence.name().toLowerCase(Locale.ROOT))
                .toList();
    }

    /** The signals of every sentence of {@code passage}, in order of reading. */
    public List<double[]> signals(AskedQuestion question, RankedPassage passage) {
        return new SignalReader(question, KindReader.kind(question.text()))
                .candidates(passage, model).stream().map(Candidate::signals).toList();
    }

    /** The score of a sentence with these signals under the weights that ship. */
    public double score(double[] signals) {
        return model.score(signals);
    }
}
