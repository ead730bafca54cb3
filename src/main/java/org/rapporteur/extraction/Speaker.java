package org.rapporteur.extraction;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Who is behind words or a stance, as far as the article tells.
 *
 * @param name the person in the fullest form the article prints: {@code Irena Vasko}; null when it names none
 * @param role what the article calls the speaker, without article or possessive: {@code Dolvanian negotiator}; null when nothing
 * @param party the state or body spoken for, by its usual name: {@code Dolvania}; null when the article does not tell
 * @param resolution how the speaker was found
 */
public record Speaker(
        @Nullable String name,
        @Nullable String role,
        @Nullable String party,
        Resolution resolution) {
    /** Nobody is told, or it may be several. */
    public static final Speaker UNKNOWN = new Speaker(null, null, null, Resolution.UNKNOWN);

    private static final Pattern FOR_HIMSELF = Pattern.compile(
            "(?i)\\b(?:arbitrator|judge|justice(?!\\s(?:minister|ministry|secretary|department))|magistrate|retired|former|ex|expert|analyst|professor|historian|scholar|economist|researcher|scientist|author|academic)\\b");

    /** How a speaker was found. */
    public enum Resolution {
        /** The name stands beside the words. */
        NAMED,
        /** "He", "she" or "it" was followed to somebody before. */
        PRONOUN,
        /** "The minister" was followed to the one who holds the office. */
        OFFICE,
        /** The words go on from those before, whose speaker is known. */
        CONTINUED,
        /** The article says what the speaker is and gives no name: "a senior official", "Kessara". */
        UNNAMED,
        /** Nobody is told, or it may be several. */
        UNKNOWN
    }

    public Speaker {
        if (resolution == Resolution.UNKNOWN && name != null) {
            throw new IllegalArgumentException("named and unknown: " + name);
        }
    }

    Speaker as(Resolution how) {
        return name == null ? this : new Speaker(name, role, party, how);
    }

    Speaker withRole(@Nullable String nearer) {
        return nearer == null ? this : new Speaker(name, nearer, party, resolution);
    }

    /** The same with a party where none was known. */
    public Speaker withParty(@Nullable String known) {
        return party == null && known != null ? new Speaker(name, role, known, resolution) : this;
    }

    /** Whether the role is one in which somebody speaks for himself, whatever his country: a judge, an expert. */
    boolean speaksForHimself() {
        return role != null && FOR_HIMSELF.matcher(role).find();
    }

    boolean isTold() {
        return name != null || party != null || role != null;
    }
}
