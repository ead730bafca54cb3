package org.rapporteur.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.evaluation.QuestionResult.Confidence;

class ComparisonTest {
    @TempDir
    private Path folder;

    @Test
    void countsWinsAndLossesOfTheQuestionsThatBothRunsHave() {
        List<QuestionResult> before = right(0, 0, 0, 0, 0, 1, 1, 1);
        List<QuestionResult> after = new ArrayList<>(right(1, 1, 1, 1, 1, 0, 1, 1));
        after.add(new QuestionResult("other.jsonl", "q0", Map.of("first sentence right", 0.0), null));

        Comparison.Row row = new Comparison(before, after).row("first sentence right");

        assertThat(row.questions()).isEqualTo(8);
        assertThat(row.before()).isEqualTo(3 / 8.0);
        assertThat(row.after()).isEqualTo(7 / 8.0);
        assertThat(row.wins()).isEqualTo(5);
        assertThat(row.losses()).isEqualTo(1);
        assertThat(row.p()).isCloseTo(2 * 7 / 64.0, within(1e-12));
    }

    @Test
    void meansAreComparedByRandomisation() {
        List<QuestionResult> before = List.of(mean("a", 0.25), mean("b", 0.25), mean("c", 0.25));
        List<QuestionResult> after = List.of(mean("a", 0.75), mean("b", 0.75), mean("c", 0.75));

        Comparison.Row row = new Comparison(before, after).row("MAP");

        assertThat(row.wins()).isEqualTo(3);
        assertThat(row.p()).isCloseTo(2 / 8.0, within(0.02));
    }

    @Test
    void confidencesAreComparedByWhatTheyTellApart() {
        List<QuestionResult> before = List.of(sure("a", 0.9, true), sure("b", 0.9, false));
        List<QuestionResult> after = List.of(sure("a", 0.9, true), sure("b", 0.1, false));

        List<Comparison.Row> rows = new Comparison(before, after).confidenceRows();

        assertThat(rows.get(0).before()).isEqualTo(0.5);
        assertThat(rows.get(0).after()).isEqualTo(1);
        assertThat(rows.get(0).p())
                .as("one question differs: either side is as far")
                .isEqualTo(1);
        assertThat(rows.get(1).before()).isCloseTo(0.4, within(1e-12));
        assertThat(rows.get(1).after()).isCloseTo(0.1, within(1e-12));
    }

    @Test
    void aRunIsReadAsItWasWritten() throws IOException {
        List<QuestionResult> results = List.of(mean("é \"quoted\"", 0.25), sure("b", 0.125, false));
        Path file = folder.resolve("run.jsonl");

        RunFile.write(file, results);

        assertThat(RunFile.read(file)).isEqualTo(results);
        Files.writeString(file, "{}x\n");
        assertThatThrownBy(() -> RunFile.read(file)).hasMessageContaining("line 1");
    }

    private static List<QuestionResult> right(int... values) {
        List<QuestionResult> results = new ArrayList<>();
        for (int value : values) {
            Map<String, Double> measures = Map.of("first sentence right", (double) value);
            results.add(new QuestionResult("q.jsonl", "q" + results.size(), measures, null));
        }
        return results;
    }

    private static QuestionResult mean(String id, double value) {
        return new QuestionResult("q.jsonl", id, Map.of("MAP", value), null);
    }

    private static QuestionResult sure(String id, double value, boolean answerable) {
        return new QuestionResult("q.jsonl", id, Map.of(), new Confidence(value, answerable, answerable));
    }
}
