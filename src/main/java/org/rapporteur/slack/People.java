package org.rapporteur.slack;

import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.response.users.UsersInfoResponse;
import com.slack.api.model.User;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Who people are, as Slack says; asked once an hour for each of the {@value #MOST} seen last. May wait for Slack. Safe for use by many threads. */
final class People {
    private static final int MOST = 5_000;
    private static final Duration KEPT = Duration.ofHours(1);
    private static final Logger LOG = LoggerFactory.getLogger(People.class);

    private final MethodsClient slack;
    private final InstantSource clock;
    private final Map<String, Known> known = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Known> eldest) {
            return size() > MOST;
        }
    };

    private record Known(Person person, Instant since) {}

    /**
     * A user.
     *
     * @param name as others see it
     * @param team the user's own workspace; empty when Slack does not say
     * @param guest whether the user sees no more than some channels of the workspace, or belongs to another organisation
     */
    record Person(String name, String team, boolean guest) {}

    People(MethodsClient slack, InstantSource clock) {
        this.slack = slack;
        this.clock = clock;
    }

    /** Somebody by user id; empty when Slack does not say now. */
    Optional<Person> find(String id) {
        Person held = held(id);
        if (held != null) {
            return Optional.of(held);
        }
        Optional<Person> asked = ask(id);
        asked.ifPresent(person -> keep(id, person));
        return asked;
    }

    /** The name of somebody, or the id where the name is not known. */
    String nameOf(String id) {
        return find(id).map(Person::name).filter(name -> !name.isBlank()).orElse(id);
    }

    private synchronized @Nullable Person held(String id) {
        Known entry = known.get(id);
        return entry != null && clock.instant().isBefore(entry.since().plus(KEPT)) ? entry.person() : null;
    }

    private synchronized void keep(String id, Person person) {
        known.put(id, new Known(person, clock.instant()));
    }

    private Optional<Person> ask(String id) {
        try {
            UsersInfoResponse response = slack.usersInfo(request -> request.user(id));
            if (response.isOk() && response.getUser() != null) {
                return Optional.of(person(response.getUser()));
            }
            LOG.warn("Slack does not tell who {} is: {}", id, response.getError());
        } catch (IOException | SlackApiException e) {
            LOG.info("Slack does not tell who {} is: {}", id, e.getMessage());
        }
        return Optional.empty();
    }

    private static Person person(User user) {
        boolean guest = user.isRestricted() || user.isUltraRestricted() || user.isStranger();
        String name = user.getProfile() == null || user.getProfile().getDisplayName() == null
                ? user.getName()
                : user.getProfile().getDisplayName();
        return new Person(name == null ? "" : name, user.getTeamId() == null ? "" : user.getTeamId(), guest);
    }
}
