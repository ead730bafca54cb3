package org.rapporteur.console;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rapporteur.conversation.IncomingMessage;
import org.rapporteur.conversation.Reply;
import org.slf4j.LoggerFactory;

class BatchAnsweringTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final FakeDesk desk = new FakeDesk();

    @Test
    void givesOneLineForEachOfFiveHundredInTheirOrder() throws IOException {
        long seed = 20_121_120;
        Random random = new Random(seed);
        List<Generated> lines = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            lines.add(generated(i, random));
        }
        desk.replies = BatchAnsweringTest::moody;
        Run run = batch(String.join("\n", lines.stream().map(Generated::line).toList()));
        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.lines()).as("seed %d", seed).hasSameSizeAs(lines);
        for (int i = 0; i < lines.size(); i++) {
            JsonNode answer = MAPPER.readTree(run.lines().get(i));
            Generated line = lines.get(i);
            String where = "seed " + seed + ", line " + i + ": " + line.line();
            assertThat(answer.get("id")).as(where).isEqualTo(line.id());
            assertThat(answer.has("error")).as(where).isEqualTo(line.failing());
            assertThat(answer.get("confidence").isNumber()).as(where).isTrue();
            assertThat(answer.get("answered").asBoolean())
                    .as(where)
                    .isEqualTo(!answer.get("answer").asText().isEmpty());
            assertThat(answer.fieldNames())
                    .toIterable()
                    .as(where)
                    .contains("sentences", "citations", "retrieved", "took_ms", "notes");
        }
        assertThat(lines.stream().filter(Generated::failing).count())
                .as("seed %d makes lines of both kinds", seed)
                .isBetween(100L, 400L);
    }

    /** A line of the batch, the id its answer must have, and whether that answer must have an error. */
    private record Generated(String line, JsonNode id, boolean failing) {}

    private static Generated generated(int i, Random random) {
        JsonNode id = random.nextBoolean()
                ? MAPPER.getNodeFactory().textNode("q" + i)
                : MAPPER.getNodeFactory().numberNode(i);
        String good = MAPPER.createObjectNode()
                .put("question", "What of " + Integer.toString(random.nextInt(), 36) + "? \u2028é\u0085 \\ \" {")
                .set("id", id)
                .toString();
        JsonNode none = MAPPER.nullNode();
        return switch (random.nextInt(10)) {
            case 0 -> new Generated("", none, true);
            case 1 -> new Generated("[1, 2]", none, true);
            case 2 -> new Generated("{\"id\":" + id + ",\"question\":7}", id, true);
            case 3 -> new Generated("{\"id\":" + id + ",\"question\":\"cut of", id, true);
            case 4 -> new Generated(good + " and more", id, true);
            case 5 -> new Generated("{\"question\":\"no id\"}", none, false);
            case 6 -> new Generated("{\"id\":" + id + ",\"question\":\"break\"}", id, true);
            case 7 -> new Generated("\u0000\u0001 not JSON", none, true);
            case 8 -> new Generated("{\"id\":" + id + ",\"question\":\"gap\",\"asked_on\":null}", id, false);
            default -> new Generated(good, id, false);
        };
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"id\":\"a\"}                                           | \"a\"  | \"question\" must be a text",
                "{\"id\":{},\"question\":\"x\"}                           | null   | \"id\" must be a text or a number",
                "{\"id\":1.5,\"question\":\"x\",\"asked_on\":\"today\"}   | 1.5    | \"asked_on\" must be a date such"
                        + " as 2012-11-20",
                "{\"id\":2,\"question\":\"x\",\"asked_on\":\"2012-02-30\"}| 2      | \"asked_on\" must be a date such"
                        + " as 2012-11-20",
                "{\"id\":3,\"question\":\"x\",\"after\":[]}               | 3      | \"after\" must be a text or a"
                        + " number",
                "'   '                                                    | null   | the line is empty"
            })
    void saysWhatIsWrongWithALine(String line, String id, String error) throws IOException {
        JsonNode answer = MAPPER.readTree(batch(line).out());
        assertThat(answer.get("id")).isEqualTo(MAPPER.readTree(id));
        assertThat(answer.get("error").asText()).isEqualTo(error);
        assertThat(desk.asked).isEmpty();
    }

    @Test
    void asksAFollowUpInTheThreadOfWhatItFollows() {
        batch("""
            {"id": "a", "question": "What did Putin offer?", "asked_on": "2012-11-20"}
            {"id": 7, "question": "Who is Lavrov?"}
            {"id": "b", "question": "and when?", "after": "a"}
            {"id": "c", "question": "and where?", "after": "b"}
            {"id": "d", "question": "and his post?", "after": 7}
            {"id": "e", "question": "why?", "after": "unheard of"}
            {"question": "What did Putin offer?"}
            """);
        List<String> threads = desk.asked.stream().map(IncomingMessage::thread).toList();
        assertThat(threads.get(2)).isEqualTo(threads.get(0));
        assertThat(threads.get(3)).isEqualTo(threads.get(0));
        assertThat(threads.get(4)).isEqualTo(threads.get(1));
        assertThat(threads.stream().distinct()).hasSize(4);
        assertThat(desk.asked.getFirst())
                .isEqualTo(new IncomingMessage(
                        threads.getFirst(), "ask What did Putin offer?", LocalDate.of(2012, 11, 20), false));
    }

    @Test
    void refusesALineOverOneMegabyteWithoutHoldingIt() throws IOException {
        long length = 64L << 20;
        InputStream line = new SequenceInputStream(
                new SequenceInputStream(bytes("{\"id\":\"big\",\"question\":\""), new Endless(length)),
                bytes("\"}\n{\"id\":\"small\",\"question\":\"x\"}"));
        Run run = Run.with(line, false, desk, "ask", "--batch", "--json");
        assertThat(run.lines()).hasSize(2);
        assertThat(run.lines().getFirst())
                .startsWith("{\"id\":\"big\",\"answered\":false,")
                .endsWith("\"error\":\"the line is longer than 1 MB\"}");
        assertThat(run.lines().getLast()).startsWith("{\"id\":\"small\",\"answered\":true,");
    }

    @Test
    void limitsThePassagesToldButNotTheAnswer() throws IOException {
        Run run = Run.with("{\"question\":\"x\"}", false, desk, "ask", "--batch", "--json", "--top", "2");
        assertThat(MAPPER.readTree(run.out()).get("retrieved")).hasSize(2);
        assertThat(MAPPER.readTree(run.out()).get("citations")).hasSize(1);
    }

    @Test
    void keepsAnUndatedSourceAsNullAndLeavesTheErrorOut() throws IOException {
        desk.replies = message -> new Reply.Notice("I am busy.");
        ObjectNode answer = (ObjectNode)
                MAPPER.readTree(batch("{\"id\":\"a\",\"question\":\"x\"}").out());
        assertThat(answer.has("error")).isFalse();
        assertThat(answer.get("notes")).isEqualTo(MAPPER.createArrayNode().add("I am busy."));
        assertThat(answer.get("answered").asBoolean()).isFalse();
    }

    @Test
    void oneQuestionThatCrashesDoesNotStopTheOthers() throws IOException {
        Logger log = (Logger) LoggerFactory.getLogger(BatchAnswering.class);
        log.setLevel(Level.OFF);
        desk.replies = message -> {
            if (message.text().equals("ask crash")) {
                throw new IllegalStateException("a secret of the index");
            }
            return FakeDesk.answered();
        };
        Run run = batch("{\"id\":1,\"question\":\"crash\"}\n{\"id\":2,\"question\":\"x\"}\n");
        assertThat(run.lines().getFirst()).endsWith("\"error\":\"the question failed: IllegalStateException\"}");
        assertThat(MAPPER.readTree(run.lines().getLast()).get("answered").asBoolean())
                .isTrue();
        assertThat(run.exitCode()).isZero();
    }

    @Test
    void stopsWhenNobodyReadsTheAnswers() throws IOException {
        PrintStream closed = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8) {
            @Override
            public boolean checkError() {
                return true;
            }
        };
        new BatchAnswering(desk, InstantSource.fixed(FakeDesk.NOW), 20)
                .run(bytes("{\"question\":\"x\"}\n".repeat(100)), closed);
        assertThat(desk.asked).hasSize(1);
    }

    @Test
    void answersALineBeforeTheNextOneIsThere() throws IOException {
        List<Integer> answeredWhenRead = new ArrayList<>();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        InputStream typing = new SequenceInputStream(bytes("{\"question\":\"x\"}\n"), new InputStream() {
            @Override
            public int read() {
                answeredWhenRead.add(out.toString(StandardCharsets.UTF_8).split("\n", -1).length - 1);
                return -1;
            }
        });
        new BatchAnswering(desk, InstantSource.fixed(FakeDesk.NOW), 20)
                .run(typing, new PrintStream(out, false, StandardCharsets.UTF_8));
        assertThat(answeredWhenRead).startsWith(1);
    }

    private Run batch(String lines) {
        return Run.with(lines, false, desk, "ask", "--batch", "--json");
    }

    private static Reply moody(IncomingMessage message) {
        return switch (message.text()) {
            case "ask break" -> throw new UserError("the index is being rebuilt", ExitCode.FAILED);
            case "ask gap" -> FakeDesk.gap("Not stated.");
            default -> FakeDesk.answered();
        };
    }

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    /** So many letters, made when they are read. */
    private static final class Endless extends InputStream {
        private long left;

        Endless(long length) {
            this.left = length;
        }

        @Override
        public int read() {
            return left-- > 0 ? 'x' : -1;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) {
            int count = (int) Math.min(length, left);
            Arrays.fill(buffer, offset, offset + Math.max(count, 0), (byte) 'x');
            left -= Math.max(count, 0);
            return count > 0 ? count : -1;
        }
    }
}
