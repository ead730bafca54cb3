package org.rapporteur.answer;

/**
 * A sentence the answer rests on.
 *
 * @param text to the letter as in the article
 * @param citation the number of its source
 */
public record QuotedSentence(String text, int citation) {}
