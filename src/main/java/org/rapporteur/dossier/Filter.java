package org.rapporteur.dossier;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which lines of the dossier are wanted; null is no bound.
 *
 * @param topic any words; a line counts when its passage is about them
 * @param person any name of a person: full, last name, or one of the table of names
 * @param party any name of a state or body: {@code Kremlin} asks for Russia
 * @param from the first day wanted
 * @param to the last day wanted, never before {@code from}
 */
public record Filter(
        @Nullable String topic,
        @Nullable String person,
        @Nullable String party,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {
    /** Everything. */
    public static final Filter NONE = new Filter(null, null, null, null, null);

    public Filter {
        if (from != null && to != null && to.isBefore(from)) {
            throw new IllegalArgumentException("ends before it begins: " + from + ".." + to);
        }
    }

    /** Whether a person or a party was asked for. */
    boolean isOfSomebody() {
        return person != null || party != null;
    }

    public Filter withTopic(@Nullable String other) {
        return new Filter(other, person, party, from, to);
    }

    public Filter withPerson(@Nullable String other) {
        return new Filter(topic, other, party, from, to);
    }

    public Filter withParty(@Nullable String other) {
        return new Filter(topic, person, other, from, to);
    }

    public Filter between(@Nullable LocalDate first, @Nullable LocalDate last) {
        return new Filter(topic, person, party, first, last);
    }
}
