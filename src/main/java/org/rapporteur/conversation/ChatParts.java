package org.rapporteur.conversation;

import java.net.URI;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.rapporteur.journal.Journal;

/**
 * What a chat surface is joined to.
 *
 * @param rate for the questions of each user
 * @param page the address of the web page as people elsewhere reach it; null when they cannot
 */
public record ChatParts(
        ChatCore core,
        Journal journal,
        Admins admins,
        RateLimit rate,
        InstantSource clock,
        @Nullable URI page) {}
