package org.rapporteur.answer;

/** The kind of answer a question asks for. */
public enum QuestionKind {
    PERSON("a person or a body"),
    PLACE("a place"),
    DATE("a date"),
    NUMBER("a number"),
    MONEY("a sum of money"),
    REASON("a reason"),
    MEANS("a way"),
    POSITION("a position"),
    WORDS("somebody's words"),
    DEFINITION("what something or somebody is"),
    YES_NO("yes or no"),
    OTHER("a fact");

    private final String label;

    QuestionKind(String label) {
        this.label = label;
    }

    /** For people, such as "a date". */
    String label() {
        return label;
    }

    /** Whether what is asked for shows by its form: a name, a number, a date. */
    boolean hasForm() {
        return this == PERSON || this == PLACE || this == DATE || isFigure();
    }

    /** Whether the answer is a figure. */
    boolean isFigure() {
        return this == NUMBER || this == MONEY;
    }
}
