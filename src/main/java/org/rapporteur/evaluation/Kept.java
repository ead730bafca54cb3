package org.rapporteur.evaluation;

/** Which questions are learned from, or scored. */
@FunctionalInterface
interface Kept {
    /** Every one of them. */
    Kept ALL = (set, id) -> true;

    /** @param id of a question of {@code set} */
    boolean test(QuestionSet set, String id);
}
