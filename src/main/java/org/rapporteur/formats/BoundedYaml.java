package org.rapporteur.formats;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import java.io.UncheckedIOException;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;

/** YAML that anybody may have written, read within bounds, and YAML of ours. Safe for use by many threads. */
public final class BoundedYaml {
    /** Larger than any front matter. */
    public static final int MAX_CHARS = 64 * 1024;

    private static final int MAX_DEPTH = 20;
    private static final int MAX_ALIASES = 10;
    private static final ObjectMapper YAML = new ObjectMapper(factory());

    private BoundedYaml() {}

    /**
     * What stands in it; a missing node when that is nothing.
     *
     * @throws JsonProcessingException when it is no YAML, or larger or more entangled than anything honest; it names the line
     */
    public static JsonNode read(String yaml) throws JsonProcessingException {
        return YAML.readTree(yaml);
    }

    /** One line for each entry, every value in quotation marks and escaped, so that it is read back as it is. */
    static String write(Map<String, String> values) {
        try {
            return YAML.writeValueAsString(values);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("text can always be written as YAML", e);
        }
    }

    private static YAMLFactory factory() {
        LoaderOptions options = new LoaderOptions();
        options.setMaxAliasesForCollections(MAX_ALIASES);
        options.setNestingDepthLimit(MAX_DEPTH);
        options.setCodePointLimit(MAX_CHARS);
        return YAMLFactory.builder()
                .loaderOptions(options)
                .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
                .disable(YAMLGenerator.Feature.SPLIT_LINES)
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(MAX_DEPTH)
                        .build())
                .build();
    }
}
