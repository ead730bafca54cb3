package org.rapporteur.slack.checks;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.rapporteur.app.BotProcess;
import org.rapporteur.checks.Articles;
import org.rapporteur.checks.Fact;
import org.rapporteur.checks.Fault;
import org.rapporteur.checks.FaultPlan;
import org.rapporteur.checks.FaultPlan.Step;
import org.rapporteur.checks.FaultRunResult;
import org.rapporteur.checks.Tally;
import org.rapporteur.slack.standin.Events;
import org.rapporteur.slack.standin.Message;
import org.rapporteur.slack.standin.SlackStandIn;

/**
 * Thousands of questions to a bot in a process of its own, over HTTP and Socket Mode by turns, while faults befall it on every side, it is
 * killed and restarted, and its folder is read again and again. Like Slack it delivers again what was not acknowledged.
 *
 * <p>Started as a program with seed, number of questions and number of faults; it prints what it came to and fails unless every question was
 * answered once, in its thread, and every acknowledgement came within a second.
 */
final class FaultRun implements AutoCloseable {
    private static final String POST = "chat.postMessage";
    /** How many questions wait for their answers at most; fewer than the bot takes before it says that it is busy. */
    private static final int WINDOW = 24;

    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final int CHANGING = 200;
    private static final int CHANNELS = 500;
    private static final Duration LONGEST_ACK = Duration.ofSeconds(1);

    private final long seed;
    private final Path root;
    private final Articles articles;
    private final SlackStandIn slack = SlackStandIn.start();
    private final Random modes;
    private final Tally tally = new Tally(WINDOW);
    private final ConcurrentLinkedQueue<Duration> acks = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<String> errors = new ConcurrentLinkedQueue<>();
    private final AtomicInteger refreshes = new AtomicInteger();
    private BotProcess bot;
    private volatile Line line;

    /** @param root an empty folder */
    FaultRun(Path root, long seed) {
        this.root = root;
        this.seed = seed;
        this.modes = new Random(~seed);
        this.articles = Workspace.articles(root);
        Fact.first(Fact.MOST).forEach(articles::write);
        slack.board().listen(this::see);
        slack.faults().atMostOneASecond(POST);
        this.bot = start(true);
        this.line = Line.Http.to(bot);
    }

