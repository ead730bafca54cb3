package org.rapporteur.matrix;

/**
 * Who we are.
 *
 * @param user our full user id, such as {@code @rapporteur:example.org}
 * @param device by which the homeserver tells our sends apart
 * @param displayName the name people see
 */
record Identity(String user, String device, String displayName) {}
