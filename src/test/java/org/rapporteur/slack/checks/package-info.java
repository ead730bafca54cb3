/**
 * The bot checked from outside, as Slack sees it: a whole bot, started with the address of a stand-in for Slack, is driven with signed requests
 * and Socket Mode envelopes, and judged by what it answers and by what it calls. Each test names what it checks; {@code docs/slack-checks.md}
 * lists them. Start with {@link org.rapporteur.slack.checks.Workspace}.
 */
@NullMarked
package org.rapporteur.slack.checks;

import org.jspecify.annotations.NullMarked;
