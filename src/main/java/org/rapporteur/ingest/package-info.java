/**
 * The knowledge folder: what is in it, which of its files changed, and the articles they hold.
 *
 * <p>In: a folder, and what is held of it so far. Out: articles, cut into passages and sentences, to an {@link
 * org.rapporteur.ingest.ArticleSink}, and a report that names every file. Start with {@link org.rapporteur.ingest.FolderReader}; the path of one file
 * is {@code FolderScanner} (which files), {@code Formats} (which {@code FormatReader}), {@code ArticleReader} (title, date, text), {@link
 * org.rapporteur.ingest.ArticleCutter} (passages). A new format is one more {@code FormatReader} in the list of {@code Formats}. Risky formats are read
 * by a process of their own: {@code ChildParser} on this side, {@link org.rapporteur.ingest.ParserMain} on the other.
 */
@NullMarked
package org.rapporteur.ingest;

import org.jspecify.annotations.NullMarked;
