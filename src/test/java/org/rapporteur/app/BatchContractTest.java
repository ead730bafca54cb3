package org.rapporteur.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.app.Installation.Outcome;

/** What a program that asks five hundred questions over the shipped folder can rely on, field by field. */
class BatchContractTest {
    private static final int QUESTIONS = 500;
    private static final int TOP = 7;
    private static final long SEED = 20121120;
    private static final Path SHIPPED = Path.of("knowledge");
    private static final Set<String> FIELDS =
            Set.of("id", "answered", "answer", "confidence", "sentences", "citations", "retrieved", "took_ms", "notes");
    private static final Pattern MARK = Pattern.compile("\\[([0-9]+)]");

    @TempDir
    private static Path root;

    private static Installation installation;
    private static List<ObjectNode> asked;
    private static List<JsonNode> answers;

    @BeforeAll
    static void ask() throws IOException {
        installation = Installation.at(SHIPPED, root.resolve("data"), "on");
        asked = questions();
        answers = answers("on");
    }

    private static List<JsonNode> answers(String embedding) {
        String lines =
                String.join("\n", asked.stream().map(ObjectNode::toString).toList());
        Outcome outcome = installation.runOn(
                lines, "ask", "--batch", "--json", "--top", String.valueOf(TOP), "--embedding", embedding);
        assertThat(outcome.exitCode()).as(outcome.err()).isZero();
        assertThat(outcome.err()).isEmpty();
        return outcome.jsonLines();
    }

    /** Our own question set, and questions made of its words and of anything a person or a program may send. */
    private static List<ObjectNode> questions() throws IOException {
        List<ObjectNode> questions = new ArrayList<>();
        List<String> words = new ArrayList<>();
        for (String name : List.of("everyday.jsonl", "paraphrased.jsonl")) {
            for (String line : Files.readAllLines(Path.of("src/test/resources/questions", name))) {
                JsonNode own = Installation.JSON.readTree(line);
                questions.add(question(own.get("id"), own.get("question").asText(), own.get("after")));
                words.addAll(List.of(own.get("question").asText().split(" ")));
            }
        }
        Random random = new Random(SEED);
        while (questions.size() < QUESTIONS) {
            int i = questions.size();
            JsonNode id = random.nextBoolean()
                    ? Installation.JSON.getNodeFactory().numberNode(i)
                    : Installation.JSON.getNodeFactory().textNode("made-" + i);
            ObjectNode made = question(id, made(words, random), null);
            if (random.nextInt(4) == 0) {
                made.put("asked_on", "2012-" + (10 + random.nextInt(3)) + "-1" + random.nextInt(10));
            }
            if (random.nextInt(4) == 0) {
                made.set("after", questions.get(random.nextInt(i)).get("id"));
            }
            questions.add(made);
        }
        return questions;
    }

    private static ObjectNode question(JsonNode id, String text, @Nullable JsonNode after) {
        ObjectNode question = Installation.JSON.createObjectNode();
        question.set("id", id);
        question.put("question", text);
        if (after != null) {
            question.set("after", after);
        }
        return question;
    }

    private static String made(List<String> words, Random random) {
        return switch (random.nextInt(8)) {
            case 0 -> "";
            case 1 -> "((((" + "\"".repeat(random.nextInt(5));
            case 2 -> "and when was that?";
            case 3 -> "latest " + words.get(random.nextInt(words.size()));
            default -> {
                StringBuilder text = new StringBuilder();
                for (int i = 1 + random.nextInt(12); i > 0; i--) {
                    text.append(words.get(random.nextInt(words.size()))).append(' ');
                }
                yield text.toString();
            }
        };
    }

    private static String where(int i) {
        return "seed " + SEED + ", " + asked.get(i) + " gave " + answers.get(i);
    }

    private static List<JsonNode> items(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }

