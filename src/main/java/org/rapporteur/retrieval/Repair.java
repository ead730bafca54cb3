package org.rapporteur.retrieval;

/**
 * A word that the index does not know, and the one that was taken for it.
 *
 * @param typed as asked
 * @param read as understood
 */
public record Repair(String typed, String read) {
    /** For people, as a sentence. */
    public String told() {
        return "Read “" + typed + "” as “" + read + "”.";
    }
}
