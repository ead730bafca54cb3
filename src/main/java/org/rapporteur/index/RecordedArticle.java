package org.rapporteur.index;

import org.rapporteur.article.Article;
import org.rapporteur.extraction.ArticleRecord;

/**
 * An article with the lines that were read out of it.
 *
 * @param article with all its words
 * @param record its lines
 */
public record RecordedArticle(Article article, ArticleRecord record) {}
