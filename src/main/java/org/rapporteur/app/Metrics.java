package org.rapporteur.app;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.BooleanSupplier;
import java.util.function.IntSupplier;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import org.rapporteur.answer.AnswerResult;
import org.rapporteur.article.RefreshReport;
import org.rapporteur.conversation.ChatCounts;
import org.rapporteur.conversation.FolderStatus;
import org.rapporteur.conversation.Reply;

/** What is counted and measured while serving, for Prometheus. Safe for use by many threads. */
final class Metrics {
    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final InstantSource clock;
    private final Counter answers = counter("rapporteur.answers", "Questions that got an answer");
    private final Counter gaps = counter("rapporteur.gaps", "Questions to which the folder holds no answer");
    private final Counter failures =
            counter("rapporteur.failures", "Messages that got no answer through a fault of ours");

    /** @param folder its state, asked for at each reading of the metrics */
    Metrics(Supplier<FolderStatus> folder, InstantSource clock) {
        this.clock = clock;
        Gauge.builder("rapporteur.articles", () -> folder.get().articles())
                .description("Articles that can be found")
                .register(registry);
        Gauge.builder("rapporteur.index.age", () -> age(folder.get()))
                .description("Seconds since the folder was last read; NaN before the first time")
                .baseUnit("seconds")
                .register(registry);
    }

    private Counter counter(String name, String description) {
        return Counter.builder(name).description(description).register(registry);
    }

    private double age(FolderStatus folder) {
        RefreshReport last = folder.lastRefresh();
        return last == null
                ? Double.NaN
                : Duration.between(last.started().plus(last.took()), clock.instant())
                                .toMillis()
                        / 1e3;
    }

    /** Counts what a message came to, and gives it back. */
    Reply count(Reply reply) {
        if (reply instanceof Reply.ToQuestion question) {
            (question.result() instanceof AnswerResult.Answered ? answers : gaps).increment();
        } else if (reply instanceof Reply.Failed) {
            failures.increment();
        }
        return reply;
    }

    /**
     * Measures a chat surface.
     *
     * @param name in the names of what is measured
     * @param platform in what is said of them
     */
    void watch(String name, String platform, BooleanSupplier ready, Supplier<ChatCounts> counts) {
        String prefix = "rapporteur." + name + ".";
        Gauge.builder(prefix + "connected", () -> ready.getAsBoolean() ? 1 : 0)
                .description("1 while questions reach us and answers are taken")
                .register(registry);
        counted(prefix + "accepted", "Messages acknowledged and taken in", counts, ChatCounts::accepted);
        counted(prefix + "sent", "Messages that " + platform + " took", counts, ChatCounts::sent);
        counted(
                prefix + "retries",
                "Tries to send that came to nothing and were repeated",
                counts,
                ChatCounts::retries);
        counted(prefix + "refused", "Messages that " + platform + " refused for good", counts, ChatCounts::refused);
        Gauge.builder(prefix + "working", () -> counts.get().working())
                .description("Questions that wait or are being answered")
                .register(registry);
        Gauge.builder(prefix + "waiting", () -> counts.get().waiting())
                .description("Messages not sent yet")
                .register(registry);
    }

    /**
     * Measures what is told unasked.
     *
     * @param watches how many there are
     * @param told how many messages of news were made
     */
    void news(IntSupplier watches, LongSupplier told) {
        Gauge.builder("rapporteur.watches", watches::getAsInt)
                .description("Topics, names and phrases that channels and rooms watch for")
                .register(registry);
        FunctionCounter.builder("rapporteur.news", told, LongSupplier::getAsLong)
                .description("Messages of news that nobody asked for just then")
                .register(registry);
    }

    private void counted(
            String name, String description, Supplier<ChatCounts> counts, ToLongFunction<ChatCounts> count) {
        FunctionCounter.builder(name, counts, it -> count.applyAsLong(it.get()))
                .description(description)
                .register(registry);
    }

    void close() {
        registry.close();
    }

    /** In the text form of Prometheus. */
    String text() {
        return registry.scrape();
    }
}
