package org.rapporteur.matrix;

/** Tells which events are for us. Pure. */
final class Addressing {}
