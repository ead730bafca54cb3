package org.rapporteur.dossier;

import java.util.List;

/**
 * Something that was read out of an article, with what is shown of it.
 *
 * @param item what was read
 * @param source where it stands
 * @param words what of it is to the letter: the pieces of a quotation, the words of a date; empty for others
 * @param stems for a happening, hashes of the searchable words of its sentence, each once, ascending; else none
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Placed<T>(T item, Source source, List<String> words, int[] stems) {}
