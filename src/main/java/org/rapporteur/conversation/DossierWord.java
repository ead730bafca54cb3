package org.rapporteur.conversation;

import java.util.Locale;

/** A command that asks the dossier. */
public enum DossierWord {
    TIMELINE,
    SINCE,
    QUOTES,
    POSITIONS,
    DEMANDS,
    WHO;

    /** Whether its lines make a table. */
    public boolean isTable() {
        return switch (this) {
            case TIMELINE, QUOTES, POSITIONS, DEMANDS -> true;
            case SINCE, WHO -> false;
        };
    }

    /** As it is typed. */
    public String typed() {
        return name().toLowerCase(Locale.ROOT);
    }
}
