package org.rapporteur.extraction;

import org.rapporteur.article.Sentence;

/**
 * A sentence that gives in the article's words what somebody said; never to be shown between quotation marks.
 *
 * @param sentence as printed
 * @param speaker who said it
 * @param verb the word of speech as printed: {@code denied}, {@code according to}
 */
public record ReportedSpeech(Sentence sentence, Speaker speaker, String verb) {}
