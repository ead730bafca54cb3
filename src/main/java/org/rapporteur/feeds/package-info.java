/**
 * What is fetched into the folder: the feeds that {@code feeds.yaml} lists, and single addresses that an admin names. In: that list, addresses, and what
 * the web answers through the guarded client. Out: one Markdown file in the folder for each new article, a ledger of what was ever fetched, and lines for
 * the report of a refresh. Nothing is indexed here: the reading of the folder does that. Start with {@link org.rapporteur.feeds.Feeds}.
 */
@NullMarked
package org.rapporteur.feeds;

import org.jspecify.annotations.NullMarked;
