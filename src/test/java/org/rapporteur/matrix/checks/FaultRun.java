package org.rapporteur.matrix.checks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.rapporteur.app.BotProcess;
import org.rapporteur.checks.Fact;
import org.rapporteur.checks.FaultPlan;
import org.rapporteur.checks.FaultPlan.Step;
import org.rapporteur.checks.FaultRunResult;
import org.rapporteur.checks.Json;
import org.rapporteur.checks.Tally;
import org.rapporteur.matrix.homeserver.FaultProxy;
import org.rapporteur.matrix.homeserver.Person;
import org.rapporteur.matrix.homeserver.ProxiedRequest;
import org.rapporteur.matrix.homeserver.Synapse;
import org.rapporteur.matrix.homeserver.TimelineEvent;

/**
 * Thousands of questions to a bot in a process of its own, in rooms, threads and direct rooms, while faults befall its requests, its tokens run
 * out, and it and its homeserver are killed and started again. What the rooms hold at the end is what counts.
 *
 * <p>Started as a program with seed, number of questions and number of faults; it prints what it came to and fails unless every question was
 * answered once, where it was asked.
 */
final class FaultRun implements AutoCloseable {
    /** How many questions wait for their answers at most; fewer than the bot takes before it says that it is busy. */
    private static final int WINDOW = 24;

    private static final int PEOPLE = 8;
    private static final Duration PATIENCE = Duration.ofSeconds(180);
    /** So that the tokens of a run do run out. */
    private static final String SHORT_TOKENS = "refreshable_access_token_lifetime: 40s\n";

    private final long seed;
    private final Synapse synapse;
    private final Community community;
    private final Person owner;
    private final List<Person> people;
    private final List<String> groups;
    private final List<String> directs;
    private final Tally tally = new Tally(WINDOW);
    private final ConcurrentLinkedQueue<String> errors = new ConcurrentLinkedQueue<>();
    private final Thread watching;
    private BotProcess bot;
    private volatile boolean over;

    /**
     * Starts everything and gathers the rooms.
     *
     * @param root an empty folder
     * @param rooms a third of them direct
     */
    FaultRun(Path root, long seed, int rooms) {
        this.seed = seed;
        this.synapse = Synapse.start(root.resolve("synapse"), SHORT_TOKENS);
        this.community = Community.around(root, synapse, Map.of());
        Fact.first(Fact.MOST).forEach(community.articles()::write);
        this.bot = start();
        this.owner = community.newPerson();
        this.people =
                IntStream.range(0, PEOPLE).mapToObj(i -> community.newPerson()).toList();
        this.groups = IntStream.range(0, rooms * 2 / 3).mapToObj(this::group).toList();
        this.directs = IntStream.range(0, Math.max(1, rooms / 3))
                .mapToObj(i -> owner.createRoom(community.bot()))
                .toList();
        groups.forEach(room -> community.awaitIntroduction(owner, room));
        directs.forEach(room -> community.awaitIntroduction(owner, room));
        this.watching = Thread.ofVirtual().name("watching").start(this::watch);
    }

