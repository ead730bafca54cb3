package org.rapporteur.console;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** Cuts a stream into lines and never holds more than {@code maxBytes} of one. For one thread. */
final class BoundedLineReader {
    private static final int BUFFER_BYTES = 1 << 16;

    private final InputStream in;
    private final int maxBytes;
    private final byte[] buffer = new byte[BUFFER_BYTES];
    private int position;
    private int limit;

    BoundedLineReader(InputStream in, int maxBytes) {
        this.in = in;
        this.maxBytes = maxBytes;
    }

    /** The next line without its end, or nothing after the last; the end of the stream also ends a line. */
    Optional<Line> next() throws IOException {
        if (isAtEnd()) {
            return Optional.empty();
        }
        ByteArrayOutputStream start = new ByteArrayOutputStream();
        boolean tooLong = false;
        boolean ended = false;
        while (!ended && !isAtEnd()) {
            int end = position;
            while (end < limit && buffer[end] != '\n') {
                end++;
            }
            int kept = Math.min(end - position, maxBytes - start.size());
            start.write(buffer, position, kept);
            tooLong |= kept < end - position;
            ended = end < limit;
            position = ended ? end + 1 : end;
        }
        return Optional.of(new Line(start.toByteArray(), tooLong));
    }

    /** Whether nothing is left; waits for more when the buffer is used up. */
    private boolean isAtEnd() throws IOException {
        if (position == limit) {
            position = 0;
            limit = Math.max(0, in.read(buffer));
        }
        return position == limit;
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
