package org.rapporteur.answer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.rapporteur.index.Term;

/**
 * Chooses the sentences of an answer: the best, what it takes to understand that, and what adds to it without saying it again. Made for one
 * question.
 */
final class Selection {
    /** House rule: an answer is at most three sentences. */
    private static final int MOST_SENTENCES = 3;

    /** House rule: a list has at most six lines. */
    private static final int MOST_LINES = 6;

    /** House rule: an answer is at most 600 characters; some are left for citation marks and what we add in brackets. */
    static final int MOST_CHARS = 560;

    /** A sentence this much weaker than the best one is left out. */
    static final double WORTH_ADDING = 2.5;

    /** From this share of common words on, a sentence says what another one said. */
    private static final double SAME = 0.6;

    /** From this share of the shorter one's words on, it is contained in the longer one. */
    private static final double CONTAINED = 0.8;

    /** Of fewer words one alone may turn the sense: "accepted", "rejected". */
    private static final int LONG_ENOUGH = 9;

    /** A line of a list meets this share of what the first one meets of the question. */
    private static final double OF_THE_SAME = 0.6;

    private final Weighed weighed;
    private final Leaning leaning;

    Selection(Weighed weighed, Speakers speakers) {
        this.weighed = weighed;
        this.leaning = new Leaning(weighed.found().question().terms(), speakers);
    }

    /** The sentences to show; at least one was weighed. */
    Chosen choose(AnswerForm form) {
        List<Candidate> ranked = weighed.ranked();
        return switch (form) {
            case SENTENCES -> prose();
            case LIST -> list();
            case SIDES ->
                Sides.of(weighed.found().question())
                        .flatMap(sides ->
                                new BothSides(ranked, sides, weighed.found().question()).choose())
                        .orElseGet(this::prose);
            case STATES -> new States(ranked, holder()).choose().orElseGet(this::prose);
        };
    }

    /** Whose state is asked for; with "latest" nobody has to act in the news. */
    private Optional<Sides.Side> holder() {
        return weighed.kind() == QuestionKind.POSITION
                ? Sides.first(weighed.found().question())
                : Optional.empty();
    }

    private Chosen prose() {
        Candidate best = weighed.ranked().getFirst();
        List<Candidate> chosen = new ArrayList<>(List.of(best));
        int chars = best.text().length();
        List<Line> lead = lead(best);
        for (Line line : lead) {
            if (line.candidate() != best) {
                chosen.add(line.candidate());
                chars += line.length();
            }
        }
        List<Candidate> others = new ArrayList<>();
        for (Candidate candidate : others()) {
            if (chosen.size() == MOST_SENTENCES || candidate.score() < best.score() - WORTH_ADDING) {
                break;
            }
            boolean fits = chars + candidate.text().length() <= MOST_CHARS;
            if (fits && adds(candidate, chosen) && isUnderstood(candidate, chosen)) {
                chosen.add(candidate);
                others.add(candidate);
                chars += candidate.text().length();
            }
        }
        List<Line> lines = new ArrayList<>(lead);
        inOrderOfReading(others).forEach(candidate -> lines.add(Line.of(candidate)));
        return new Chosen(lines, AnswerResult.Layout.PROSE, List.of());
    }

    /** The best sentence with the neighbour it needs: what it leans on, or what has the name or number that it lacks. */
    private List<Line> lead(Candidate best) {
        if (Heading.is(best)) {
            Optional<Candidate> behind = neighbour(best, 1);
            if (behind.isPresent() && fitsWith(best, behind.get())) {
                return List.of(Line.context(best), Line.of(behind.get()));
            }
        }
        if (leaning.leans(best)) {
            Optional<Candidate> before = neighbour(best, -1);
            if (before.isPresent() && fitsWith(best, before.get())) {
                boolean answers = before.get().found().strength() > 0;
                return List.of(new Line(before.get(), "", !answers), Line.of(best));
            }
        }
        if (weighed.kind().hasForm() && best.found().strength() == 0) {
            Optional<Candidate> behind = answering(best, 1);
            if (behind.isPresent()) {
                return List.of(Line.of(best), Line.of(behind.get()));
            }
            Optional<Candidate> before = answering(best, -1);
            if (before.isPresent()) {
                return List.of(Line.of(before.get()), Line.of(best));
            }
        }
        return List.of(Line.of(best));
    }

