package org.rapporteur.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapporteur.answer.SentenceWeigher;

class EvaluationTest {
    private final BenchFolder folders = new BenchFolder();

    @TempDir
    private Path folder;

    private interface Printing {
        void to(PrintStream out) throws IOException;
    }

    private static String printed(Printing printing) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        printing.to(new PrintStream(out, true, StandardCharsets.UTF_8));
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void groupsFiguresBySplitAndKind() throws IOException {
        Scored scored = Evaluation.shipped(folders).score(BenchFolder.questions(folder));

        assertThat(scored.figures().keySet()).containsExactly("all", "split held-out", "split tune", "kind question");
        assertThat(scored.figures().get("split tune")).containsEntry("questions", 5.0);
        assertThat(scored.table().text().lines()).hasSize(5);
        assertThat(scored.results()).hasSize(7);
    }

    @Test
    void judgedSentencesAreRankedBesideEveryBaseline() throws IOException {
        Scored scored = Evaluation.shipped(folders).score(BenchFolder.judged(folder));

        assertThat(scored.figures().keySet())
                .containsExactly("BM25", "cosine", "cosine + 0.05 overlap (best on this file)", "rapporteur");
        // BM25 has j1 right and puts the wrong sentence of j2 first; without vectors the cosine leaves the order of the
        // file.
        assertThat(scored.figures().get("BM25")).containsEntry("MRR", (1 + 1 / 2.0) / 2);
        assertThat(scored.figures().get("cosine")).containsEntry("MRR", (1 / 2.0 + 1 / 2.0) / 2);
    }

    @Test
    void aMissTellsWhatWasWantedWhatWonAndByWhat() throws IOException {
        Scored judged = Evaluation.shipped(folders).score(BenchFolder.judged(folder));

        assertThat(printed(judged::tellMisses))
                .contains("j2 How much does a ticket cost?")
                .containsPattern("wanted +[23]\\. -?[0-9.]+ Nine crowns\\.")
                .containsPattern("won +1\\. -?[0-9.]+ A ticket is sold")
                .containsPattern("by +words met here \\+[0-9.]+ \\(1\\.00 against 0\\.00\\)")
                .doesNotContain("j1");
    }

    @Test
    void aWrongAnswerTellsTheEvidenceForIt() throws IOException {
        QuestionSource source = BenchFolder.written(folder.resolve("wrong.jsonl"), """
            {"id": "w1", "question": "Who opened the Velm dam?", "articles": ["dam.md"], "answers": ["Ada Korsak"]}
            {"id": "w2", "question": "What does the Velm dam say of Minister Ada Korsak?", "articles": [], "answers": []}
            {"id": "w3", "question": "Which minister sank the submarine of Tarn in the lake?", "articles": [], "answers": []}
            """);

        String told = printed(Evaluation.shipped(folders).score(source)::tellMisses);

        assertThat(told).contains("w2 [question, held-out]", "  answered ", "  since   ");
        assertThat(told).doesNotContain("w1", "w3");
    }

    @Test
    void learningTwiceGivesTheSameBytes() throws IOException {
        List<QuestionSource> files = List.of(BenchFolder.judged(folder), BenchFolder.questions(folder));
        String sentences = printed(out -> new Learning(folders).sentenceWeights(files, out));
        String confidence = printed(out -> new Learning(folders).confidenceWeights(files, out));

        assertThat(printed(out -> new Learning(new BenchFolder()).sentenceWeights(files, out)))
                .isEqualTo(sentences);
        assertThat(printed(out -> new Learning(new BenchFolder()).confidenceWeights(files, out)))
                .isEqualTo(confidence);
        assertThat(sentences).contains("#   judged.jsonl, 2 questions", "#   lake.jsonl, 4 questions", "meaning=");
        assertThat(confidence).contains("passage_meaning=").containsPattern("threshold=0\\.[0-9]{2}\n$");
        assertThat(sentences.lines().filter(line -> !line.startsWith("#")))
                .hasSize(SentenceWeigher.signalNames().size());
    }

    @Test
    void whatIsScoredIsNeverLearnedFrom() throws IOException {
        QuestionSource lake = BenchFolder.questions(folder);
        QuestionSource judged = BenchFolder.judged(folder);
        Trials heldOut = new Trials(folders, List.of(lake), List.of(), 0);
        Trials folds = new Trials(folders, List.of(lake, judged), List.of(), 3);

        assertThat(ids(heldOut.score((learner, kept) -> Model.shipped()))).containsExactly("q2", "q4");
        List<List<Scored>> rounds = folds.score((learner, kept) -> Model.shipped());
        assertThat(ids(rounds)).containsExactlyInAnyOrder("q1", "q3", "q5", "q6", "q7", "j1", "j2");
        for (int round = 0; round < rounds.size(); round++) {
            for (Scored scored : rounds.get(round)) {
                QuestionSet set = QuestionFiles.read(scored.file().equals("lake.jsonl") ? lake : judged);
                Kept learned = folds.learned(round);
                assertThat(scored.results()).as("round %d", round).noneMatch(result -> learned.test(set, result.id()));
                List<String> asked =
                        scored.results().stream().map(QuestionResult::id).toList();
                assertThat(asked.contains("q6")).as("a thread is not parted").isEqualTo(asked.contains("q3"));
            }
        }
    }

