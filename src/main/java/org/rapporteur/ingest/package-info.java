/**
 * The knowledge folder: what is in it, which of its files changed, and the index brought up to it.
 *
 * <p>In: a folder, and what is held of it so far. Out: the articles that are new, changed or gone, to an {@link org.rapporteur.ingest.ArticleSink},
 * and a report that names every file. Start with {@link org.rapporteur.ingest.Refresher}, which does so to the index, then {@link
 * org.rapporteur.ingest.FolderReader}; {@code FolderScanner} tells which files there are, {@code FolderReading} takes one after the other, {@code
 * Companions} finds copies. What becomes of one file is the work of {@link org.rapporteur.parsing.ArticleReader}.
 */
@NullMarked
package org.rapporteur.ingest;

import org.jspecify.annotations.NullMarked;
