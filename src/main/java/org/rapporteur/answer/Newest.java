package org.rapporteur.answer;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.rapporteur.answer.AnswerResult.Layout;
import org.rapporteur.article.ArticleId;
import org.rapporteur.retrieval.AskedQuestion;
import org.rapporteur.retrieval.Found;
import org.rapporteur.retrieval.RankedPassage;

/** The opening sentences of the newest articles, for a question that asks for the latest and names nothing. */
final class Newest {
    /** So many passages of the newest articles are looked through for openings. */
    static final int PASSAGES = 150;

    /** There is no doubt about what is newest. */
    private static final double CONFIDENCE = 0.95;

    private static final int MOST_ARTICLES = 3;

    /** A shorter sentence is a heading or a caption. */
    private static final int FEWEST_WORDS = 6;

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);

    /** Words that only say that something new is wanted. */
    private static final Set<String> NEWS = Set.of(
            "news",
            "development",
            "developments",
            "update",
            "updates",
            "headline",
            "headlines",
            "report",
            "reports",
            "happened",
            "happening",
            "going",
            "events",
            "state",
            "status",
            "situation",
            "story",
            "article",
            "articles");

    private final Found found;

    /** @param found newest first */
    Newest(Found found) {
        this.found = found;
    }

    /** Whether a question asks for the latest and names nothing. */
    static boolean isAllThatIsAsked(AskedQuestion question) {
        return question.asksForLatest()
                && question.terms().stream()
                        .allMatch(term -> NEWS.contains(term.surface().toLowerCase(Locale.ROOT)));
    }

    Weighed weighed() {
        List<Candidate> openings = new ArrayList<>();
        Set<ArticleId> seen = new HashSet<>();
        SignalReader reader = new SignalReader(found.question(), QuestionKind.OTHER);
        SentenceModel model = SentenceModel.shipped();
        for (RankedPassage passage : found.passages()) {
            boolean dated = passage.stored().metadata().date() != null || openings.isEmpty();
            if (openings.size() < MOST_ARTICLES
                    && dated
                    && !seen.contains(passage.stored().article())) {
                reader.candidates(passage, model).stream()
                        .filter(candidate -> candidate.analysed().terms().size() >= FEWEST_WORDS)
                        .filter(candidate -> candidate.signal(Signal.ASKS) == 0)
                        .findFirst()
                        .ifPresent(opening -> {
                            openings.add(opening);
                            seen.add(opening.passage().stored().article());
                        });
            }
        }
        Found reported = new Found(
                found.question(),
                found.passages().stream().limit(Answerer.RETRIEVED).toList(),
                found.articlesHeld(),
                found.oldestHeld(),
                found.newestHeld());
        return new Weighed(reported, QuestionKind.OTHER, openings, new double[0], openings.isEmpty() ? 0 : CONFIDENCE);
    }

    /** Newest first, each with its day, as many as fit. */
    static Chosen chosen(Weighed weighed) {
        List<Line> lines = new ArrayList<>();
        int chars = 0;
        for (Candidate opening : weighed.ranked()) {
            Line line = new Line(opening, day(opening), false);
            if (lines.isEmpty() || chars + line.length() <= Selection.MOST_CHARS) {
                lines.add(line);
                chars += line.length();
            }
        }
        return new Chosen(lines, Layout.LIST, List.of());
    }

    private static String day(Candidate opening) {
        var day = opening.passage().stored().metadata().date();
        return day == null ? "Undated: " : DAY.format(day) + ": ";
    }
}
