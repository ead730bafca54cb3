package org.rapporteur.conversation;

import org.rapporteur.dossier.Mentions;

/** How a question lacks what only the thread can give. */
sealed interface Ellipsis {
    /** It lacks nothing. */
    record None() implements Ellipsis {}

    /**
     * It is a name, a thing or a time, put in the place of another one.
     *
     * @param mentions what it names, and its words
     */
    record Fragment(Mentions mentions) implements Ellipsis {}

    /**
     * It asks for something of what was asked before.
     *
     * @param asked without the words that only lead over, and without its mark
     * @param pointer the word that points back, in lower case; all of it when none does
     */
    record Further(String asked, String pointer) implements Ellipsis {}
}
