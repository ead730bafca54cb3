package org.rapporteur.dossier;

/**
 * How much of a folder a filter takes in.
 *
 * @param says whether its topic has a word that a search can look for; true without a topic
 * @param articles how many articles have something that is wanted
 * @param held how many there are
 */
public record Reach(boolean says, int articles, int held) {}
