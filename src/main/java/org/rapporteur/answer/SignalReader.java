package org.rapporteur.answer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.rapporteur.index.Term;
import org.rapporteur.index.Terms;
import org.rapporteur.retrieval.AnalysedSentence;
import org.rapporteur.retrieval.AskedQuestion;
import org.rapporteur.retrieval.QuestionTerm;
import org.rapporteur.retrieval.RankedPassage;
import org.rapporteur.text.DateInterval;
import org.rapporteur.text.DateMention;

/** Reads every signal of every sentence of a passage, for one question. */
final class SignalReader {
    /** How surely a sentence without a date speaks of the time that those around it do. */
    private static final double CARRIED_TIME = 0.7;

    /** How surely one with another date still speaks of the time its article was published. */
    private static final double IN_PASSING = 0.3;

    private final AskedQuestion question;
    private final QuestionKind kind;
    private final KindEvidence evidence;
    private final AgentReader agent;
    private final Nearness nearness;
    private final boolean askedOfReports;
    private final double totalWeight;

    SignalReader(AskedQuestion question, QuestionKind kind) {
        this.question = question;
        this.kind = kind;
        this.evidence = new KindEvidence(kind, question);
        this.agent = new AgentReader(question);
        this.askedOfReports = Hearsay.asksForReports(question.text());
        this.totalWeight = Math.max(
                1e-9,
                question.terms().stream().mapToDouble(QuestionTerm::weight).sum());
        this.nearness = new Nearness(question.terms(), totalWeight);
    }

    /** The sentences of {@code passage}, weighed by {@code model}, in order of reading. */
    List<Candidate> candidates(RankedPassage passage, SentenceModel model) {
        List<AnalysedSentence> sentences = passage.sentences();
        List<List<TermMatcher.Hit>> hits = new ArrayList<>();
        List<KindEvidence.Found> found = new ArrayList<>();
        double[] meanings = new double[sentences.size()];
        for (AnalysedSentence sentence : sentences) {
            meanings[hits.size()] = sentence.similarity(question.vector());
            hits.add(TermMatcher.match(question.terms(), sentence.terms()));
            found.add(evidence.in(sentence));
        }
        List<TermMatcher.Hit> title = TermMatcher.match(
                question.terms(), Terms.of(passage.stored().metadata().title()));
        List<List<TermMatcher.Hit>> goneOn = Continuation.hits(sentences, hits);
        List<Candidate> candidates = new ArrayList<>();
        for (int i = 0; i < sentences.size(); i++) {
            List<TermMatcher.Hit> context = inContext(hits, i, title);
            double[] signals = signals(passage, i, hits, context);
            set(signals, Signal.CARRIED, coverage(goneOn.get(i)) - coverage(hits.get(i)));
            set(signals, Signal.MEANING, meanings[i]);
            set(signals, Signal.NEIGHBOUR_MEANING, neighbourMeaning(meanings, i));
            setKind(signals, i, found, sentences.get(i).terms(), hits.get(i));
            candidates.add(
                    new Candidate(passage, i, signals, hits.get(i), context, found.get(i), model.score(signals)));
        }
        return candidates;
    }

    private double[] signals(
            RankedPassage passage, int i, List<List<TermMatcher.Hit>> all, List<TermMatcher.Hit> context) {
        List<TermMatcher.Hit> hits = all.get(i);
        AnalysedSentence sentence = passage.sentences().get(i);
        double[] values = new double[Signal.values().length];
        double names = share(hits, true);
        double words = share(hits, false);
        set(values, Signal.NAMES_HERE, names);
        set(values, Signal.NAMES_AROUND, share(context, true) - names);
        set(values, Signal.WORDS_MET_HERE, words);
        set(values, Signal.WORDS_MET_AROUND, share(context, false) - words);
        set(values, Signal.PROXIMITY, proximity(hits));
        set(values, Signal.PASSAGE, passage.score());
        double time = time(passage, i);
        set(values, Signal.TIME, Math.max(0, time));
        set(values, Signal.ANOTHER_TIME, Math.max(0, -time));
        int length = Math.max(1, sentence.terms().size());
        set(values, Signal.LENGTH, Math.log(length));
        double opening = passage.stored().passage().number() == 1 && i == 0 ? 1 : 0;
        set(values, Signal.OPENING, opening);
        set(values, Signal.AGENT, agent.in(passage.sentences(), i, all));
        set(values, Signal.OF_REPORTS, Hearsay.isOfReports(sentence.sentence().text()) && !askedOfReports ? 1 : 0);
        set(
                values,
                Signal.PRONOUN,
                Continuation.startsWithPronoun(sentence.sentence().text()) ? 1 : 0);
        set(values, Signal.ASKS, sentence.sentence().text().endsWith("?") ? 1 : 0);
        return values;
    }

