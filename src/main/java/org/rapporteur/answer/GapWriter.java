package org.rapporteur.answer;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.rapporteur.answer.AnswerResult.Gap;
import org.rapporteur.answer.AnswerResult.GapReason;
import org.rapporteur.article.ArticleId;
import org.rapporteur.retrieval.AskedQuestion;
import org.rapporteur.retrieval.Found;
import org.rapporteur.retrieval.QuestionTerm;
import org.rapporteur.text.DateInterval;

/** Says why there is no answer, and what comes nearest. */
final class GapWriter {
    /** Under this similarity of meaning, and with few of its words met, a question is about something else. */
    private static final double OFF_TOPIC_MEANING = 0.25;

    /** From this share of the names on, what was found is about the question's subject. */
    private static final double MOST_OF_THE_NAMES = 0.6;

    private static final String NO_RECORD = "There is no record of that in the folder.";

    private static final int MOST_NEAREST = 3;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);

    private final Composer composer;

    GapWriter(Composer composer) {
        this.composer = composer;
    }

    Gap noQuestion(Found found) {
        return gap(
                GapReason.NO_QUESTION,
                "There is nothing in that to look for. Ask in a few words about the articles, for example who said"
                        + " what, when, or why.",
                found,
                List.of(),
                0,
                explanation(found, QuestionKind.OTHER, List.of(), "the question holds no word to look for"));
    }

    Gap emptyFolder(Found found) {
        return gap(
                GapReason.EMPTY_FOLDER,
                "The folder holds no article yet. Put articles into it and refresh.",
                found,
                List.of(),
                0,
                explanation(found, QuestionKind.OTHER, List.of(), "no article is held"));
    }

    /** The gap for a question that cannot be read as it stands; {@code found} was looked for all the same. */
    Gap misread(Found found, Misreading.Reason reason) {
        return gap(
                reason.reason(),
                reason.message(),
                found,
                List.of(),
                0,
                explanation(found, KindReader.kind(found.question().text()), List.of(), reason.message()));
    }

    /** The gap for a question that may mean one of several persons. */
    Gap severalMeant(Weighed weighed, List<String> persons, String decision) {
        return gap(
                GapReason.SEVERAL_MEANT,
                "The folder speaks of several: " + String.join(" and ", persons)
                        + ". Whom do you mean? Ask again with the" + " full name.",
                weighed.found(),
                weighed.ranked(),
                weighed.confidence(),
                Explanations.of(weighed, List.of(), decision));
    }

    /** The gap for a question of which nothing that was weighed is sure enough. */
    Gap notHeld(Weighed weighed, String decision) {
        Found found = weighed.found();
        GapReason reason = reason(weighed);
        if (reason != GapReason.OUT_OF_DATES && Premise.isDenied(weighed)) {
            return noRecord(weighed, decision + "; and the best sentences deny what the question takes for granted");
        }
        Optional<String> unheardOf = reason == GapReason.OUT_OF_DATES ? Optional.empty() : Premise.unheardOf(weighed);
        if (unheardOf.isPresent() && isAboutItsNames(weighed, unheardOf.get())) {
            return noRecord(
                    weighed,
                    NO_RECORD + " No article that comes near says “" + unheardOf.get() + "” of it.",
                    decision + "; and the deed that the question takes for granted stands nowhere near");
        }
        String message = switch (reason) {
            case OUT_OF_DATES -> outOfDates(found);
            case OFF_TOPIC ->
                "The articles in the folder do not speak of that." + missing(found.question(), weighed.ranked());
            default -> "The folder does not say." + missing(found.question(), weighed.ranked());
        };
        Explanation explanation = Explanations.of(weighed, List.of(), decision);
        return gap(
                reason,
                message + repaired(found.question()),
                found,
                weighed.ranked(),
                weighed.confidence(),
                explanation);
    }

    /** The names of the question are met, so that what the articles say of them is worth telling. */
    private static boolean isAboutItsNames(Weighed weighed, String deed) {
        List<QuestionTerm> terms = weighed.found().question().terms();
        return terms.stream().anyMatch(QuestionTerm::name)
                && weighed.evidence()[Evidence.NAMES.ordinal()] >= MOST_OF_THE_NAMES
                && terms.stream()
                        .allMatch(term -> term.known() || term.surface().equals(deed));
    }

    /** The gap for a question that takes something for granted which the articles deny. */
    Gap noRecord(Weighed weighed, String decision) {
        return noRecord(weighed, NO_RECORD, decision);
    }

    private Gap noRecord(Weighed weighed, String message, String decision) {
        List<Candidate> ranked = new ArrayList<>(weighed.ranked());
        Candidate said = composer.understoodAlone(weighed);
        ranked.addFirst(said);
        List<Citation> nearest = nearest(ranked);
        return new Gap(
                GapReason.NO_RECORD,
                message + repaired(weighed.found().question()),
                nearest,
                weighed.found().articlesHeld(),
                weighed.found().newestHeld(),
                weighed.confidence(),
                Retrievals.of(weighed.found()),
                Explanations.of(weighed, List.of(), decision),
                List.of(composer.near(said, 1)));
    }

    private static Gap gap(
            GapReason reason,
            String message,
            Found found,
            List<Candidate> ranked,
            double confidence,
            Explanation explanation) {
        return new Gap(
                reason,
                message,
                nearest(ranked),
                found.articlesHeld(),
                found.newestHeld(),
                confidence,
                Retrievals.of(found),
                explanation);
    }

    private static GapReason reason(Weighed weighed) {
        if (isOutOfDates(weighed.found())) {
            return GapReason.OUT_OF_DATES;
        }
        if (weighed.ranked().isEmpty()) {
            return GapReason.OFF_TOPIC;
        }
        double[] evidence = weighed.evidence();
        boolean farOff = evidence[Evidence.PASSAGE_MEANING.ordinal()] < OFF_TOPIC_MEANING
                && weighed.ranked().getFirst().coverageInContext() < 0.5;
        boolean unheardOf = Evidence.unknownShare(weighed.found().question()) > 0.5;
        return farOff || unheardOf ? GapReason.OFF_TOPIC : GapReason.NOT_STATED;
    }

    /** Whether the question names days that end before the oldest article or begin after the newest one. */
    static boolean isOutOfDates(Found found) {
        DateInterval asked = found.question().interval().orElse(null);
        LocalDate oldest = found.oldestHeld();
        LocalDate newest = found.newestHeld();
        return asked != null
                && oldest != null
                && newest != null
                && (asked.end().isBefore(oldest) || asked.start().isAfter(newest));
    }

    private static String outOfDates(Found found) {
        LocalDate oldest = found.oldestHeld();
        LocalDate newest = found.newestHeld();
        return oldest == null || newest == null
                ? "The folder does not reach to that time."
                : "The folder does not reach to that time: its articles are of " + DAY.format(oldest) + " to "
                        + DAY.format(newest) + ".";
    }

    /** Names the words of the question that no article holds, or that none holds together with the rest. */
    private static String missing(AskedQuestion question, List<Candidate> ranked) {
        List<String> unknown = question.terms().stream()
                .filter(term -> !term.known())
                .map(QuestionTerm::surface)
                .toList();
        if (!unknown.isEmpty()) {
            return " No article mentions " + quoted(unknown) + ".";
        }
        if (ranked.isEmpty()) {
            return "";
        }
        List<TermMatcher.Hit> hits = ranked.getFirst().contextHits();
        List<String> unmet = new ArrayList<>();
        for (int i = 0; i < hits.size(); i++) {
            if (hits.get(i).share() == 0) {
                unmet.add(question.terms().get(i).surface());
            }
        }
        return unmet.isEmpty() ? "" : " The nearest passage lacks " + quoted(unmet) + ".";
    }

    /** A word that was read as another may be why nothing was found. */
    private static String repaired(AskedQuestion question) {
        return question.repairs().stream().map(repair -> " " + repair.told()).collect(Collectors.joining());
    }

    private static String quoted(List<String> words) {
        return words.stream().limit(4).map(word -> "“" + word + "”").collect(Collectors.joining(", "));
    }

    private static List<Citation> nearest(List<Candidate> ranked) {
        List<Citation> nearest = new ArrayList<>();
        Set<ArticleId> seen = new HashSet<>();
        for (Candidate candidate : ranked) {
            if (nearest.size() < MOST_NEAREST
                    && seen.add(candidate.passage().stored().article())) {
                nearest.add(SourceNumbers.citation(nearest.size() + 1, candidate));
            }
        }
        return nearest;
    }

    private static Explanation explanation(Found found, QuestionKind kind, List<Candidate> ranked, String decision) {
        return Explanations.of(new Weighed(found, kind, ranked, new double[0], 0), List.of(), decision);
    }
}
