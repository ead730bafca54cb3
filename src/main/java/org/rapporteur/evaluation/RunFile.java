package org.rapporteur.evaluation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A run kept for later: JSON lines, one a question. */
public final class RunFile {
    private static final ObjectMapper JSON = new ObjectMapper();

    private RunFile() {}

    /** Writes {@code results}, over what is there. */
    public static void write(Path file, List<QuestionResult> results) throws IOException {
        List<String> lines = new ArrayList<>();
        for (QuestionResult result : results) {
            lines.add(JSON.writeValueAsString(result));
        }
        Files.write(file, lines);
    }

    /** @throws IOException when it cannot be read as a run; the message names the line */
    public static List<QuestionResult> read(Path file) throws IOException {
        List<QuestionResult> results = new ArrayList<>();
        List<String> lines = Files.readAllLines(file);
        for (int i = 0; i < lines.size(); i++) {
            try {
                results.add(JSON.readValue(lines.get(i), QuestionResult.class));
            } catch (JsonProcessingException e) {
                throw new IOException(file + " line " + (i + 1) + " is not of a saved run: " + e.getOriginalMessage());
            }
        }
        return results;
    }
}
