package org.rapporteur.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
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
        List<JsonNode> lines = lines(source.file());
        boolean judged = !lines.isEmpty() && lines.getFirst().has("candidates");
        return new QuestionSet(
                source,
                judged ? List.of() : lines.stream().map(QuestionFiles::question).toList(),
                judged ? lines.stream().map(QuestionFiles::sentences).toList() : List.of());
    }

    /** Reads several. */
    static List<QuestionSet> readAll(List<QuestionSource> sources) throws IOException {
        List<QuestionSet> sets = new ArrayList<>();
        for (QuestionSource source : sources) {
            sets.add(read(source));
        }
        return sets;
    }

    private static List<JsonNode> lines(Path file) throws IOException {
        List<JsonNode> nodes = new ArrayList<>();
        List<String> lines = Files.readAllLines(file);
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                JsonNode node = JSON.readTree(lines.get(i));
                if (!node.hasNonNull("question")) {
                    throw new IOException(file + " line " + (i + 1) + ": no question");
                }
                nodes.add(node);
            }
        }
        return nodes;
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
