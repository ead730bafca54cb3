/**
 * One file to the articles in it, whatever the file does to its parser.
 *
 * <p>In: a file and its sidecar, {@link org.rapporteur.parsing.FileContent}. Out: complete articles, cut into passages and sentences, each a {@link
 * org.rapporteur.parsing.ReadArticle}. Start with {@link org.rapporteur.parsing.ArticleReader} (title, date, text), which has {@link
 * org.rapporteur.parsing.ArticleCutter} make the passages. Risky formats are read by a process of their own: {@link
 * org.rapporteur.parsing.ChildParser} on this side, {@link org.rapporteur.parsing.ParserMain} on the other, {@code ParserWire} between them; {@link
 * org.rapporteur.parsing.Attempts} remembers the files that stopped it.
 */
@NullMarked
package org.rapporteur.parsing;

import org.jspecify.annotations.NullMarked;
