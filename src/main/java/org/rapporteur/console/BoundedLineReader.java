package org.rapporteur.console;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** Cuts a stream into lines and never holds more than {@code maxBytes} of one. For one thread. */
final class BoundedLineReader {
    private final InputStream in;
    private final int maxBytes;

    BoundedLineReader(InputStream in, int maxBytes) {
        this.in = new BufferedInputStream(in, 1 << 16);
        this.maxBytes = maxBytes;
    }

    /** The next line without its end, or nothing after the last; the end of the stream also ends a line. */
    Optional<Line> next() throws IOException {
        int first = in.read();
        if (first < 0) {
            return Optional.empty();
        }
        ByteArrayOutputStream start = new ByteArrayOutputStream();
        boolean tooLong = false;
        for (int b = first; b >= 0 && b != '\n'; b = in.read()) {
            if (start.size() < maxBytes) {
                start.write(b);
            } else {
                tooLong = true;
            }
        }
        return Optional.of(new Line(start.toByteArray(), tooLong));
    }

    /**
     * A line, or the start of one.
     *
     * @param start its first bytes, all of them unless it is too long
     * @param tooLong whether it has more
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared, and copying a megabyte for each line buys nothing
    record Line(byte[] start, boolean tooLong) {}
}
