package org.rapporteur.dossier;

import java.util.List;

/**
 * Something the parties take a stance on.
 *
 * @param label a short phrase in an article's words
 * @param stances oldest first, undated last
 */
record Issue(String label, List<Told<StanceLine>> stances) {}
