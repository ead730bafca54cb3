package org.rapporteur.export;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.cfg.EnumFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.rapporteur.article.ArticleId;
import org.rapporteur.article.TextRange;
import org.rapporteur.dossier.Development;
import org.rapporteur.dossier.Filter;
import org.rapporteur.dossier.Source;

/**
 * A reply of the dossier for programs, the same on the command line, over HTTP and in a file. As JSON it is one object: {@code command} and {@code asked},
 * then the properties of the value, then {@code next}; names in snake case, days as YYYY-MM-DD, articles as their path, null where something is not known.
 *
 * @param command that asks the same
 * @param asked what was understood
 * @param value what it came to, such as a {@link org.rapporteur.dossier.Part}
 * @param next the command that gives what comes behind it; null when this is all
 */
public record DossierRecord(
        String command,
        Filter asked,
        Object value,
        @Nullable String next) {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .enable(EnumFeature.WRITE_ENUMS_TO_LOWERCASE)
            .visibility(PropertyAccessor.IS_GETTER, Visibility.NONE)
            .addModule(new SimpleModule().addSerializer(LocalDate.class, ToStringSerializer.instance))
            .addMixIn(ArticleId.class, AsPath.class)
            .addMixIn(Source.class, SourceAsCitation.class)
            .addMixIn(Development.class, DevelopmentAsCitation.class)
            .build();

    /** As JSON. */
    public ObjectNode json() {
        ObjectNode object = MAPPER.createObjectNode();
        object.put("command", command);
        object.set("asked", MAPPER.valueToTree(asked));
        object.setAll((ObjectNode) MAPPER.<JsonNode>valueToTree(value));
        object.put("next", next);
        return object;
    }

    /** As JSON in lines for people, ended by a line's end. */
    public String prettyJson() {
        return json().toPrettyString() + "\n";
    }

    private interface AsPath {
        @JsonValue
        String path();
    }

    private interface SourceAsCitation {
        @JsonProperty("path")
        ArticleId article();

        @JsonIgnore
        TextRange range();

        @JsonProperty("source")
        @Nullable
        String publisher();

        @JsonProperty("date")
        @Nullable
        LocalDate published();
    }

    private interface DevelopmentAsCitation {
        @JsonProperty("path")
        ArticleId article();

        @JsonIgnore
        TextRange range();
    }
}
