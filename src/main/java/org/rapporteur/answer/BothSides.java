package org.rapporteur.answer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.rapporteur.answer.AnswerResult.Layout;
import org.rapporteur.retrieval.AskedQuestion;
import org.rapporteur.retrieval.QuestionTerm;

/** Sets a sentence of the one side beside one of the other; the side that has none is told. */
final class BothSides {
    /** A side's own sentence may be this much weaker than the best of all. */
    private static final double WORTH_SHOWING = 3.5;

    private static final double OF_THE_SAME = 0.7;

    private static final Pattern CONTRAST = Pattern.compile(
            "\\b(?:while|whereas|but|although|though|however|instead|rather"
                    + " than|against|unlike|rejected|refused|disagreed?|differ(?:s|ed)?|apart)\\b",
            Pattern.CASE_INSENSITIVE);

    private final List<Candidate> ranked;
    private final Sides sides;
    private final KindEvidence positions;
    private final int topic;

    BothSides(List<Candidate> ranked, Sides sides, AskedQuestion question) {
        double least = ranked.getFirst().score() - WORTH_SHOWING;
        this.sides = sides;
        this.positions = new KindEvidence(QuestionKind.POSITION, question);
        this.topic = topic(question, sides);
        this.ranked = ranked.stream()
                .filter(candidate -> candidate.score() >= least && candidate.signal(Signal.ASKS) == 0)
                .filter(candidate ->
                        topic < 0 || candidate.contextHits().get(topic).share() > 0)
                .toList();
    }

    /** The place of the most telling term that is no side; -1 when they are asked about as such. */
    private static int topic(AskedQuestion question, Sides sides) {
        List<QuestionTerm> terms = question.terms();
        return IntStream.range(0, terms.size())
                .filter(t -> !sides.one().name().contains(terms.get(t).surface())
                        && !sides.other().name().contains(terms.get(t).surface()))
                .boxed()
                .max(Comparator.comparingDouble(t -> terms.get(t).weight()))
                .orElse(-1);
    }

    /** Empty when neither side is heard. */
    Optional<Chosen> choose() {
        List<Line> lines = new ArrayList<>();
        ranked.stream()
                .limit(3)
                .filter(this::setsThemSideBySide)
                .findFirst()
                .map(Line::of)
                .ifPresent(lines::add);
        boolean together = !lines.isEmpty();
        Optional<Line> one = of(sides.one(), sides.other(), lines);
        one.ifPresent(lines::add);
        Optional<Line> other = of(sides.other(), sides.one(), lines);
        other.ifPresent(lines::add);
        if (lines.isEmpty() || one.isEmpty() && other.isEmpty() && !together) {
            return Optional.empty();
        }
        List<String> notes = new ArrayList<>();
        if (!together) {
            if (one.isEmpty()) {
                notes.add(missing(sides.one()));
            }
            if (other.isEmpty()) {
                notes.add(missing(sides.other()));
            }
        }
        return Optional.of(new Chosen(lines, lines.size() > 1 ? Layout.LIST : Layout.PROSE, notes));
    }

    private static String missing(Sides.Side side) {
        return "The articles found do not say this of “" + side.name() + "”.";
    }

    private boolean setsThemSideBySide(Candidate candidate) {
        return sides.one().in(candidate) >= 0
                && sides.other().in(candidate) >= 0
                && CONTRAST.matcher(candidate.text()).find();
    }

    private Optional<Line> of(Sides.Side side, Sides.Side against, List<Line> taken) {
        int chars = taken.stream().mapToInt(Line::length).sum();
        return ranked.stream()
                .filter(candidate -> acts(side, against, candidate))
                .filter(candidate -> positions.in(candidate.analysed()).strength() > 0)
                .filter(candidate -> candidate.coverage() >= leastCoverage(taken))
                .filter(candidate -> taken.stream()
                        .noneMatch(
                                line -> line.candidate() == candidate || Selection.same(line.candidate(), candidate)))
                .filter(candidate -> chars + candidate.text().length() <= Selection.MOST_CHARS)
                .findFirst()
                .map(candidate -> new Line(candidate, side.name() + ": ", false));
    }

    /** Beside a sentence that sets both side by side only what is as much about the question adds to it. */
    private static double leastCoverage(List<Line> taken) {
        return taken.isEmpty() || !taken.getFirst().lead().isEmpty()
                ? 0
                : OF_THE_SAME * taken.getFirst().candidate().coverage();
    }

    /** The side is named first, and near the beginning, where who acts stands. */
    private static boolean acts(Sides.Side side, Sides.Side against, Candidate candidate) {
        int here = side.in(candidate);
        int there = against.in(candidate);
        boolean asOne = there >= 0 && there - here <= 2;
        return here >= 0 && !asOne && (there < 0 || here < there) && side.opens(candidate);
    }
}
