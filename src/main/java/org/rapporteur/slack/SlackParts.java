package org.rapporteur.slack;

import java.net.URI;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.rapporteur.conversation.Admins;
import org.rapporteur.conversation.RateLimit;
import org.rapporteur.journal.Journal;

/**
 * What the Slack surface is joined to.
 *
 * @param rate for the questions of all users together with other surfaces
 * @param page the address of the web page as people elsewhere reach it; null when they cannot
 */
public record SlackParts(
        SlackCore core,
        Journal journal,
        Admins admins,
        RateLimit rate,
        InstantSource clock,
        @Nullable URI page) {}
