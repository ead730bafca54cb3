package org.rapporteur.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BoundedLineReaderTest {
    @Test
    void keepsTheStartOfATooLongLineAndSkipsItsRest() throws IOException {
        assertThat(lines("0123456789\n01234567890\n\n0", 10)).containsExactly("0123456789", "0123456789…", "", "0");
    }

    @Test
    void lastLineEndIsNoFurtherLine() throws IOException {
        assertThat(lines("", 10)).isEmpty();
        assertThat(lines("a\n", 10)).containsExactly("a");
        assertThat(lines("\n\n", 10)).containsExactly("", "");
    }

    @Test
    void readsLinesOfAnyLengthAcrossItsBuffer() throws IOException {
        long seed = 3;
        Random random = new Random(seed);
        List<String> wanted = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            wanted.add("x".repeat(random.nextInt(4) == 0 ? random.nextInt(200_000) : random.nextInt(50)));
        }
        assertThat(lines(String.join("\n", wanted) + "\n", 1 << 20))
                .as("seed %d", seed)
                .isEqualTo(wanted);
    }

    private static List<String> lines(String text, int maxBytes) throws IOException {
        BoundedLineReader reader =
                new BoundedLineReader(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), maxBytes);
        List<String> lines = new ArrayList<>();
        for (Optional<BoundedLineReader.Line> line = reader.next(); line.isPresent(); line = reader.next()) {
            BoundedLineReader.Line read = line.orElseThrow();
            assertThat(read.start().length).isLessThanOrEqualTo(maxBytes);
            lines.add(new String(read.start(), StandardCharsets.UTF_8) + (read.tooLong() ? "…" : ""));
        }
        return lines;
    }
}
