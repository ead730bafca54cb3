package org.rapporteur.slack;

/**
 * Who we are in Slack, as it says itself.
 *
 * @param user the user id of the bot
 * @param team the workspace it is installed in
 */
record Identity(String user, String team) {}
