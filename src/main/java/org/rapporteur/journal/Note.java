package org.rapporteur.journal;

import org.jspecify.annotations.Nullable;

/**
 * Something that a surface has to know again after a restart.
 *
 * @param kind of thing, such as a room
 * @param name tells it from others of its kind
 * @param value takes the place of what was noted under that name; null when nothing is to be
 */
public record Note(String kind, String name, @Nullable String value) {}
