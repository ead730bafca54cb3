package org.rapporteur.index;

import org.rapporteur.article.ArticleId;

/**
 * Which passage of which article.
 *
 * @param article where it is in the folder
 * @param number the passage's place in it, from 1
 */
public record PassagePlace(ArticleId article, int number) {}
