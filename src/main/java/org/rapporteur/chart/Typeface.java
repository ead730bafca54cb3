package org.rapporteur.chart;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;

/**
 * How wide words are and how they look, from the outlines of Liberation Sans (Latin, Greek, Cyrillic), which browsers match with Arial and Helvetica.
 * A letter that it lacks is an empty box. Safe for use by many threads.
 */
final class Typeface {
    /** PDFBox brings it along for PDFs that embed no font. */
    private static final String RESOURCE = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    private static final String ELLIPSIS = "…";

    private final TrueTypeFont font;
    private final CmapLookup glyphs;
    private final double unitsPerEm;
    private final Map<Integer, Glyph> known = new HashMap<>();

    private record Glyph(double advance, GeneralPath outline) {}

    private Typeface(TrueTypeFont font) throws IOException {
        this.font = font;
        this.glyphs = font.getUnicodeCmapLookup();
        this.unitsPerEm = font.getUnitsPerEm();
    }

    /** The one typeface of all pictures, read when the first is drawn. */
    static Typeface shipped() {
        return Shipped.TYPEFACE;
    }

    private static final class Shipped {
        static final Typeface TYPEFACE = read();
    }

    private static Typeface read() {
        try (InputStream in = TTFParser.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("no typeface at " + RESOURCE);
            }
            return new Typeface(new TTFParser().parseEmbedded(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** In pixels. */
    double width(String text, double size) {
        return text.codePoints().mapToDouble(letter -> glyph(letter).advance()).sum() * size / unitsPerEm;
    }

    /** The text, cut behind a letter with an ellipsis where it would be wider than {@code most} pixels. */
    String shortened(String text, double size, double most) {
        if (width(text, size) <= most) {
            return text;
        }
        int end = text.length();
        while (end > 0 && width(text.substring(0, end).stripTrailing() + ELLIPSIS, size) > most) {
            end = text.offsetByCodePoints(end, -1);
        }
        return text.substring(0, end).stripTrailing() + ELLIPSIS;
    }

    /** The outlines of the letters, the first at {@code x}, on the baseline {@code y}. */
    Shape outline(String text, double x, double y, double size) {
        double scale = size / unitsPerEm;
        Path2D.Double all = new Path2D.Double(Path2D.WIND_NON_ZERO);
        double at = x;
        for (int letter : text.codePoints().toArray()) {
            Glyph glyph = glyph(letter);
            // A typeface counts up from its baseline, a picture down from its top.
            all.append(glyph.outline().createTransformedShape(new AffineTransform(scale, 0, 0, -scale, at, y)), false);
            at += glyph.advance() * scale;
        }
        return all;
    }

    private synchronized Glyph glyph(int letter) {
        return known.computeIfAbsent(letter, this::readGlyph);
    }

    private Glyph readGlyph(int letter) {
        try {
            int id = glyphs.getGlyphId(letter);
            GlyphData data = font.getGlyph().getGlyph(id);
            return new Glyph(font.getAdvanceWidth(id), data == null ? new GeneralPath() : data.getPath());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
