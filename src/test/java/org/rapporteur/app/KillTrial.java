package org.rapporteur.app;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.rapporteur.torture.Trial;
import org.rapporteur.torture.TrialResult;

/**
 * A process that reads the folder is killed at a random moment, as {@code kill -9} does, and another one is started on what it left. That one is to
 * hold all the articles of one edition, none older than the last one told, and to need no repair; every tenth time it is the very first reading that
 * is killed, and nothing at all may be held.
 */
public final class KillTrial implements Trial {
    private static final int ARTICLES = 60;
    private static final Duration WANTED_START = Duration.ofSeconds(2);
    private static final int FIRST_READINGS = 10;

    private final List<String> wrong = new ArrayList<>();
    private final List<Duration> starts = new ArrayList<>();
    private int inTime;

    /** What a process said. */
    private record Said(String repair, int articles, String editions) {
        static Said of(String line) {
            String[] parts = line.split("\\|", -1);
            return new Said(parts[1], Integer.parseInt(parts[2]), parts[3]);
        }

        boolean isWhole(int edition) {
            return repair.isEmpty() && articles == ARTICLES && editions.equals(Integer.toString(edition));
        }
    }

    @Override
    public TrialResult run(Path root, long seed, int n) throws Exception {
        Random random = new Random(seed);
        Path articles = Files.createDirectories(root.resolve("articles"));
        Path data = root.resolve("data-0");
        int told = 0;
        int edition = 0;
        Duration typical = Duration.ofMillis(400);
        for (int kill = 0; kill < n; kill++) {
            boolean first = kill % FIRST_READINGS == 0;
            if (first) {
                data = root.resolve("data-" + kill);
                told = 0;
            }
            write(articles, ++edition);
            long delay = random.nextLong(typical.toNanos() * 5 / 4);
            boolean done;
            try (Child child = Child.start(articles, data)) {
                child.hear();
                done = child.readAndDie(Duration.ofNanos(delay));
            }
            told = done ? edition : told;
            inTime += done ? 1 : 0;
            long start = System.nanoTime();
            try (Child child = Child.start(articles, data)) {
                Said left = child.hear();
                starts.add(Duration.ofNanos(System.nanoTime() - start));
                boolean nothing = told == 0 && left.repair().isEmpty() && left.articles() == 0;
                if (!nothing && !left.isWhole(edition) && (told == 0 || !left.isWhole(told))) {
                    wrong.add("kill " + kill + " of seed " + seed + ": told " + told + ", wrote " + edition + ", left "
                            + left);
                }
                long begun = System.nanoTime();
                Said read = child.read();
                if (!read.isWhole(edition)) {
                    wrong.add("after kill " + kill + " of seed " + seed + ": " + read);
                }
                typical = Duration.ofNanos((typical.toNanos() * 4 + System.nanoTime() - begun) / 5);
            }
            told = edition;
        }
        return new TrialResult(figures(n), wrong);
    }

    private String figures(int n) {
        List<Duration> sorted = starts.stream().sorted().toList();
        long late = sorted.stream()
                .filter(start -> start.compareTo(WANTED_START) > 0)
                .count();
        return n + " kills, " + inTime
                + " of them after the reading was told; serving again, Java's start included, after "
                + sorted.get(sorted.size() / 2).toMillis() + " ms in the median, "
                + sorted.getLast().toMillis() + " ms at most, " + late + " over 2 s";
    }

    private static void write(Path articles, int edition) throws IOException {
        FileTime longAgo = FileTime.from(Instant.now().minusSeconds(60));
        for (int i = 0; i < ARTICLES; i++) {
            Path file = articles.resolve(i + ".md");
            Files.writeString(
                    file,
                    "# Talks " + i + "\n\nThe envoys met for round " + i + ". This is edition " + edition
                            + ".\n\nNothing was signed, and nobody had thought that it would be.\n");
            Files.setLastModifiedTime(file, longAgo);
        }
    }

    /** A process that runs {@link Refreshing}. */
    private record Child(Process process, BufferedReader out) implements AutoCloseable {
        static Child start(Path articles, Path data) throws IOException {
            Process process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx200m",
                            "-XX:TieredStopAtLevel=1",
                            "-XX:+UseSerialGC",
                            "-Xshare:auto",
                            "--enable-native-access=ALL-UNNAMED",
                            "-cp",
                            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                            Refreshing.class.getName(),
                            articles.toString(),
                            data.toString())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return new Child(process, process.inputReader(StandardCharsets.UTF_8));
        }

        Said hear() throws IOException {
            String line = out.readLine();
            if (line == null) {
                throw new IOException("the process ended by itself");
            }
            return Said.of(line);
        }

        Said read() throws IOException {
            order();
            return hear();
        }

        private void order() throws IOException {
            OutputStream orders = process.getOutputStream();
            orders.write('\n');
            orders.flush();
        }

        /** Whether it told the end of the reading before it was killed. */
        boolean readAndDie(Duration delay) throws IOException, InterruptedException {
            order();
            process.waitFor(delay.toNanos(), TimeUnit.NANOSECONDS);
            // Not by the process itself: that would close its streams before its last words.
            process.toHandle().destroyForcibly();
            process.waitFor();
            String line = out.readLine();
            return line != null && line.startsWith("read|");
        }

        @Override
        public void close() {
            process.destroyForcibly();
            try {
                process.waitFor();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
