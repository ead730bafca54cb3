package org.rapporteur.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapporteur.conversation.IncomingMessage;

class WebApiTest {
    private static final String JSON = "application/json";

    private final HttpProbe probe = new HttpProbe();

    @AfterEach
    void close() {
        probe.close();
    }

    @Test
    void answersWithOneObjectOfTheBatchContract() throws JsonProcessingException {
        HttpResponse<String> response =
                probe.post("/api/ask", "application/json; charset=utf-8", question(FakeCore.AGREED, "\"id\": \"q1\""));
        JsonNode answer = json(response);
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(answer.fieldNames())
                .toIterable()
                .containsExactly(
                        "id",
                        "answered",
                        "answer",
                        "confidence",
                        "sentences",
                        "citations",
                        "retrieved",
                        "took_ms",
                        "notes",
                        "error");
        assertThat(answer.path("id").asText()).isEqualTo("q1");
        assertThat(answer.path("answered").asBoolean()).isTrue();
        assertThat(answer.path("answer").asText())
                .startsWith("Meeting in Los Cabos")
                .endsWith("in Europe. [2]");
        assertThat(answer.path("confidence").asDouble()).isEqualTo(0.83);
        assertThat(answer.path("took_ms").asDouble()).isPositive();
        JsonNode first = answer.path("citations").path(0);
        assertThat(first.path("path").asText()).isEqualTo("2012/los cabos.md");
        assertThat(first.path("date").asText()).isEqualTo("2012-06-19");
        assertThat(answer.path("retrieved").path(0).path("score").asDouble()).isEqualTo(7.5);
    }

    @Test
    void aGapIsNotAnsweredAndItsReasonStandsInTheNotes() throws JsonProcessingException {
        JsonNode answer = json(probe.post("/api/ask", JSON, question(FakeCore.UNANSWERED, "\"id\": null")));
        assertThat(answer.path("answered").asBoolean()).isFalse();
        assertThat(answer.path("answer").asText()).isEmpty();
        assertThat(answer.path("confidence").asDouble()).isEqualTo(0.2);
        assertThat(answer.path("notes").path(0).asText()).startsWith("I have no record");
    }

    @Test
    void aCommandIsNotAnsweredAndItsTextStandsInTheNotes() throws JsonProcessingException {
        JsonNode answer = json(probe.post("/api/ask", JSON, question("refresh", "\"id\": \"r\"")));
        assertThat(answer.path("answered").asBoolean()).isFalse();
        assertThat(answer.path("notes").path(0).asText()).isEqualTo("Only admins may refresh the folder.");
    }

    @Test
    void aThreadAndADayReachTheCoreAndNobodyIsAnAdmin() {
        probe.post("/api/ask", JSON, question("why", "\"thread\": \"t1\", \"asked_on\": \"2012-11-20\""));
        assertThat(probe.core.asked)
                .containsExactly(new IncomingMessage("api:t1", "why", LocalDate.of(2012, 11, 20), false));
    }

