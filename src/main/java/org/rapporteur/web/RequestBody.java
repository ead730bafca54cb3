package org.rapporteur.web;

import io.javalin.http.ContentTooLargeResponse;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;

/** The bytes that a client sends with a request, up to a bound. */
final class RequestBody {
    /**
     * So many more bytes are read and thrown away before a refusal: who is still sending when the connection ends sees a broken connection and never the
     * answer. Whoever sends even more is cut off.
     */
    private static final int MOST_THROWN_AWAY = 4_000_000;

    private static final int CHUNK = 16_384;

    private RequestBody() {}

    /**
     * @param most how many bytes it may have
     * @throws ContentTooLargeResponse when it has more
     */
    static byte[] of(Context context, int most) throws IOException {
        InputStream in = context.req().getInputStream();
        byte[] body = in.readNBytes(most + 1);
        if (body.length > most) {
            throwAway(in);
            throw new ContentTooLargeResponse("a request is at most " + most + " bytes");
        }
        return body;
    }

    private static void throwAway(InputStream in) throws IOException {
        byte[] chunk = new byte[CHUNK];
        int left = MOST_THROWN_AWAY;
        for (int read = in.read(chunk); read >= 0 && left > 0; read = in.read(chunk)) {
            left -= read;
        }
    }
}
