package org.rapporteur.matrix;

/** Asks the homeserver for what is new, again and again. */
final class SyncLoop {}
