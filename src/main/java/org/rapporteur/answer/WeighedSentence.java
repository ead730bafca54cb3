package org.rapporteur.answer;

import org.rapporteur.article.ArticleId;

/**
 * A sentence that was weighed for a question, for those who measure or learn.
 *
 * @param article where it stands
 * @param text to the letter
 * @param signals see {@link SentenceWeigher#signalNames()}
 * @param score higher is better
 */
@SuppressWarnings("ArrayRecordComponent") // compared nowhere
public record WeighedSentence(ArticleId article, String text, double[] signals, double score) {}
