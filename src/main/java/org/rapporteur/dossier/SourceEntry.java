package org.rapporteur.dossier;

import org.rapporteur.article.ArticleId;
import org.rapporteur.article.Metadata;

/**
 * An article of the folder, as a list of sources shows it.
 *
 * @param article where it is
 * @param metadata what is known about it
 * @param passages how many passages it has
 */
public record SourceEntry(ArticleId article, Metadata metadata, int passages) {}