    private Optional<Candidate> answering(Candidate best, int step) {
        return neighbour(best, step)
                .filter(candidate -> candidate.found().strength() >= 0.8)
                .filter(candidate -> fitsWith(best, candidate));
    }

    private static boolean fitsWith(Candidate best, Candidate neighbour) {
        return best.text().length() + neighbour.text().length() <= MOST_CHARS;
    }

    private Optional<Candidate> neighbour(Candidate candidate, int step) {
        return weighed.ranked().stream()
                .filter(other -> other.isInPassageOf(candidate) && other.index() == candidate.index() + step)
                .findFirst();
    }

    private List<Candidate> others() {
        return weighed.ranked().subList(1, weighed.ranked().size());
    }

    private static boolean adds(Candidate candidate, List<Candidate> chosen) {
        return candidate.signal(Signal.ASKS) == 0
                && !Heading.is(candidate)
                && !candidate.isAdjustedFor(Repetition.REASON)
                && !candidate.isAdjustedFor(OtherActor.REASON)
                && chosen.stream().noneMatch(other -> other == candidate || same(other, candidate));
    }

    /** What leans on a sentence that is not shown is left out; room for two more there never is. */
    private boolean isUnderstood(Candidate candidate, List<Candidate> chosen) {
        return !leaning.leans(candidate)
                || chosen.stream()
                        .anyMatch(other -> other.isInPassageOf(candidate) && other.index() == candidate.index() - 1);
    }

    /** By rank, but for sentences of one passage, which follow each other as printed. */
    private static List<Candidate> inOrderOfReading(List<Candidate> chosen) {
        List<Candidate> ordered = new ArrayList<>();
        for (Candidate candidate : chosen) {
            if (!ordered.contains(candidate)) {
                chosen.stream()
                        .filter(candidate::isInPassageOf)
                        .sorted(Comparator.comparingInt(Candidate::index))
                        .forEach(ordered::add);
            }
        }
        return ordered;
    }

    private Chosen list() {
        Candidate best = weighed.ranked().getFirst();
        if (leaning.leans(best)) {
            return prose();
        }
        List<Candidate> chosen = new ArrayList<>(List.of(best));
        int chars = best.text().length();
        for (Candidate candidate : others()) {
            if (chosen.size() == MOST_LINES || candidate.score() < best.score() - WORTH_ADDING) {
                break;
            }
            boolean fits = chars + candidate.text().length() + 8 * chosen.size() <= MOST_CHARS;
            boolean answers =
                    candidate.signal(Signal.WORDS_MET_HERE) >= OF_THE_SAME * best.signal(Signal.WORDS_MET_HERE)
                            && candidate.coverageInContext() >= OF_THE_SAME * best.coverageInContext()
                            && (!weighed.kind().hasForm() || candidate.found().strength() > 0);
            if (fits && answers && adds(candidate, chosen) && isUnderstood(candidate, chosen)) {
                chosen.add(candidate);
                chars += candidate.text().length();
            }
        }
        AnswerResult.Layout layout = chosen.size() > 1 ? AnswerResult.Layout.LIST : AnswerResult.Layout.PROSE;
        return new Chosen(chosen.stream().map(Line::of).toList(), layout, List.of());
    }

    /**
     * Whether two sentences say the same: by their words as sets of stems, those shared as a share of all (Jaccard), or of the shorter
     * one's (overlap).
     */
    static boolean same(Candidate a, Candidate b) {
        Set<String> words = stems(a);
        Set<String> others = stems(b);
        Set<String> shared = new HashSet<>(words);
        shared.retainAll(others);
        int all = words.size() + others.size() - shared.size();
        int shorter = Math.min(words.size(), others.size());
        return all == 0
                || shared.size() >= SAME * all
                || shorter >= LONG_ENOUGH && shared.size() >= CONTAINED * shorter;
    }

    private static Set<String> stems(Candidate candidate) {
        return candidate.analysed().terms().stream().map(Term::stem).collect(Collectors.toSet());
    }
}