    /** Letters and signs, with white space and quotation marks made equal. */
    private static String plain(String text) {
        return text.replaceAll("[\\s\\u00a0]+", " ").replaceAll("[“”„«»]", "\"").replaceAll("[‘’]", "'");
    }

    @Test
    void oneLineForEachQuestionInItsOrderWithItsId() {
        assertThat(answers).hasSize(QUESTIONS);
        for (int i = 0; i < QUESTIONS; i++) {
            assertThat(answers.get(i).get("id"))
                    .as(where(i))
                    .isEqualTo(asked.get(i).get("id"));
        }
    }

    @Test
    void theFieldsAreThoseOfTheContract() {
        for (int i = 0; i < QUESTIONS; i++) {
            JsonNode answer = answers.get(i);
            Set<String> fields = new HashSet<>();
            answer.fieldNames().forEachRemaining(fields::add);
            assertThat(fields).as(where(i)).isEqualTo(FIELDS);
            assertThat(answer.get("answered").isBoolean()).as(where(i)).isTrue();
            assertThat(answer.get("confidence").isNumber()).as(where(i)).isTrue();
            assertThat(answer.get("confidence").asDouble()).as(where(i)).isBetween(0.0, 1.0);
            assertThat(answer.get("took_ms").isNumber()).as(where(i)).isTrue();
        }
    }

    @Test
    void anAnswerHasTextSentencesAndSourcesAndAGapHasNone() {
        int answered = 0;
        for (int i = 0; i < QUESTIONS; i++) {
            JsonNode answer = answers.get(i);
            if (answer.get("answered").asBoolean()) {
                answered++;
                assertThat(answer.get("answer").asText()).as(where(i)).isNotBlank();
                assertThat(answer.get("sentences")).as(where(i)).isNotEmpty();
                assertThat(answer.get("citations")).as(where(i)).isNotEmpty().hasSizeLessThanOrEqualTo(5);
            } else {
                assertThat(answer.get("answer").asText()).as(where(i)).isEmpty();
                assertThat(answer.get("sentences")).as(where(i)).isEmpty();
                assertThat(answer.get("citations")).as(where(i)).isEmpty();
                assertThat(answer.get("notes")).as(where(i)).isNotEmpty();
            }
        }
        assertThat(answered).as("of %d", QUESTIONS).isBetween(150, 450);
    }

    @Test
    void everySentenceStandsInTheFileItCites() throws IOException {
        Map<String, String> files = new HashMap<>();
        for (int i = 0; i < QUESTIONS; i++) {
            Map<Integer, JsonNode> citations = new HashMap<>();
            answers.get(i)
                    .get("citations")
                    .forEach(citation -> citations.put(citation.get("n").asInt(), citation));
            for (JsonNode sentence : answers.get(i).get("sentences")) {
                JsonNode citation = citations.get(sentence.get("citation").asInt());
                assertThat(citation).as(where(i)).isNotNull();
                String path = citation.get("path").asText();
                String file = files.get(path);
                if (file == null) {
                    file = plain(Files.readString(SHIPPED.resolve(path)));
                    files.put(path, file);
                }
                assertThat(file)
                        .as(where(i))
                        .contains(plain(sentence.get("text").asText()));
                assertThat(file)
                        .as(where(i))
                        .contains(plain(citation.get("title").asText()));
            }
        }
        assertThat(files).hasSizeGreaterThan(20);
    }

