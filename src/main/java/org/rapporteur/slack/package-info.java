/**
 * Slack as a surface: messages, commands, buttons and forms in, replies rendered and sent.
 *
 * <p>In: signed requests over HTTP and envelopes over Socket Mode, both through {@code SlackSurface}. Whatever asks for a reply
 * is written to the journal before Slack gets its answer. Out: rows of the journal's outbox, delivered in order for each channel. Start with
 * {@code SlackSurface}, then {@code Intake} for what comes in and {@code Desk} for
 * what becomes of it.
 */
@NullMarked
package org.rapporteur.slack;

import org.jspecify.annotations.NullMarked;
