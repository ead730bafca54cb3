package org.rapporteur.embedding;

import org.rapporteur.article.TextRange;

/**
 * One token as the model reads it.
 *
 * @param id its row in the vocabulary
 * @param range the characters of the text it stands for
 */
record WordPiece(int id, TextRange range) {}
