package org.rapporteur.slack;

import java.util.Optional;
import org.rapporteur.slack.Verdict.Refusal;

/** Tells who is not served though the message alone does not say so. May wait for Slack. Safe for use by many threads. */
final class Doorkeeper {
    private final SlackSettings settings;
    private final People people;

    Doorkeeper(SlackSettings settings, People people) {
        this.settings = settings;
        this.people = people;
    }

    /** Why whoever asked is not served; empty when all is well. {@link Refusal#UNKNOWN} when Slack does not say now, which may pass. */
    Optional<Refusal> refusal(Errand errand) {
        if (settings.allowExternal()) {
            return Optional.empty();
        }
        if (errand.isOutside()) {
            return Optional.of(Refusal.OUTSIDER);
        }
        return people.find(errand.user())
                .map(person -> person.guest() ? Optional.of(Refusal.OUTSIDER) : Optional.<Refusal>empty())
                .orElse(Optional.of(Refusal.UNKNOWN));
    }
}
