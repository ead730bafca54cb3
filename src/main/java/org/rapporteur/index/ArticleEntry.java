package org.rapporteur.index;

import org.rapporteur.article.ArticleId;
import org.rapporteur.article.Metadata;

/**
 * An article in the list of what is held.
 *
 * @param id where it is in the folder
 * @param metadata title, publisher, date, address
 * @param passages how many passages it has
 */
public record ArticleEntry(ArticleId id, Metadata metadata, int passages) {}
