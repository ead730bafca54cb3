package org.rapporteur.torture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.rapporteur.app.KillTrial;
import org.rapporteur.app.RefreshLoadTrial;
import org.rapporteur.app.StormTrial;
import org.rapporteur.bench.ScaleTrial;
import org.rapporteur.feeds.HostileFeedTrial;
import org.rapporteur.guard.PrivateAddressTrial;
import org.rapporteur.index.BitFlipTrial;
import org.rapporteur.index.NthCallTrial;
import org.rapporteur.index.PowerLossTrial;
import org.rapporteur.ingest.BombsTrial;
import org.rapporteur.ingest.MutatedDocumentsTrial;
import org.rapporteur.ingest.RebuildTrial;

/**
 * The program that runs a trial by its name: {@code NAME [--seed S] [--n N]}. Without a name it lists them; it ends with 0 when nothing went wrong,
 * 1 when something did and 2 when it was not understood.
 *
 * <pre>mvn -q -B -Ptorture test-compile exec:exec@torture -Dtorture.run=NAME [-Dtorture.seed=1 -Dtorture.n=1000]</pre>
 */
public final class Torture {
    /**
     * A run of the list.
     *
     * @param full how often the harm is done when no number is given
     * @param what in a few words
     */
    private record Listed(String name, int full, String what, Trial trial) {}

    private static final List<Listed> RUNS = List.of(
            new Listed("kill9", 1_000, "kill -9 at random moments of a refresh", new KillTrial()),
            new Listed("fuzz", 100_000, "documents of all formats, damaged at random", new MutatedDocumentsTrial()),
            new Listed("bombs", 5, "4 GB in a Word document, and a text of 200 MB", new BombsTrial()),
            new Listed("ssrf", 1_000, "addresses that lead into private networks", new PrivateAddressTrial()),
            new Listed("xxe", 500, "feeds and XML that want to read files and connect", new HostileFeedTrial()),
            new Listed("mockdir", 10_000, "power losses, I/O errors and full disks in readings", new PowerLossTrial()),
            new Listed("nth-io", 3_000, "the first, second, ... call to the disk fails once", new NthCallTrial()),
            new Listed("bitflip", 2_000, "one bit of the index turned over", new BitFlipTrial()),
            new Listed("storm", 1_000, "refresh commands at once", new StormTrial()),
            new Listed(
                    "load",
                    8_000,
                    "questions at rest, then while the folder is read over and over",
                    new RefreshLoadTrial()),
            new Listed("scale", 10_000, "articles, and what they cost", new ScaleTrial()),
            new Listed(
                    "rebuild",
                    200,
                    "random changes read by and by, then the whole folder at once",
                    new RebuildTrial()));

    private Torture() {}

    public static void main(String[] arguments) throws Exception {
        System.exit(run(List.of(arguments)));
    }

    private static int run(List<String> arguments) throws Exception {
        String name = arguments.isEmpty() ? "" : arguments.getFirst();
        Listed listed =
                RUNS.stream().filter(run -> run.name().equals(name)).findFirst().orElse(null);
        if (listed == null) {
            System.err.println("Which one? NAME [--seed S] [--n N]\n" + list());
            return 2;
        }
        long seed = number(arguments, "--seed", 1);
        // 0 stands for the whole, so that a build file can always pass a number.
        long given = number(arguments, "--n", 0);
        return run(listed, seed, given > 0 ? Math.toIntExact(given) : listed.full());
    }

    private static int run(Listed listed, long seed, int n) throws Exception {
        Path root = Files.createTempDirectory("torture-" + listed.name());
        long start = System.nanoTime();
        TrialResult result = listed.trial().run(root, seed, n);
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        System.out.printf("%s --seed %d --n %d, %d s: %s%n", listed.name(), seed, n, took.toSeconds(), result);
        if (result.isGood()) {
            delete(root);
        } else {
            System.out.println("  its files: " + root);
        }
        return result.isGood() ? 0 : 1;
    }

    private static long number(List<String> arguments, String flag, long otherwise) {
        int at = arguments.indexOf(flag);
        return at < 0 ? otherwise : Long.parseLong(arguments.get(at + 1));
    }

    private static String list() {
        return RUNS.stream()
                .map(run -> "  %-12s %9d  %s".formatted(run.name(), run.full(), run.what()))
                .collect(Collectors.joining("\n"));
    }

    private static void delete(Path root) throws IOException {
        try (var files = Files.walk(root)) {
            for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
