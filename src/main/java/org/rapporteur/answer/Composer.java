package org.rapporteur.answer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rapporteur.answer.AnswerResult.Answered;
import org.rapporteur.article.ArticleId;

/** Puts an answer together from the sentences chosen: numbers, marked words, and the last check. Safe for use by many threads. */
final class Composer {
    /** House rule: no more sources than this. */
    private static final int MOST_SOURCES = 5;

    /** House rule: what is posted has no more characters than this. */
    static final int MOST_POSTED = 600;

    /** Words of a later sentence are marked only when it surely has what was asked for. */
    private static final double SURE = 0.8;

    /** Under this, the words found are no more than possible. */
    private static final double POSSIBLE = 0.5;

    /** A gap is told with one of so many of the best sentences. */
    private static final int NEAR = 6;

    private final Speakers speakers;
    private final StatementWriter writer;

    Composer(Speakers speakers) {
        this.speakers = speakers;
        this.writer = new StatementWriter(speakers);
    }

    /** A sentence and what was written of it. */
    private record Written(Line line, Statement statement) {}

    /**
     * The answer; empty when nothing passes the check of citations and quotations.
     *
     * @param notes lines of ours that go before those of the choice
     */
    Optional<Answered> compose(Weighed weighed, Chosen chosen, List<String> notes, String decision) {
        SourceNumbers numbers = new SourceNumbers();
        List<Written> written = new ArrayList<>();
        int chars = 0;
        for (Line line : withinSources(chosen.lines())) {
            Statement statement =
                    writer.write(line, numbers.numberOf(line.candidate()), marks(weighed, line, written), room(chosen));
            int length = statement.plainText().length() + 3;
            boolean fits = written.isEmpty() || !isAnswered(written) || chars + length <= MOST_POSTED;
            if (fits && AnswerGate.passes(statement, line.candidate(), numbers.citations())) {
                written.add(new Written(line, statement));
                chars += length;
            }
        }
        return written.isEmpty() ? Optional.empty() : Optional.of(answered(weighed, chosen, written, notes, decision));
    }

    private static boolean isAnswered(List<Written> written) {
        return written.stream().anyMatch(one -> !one.line().context());
    }

    private static int room(Chosen chosen) {
        return chosen.lines().size() > 1
                ? Selection.MOST_CHARS
                : Selection.MOST_CHARS - chosen.lines().getFirst().lead().length();
    }

    private static List<Line> withinSources(List<Line> lines) {
        Set<ArticleId> articles = new HashSet<>();
        List<Line> kept = new ArrayList<>();
        for (Line line : lines) {
            ArticleId article = line.candidate().passage().stored().article();
            if (articles.contains(article) || articles.size() < MOST_SOURCES) {
                articles.add(article);
                kept.add(line);
            }
        }
        return kept;
    }

    private static boolean marks(Weighed weighed, Line line, List<Written> before) {
        double least = isAnswered(before) ? SURE : POSSIBLE;
        return weighed.kind().hasForm()
                && !line.context()
                && line.candidate().found().strength() >= least;
    }

    private Answered answered(
            Weighed weighed, Chosen chosen, List<Written> written, List<String> notes, String decision) {
        // A number is given for each line tried; those of lines held back must not stay.
        SourceNumbers numbers = new SourceNumbers();
        List<Statement> statements = written.stream()
                .map(one -> new Statement(
                        one.statement().spans(), numbers.numberOf(one.line().candidate())))
                .toList();
        List<Candidate> used = written.stream()
                .map(one -> one.line().candidate())
                .sorted(Comparator.comparingInt(candidate -> weighed.ranked().indexOf(candidate)))
                .toList();
        List<Candidate> bestFirst = chosen.layout() == AnswerResult.Layout.LIST
                ? written.stream().map(one -> one.line().candidate()).toList()
                : used;
        List<QuotedSentence> quoted = bestFirst.stream()
                .map(candidate -> new QuotedSentence(candidate.text(), numbers.numberOf(candidate)))
                .toList();
        List<String> all = new ArrayList<>(notes);
        all.addAll(chosen.notes());
        Disagreement.note(weighed, used).ifPresent(all::add);
        return new Answered(
                statements,
                quoted,
                numbers.citations(),
                all,
                newest(numbers.citations()),
                weighed.confidence(),
                Retrievals.of(weighed.found()),
                Explanations.of(weighed, used, decision),
                statements.size() > 1 ? chosen.layout() : AnswerResult.Layout.PROSE);
    }

    static @Nullable LocalDate newest(List<Citation> citations) {
        return citations.stream()
                .map(Citation::date)
                .filter(Objects::nonNull)
                .max(LocalDate::compareTo)
                .orElse(null);
    }

    /** Of the best sentences the one that meets most of the question and leans on no other; at least one was weighed. */
    Candidate understoodAlone(Weighed weighed) {
        Leaning leaning = new Leaning(weighed.found().question().terms(), speakers);
        return weighed.ranked().stream()
                .limit(NEAR)
                .filter(candidate -> candidate.signal(Signal.ASKS) == 0 && !leaning.leans(candidate))
                .max(Comparator.comparingDouble(Candidate::coverage))
                .orElse(weighed.ranked().getFirst());
    }

    /** What a sentence near a gap is told as, citing source {@code n}. */
    Statement near(Candidate candidate, int n) {
        return writer.write(Line.of(candidate), n, false, Selection.MOST_CHARS);
    }
}
