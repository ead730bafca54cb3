package org.rapporteur.journal;

import java.time.Instant;

/**
 * That a platform does not take the news for a place.
 *
 * @param reason in the platform's words
 * @param at when it said so last
 * @param times in a row, at least 1
 */
public record WatchRefusal(String reason, Instant at, int times) {}
