package org.rapporteur.conversation;

/** A command about what a channel or room is told without being asked. */
enum WatchWord {
    WATCH,
    WATCHES,
    UNWATCH,
    DIGEST,
    QUIET
}