    private static void set(double[] values, Signal signal, double value) {
        values[signal.ordinal()] = value;
    }

    /** Share of the question's whole weight that is met, counting its names or its other words. */
    private double share(List<TermMatcher.Hit> hits, boolean names) {
        double met = 0;
        for (int i = 0; i < hits.size(); i++) {
            QuestionTerm term = question.terms().get(i);
            if (term.name() == names) {
                met += hits.get(i).share() * term.weight();
            }
        }
        return met / totalWeight;
    }

    /** Share of the question's whole weight that is met. */
    private double coverage(List<TermMatcher.Hit> hits) {
        return share(hits, true) + share(hits, false);
    }

    /** What sentence and surroundings meet: names in the whole passage or the title, other words next door or in the title. */
    private List<TermMatcher.Hit> inContext(List<List<TermMatcher.Hit>> hits, int i, List<TermMatcher.Hit> title) {
        List<TermMatcher.Hit> best = new ArrayList<>(title);
        for (int j = 0; j < hits.size(); j++) {
            for (int t = 0; t < best.size(); t++) {
                boolean near = Math.abs(i - j) <= 1 || question.terms().get(t).name();
                if (near && hits.get(j).get(t).share() > best.get(t).share()) {
                    best.set(t, hits.get(j).get(t));
                }
            }
        }
        return best;
    }

    private static double proximity(List<TermMatcher.Hit> hits) {
        int near = 0;
        for (int t = 1; t < hits.size(); t++) {
            int a = hits.get(t - 1).position();
            int b = hits.get(t).position();
            if (a >= 0 && b >= 0 && Math.abs(a - b) <= 4) {
                near++;
            }
        }
        return hits.size() < 2 ? 0 : near / (hits.size() - 1.0);
    }

    private static double neighbourMeaning(double[] meanings, int i) {
        double before = i > 0 ? meanings[i - 1] : 0;
        double after = i + 1 < meanings.length ? meanings[i + 1] : 0;
        return Math.max(before, after);
    }

    private void setKind(
            double[] values, int i, List<KindEvidence.Found> found, List<Term> terms, List<TermMatcher.Hit> hits) {
        double here = found.get(i).strength();
        Signal signal = switch (kind) {
            case NUMBER, MONEY -> Signal.NUMBER_HERE;
            case DATE -> Signal.DATE_HERE;
            case PERSON -> Signal.PERSON_HERE;
            case PLACE -> Signal.PLACE_HERE;
            case REASON -> Signal.REASON_HERE;
            case POSITION -> Signal.POSITION_HERE;
            case WORDS -> Signal.WORDS_HERE;
            case MEANS, DEFINITION, YES_NO, OTHER -> null;
        };
        if (signal != null) {
            set(values, signal, here);
        }
        if (kind != QuestionKind.YES_NO && kind != QuestionKind.OTHER) {
            set(values, Signal.KIND_NEAR, nearness.around(found.get(i).words(), terms, hits));
            boolean nextDoor = (i > 0 && found.get(i - 1).strength() > 0)
                    || (i + 1 < found.size() && found.get(i + 1).strength() > 0);
            set(values, Signal.KIND_MISSING, here > 0 ? 0 : nextDoor ? 0.5 : 1);
        }
    }

    /**
     * From 1, a day asked for stands here, to -1, only other days do. A sentence without a date speaks of the day of the nearest sentence
     * before it that has one, else of the day its article was published; and one with another date, in an article of the time asked for,
     * may mention that date in passing.
     */
    private double time(RankedPassage passage, int i) {
        DateInterval asked = question.interval().orElse(null);
        if (asked == null) {
            return 0;
        }
        LocalDate published = passage.stored().metadata().date();
        boolean reportedThen = published != null && asked.contains(published);
        for (int j = i; j >= 0; j--) {
            List<DateMention> dates = passage.sentences().get(j).dates();
            if (dates.stream().anyMatch(date -> date.interval().overlaps(asked))) {
                return j == i ? 1 : CARRIED_TIME;
            }
            if (!dates.isEmpty()) {
                return reportedThen ? IN_PASSING : j == i ? -1 : -CARRIED_TIME;
            }
        }
        return reportedThen ? CARRIED_TIME : published == null ? 0 : -CARRIED_TIME;
    }
}
