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

    /** As it is typed. */
    public String typed() {
        return name().toLowerCase(Locale.ROOT);
    }
}
