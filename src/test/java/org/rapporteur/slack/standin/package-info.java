/**
 * A stand-in for Slack on the loopback address: its Web API with faults to order, its Socket Mode server, and the side of Slack that calls a
 * bot. A test starts a {@link org.rapporteur.slack.standin.SlackStandIn}, gives the bot its address and tokens, sends what people do through
 * an {@link org.rapporteur.slack.standin.EventSender} or a {@link org.rapporteur.slack.standin.SocketModeServer}, and reads what the bot did
 * from the recorded calls and from the {@link org.rapporteur.slack.standin.Board}.
 */
@NullMarked
package org.rapporteur.slack.standin;

import org.jspecify.annotations.NullMarked;