    @Test
    void withoutAThreadEveryQuestionStandsAlone() {
        probe.post("/api/ask", JSON, question("why", "\"id\": \"1\""));
        probe.post("/api/ask", JSON, question("why", "\"id\": \"2\""));
        assertThat(probe.core.asked).extracting(IncomingMessage::thread).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        application/json | {"question": "why"     | 400 | the request is not JSON
        application/json | {"question": "w"} {}   | 400 | the request is not JSON
        application/json | ``                     | 400 | the request is not a JSON object
        application/json | []                     | 400 | the request is not a JSON object
        application/json | {}                     | 400 | "question" is missing
        application/json | {"question": "  "}     | 400 | "question" is missing
        application/json | {"question": 7}        | 400 | "question" is not a text
        application/json | {"question": "w", "asked_on": "monday"} | 400 | "asked_on" is not a day such as 2012-11-20
        text/plain       | {"question": "why"}    | 415 | send the question as application/json
        application/x-www-form-urlencoded | question=why | 415 | send the question as application/json
        """)
    void refusesWhatIsNoQuestion(String type, String body, int status, String error) throws JsonProcessingException {
        HttpResponse<String> response = probe.post("/api/ask", type, body);
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(json(response).path("error").asText()).isEqualTo(error);
        assertThat(probe.core.asked).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {64 * 1024, 3_000_000})
    void refusesABodyThatIsTooLargeInAnAnswerThatArrives(int length) throws JsonProcessingException {
        HttpResponse<String> response = probe.post("/api/ask", JSON, question("x".repeat(length), "\"id\": null"));
        assertThat(response.statusCode()).isEqualTo(413);
        assertThat(json(response).path("error").asText()).isEqualTo("a request is at most 65536 bytes");
    }

    @ParameterizedTest
    @CsvSource({"http://evil.example, 403", "null, 403", "http://127.0.0.1:1, 403", "ours, 200"})
    void refusesThePagesOfOthers(String origin, int status) {
        String sent = origin.equals("ours") ? "http://127.0.0.1:" + probe.surface.port() : origin;
        HttpResponse<String> response = probe.post("/api/ask", JSON, question("why", "\"id\": null"), "Origin", sent);
        assertThat(response.statusCode()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({"/api/ask, 405", "/api/nothing, 404"})
    void anAddressThatIsNotThereIsJsonToo(String path, int status) throws JsonProcessingException {
        HttpResponse<String> response = probe.get(path);
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(json(response).path("error").asText()).isNotEmpty();
    }

    @Test
    void aFailureOfOursIsOnePlainLine() throws JsonProcessingException {
        probe.core.replies.put("boom", message -> {
            throw new IllegalStateException("secret detail");
        });
        HttpResponse<String> response = probe.post("/api/ask", JSON, question("boom", "\"id\": null"));
        assertThat(response.statusCode()).isEqualTo(500);
        assertThat(json(response).path("error").asText()).startsWith("Something went wrong here.");
    }

    @Test
    void listsTheLatestTheSourcesAndTheStatus() throws JsonProcessingException {
        JsonNode latest = json(probe.get("/api/latest"));
        assertThat(latest.path("newest_held").asText()).isEqualTo("2012-11-20");
        assertThat(latest.path("items").path(1).path("read").asText())
                .isEqualTo("/read/2012/los%20cabos.md?s=0-146#p1");
        assertThat(latest.path("items").path(3).path("date").isNull()).isTrue();

        JsonNode sources = json(probe.get("/api/sources?topic=Cambodia"));
        assertThat(sources.path("topic").asText()).isEqualTo("Cambodia");
        assertThat(sources.path("articles_held").asInt()).isEqualTo(4);
        assertThat(sources.path("items")).hasSize(1);

        JsonNode status = json(probe.get("/api/status"));
        assertThat(status.path("passages_with_vectors").asInt()).isEqualTo(7);
        JsonNode feed = status.path("feeds").path(0);
        assertThat(feed.path("address").asText()).isEqualTo("https://wire.example/feed.xml");
        assertThat(feed.path("trouble").asText()).isEqualTo("no answer came.");
        assertThat(status.path("last_refresh").path("started").asText()).isEqualTo("2026-11-21T09:59:59.580Z");
        assertThat(status.path("last_refresh")
                        .path("failed")
                        .path(0)
                        .path("path")
                        .asText())
                .isEqualTo("scan.txt");
    }

    @Test
    void tellsWhetherItLivesAndWhetherItIsReady() {
        assertThat(probe.get("/healthz").body()).isEqualTo("ok");
        assertThat(probe.get("/readyz").statusCode()).isEqualTo(200);
        probe.core.ready = false;
        assertThat(probe.get("/readyz").statusCode()).isEqualTo(503);
        assertThat(probe.get("/healthz").statusCode()).isEqualTo(200);
    }

    private static String question(String text, String more) {
        return "{\"question\": \"" + text + "\", " + more + "}";
    }

    private static JsonNode json(HttpResponse<String> response) throws JsonProcessingException {
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/json;charset=utf-8");
        return new ObjectMapper().readTree(response.body());
    }
}
