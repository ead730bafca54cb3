package org.rapporteur.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.dossier.DemandLine;
import org.rapporteur.dossier.PositionCell;
import org.rapporteur.dossier.PositionRow;
import org.rapporteur.dossier.Positions;
import org.rapporteur.dossier.QuoteLine;
import org.rapporteur.dossier.ReportedLine;
import org.rapporteur.dossier.Source;
import org.rapporteur.dossier.StanceLine;
import org.rapporteur.dossier.TimelineLine;

/**
 * Lines of the dossier as a table. The last columns of each are its citation. Days are YYYY-MM-DD; what is not known is empty.
 *
 * @param header the names of the columns, in snake case
 * @param rows one for each line, in the list's order
 */
public record DossierTable(List<String> header, List<List<String>> rows) {
    private static final List<String> CITATION =
            List.of("sentence", "title", "source", "published", "url", "path", "passage_number", "also_in");

    public DossierTable {
        header = List.copyOf(header);
        rows = rows.stream().map(List::copyOf).toList();
    }

    public String csv() {
        return CsvText.of(header, rows);
    }

    /** Exact words, then what is reported, which has none. */
    public static DossierTable ofQuotes(List<QuoteLine> exact, List<ReportedLine> reported) {
        List<String> columns =
                List.of("said_on", "speaker", "role", "party", "words", "verb", "agency", "place", "speaker_found");
        DossierTable quotes = table(
                columns,
                exact,
                line -> fields(
                        line.saidOn(),
                        line.speaker(),
                        line.role(),
                        line.party(),
                        String.join(" … ", line.words()),
                        line.verb(),
                        line.agency(),
                        line.place(),
                        line.resolution()),
                QuoteLine::source,
                line -> line.also().size());
        DossierTable others = table(
                columns,
                reported,
                line -> fields(
                        null,
                        line.speaker(),
                        line.role(),
                        line.party(),
                        null,
                        line.verb(),
                        null,
                        null,
                        line.resolution()),
                ReportedLine::source,
                line -> line.also().size());
        return new DossierTable(
                quotes.header(),
                Stream.concat(quotes.rows().stream(), others.rows().stream()).toList());
    }

    public static DossierTable ofTimeline(List<TimelineLine> lines) {
        return table(
                List.of("from", "to", "precision", "date_words", "planned", "overdue", "parties", "place"),
                lines,
                line -> fields(
                        line.from(),
                        line.to(),
                        line.precision(),
                        line.dateWords(),
                        line.planned(),
                        line.overdue(),
                        String.join("; ", line.parties()),
                        line.place()),
                TimelineLine::source,
                line -> line.also().size());
    }

    public static DossierTable ofDemands(List<DemandLine> lines) {
        return table(
                List.of("party", "kind", "issue", "status", "answered_by", "first", "last", "due", "mentions"),
                lines,
                line -> fields(
                        line.party(),
                        line.kind(),
                        line.issue(),
                        line.status(),
                        line.answeredBy(),
                        line.first().published(),
                        line.last().published(),
                        line.due() == null ? null : line.due().to(),
                        line.mentions().size()),
                DemandLine::last,
                line -> 0);
    }

    /** One row for each party and issue; where the folder has nothing, the kind is {@code not stated}. */
    public static DossierTable ofPositions(Positions positions) {
        List<String> header = joined(List.of("party", "issue", "kind", "person", "verb", "unchanged_since"), CITATION);
        List<List<String>> rows = new ArrayList<>();
        for (PositionRow row : positions.rows()) {
            for (PositionCell cell : row.cells()) {
                rows.add(joined(position(row, cell), citation(cell)));
            }
        }
        return new DossierTable(header, rows);
    }

    private static List<String> position(PositionRow row, PositionCell cell) {
        StanceLine newest = cell.newest();
        return newest == null
                ? fields(row.party(), cell.issue(), "not stated", null, null, null)
                : fields(
                        row.party(),
                        cell.issue(),
                        newest.kind(),
                        newest.person(),
                        newest.verb(),
                        cell.unchangedSince());
    }

    private static List<String> citation(PositionCell cell) {
        StanceLine newest = cell.newest();
        return newest == null ? CITATION.stream().map(column -> "").toList() : citation(newest.source(), 0);
    }

    private static List<String> citation(Source source, int alsoIn) {
        return fields(
                source.sentence(),
                source.title(),
                source.publisher(),
                source.published(),
                source.url(),
                source.article().path(),
                source.passageNumber(),
                alsoIn);
    }

    private static <T> DossierTable table(
            List<String> columns,
            List<T> lines,
            Function<T, List<String>> cells,
            Function<T, Source> source,
            ToIntFunction<T> alsoIn) {
        return new DossierTable(
                joined(columns, CITATION),
                lines.stream()
                        .map(line -> joined(cells.apply(line), citation(source.apply(line), alsoIn.applyAsInt(line))))
                        .toList());
    }

    private static List<String> joined(List<String> some, List<String> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }

    private static List<String> fields(@Nullable Object... values) {
        return Stream.of(values).map(DossierTable::field).toList();
    }

    private static String field(@Nullable Object value) {
        return value instanceof Enum<?> constant
                ? constant.name().toLowerCase(Locale.ROOT)
                : Objects.toString(value, "");
    }
}