    @Test
    void everyMarkHasItsSourceAndEverySourceItsMark() {
        for (int i = 0; i < QUESTIONS; i++) {
            Set<Integer> marks = new HashSet<>();
            Matcher mark = MARK.matcher(answers.get(i).get("answer").asText());
            while (mark.find()) {
                marks.add(Integer.parseInt(mark.group(1)));
            }
            List<JsonNode> citations = items(answers.get(i).get("citations"));
            assertThat(citations.stream().map(citation -> citation.get("n").asInt()))
                    .as(where(i))
                    .containsExactlyInAnyOrderElementsOf(marks);
            assertThat(citations.stream().map(citation -> citation.get("path").asText()))
                    .as(where(i))
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void sourcesAreDatedByDayAndLinked() {
        for (int i = 0; i < QUESTIONS; i++) {
            for (JsonNode citation : answers.get(i).get("citations")) {
                JsonNode date = citation.get("date");
                assertThat(date.isNull() || date.asText().matches("[0-9]{4}-[0-9]{2}-[0-9]{2}"))
                        .as(where(i))
                        .isTrue();
                assertThat(citation.get("url").asText()).as(where(i)).startsWith("http");
                assertThat(citation.get("source").asText()).as(where(i)).isNotBlank();
                assertThat(citation.get("passage").asText()).as(where(i)).isNotBlank();
                assertThat(citation.get("score").isNumber()).as(where(i)).isTrue();
            }
        }
    }

    @Test
    void passagesComeBestFirstUpToTheNumberAskedFor() {
        int full = 0;
        for (int i = 0; i < QUESTIONS; i++) {
            List<JsonNode> retrieved = items(answers.get(i).get("retrieved"));
            assertThat(retrieved).as(where(i)).hasSizeLessThanOrEqualTo(TOP);
            full += retrieved.size() == TOP ? 1 : 0;
            List<Double> scores = retrieved.stream()
                    .map(passage -> passage.get("score").asDouble())
                    .toList();
            assertThat(scores).as(where(i)).isSortedAccordingTo((a, b) -> Double.compare(b, a));
            for (JsonNode passage : retrieved) {
                assertThat(SHIPPED.resolve(passage.get("path").asText()))
                        .as(where(i))
                        .isRegularFile();
                assertThat(passage.get("passage").asText()).as(where(i)).isNotBlank();
            }
        }
        assertThat(full).isGreaterThan(QUESTIONS / 2);
    }

    @Test
    void theAnswerIsShort() {
        for (int i = 0; i < QUESTIONS; i++) {
            assertThat(answers.get(i).get("answer").asText().length())
                    .as(where(i))
                    .isLessThanOrEqualTo(600);
        }
    }

    @Test
    void theSameQuestionsGetTheSameAnswersAgain() {
        List<JsonNode> again = answers("on");
        for (int i = 0; i < QUESTIONS; i++) {
            assertThat(untimed(again.get(i))).as(where(i)).isEqualTo(untimed(answers.get(i)));
        }
    }

    private static JsonNode untimed(JsonNode answer) {
        return ((ObjectNode) answer.deepCopy()).without("took_ms");
    }

    @Test
    void withoutEmbeddingThereAreAnswersToo() {
        long answered = answers("off").stream()
                .filter(answer -> answer.get("answered").asBoolean())
                .count();
        assertThat(answered).as("answers by words alone").isGreaterThan(100);
    }

    @Test
    void aFollowUpIsReadInTheThreadOfWhatItFollows() {
        String lines = """
            {"id": "a", "question": "When did Obama and Medvedev sign New START in Prague?"}
            {"id": "b", "question": "What did Putin offer Bush in Heiligendamm?"}
            {"id": "c", "question": "and when was that?", "after": "b"}
            {"id": "d", "question": "and when was that?"}
            {"id": "e", "question": "and when was that?", "after": "a"}
            """;
        Outcome outcome = installation.runOn(lines, "ask", "--batch", "--json");
        List<JsonNode> told = outcome.jsonLines();
        assertThat(told).hasSize(5);
        assertThat(told.get(2).get("notes").toString())
                .as(told.get(2).toString())
                .contains("taking")
                .contains("Heiligendamm");
        assertThat(told.get(4).get("notes").toString())
                .as(told.get(4).toString())
                .contains("taking")
                .contains("Prague");
        assertThat(told.get(3).get("answered").asBoolean())
                .as(told.get(3).toString())
                .isFalse();
        assertThat(told.get(2).get("answer").asText()).contains("7 June 2007");
    }
}
