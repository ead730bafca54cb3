package org.rapporteur.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.rapporteur.index.TestArticles;

/** How many of some invented sentences are read right. Not each must be: the rate shows when a rule that helps one hurts others. */
class StanceSentencesTest {
    private static final Path SENTENCES =
            Path.of("src", "test", "resources", "org", "rapporteur", "extraction", "stance-sentences.txt");

    private static final List<String> misses = new ArrayList<>();
    private static int hits;
    private static int found;
    private static int wanted;

    @BeforeAll
    static void readAll() throws IOException {
        misses.clear();
        hits = 0;
        found = 0;
        wanted = 0;
        for (String line : Files.readAllLines(SENTENCES)) {
            if (!line.isBlank() && !line.startsWith("#")) {
                int bar = line.lastIndexOf(" | ");
                score(line.substring(0, bar), wanted(line.substring(bar + 3)));
            }
        }
    }

    @Test
    void nearlyAllThatIsFoundIsSo() {
        assertThat((double) hits / found).as(String.join("\n", misses)).isGreaterThanOrEqualTo(0.95);
    }

    @Test
    void mostOfWhatIsToldIsFound() {
        assertThat((double) hits / wanted).as(String.join("\n", misses)).isGreaterThanOrEqualTo(0.90);
    }

    private static void score(String sentence, List<String> wants) {
        List<String> got = Extraction.of(
                        TestArticles.article("a.md", "Talks", "Nordwire", LocalDate.of(2012, 5, 2), sentence))
                .stances()
                .stream()
                .filter(stance -> stance.holder().party() != null)
                .map(stance -> stance.kind() + " " + stance.holder().party())
                .toList();
        List<String> open = new ArrayList<>(wants);
        int right = (int) got.stream().filter(open::remove).count();
        hits += right;
        found += got.size();
        wanted += wants.size();
        if (right < got.size() || right < wants.size()) {
            misses.add(sentence + " wanted " + wants + ", got " + got);
        }
    }

    private static List<String> wanted(String stances) {
        List<String> all = new ArrayList<>();
        for (String stance : stances.strip().split("; ")) {
            int star = stance.indexOf('*');
            int times = star < 0 ? 1 : Integer.parseInt(stance.substring(star + 1));
            for (int i = 0; i < times && !stance.equals("-"); i++) {
                all.add(star < 0 ? stance : stance.substring(0, star));
            }
        }
        return all;
    }
}
