package org.rapporteur.app;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.TreeSet;
import org.rapporteur.index.Generation;
import org.rapporteur.ingest.Occasion;
import org.rapporteur.ingest.ReadingProgress;

/**
 * The program that {@link KillTrial} kills: opens folder and data, says what it holds, and reads the folder for each line it is told. Every article of
 * the folder holds the word {@code edition} and a number, the same in all of them.
 */
final class Refreshing {
    private Refreshing() {}

    public static void main(String[] folders) throws IOException {
        try (Core core = Core.open(Path.of(folders[0]), Path.of(folders[1]), false, InstantSource.system());
                BufferedReader orders = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            say("open", core);
            while (orders.readLine() != null) {
                core.refresher().refresh(Occasion.ASKED, ReadingProgress.IGNORED);
                say("read", core);
            }
        }
    }

    /** One line: what was done, what was repaired, how many articles, and their editions. */
    private static void say(String done, Core core) {
        TreeSet<String> editions = new TreeSet<>();
        try (Generation generation = core.index().acquire()) {
            generation.articles().forEach(entry -> {
                String text = generation.article(entry.id()).orElseThrow().text();
                editions.add(text.replaceAll("(?s).*edition (\\d+).*", "$1"));
            });
            System.out.println(done + "|" + core.index().repair().orElse("") + "|"
                    + generation.articles().size() + "|" + String.join(",", editions));
        }
        System.out.flush();
    }
}
