package org.rapporteur.console;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.cfg.EnumFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.rapporteur.article.ArticleId;
import org.rapporteur.article.FileOutcome;
import org.rapporteur.article.Metadata;
import org.rapporteur.article.RefreshReport;
import org.rapporteur.article.TextRange;
import org.rapporteur.conversation.AnswerRecord;
import org.rapporteur.conversation.Reply;
import org.rapporteur.dossier.Development;
import org.rapporteur.dossier.SourceEntry;

/**
 * Writes values as JSON, each on a line of its own: names in snake case, dates as YYYY-MM-DD, articles as their path, {@code error} only where there
 * is one.
 */
final class JsonLine {
    private static final ObjectMapper MAPPER = mapper();

    private JsonLine() {}

    /** A value as one line, without the line's end. */
    static String of(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** An answer whose id is written in the form in which it was asked, be it text or a number. */
    static String of(AnswerRecord answer, @Nullable JsonNode id) {
        ObjectNode object = MAPPER.valueToTree(answer);
        object.set("id", id);
        return of(object);
    }

    /** An answer with how it came about, under {@code why}. */
    static String of(AnswerRecord answer, Reply reply) {
        ObjectNode object = MAPPER.valueToTree(answer);
        if (reply instanceof Reply.ToQuestion question) {
            object.set("why", MAPPER.valueToTree(question.result().explanation()));
        }
        return of(object);
    }

    /** What reading the folder did: how many files of each kind, and every file with which something was done. */
    static String of(RefreshReport report) {
        ObjectNode object = MAPPER.createObjectNode();
        object.put("started", report.started().toString());
        object.put("took_ms", report.took().toMillis());
        for (FileOutcome.Change change : FileOutcome.Change.values()) {
            object.put(change.name().toLowerCase(Locale.ROOT), report.count(change));
        }
        object.set(
                "files",
                MAPPER.valueToTree(report.files().stream()
                        .filter(file -> file.change() != FileOutcome.Change.UNCHANGED
                                || !file.warnings().isEmpty())
                        .toList()));
        object.set("notes", MAPPER.valueToTree(report.notes()));
        return of(object);
    }

    private static ObjectMapper mapper() {
        SimpleModule times = new SimpleModule()
                .addSerializer(LocalDate.class, ToStringSerializer.instance)
                .addSerializer(Instant.class, ToStringSerializer.instance)
                .addSerializer(Duration.class, ToStringSerializer.instance);
        JsonMapper mapper = JsonMapper.builder()
                .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                .enable(EnumFeature.WRITE_ENUMS_TO_LOWERCASE)
                .addModule(times)
                .addMixIn(AnswerRecord.class, ErrorOnlyWhenThereIsOne.class)
                .addMixIn(ArticleId.class, AsPath.class)
                .addMixIn(Development.class, ArticleAsPath.class)
                .addMixIn(SourceEntry.class, EntryWithMetadata.class)
                .build();
        mapper.getFactory().setCharacterEscapes(new LineEndEscapes());
        return mapper;
    }

    private interface ErrorOnlyWhenThereIsOne {
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable
        String error();
    }

    private interface AsPath {
        @JsonValue
        String path();
    }

    private interface ArticleAsPath {
        @JsonProperty("path")
        ArticleId article();

        @JsonIgnore
        TextRange range();
    }

    private interface EntryWithMetadata {
        @JsonProperty("path")
        ArticleId article();

        @JsonUnwrapped
        Metadata metadata();
    }

    /** Escapes what some programs take for the end of a line: next line, line separator, paragraph separator. */
    private static final class LineEndEscapes extends CharacterEscapes {
        private static final long serialVersionUID = 1L;

        @Override
        public int[] getEscapeCodesForAscii() {
            return standardAsciiEscapesForJSON();
        }

        @Override
        public @Nullable SerializableString getEscapeSequence(int ch) {
            return switch (ch) {
                case 0x85, 0x2028, 0x2029 -> new SerializedString(String.format("\\u%04x", ch));
                default -> null;
            };
        }
    }
}
