package org.rapporteur.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.rapporteur.answer.AnswerResult;
import org.rapporteur.conversation.IncomingMessage;
import org.rapporteur.conversation.Reply;
import org.rapporteur.torture.Trial;
import org.rapporteur.torture.TrialResult;

/**
 * Questions while the folder, all of it, is rewritten and read over and over: each answer comes from one edition, and none takes much longer than
 * while nothing happens. Half of the questions are asked at rest, half while the folder is read.
 */
public final class RefreshLoadTrial implements Trial {
    private static final int ARTICLES = 400;
    private static final int CHANGED = 40;
    private static final String[] TOWNS = {"Oslo", "Riga", "Bonn", "Rome", "Kyiv", "Bern", "Nice", "Graz"};

    private final List<String> wrong = new ArrayList<>();
    private final AtomicInteger readings = new AtomicInteger();

    @Override
    public TrialResult run(Path root, long seed, int n) throws Exception {
        Installation installation = Installation.in(root);
        write(installation.knowledge(), 0, ARTICLES);
        try (Rapporteur bot = installation.open()) {
            bot.refresh((stage, done, total) -> {}, false);
            ask(bot, new Random(seed), Math.max(1, n / 4), new ArrayList<>());
            List<Long> rest = new ArrayList<>();
            ask(bot, new Random(seed), n / 2, rest);
            List<Long> loaded = new ArrayList<>();
            AtomicBoolean over = new AtomicBoolean();
            Thread writer =
                    Thread.ofPlatform().name("editions").start(() -> rewrite(bot, installation.knowledge(), over));
            ask(bot, new Random(seed), n / 2, loaded);
            over.set(true);
            writer.join();
            return new TrialResult(
                    "%d readings; at rest p50 %s p99 %s, during readings p50 %s p99 %s ms"
                            .formatted(
                                    readings.get(),
                                    percentile(rest, 50),
                                    percentile(rest, 99),
                                    percentile(loaded, 50),
                                    percentile(loaded, 99)),
                    wrong);
        }
    }

    private static String percentile(List<Long> nanos, int percent) {
        List<Long> sorted = nanos.stream().sorted().toList();
        return "%.1f".formatted(sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100)) / 1e6);
    }

    private void rewrite(Rapporteur bot, Path folder, AtomicBoolean over) {
        try {
            for (int edition = 1; !over.get(); edition++) {
                // All of the facts change in one reading; the rest only lies there.
                write(folder, edition, CHANGED);
                bot.refresh((stage, done, total) -> {}, false);
                readings.incrementAndGet();
            }
        } catch (IOException | RuntimeException e) {
            synchronized (wrong) {
                wrong.add("a reading failed: " + e);
            }
        }
    }

    private static void write(Path folder, int edition, int articles) throws IOException {
        for (int i = 0; i < articles; i++) {
            Path file = folder.resolve(i + ".md");
            String town = TOWNS[i % TOWNS.length];
            String fact = i < CHANGED
                    ? "The envoys of " + town + " signed treaty number " + i + " in edition " + edition
                            + " of the protocol."
                    : "A delegation visited the museum of transport on day " + i + ".";
            Files.writeString(
                    file,
                    "---\ntitle: \"Report " + i + "\"\ndate: 2012-05-04\n---\n" + fact + "\n\n"
                            + ("Nobody else was present at gathering " + i + ", and nothing further was told. ")
                                    .repeat(12)
                            + "\n");
            Files.setLastModifiedTime(file, FileTime.from(Instant.now().minusSeconds(60)));
        }
    }

    private void ask(Rapporteur bot, Random random, int questions, List<Long> nanos) {
        for (int i = 0; i < questions; i++) {
            String question = "What did the envoys of " + TOWNS[random.nextInt(TOWNS.length)] + " sign?";
            long start = System.nanoTime();
            Reply reply = bot.reply(new IncomingMessage("t" + i, question, null, false));
            nanos.add(System.nanoTime() - start);
            check(question, reply);
        }
    }

    private void check(String question, Reply reply) {
        if (!(reply
                instanceof
                Reply.ToQuestion(var asked, var reading, AnswerResult.Answered answered, var when, var more))) {
            add(question + " got " + reply);
            return;
        }
        Set<String> editions = answered.sentences().stream()
                .map(sentence -> sentence.text().replaceAll("(?s).*edition (\\d+).*", "$1"))
                .filter(edition -> edition.matches("\\d+"))
                .collect(Collectors.toSet());
        if (editions.size() != 1) {
            add(question + " got the editions " + editions);
        }
    }

    private void add(String line) {
        synchronized (wrong) {
            wrong.add(line);
        }
    }
}
