/**
 * The formats of articles: the bytes of a file to drafts of the articles in it.
 *
 * <p>In: a {@link org.rapporteur.formats.SourceFile}. Out: each article as a {@link org.rapporteur.formats.Draft}, or an {@link
 * org.rapporteur.formats.UnreadableFileException} whose reason can be shown. Start with {@link org.rapporteur.formats.Formats}, which chooses the
 * {@code FormatReader}; a new format is one more of them in its list. Beside them stands what they share: {@link org.rapporteur.formats.TextDecoder}
 * (bytes to characters), {@link org.rapporteur.formats.Prose} (characters made plain), {@code MainText}, {@link org.rapporteur.formats.Furniture} and
 * {@code Imprint} (what is the article and what stands around it), {@link org.rapporteur.formats.MetadataBlock} and {@link
 * org.rapporteur.formats.CheckedMetadata} (what is said of it). Pages of the web are read by {@link org.rapporteur.formats.WebPage}, and articles
 * written by {@link org.rapporteur.formats.MarkdownFile}.
 */
@NullMarked
package org.rapporteur.formats;

import org.jspecify.annotations.NullMarked;
