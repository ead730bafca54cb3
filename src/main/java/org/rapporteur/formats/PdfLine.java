package org.rapporteur.formats;

/**
 * A printed line of a page.
 *
 * @param x where it begins, from the left, in points
 * @param right where it ends
 * @param y its baseline, from the top
 * @param size of its letters, in points; the largest of the line
 */
record PdfLine(String text, float x, float right, float y, float size) {}