    /** Runs the program: seed, questions, faults. */
    public static void main(String[] arguments) throws IOException {
        Path root = Files.createTempDirectory("fault-run");
        try (FaultRun run = new FaultRun(root, Long.parseLong(arguments[0]), 100)) {
            FaultRunResult result = run.run(Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]));
            System.out.println(result);
            System.exit(result.isComplete() ? 0 : 1);
        }
    }

    private BotProcess start() {
        BotProcess started = community.process();
        started.awaitReady();
        return started;
    }

    private String group(int number) {
        Person person = people.get(number % PEOPLE);
        String room = owner.createRoom(community.bot(), person.id());
        person.join(room);
        return room;
    }

    private Person personIn(int group) {
        return people.get(group % PEOPLE);
    }

    FaultRunResult run(int questions, int faults) {
        FaultPlan<Injection> plan = FaultPlan.draw(seed, questions, faults, Injection.KINDS, groups.size());
        long start = System.nanoTime();
        for (Step<Injection> step : plan.steps()) {
            tally.awaitRoom();
            String room = place(step);
            order(step, room);
            ask(step, room);
            happen(step);
            if (step.number() % 500 == 499) {
                System.out.println(step.number() + 1 + " asked");
            }
            if (step.number() % 20 == 10) {
                rename(step);
            }
        }
        tally.awaitAnswers(PATIENCE);
        bot.stop();
        endOfBot();
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        return counted(plan).result(seed, plan, took, figures(), List.copyOf(errors));
    }

    private String place(Step<Injection> step) {
        return switch (step.place()) {
            case CHANNEL, THREAD -> groups.get(step.room());
            case DIRECT -> directs.get(step.room() % directs.size());
        };
    }

    /** Orders what is to befall the bot's requests about this question. */
    private void order(Step<Injection> step, String room) {
        Injection injection = step.injection();
        if (injection == null) {
            return;
        }
        switch (injection) {
            case REPEATED_SYNC -> community.proxy().repeatLastSync();
            case SYNC_ROLLED_BACK -> community.proxy().rollBackSince();
            default ->
                community
                        .proxy()
                        .faults()
                        .where(
                                request -> injection.isOfSync() ? request.isNextSync() : request.isSendTo(room),
                                injection.faults());
        }
    }

    private void ask(Step<Injection> step, String room) {
        String text = step.fact().question();
        Person person = step.place() == FaultPlan.Place.DIRECT ? owner : personIn(step.room());
        String question = switch (step.place()) {
            case DIRECT -> person.say(room, text);
            case CHANNEL -> community.ask(person, room, text);
            case THREAD -> {
                String root = person.say(room, "About number " + step.number());
                yield person.send(room, Person.inThread(root, Person.mentioning(community.bot(), text)));
            }
        };
        tally.asked(question, step);
    }

    private void happen(Step<Injection> step) {
        Injection injection = step.injection();
        if (injection == Injection.KILL || injection == Injection.RESTART) {
            if (injection == Injection.RESTART) {
                bot.stop();
            }
            endOfBot();
            bot = start();
        } else if (injection == Injection.HOMESERVER_KILL) {
            synapse.kill();
            synapse.startAgain();
        }
    }

    private void rename(Step<Injection> step) {
        owner.state(groups.get(step.room()), "m.room.name", "", Json.object().put("name", "Room " + step.number()));
    }

    private void endOfBot() {
        bot.close();
        bot.said().stream().filter(said -> said.contains(" ERROR ")).forEach(errors::add);
    }

    /** Tells the tally of replies as they come, so that more may be asked. */
    private void watch() {
        while (!over) {
            try {
                owner.next(Duration.ofSeconds(5)).stream()
                        .filter(this::isReply)
                        .forEach(reply -> tally.answered(reply.inReplyTo(), reply.body()));
            } catch (UncheckedIOException | AssertionError e) {
                // The homeserver was killed, or is not quite up; the next look tells the same.
                LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
            }
        }
    }

    private boolean isReply(TimelineEvent event) {
        return event.isMessage()
                && event.sender().equals(community.bot())
                && !event.inReplyTo().isEmpty();
    }

    /** What the rooms hold, whatever was seen on the way. */
    private Tally counted(FaultPlan<Injection> plan) {
        Tally counted = new Tally(plan.steps().size());
        tally.steps().forEach(counted::asked);
        List<String> rooms = new ArrayList<>(groups);
        rooms.addAll(directs);
        for (String room : rooms) {
            List<TimelineEvent> said = owner.saidBy(community.bot(), room);
            said.stream().filter(this::isReply).forEach(reply -> counted.answered(reply.inReplyTo(), reply.body()));
            said.stream()
                    .filter(event -> !isReply(event))
                    .skip(1)
                    .forEach(event -> counted.wrong("said by itself: " + event.body()));
        }
        return counted;
    }

    private List<String> figures() {
        FaultProxy proxy = community.proxy();
        int requests = proxy.requests().all().size();
        int refreshed = proxy.requests()
                .where(request -> request.path().endsWith("/refresh"))
                .size();
        int sends = proxy.requests().where(ProxiedRequest::isSend).size();
        return List.of("%d rooms, %d requests of the bot's, %d of them messages, %d renewals of its token"
                .formatted(groups.size() + directs.size(), requests, sends, refreshed));
    }

    @Override
    public void close() {
        over = true;
        bot.close();
        community.close();
        synapse.close();
        watching.interrupt();
    }
}
