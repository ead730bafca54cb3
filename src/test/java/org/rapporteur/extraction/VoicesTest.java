package org.rapporteur.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rapporteur.index.TestArticles;
import org.rapporteur.text.Aliases;

/** Who is behind the last quotation of short reports, in the many ways of newswires to tell it. */
class VoicesTest {
    private static final String NOT_ASKED = "?";
    private static final Function<String, Optional<String>> NORTH = Aliases.parse(List.of(
                    "Sweden = Swedish, Swedes, Stockholm",
                    "Denmark = Danish, Danes, Copenhagen",
                    "Norway = Norwegian, Norwegians, Oslo",
                    "Finland = Finnish, Finns, Helsinki"))
            .usualNames();
    private static final Function<String, Optional<String>> SHIPPED =
            Aliases.shipped().usualNames();
    static final Extraction EXTRACTION =
            new Extraction(name -> NORTH.apply(name).or(() -> SHIPPED.apply(name)));

    /**
     * A report.
     *
     * @param name the speaker's, "-" for nobody's
     */
    record Report(String text, String name, String role, String party) {
        static Report of(String line) {
            String[] fields = line.split("\\s\\|\\s");
            return new Report(fields[0].replace(" / ", "\n\n").strip(), fields[1], fields[2], fields[3].strip());
        }
    }

    static List<Report> reports() throws IOException {
        return Files.readAllLines(Path.of("src", "test", "resources", "extraction", "voices.txt")).stream()
                .filter(line -> line.contains(" | ") && !line.startsWith("#"))
                .map(Report::of)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("reports")
    void saysWhoIsBehindIt(Report report) {
        List<Quotation> quotations = EXTRACTION
                .read(TestArticles.article("a.md", "Talks", "Nordwire", LocalDate.of(2011, 11, 14), report.text()))
                .quotations();
        assertThat(quotations).isNotEmpty();
        Speaker speaker = quotations.getLast().speaker();
        List<String> misses = new ArrayList<>();
        compare("name", report.name(), speaker.name(), misses);
        compare("role", report.role(), speaker.role(), misses);
        compare("party", report.party(), speaker.party(), misses);
        assertThat(misses).as(report.text() + " " + speaker).isEmpty();
    }

    private static void compare(String what, String wanted, @Nullable String got, List<String> misses) {
        String shown = got == null ? "-" : got;
        if (!wanted.equals(NOT_ASKED) && !wanted.equals(shown)) {
            misses.add(what + " wanted " + wanted + " got " + shown);
        }
    }
}
