package org.rapporteur.extraction;

import java.util.List;
import java.util.Optional;

/** Who is meant by the words around a stance: the rules are the same for an article's own words and for those it quotes. */
interface StanceVoices {
    /** The words in which stances are looked for. */
    SentenceWords words();

    /**
     * Who does what a verb says; empty when it cannot be told.
     *
     * @param place where the verb begins
     */
    List<Speaker> subjects(int place);

    /** The same, but only one who stands right before the verb: "both want", "the Kessarans insist". */
    List<Speaker> subjectsRightBefore(int place);

    /** Whether these are words between quotation marks. */
    boolean isQuoted();

    /** Whether a word begins with a capital. */
    boolean isName(int place);

    /** Whether nobody is said to do what a verb says: "neither side", "no state". */
    boolean isNobody(int place);

    /** Who tells what stands at a place: "X said that …". */
    Optional<Speaker> teller(int place);

    /** With whom the words before a place begin. */
    Optional<Speaker> opening(int place);

    /** Whom the words at a place name. */
    Optional<Speaker> named(int place);

    /** All whom the words at a place name: "Tessen and Kessara", "both sides". */
    List<Speaker> allNamed(int place);

    /** Whose the noun is that begins at a place: "its", "Tessen's", "the Sumarran". */
    Optional<Speaker> owner(int place);
}
