package org.rapporteur.matrix;

import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * How large a picture is.
 *
 * @param width in pixels
 * @param height in pixels
 */
record Picture(int width, int height) {
    private static final long PNG = 0x89504E470D0A1A0AL;

    /** Where width and height stand in a PNG: behind its signature and the length and name of the first chunk (W3C PNG, section 11.2.2). */
    private static final int WIDTH = 16;

    private static final int HEIGHT = 20;

    /** Empty unless the bytes begin like those of a PNG. */
    static Optional<Picture> size(byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        return bytes.length >= HEIGHT + Integer.BYTES && buffer.getLong(0) == PNG
                ? Optional.of(new Picture(buffer.getInt(WIDTH), buffer.getInt(HEIGHT)))
                : Optional.empty();
    }
}
