package org.rapporteur.slack;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether Slack signed a request: {@code v0=} and the hex of HMAC-SHA256 over {@code v0:timestamp:body}, the body being the bytes as they came,
 * before anything is decoded. The SDK's own check takes timestamps that lie ahead and stops comparing at the first difference. Safe for use by
 * many threads.
 */
final class RequestSignature {
    /** How far the timestamp may be from now, in both directions. */
    static final Duration WINDOW = Duration.ofMinutes(5);

    private static final String ALGORITHM = "HmacSHA256";
    private static final int MAX_TIMESTAMP_DIGITS = 12;

    private final SecretKeySpec key;

    RequestSignature(String signingSecret) {
        this.key = new SecretKeySpec(signingSecret.getBytes(UTF_8), ALGORITHM);
    }

    /**
     * Whether the request is Slack's, and fresh.
     *
     * @param timestamp the header X-Slack-Request-Timestamp, in seconds
     * @param signature the header X-Slack-Signature
     */
    boolean isValid(byte[] body, @Nullable String timestamp, @Nullable String signature, Instant now) {
        if (timestamp == null || signature == null || !isFresh(timestamp, now)) {
            return false;
        }
        return MessageDigest.isEqual(of(body, timestamp).getBytes(UTF_8), signature.getBytes(UTF_8));
    }

    /** The signature of a body, as the header carries it. */
    String of(byte[] body, String timestamp) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update(("v0:" + timestamp + ":").getBytes(UTF_8));
            return "v0=" + HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no " + ALGORITHM, e);
        }
    }

    private static boolean isFresh(String timestamp, Instant now) {
        if (timestamp.length() > MAX_TIMESTAMP_DIGITS || !timestamp.matches("[0-9]+")) {
            return false;
        }
        // In whole seconds, as Slack counts: a fraction cut off the difference would let a 301st second pass on one
        // side.
        return Math.abs(now.getEpochSecond() - Long.parseLong(timestamp)) <= WINDOW.toSeconds();
    }
}
