package org.rapporteur.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.rapporteur.article.RefreshReport;
import org.rapporteur.conversation.IncomingMessage;
import org.rapporteur.conversation.Reply;
import org.rapporteur.torture.Trial;
import org.rapporteur.torture.TrialResult;

/** Many admins say {@code refresh} at once, through the whole bot: each gets a report, and the folder is read twice at most. */
public final class StormTrial implements Trial {
    private static final int ARTICLES = 300;

    @Override
    public TrialResult run(Path root, long seed, int n) throws Exception {
        Installation installation = Installation.in(root);
        for (int i = 0; i < ARTICLES; i++) {
            installation.article(i + ".md", "Talks " + i, "2012-05-04", "The envoys met for round " + (i + seed) + ".");
        }
        List<String> wrong = new ArrayList<>();
        List<RefreshReport> reports = new ArrayList<>();
        long start = System.nanoTime();
        try (Rapporteur bot = installation.open();
                ExecutorService admins = Executors.newVirtualThreadPerTaskExecutor()) {
            bot.status();
            Callable<Reply> refresh = () -> bot.reply(new IncomingMessage("t", "refresh", null, true));
            List<Future<Reply>> replies = new ArrayList<>();
            for (int i = 0; i < n; i++) {
                replies.add(admins.submit(refresh));
            }
            for (Future<Reply> reply : replies) {
                if (reply.get() instanceof Reply.Refreshed(RefreshReport report)) {
                    reports.add(report);
                } else {
                    wrong.add("answered with " + reply.get());
                }
            }
        }
        // Reports are values: which reading one comes from is told by how long that took, to the nanosecond, and when
        // it was.
        Set<RefreshReport> readings = reports.stream().collect(Collectors.toSet());
        if (readings.size() > 2) {
            wrong.add(readings.size() + " readings");
        }
        return new TrialResult(
                n + " commands, " + reports.size() + " reports of " + readings.size() + " readings in "
                        + (System.nanoTime() - start) / 1_000_000 + " ms",
                wrong);
    }
}
