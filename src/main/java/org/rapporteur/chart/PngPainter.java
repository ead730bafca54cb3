package org.rapporteur.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.rapporteur.chart.Drawing.Box;
import org.rapporteur.chart.Drawing.Diamond;
import org.rapporteur.chart.Drawing.Disc;
import org.rapporteur.chart.Drawing.Shape;
import org.rapporteur.chart.Drawing.Words;

/** A drawing as PNG. The JDK fills outlines; it needs no screen for that, and no font since letters are outlines too. */
final class PngPainter {
    /** How much thicker a heavy letter is than a plain one, of its size. */
    private static final float HEAVY = 0.045f;

    static {
        // With a DISPLAY in the environment the JDK would look for a screen, and fail on a server without the libraries
        // for it.
        if (System.getProperty("java.awt.headless") == null) {
            System.setProperty("java.awt.headless", "true");
        }
    }

    private final Graphics2D canvas;
    private final Typeface typeface;

    private PngPainter(Graphics2D canvas, Typeface typeface) {
        this.canvas = canvas;
        this.typeface = typeface;
    }

    static byte[] paint(Drawing drawing, Typeface typeface) {
        BufferedImage image = new BufferedImage(drawing.width(), drawing.height(), BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = image.createGraphics();
        try {
            canvas.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            canvas.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            canvas.setColor(Color.decode(Palette.PAPER));
            canvas.fill(new Rectangle2D.Double(0, 0, drawing.width(), drawing.height()));
            PngPainter painter = new PngPainter(canvas, typeface);
            drawing.shapes().forEach(painter::shape);
        } finally {
            canvas.dispose();
        }
        return encoded(image);
    }

    private static byte[] encoded(BufferedImage image) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        // A stream of our own in memory: ImageIO's own goes through a file.
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            if (!ImageIO.write(image, "png", out)) {
                throw new IllegalStateException("this Java writes no PNG");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** The width of the edge of a diamond. */
    static double edge(double radius) {
        return Math.max(1.5, radius * 0.3);
    }

    private void shape(Shape shape) {
        switch (shape) {
            case Box(var x, var y, var width, var height, var colour) ->
                fill(new Rectangle2D.Double(x, y, width, height), colour);
            case Disc(var x, var y, var radius, var colour) ->
                fill(new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius), colour);
            case Diamond diamond -> diamond(diamond);
            case Words words -> words(words);
        }
    }

    private void diamond(Diamond diamond) {
        double radius = diamond.radius();
        Path2D.Double path = new Path2D.Double();
        path.moveTo(diamond.x(), diamond.y() - radius);
        path.lineTo(diamond.x() + radius, diamond.y());
        path.lineTo(diamond.x(), diamond.y() + radius);
        path.lineTo(diamond.x() - radius, diamond.y());
        path.closePath();
        fill(path, diamond.filled() ? diamond.colour() : Palette.PAPER);
        canvas.setColor(Color.decode(diamond.colour()));
        canvas.setStroke(new BasicStroke((float) edge(radius)));
        canvas.draw(path);
    }

    private void words(Words words) {
        java.awt.Shape outline = typeface.outline(words.text(), words.x(), words.y(), words.size());
        fill(outline, words.colour());
        if (words.heavy()) {
            canvas.setStroke(new BasicStroke(HEAVY * (float) words.size()));
            canvas.draw(outline);
        }
    }

    private void fill(java.awt.Shape shape, String colour) {
        canvas.setColor(Color.decode(colour));
        canvas.fill(shape);
    }
}
