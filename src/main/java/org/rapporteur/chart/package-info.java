/**
 * The timeline as a picture: what happened and what was planned, by party over time, and when it was reported.
 *
 * <p>In: lines of the dossier's timeline. Out: SVG text, PNG bytes, and words that say the same. Nothing here needs a screen, a browser or an
 * installed font: letters are drawn from the outlines of a typeface that comes with PDFBox. Start with {@link
 * org.rapporteur.chart.TimelineChart}; {@link org.rapporteur.chart.Layout} decides where everything goes.
 */
@NullMarked
package org.rapporteur.chart;

import org.jspecify.annotations.NullMarked;
