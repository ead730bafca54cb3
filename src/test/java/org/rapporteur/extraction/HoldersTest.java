package org.rapporteur.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rapporteur.article.Sentence;
import org.rapporteur.index.TestArticles;

/** Which parties hold the stance of the last sentence of short reports. */
class HoldersTest {
    static List<String> reports() throws IOException {
        return Files.readAllLines(Path.of("src", "test", "resources", "extraction", "holders.txt")).stream()
                .filter(line -> line.contains(" | ") && !line.startsWith("#") && !line.endsWith("| ?"))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("reports")
    void saysWhoseStanceItIs(String report) {
        String[] fields = report.split("\\s\\|\\s");
        List<Stance> stances = VoicesTest.EXTRACTION
                .read(TestArticles.article("a.md", "Talks", "Nordwire", LocalDate.of(2011, 11, 14), fields[0]))
                .stances();
        int last = stances.stream()
                .map(Stance::sentence)
                .map(Sentence::range)
                .mapToInt(range -> range.start())
                .max()
                .orElse(0);
        String parties = stances.stream()
                .filter(stance -> stance.sentence().range().start() == last)
                .map(stance -> stance.holder().party())
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .collect(Collectors.joining(" and "));
        assertThat(parties.isEmpty() ? "-" : parties)
                .as(fields[0] + " " + stances)
                .isEqualTo(fields[1].strip());
    }
}
