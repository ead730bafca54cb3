package org.rapporteur.evaluation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * Reads files of labelled questions, one JSON object a line: {@code {id, question, articles, answers, kind, split, after, asked_on}}, or
 * {@code {id, question, candidates: [{text, label}]}}.
 */
final class QuestionFiles {
    private static final ObjectMapper JSON = new ObjectMapper();

    private QuestionFiles() {}

    /**
     * Reads a file of either form.
     *
     * @throws IOException when it cannot be read as questions; the message names the line
     */
    static QuestionSet read(QuestionSource source) throws IOException {
        List<LabelledQuestion> questions = new ArrayList<>();
        List<AnswerSentences> judged = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        List<String> lines = Files.readAllLines(source.file());
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                try {
                    JsonNode line = line(lines.get(i), ids);
                    if (line.has("candidates")) {
                        judged.add(sentences(line));
                    } else {
                        questions.add(question(line));
                    }
                } catch (JsonProcessingException e) {
                    throw wrong(source, i, e.getOriginalMessage());
                } catch (IllegalArgumentException | DateTimeException e) {
                    throw wrong(source, i, String.valueOf(e.getMessage()));
                }
            }
        }
        if (questions.isEmpty() == judged.isEmpty()) {
            throw new IOException(source.file()
                    + (judged.isEmpty() ? " holds no question" : " mixes questions with and without candidates"));
        }
        return new QuestionSet(source, questions, judged);
    }

    private static JsonNode line(String text, Set<String> ids) throws JsonProcessingException {
        JsonNode line = JSON.readTree(text);
        if (!line.hasNonNull("question") || !line.hasNonNull("id")) {
            throw new IllegalArgumentException("it needs an id and a question");
        }
        if (!ids.add(line.path("id").asText())) {
            throw new IllegalArgumentException("the id " + line.path("id").asText() + " was there before");
        }
        return line;
    }

    private static IOException wrong(QuestionSource source, int line, String why) {
        return new IOException(source.file() + " line " + (line + 1) + ": " + why);
    }

    /** Reads several. */
    static List<QuestionSet> readAll(List<QuestionSource> sources) throws IOException {
        List<QuestionSet> sets = new ArrayList<>();
        for (QuestionSource source : sources) {
            sets.add(read(source));
        }
        return sets;
    }

    private static LabelledQuestion question(JsonNode node) {
        String askedOn = text(node, "asked_on");
        String kind = text(node, "kind");
        String split = text(node, "split");
        return new LabelledQuestion(
                node.path("id").asText(),
                node.path("question").asText(),
                strings(node.path("articles")),
                strings(node.path("answers")),
                kind == null ? "question" : kind,
                split == null ? "held-out" : split,
                text(node, "after"),
                askedOn == null ? null : LocalDate.parse(askedOn));
    }

    private static AnswerSentences sentences(JsonNode node) {
        List<AnswerSentences.Candidate> candidates = new ArrayList<>();
        for (JsonNode candidate : node.path("candidates")) {
            String sentence = candidate.path("text").asText();
            if (!sentence.isBlank()) {
                candidates.add(new AnswerSentences.Candidate(
                        sentence, candidate.path("label").asInt()));
            }
        }
        return new AnswerSentences(
                node.path("id").asText(), node.path("question").asText(), candidates);
    }

    private static @Nullable String text(JsonNode node, String field) {
        return node.hasNonNull(field) ? node.get(field).asText() : null;
    }

    private static List<String> strings(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }
}