    private static List<String> ids(List<List<Scored>> rounds) {
        List<String> ids = new ArrayList<>();
        rounds.forEach(round -> round.forEach(scored -> scored.results().forEach(result -> ids.add(result.id()))));
        return ids;
    }

    @Test
    void crossValidationSpreadsEachFigureOverTheFolds() throws IOException {
        CrossValidation validation = CrossValidation.of(folders, List.of(BenchFolder.questions(folder)), List.of(), 2);

        assertThat(validation.results()).hasSize(5);
        assertThat(validation.tables()).hasSize(1);
        assertThat(validation.tables().getFirst().text())
                .startsWith("lake.jsonl")
                .containsPattern("together +mean +spread +fold 1 +fold 2\n")
                .containsPattern("questions +5\\.000 +2\\.500");
    }

    @Test
    void ablationHasARowForEachSignalAndEachPieceOfEvidence() throws IOException {
        Ablation ablation =
                new Ablation(folders, List.of(BenchFolder.judged(folder)), List.of(BenchFolder.questions(folder)), 0);

        String signals = ablation.signals().markdown();

        assertThat(signals.lines()).hasSize(3 + SentenceWeigher.signalNames().size());
        assertThat(signals).startsWith("| signal off | MAP, n = 2 | MRR, n = 2 |\n|---|---:|---:|\n| none | ");
        assertThat(signals).containsPattern("\\| words met here \\| [+-]0\\.[0-9]{3} \\(p [01]\\.[0-9]{3}\\) \\|");
        Ablation ofFolder = new Ablation(folders, List.of(BenchFolder.questions(folder)), List.of(), 2);
        assertThat(ofFolder.evidence().markdown().lines())
                .hasSize(3 + SentenceWeigher.evidenceNames().size() - 1);
    }

    @Test
    void judgedSentencesAloneAreNothingToLearnFrom() throws IOException {
        List<QuestionSource> judged = List.of(BenchFolder.judged(folder));

        assertThatThrownBy(() -> new Ablation(folders, judged, List.of(), 0))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("--train");
    }

    @Test
    void theThresholdRefusesNoMoreThanATenthOfTheAnswerable() {
        List<Decision> decisions = new ArrayList<>(List.of(new Decision(0.2, true), new Decision(0.99, false)));
        for (int i = 0; i < 9; i++) {
            decisions.add(new Decision(0.5 + i / 20.0, true));
        }

        // Nine of ten have 0.5 or more.
        assertThat(Decision.threshold(decisions, 0.3)).isEqualTo(0.5);
        assertThat(Decision.threshold(decisions.subList(1, 2), 0.3)).isEqualTo(0.3);
    }

    @ParameterizedTest
    @CsvSource({"q.jsonl, q.jsonl,", "q.jsonl@a/b, q.jsonl, a/b", "q@x.jsonl@a, q@x.jsonl, a", "@a, @a,", "q@, q@,"})
    void aFileMayNameItsFolder(String argument, Path file, Path itsFolder) {
        assertThat(QuestionSource.of(argument)).isEqualTo(new QuestionSource(file, itsFolder));
    }

    @Test
    void aFileWithAnAtOfItsOwnIsTakenAsItIs() throws IOException {
        Path file = Files.createFile(folder.resolve("q@x.jsonl"));

        assertThat(QuestionSource.of(file.toString())).isEqualTo(new QuestionSource(file, null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"id\": \"b\", \"question\": ",
                "{\"id\": \"b\"}",
                "{\"question\": \"Who?\"}",
                "{\"id\": \"a\", \"question\": \"Again?\"}",
                "{\"id\": \"b\", \"question\": \"When?\", \"asked_on\": \"2012-02-30\"}",
                "[1]"
            })
    void whatIsWrongWithAFileIsToldWithItsLine(String line) throws IOException {
        QuestionSource source =
                BenchFolder.written(folder.resolve("q.jsonl"), "{\"id\": \"a\", \"question\": \"Who?\"}\n\n" + line);

        assertThatThrownBy(() -> QuestionFiles.read(source))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(String.format(Locale.ROOT, "q.jsonl line %d: ", 3));
    }
}
