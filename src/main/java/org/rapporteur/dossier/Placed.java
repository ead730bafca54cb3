package org.rapporteur.dossier;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that was read out of an article, with what is shown of it.
 *
 * @param item what was read
 * @param source where it stands
 * @param words what of it is to the letter: the pieces of a quotation, the words of a date; empty for others
 * @param stems for a happening, the searchable words of its sentence; else null
 */
record Placed<T>(
        T item, Source source, List<String> words, @Nullable SentenceStems stems) {}