    /** Runs the program: seed, questions, faults. */
    public static void main(String[] arguments) throws IOException {
        Path root = Files.createTempDirectory("fault-run");
        try (FaultRun run = new FaultRun(root, Long.parseLong(arguments[0]))) {
            FaultRunResult result = run.run(Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]));
            System.out.println(result);
            System.exit(result.isComplete() && run.isEveryAckInTime() ? 0 : 1);
        }
    }

    private BotProcess start(boolean overHttp) {
        Map<String, String> ofSlack = overHttp ? slack.settingsForHttp() : slack.settingsForSocketMode();
        BotProcess started = BotProcess.start(root, Workspace.joined(ofSlack, Map.of()));
        started.awaitReady();
        return started;
    }

    FaultRunResult run(int questions, int faults) {
        FaultPlan<Injection> plan = FaultPlan.draw(seed, questions, faults, Injection.KINDS, CHANNELS);
        long start = System.nanoTime();
        try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Step<Injection> step : plan.steps()) {
                tally.awaitRoom();
                refreshNowAndThen(step);
                if (step.injection() == Injection.KILL || step.injection() == Injection.RESTART) {
                    ask(step, people);
                    replaceBot(step.injection() == Injection.KILL);
                } else {
                    ask(step, people);
                }
            }
        }
        awaitAnswers();
        return result(plan, Duration.ofNanos(System.nanoTime() - start));
    }

    /** The folder changes every so often, so that most of the run is during a reading of it. */
    private void refreshNowAndThen(Step<Injection> step) {
        if (step.number() % 50 == 25) {
            for (int i = 0; i < CHANGING; i++) {
                articles.article(
                        "changing-" + i + ".md",
                        "Changing " + i,
                        Articles.HOST + "changing-" + i,
                        "Delegation " + i + " met for the " + step.number() + "th time. ".repeat(5));
            }
            line.command(slack.interactions().command("/rapporteur", "refresh", "C0ADMIN", Workspace.ADMIN));
            refreshes.incrementAndGet();
        }
    }

    private void replaceBot(boolean kill) {
        line.close();
        if (!kill) {
            bot.stop();
        }
        endOfBot();
        boolean overHttp = modes.nextBoolean();
        bot = start(overHttp);
        line = overHttp ? Line.Http.to(bot) : new Line.Socket(slack.socket());
    }

    private void endOfBot() {
        bot.close();
        bot.said().stream().filter(said -> said.contains(" ERROR ")).forEach(errors::add);
    }

    private void ask(Step<Injection> step, ExecutorService people) {
        ObjectNode question = question(step);
        String thread = key(Events.channel(question), Workspace.threadOf(question));
        tally.asked(thread, step);
        order(step, question);
        people.execute(() -> deliver(step, question));
    }

    private ObjectNode question(Step<Injection> step) {
        String text = step.fact().question();
        return switch (step.place()) {
            case CHANNEL -> slack.events().mention("C0RUN" + step.room(), "U0RUN" + step.person(), text);
            case THREAD ->
                slack.events().mentionIn(slack.board().nextTs(), "C0RUN" + step.room(), "U0RUN" + step.person(), text);
            case DIRECT -> slack.events().direct("U0RUN" + step.person(), text);
        };
    }

    /** Orders what is to befall the bot's own calls about this question. */
    private void order(Step<Injection> step, ObjectNode question) {
        if (step.injection() == null) {
            return;
        }
        String thread = Workspace.threadOf(question);
        step.injection()
                .ofPost()
                .forEach(fault -> slack.faults()
                        .where(
                                (method, arguments) -> method.equals(POST)
                                        && arguments.path("thread_ts").asText().equals(thread),
                                fault));
        if (step.injection() == Injection.LOST_ANSWER_AND_SIGHT) {
            slack.faults()
                    .where(
                            (method, arguments) -> method.equals("conversations.replies")
                                    && arguments.path("ts").asText().equals(thread),
                            Fault.page(500));
        }
        if (step.injection() == Injection.SOCKET_CUT) {
            slack.socket().cut();
        }
    }

    private void deliver(Step<Injection> step, ObjectNode question) {
        if (step.injection() == Injection.LATE) {
            pause(Duration.ofSeconds(2));
        }
        deliverUntilTaken(question);
        if (step.injection() == Injection.DUPLICATE) {
            for (int retry = 1; retry <= 3; retry++) {
                line.deliver(question, retry);
            }
        } else if (step.injection() == Injection.TWIN) {
            line.deliver(slack.events().twinOf(question), 0);
        } else if (step.injection() == Injection.LOST_ACK) {
            line.deliver(question, 1);
        }
    }

    /** Slack gives up after five minutes; this does after {@link #PATIENCE}, with shorter pauses. */
    private void deliverUntilTaken(ObjectNode question) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        for (int attempt = 0; System.nanoTime() < deadline; attempt++) {
            Duration took = line.deliver(question, Math.min(attempt, 3));
            if (!took.isNegative()) {
                acks.add(took);
                return;
            }
            pause(Duration.ofMillis(250));
        }
        tally.untaken(question.toString());
    }

    private static void pause(Duration time) {
        try {
            boolean never = new Semaphore(0).tryAcquire(time.toMillis(), TimeUnit.MILLISECONDS);
            assert !never;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void see(Message message) {
        String thread = key(message.channel(), message.thread());
        if (tally.knows(thread)) {
            tally.answered(thread, message.shown().text());
        } else if (!message.channel().equals("C0ADMIN")
                && !message.channel().equals(Events.directChannel(Workspace.ADMIN))) {
            tally.wrong("nobody asked: " + message);
        }
    }

    private static String key(String channel, String thread) {
        return channel + "/" + thread;
    }

    private void awaitAnswers() {
        tally.awaitAnswers(PATIENCE);
        // Whatever is still on its way to a second answer arrives before a bot that is told to stop has stopped.
        line.close();
        bot.stop();
        endOfBot();
    }

    private FaultRunResult result(FaultPlan<Injection> plan, Duration took) {
        List<Duration> sorted = acks.stream().sorted().toList();
        String figures = "ack p50 %d ms, p99 %d ms, longest %d ms of %d; the folder read %d times"
                .formatted(
                        percentile(sorted, 0.5),
                        percentile(sorted, 0.99),
                        sorted.getLast().toMillis(),
                        sorted.size(),
                        refreshes.get());
        return tally.result(seed, plan, took, List.of(figures), List.copyOf(errors));
    }

    private static long percentile(List<Duration> sorted, double share) {
        return sorted.get((int) Math.min(sorted.size() - 1, Math.ceil(sorted.size() * share)))
                .toMillis();
    }

    private boolean isEveryAckInTime() {
        return acks.stream().allMatch(ack -> ack.compareTo(LONGEST_ACK) <= 0);
    }

    @Override
    public void close() {
        line.close();
        bot.close();
        slack.close();
    }
}
