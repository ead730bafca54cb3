package org.rapporteur.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.rapporteur.article.ArticleId;
import org.rapporteur.retrieval.AskedQuestion;
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
    private final Speakers speakers = new Speakers();
    private final Composer composer = new Composer(speakers);
    private final GapWriter gaps = new GapWriter(composer);
    private final Misreading misreading = new Misreading();

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
        if (found.articlesHeld() == 0 && !found.question().terms().isEmpty()) {
            return gaps.emptyFolder(found);
        }
        Optional<AnswerResult.Gap> unreadable =
                misreading.of(question, found).map(reason -> gaps.misread(found, reason));
        if (unreadable.isPresent()) {
            return unreadable.get();
        }
        if (Newest.isAllThatIsAsked(found.question())) {
            return latest(question, found);
        }
        if (found.question().terms().isEmpty()) {
            return gaps.noQuestion(found);
        }
        Optional<Namesakes> namesakes = Namesakes.of(found);
        return decide(question, weigh(found, question.shown(), namesakes), namesakes);
    }

    /** Answers several questions put in one message, one sentence or two for each. */
    public AnswerResult answer(List<Question> questions) {
        return questions.size() == 1
                ? answer(questions.getFirst())
                : Several.together(
                        questions, questions.stream().map(this::answer).toList());
    }

    private AnswerResult decide(Question question, Weighed weighed, Optional<Namesakes> namesakes) {
        String decision = String.format(
                Locale.ROOT, "confidence %.2f, answers from %.2f on", weighed.confidence(), confidence.threshold());
        if (weighed.ranked().isEmpty() || weighed.confidence() < confidence.threshold()) {
            return gaps.notHeld(weighed, decision);
        }
        if (Premise.isUnknownByWords(weighed)) {
            return gaps.notHeld(weighed, decision + "; but the deed asked about is in no article");
        }
        if (Premise.lacksMoney(weighed)) {
            return gaps.notHeld(weighed, decision + "; but the best sentences state no sum of money");
        }
        if (weighed.ranked().getFirst().isAdjustedFor(OtherActor.REASON)) {
            return gaps.notHeld(weighed, decision + "; but the best sentence tells of somebody else's deed");
        }
        if (Premise.isDenied(weighed)) {
            return gaps.noRecord(
                    weighed, decision + "; but the best sentences deny what the question takes for granted");
        }
        List<String> persons =
                namesakes.map(several -> several.undecided(weighed.ranked())).orElse(List.of());
        if (!persons.isEmpty()) {
            return gaps.severalMeant(
                    weighed, persons, decision + "; but the best sentences speak of several persons of that name");
        }
        Chosen chosen = new Selection(weighed, speakers)
                .choose(AnswerForm.of(weighed.found().question(), weighed.kind()));
        List<String> notes = notes(question, weighed);
        namesakes.flatMap(several -> several.note(weighed.ranked().getFirst())).ifPresent(notes::add);
        return composer.compose(weighed, chosen, notes, decision)
                .<AnswerResult>map(answered -> answered)
                .orElseGet(() -> gaps.notHeld(weighed, "nothing passed the check of citations and quotations"));
    }

    /** What is newest in the folder, when that is all that was asked for. */
    private AnswerResult latest(Question question, Found asked) {
        Found found = retriever.findNewest(question.text(), question.askedOn(), Newest.PASSAGES);
        if (found.passages().isEmpty()) {
            return gaps.emptyFolder(asked);
        }
        Weighed weighed = new Newest(found).weighed();
        return composer.compose(
                        weighed,
                        Newest.chosen(weighed),
                        List.of(),
                        "asks for the latest of all: the newest articles, by date")
                .<AnswerResult>map(answered -> answered)
                .orElseGet(() -> gaps.noQuestion(asked));
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
        return weigh(found, List.of(), Namesakes.of(found));
    }

    private Weighed weigh(Found found, List<String> shown, Optional<Namesakes> namesakes) {
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
        namesakes.ifPresent(several -> ranked.replaceAll(several::weighed));
        ranked.replaceAll(new OtherTime(found.question(), kind)::weighed);
        ranked.replaceAll(new OtherActor(found.question(), ranked)::weighed);
        ranked.replaceAll(new Repetition(shown, kind)::weighed);
        ranked.sort(Candidate.BEST_FIRST);
        if (ranked.isEmpty()) {
            return new Weighed(found, kind, ranked, new double[0], 0);
        }
        double[] evidence = Evidence.of(found.question(), kind, ranked);
        return new Weighed(found, kind, ranked, evidence, confidence.confidence(evidence));
    }

    private static List<String> notes(Question question, Weighed weighed) {
        List<String> notes = new ArrayList<>();
        AskedQuestion asked = weighed.found().question();
        for (Repair repair : asked.repairs()) {
            notes.add(repair.told());
        }
        Misreading.note(question, asked).ifPresent(notes::add);
        return notes;
    }
}
