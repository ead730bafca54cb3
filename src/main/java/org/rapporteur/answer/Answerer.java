package org.rapporteur.answer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rapporteur.answer.AnswerResult.Answered;
import org.rapporteur.article.ArticleId;
import org.rapporteur.retrieval.Found;
import org.rapporteur.retrieval.RankedPassage;
import org.rapporteur.retrieval.Repair;
import org.rapporteur.retrieval.Retriever;

/**
 * Answers a question from the folder in its own sentences, or says that it does not hold the answer. Asking and explaining are one: every
 * result carries how it came about. Safe for use by many threads.
 */
public final class Answerer {
    /** How many passages are reported. */
    static final int RETRIEVED = 20;

    /** How many of them are looked into, sentence by sentence. */
    private static final int LOOKED_INTO = 12;

    private final Retriever retriever;
    private final SentenceModel sentences;
    private final ConfidenceModel confidence;
    private final StatementWriter writer = new StatementWriter();

    /** Answers under the weights that ship with the program. */
    public Answerer(Retriever retriever) {
        this(retriever, SentenceModel.shipped(), ConfidenceModel.shipped());
    }

    private Answerer(Retriever retriever, SentenceModel sentences, ConfidenceModel confidence) {
        this.retriever = retriever;
        this.sentences = sentences;
        this.confidence = confidence;
    }

    /**
     * The same under other weights, for those who measure or learn; explanations still tell the shares of those that ship.
     *
     * @param signals see {@link SentenceWeigher#signalNames()}
     * @param evidence see {@link SentenceWeigher#evidenceNames()}
     * @param threshold from this confidence on there is an answer
     */
    public Answerer with(double[] signals, double[] evidence, double threshold) {
        return new Answerer(retriever, new SentenceModel(signals), new ConfidenceModel(evidence, threshold));
    }

    /** Answers, whatever the question holds. */
    public AnswerResult answer(Question question) {
        Found found = retriever.find(question.text(), question.askedOn(), RETRIEVED);
        if (found.question().terms().isEmpty()) {
            return GapWriter.noQuestion(found);
        }
        if (found.articlesHeld() == 0) {
            return GapWriter.emptyFolder(found);
        }
        Weighed weighed = weigh(found);
        String decision = String.format(
                Locale.ROOT, "confidence %.2f, answers from %.2f on", weighed.confidence(), confidence.threshold());
        if (weighed.ranked().isEmpty() || weighed.confidence() < confidence.threshold()) {
            return GapWriter.notHeld(weighed, decision);
        }
        if (Premise.isDenied(weighed)) {
            return GapWriter.noRecord(
                    weighed, decision + "; but the best sentences deny what the question takes for granted");
        }
        return compose(weighed, decision);
    }

    /**
     * What {@link #answer} decides on, as if the articles of {@code without} were not in the folder.
     *
     * @param without left out of what was found
     */
    public WeighedQuestion weigh(Question question, Set<ArticleId> without) {
        Found found = retriever.find(question.text(), question.askedOn(), 3 * RETRIEVED);
        List<RankedPassage> passages = found.passages().stream()
                .filter(passage -> !without.contains(passage.stored().article()))
                .limit(RETRIEVED)
                .toList();
        Weighed weighed = weigh(
                new Found(found.question(), passages, found.articlesHeld(), found.oldestHeld(), found.newestHeld()));
        List<WeighedSentence> ranked = weighed.ranked().stream()
                .map(candidate -> new WeighedSentence(
                        candidate.passage().stored().article(),
                        candidate.text(),
                        candidate.signals(),
                        candidate.score()))
                .toList();
        return new WeighedQuestion(ranked, weighed.evidence());
    }

    /** Everything that an answer to a question found would be decided on. */
    Weighed weigh(Found found) {
        QuestionKind kind = KindReader.kind(found.question().text());
        SignalReader reader = new SignalReader(found.question(), kind);
        List<Candidate> ranked = new ArrayList<>();
        for (RankedPassage passage :
                found.passages().stream().limit(LOOKED_INTO).toList()) {
            ranked.addAll(reader.candidates(passage, sentences));
        }
        if (found.question().asksForLatest()) {
            ranked.replaceAll(new Recency(found.passages())::weighed);
        }
        ranked.sort(Candidate.BEST_FIRST);
        if (ranked.isEmpty()) {
            return new Weighed(found, kind, ranked, new double[0], 0);
        }
        double[] evidence = Evidence.of(found.question(), kind, ranked);
        return new Weighed(found, kind, ranked, evidence, confidence.confidence(evidence));
    }

    private AnswerResult compose(Weighed weighed, String decision) {
        SourceNumbers numbers = new SourceNumbers();
        List<Statement> statements = new ArrayList<>();
        List<QuotedSentence> quoted = new ArrayList<>();
        List<Candidate> used = new ArrayList<>();
        for (Candidate candidate : Selection.choose(weighed.ranked())) {
            int n = numbers.numberOf(candidate);
            boolean lead = statements.isEmpty();
            Statement statement =
                    writer.write(candidate, n, lead && weighed.kind().hasForm(), Selection.MOST_CHARS);
            if (AnswerGate.passes(statement, candidate, numbers.citations())) {
                statements.add(statement);
                quoted.add(new QuotedSentence(candidate.text(), n));
                used.add(candidate);
            }
        }
        if (statements.isEmpty()) {
            return GapWriter.notHeld(weighed, "nothing passed the check of citations and quotations");
        }
        return new Answered(
                statements,
                quoted,
                numbers.citations(),
                notes(weighed, used),
                newest(numbers.citations()),
                weighed.confidence(),
                Retrievals.of(weighed.found()),
                Explanations.of(weighed, used, decision));
    }

    private static List<String> notes(Weighed weighed, List<Candidate> used) {
        List<String> notes = new ArrayList<>();
        for (Repair repair : weighed.found().question().repairs()) {
            notes.add(repair.told());
        }
        Disagreement.note(weighed, used).ifPresent(notes::add);
        return notes;
    }

    private static @Nullable LocalDate newest(List<Citation> citations) {
        return citations.stream()
                .map(Citation::date)
                .filter(Objects::nonNull)
                .max(LocalDate::compareTo)
                .orElse(null);
    }
}
