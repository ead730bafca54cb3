package org.rapporteur.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.palantir.javaformat.java.Formatter;
import com.palantir.javaformat.java.FormatterException;
import com.palantir.javaformat.java.JavaFormatterOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every source file is formatted by palantir-java-format; {@code -Dformat.apply=true} rewrites what is not, and that run still fails. */
class FormatTest {
    private static final Formatter FORMATTER = Formatter.createFormatter(JavaFormatterOptions.builder()
            .style(JavaFormatterOptions.Style.PALANTIR)
            .formatJavadoc(false)
            .build());

    @Test
    void everySourceFileIsFormatted() throws IOException, FormatterException {
        List<Path> unformatted = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of("src"))) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".java")).sorted().toList()) {
                String source = Files.readString(file);
                String formatted = FORMATTER.formatSourceAndFixImports(source);
                if (!formatted.equals(source)) {
                    unformatted.add(file);
                    if (Boolean.getBoolean("format.apply")) {
                        Files.writeString(file, formatted);
                    }
                }
            }
        }
        assertThat(unformatted)
                .as("not formatted; run the tests with -Dformat.apply=true")
                .isEmpty();
    }
}
