/**
 * Slack as a surface: messages, commands, buttons and forms in, replies rendered and sent.
 *
 * <p>In: signed requests over HTTP and envelopes over Socket Mode, both through {@link org.rapporteur.slack.SlackSurface}. Whatever asks for a reply
 * is written to the journal before Slack gets its answer. Out: rows of the journal's outbox, delivered in order for each channel. Start with
 * {@link org.rapporteur.slack.SlackSurface}, then {@link org.rapporteur.slack.Intake} for what comes in and {@link org.rapporteur.slack.Desk} for
 * what becomes of it.
 */
@NullMarked
package org.rapporteur.slack;

import org.jspecify.annotations.NullMarked;
