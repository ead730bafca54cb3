package org.rapporteur.slack;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestSignatureTest {
    private static final Instant NOW = Instant.ofEpochSecond(1_795_298_400);
    private static final String STAMP = "1795298400";
    private static final byte[] BODY = "{\"type\":\"event_callback\"}".getBytes(UTF_8);

    private final RequestSignature signature = new RequestSignature("a secret");

    /** The example of Slack's documentation, "Verifying requests from Slack". */
    @Test
    void signsAsSlackDocumentsIt() {
        String body = "token=xyzz0WbapA4vBCDEFasx0q6G&team_id=T1DC2JH3J&team_domain=testteamnow&channel_id=G8PSS9T3V"
            + "&channel_name=foobar&user_id=U2CERLKJA&user_name=roadrunner&command=%2Fwebhook-collect&text="
            + "&response_url=https%3A%2F%2Fhooks.slack.com%2Fcommands%2FT1DC2JH3J%2F397700885554%2F96rGlfmibIGlgcZRskXaIFfN"
            + "&trigger_id=398738663015.47445629121.803a0bc887a14d10d2c447fce8b6703c";
        assertThat(new RequestSignature("8f742231b10e8888abcd99yyyzzz85a5").of(body.getBytes(UTF_8), "1531420618"))
                .isEqualTo("v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503");
    }

    @ParameterizedTest(name = "{0} s from now: {1}")
    @CsvSource({"0, true", "-300, true", "300, true", "-301, false", "301, false", "-3600, false", "3600, false"})
    void takesWhatIsFreshInBothDirections(long seconds, boolean taken) {
        String stamp = Long.toString(NOW.getEpochSecond() + seconds);
        assertThat(signature.isValid(BODY, stamp, signature.of(BODY, stamp), NOW))
                .isEqualTo(taken);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "-, v0=00",
                "1795298400, -",
                "1795298400, v0=",
                "1795298400, v1=00",
                "17952984oo, v0=00",
                "'', v0=00",
                "-1795298400, v0=00",
                "99999999999999999999, v0=00",
                "1795298400.5, v0=00",
                "１７９５２９８４００, v0=00"
            })
    void refusesWhatIsNoSignature(@Nullable String stamp, @Nullable String given) {
        assertThat(signature.isValid(BODY, stamp, given, NOW)).isFalse();
    }

    @Test
    void refusesTheSignatureOfAnotherSecret() {
        String other = new RequestSignature("another secret").of(BODY, STAMP);
        assertThat(signature.isValid(BODY, STAMP, other, NOW)).isFalse();
    }

    @Test
    void refusesABodyOrASignatureWithOneBitChanged() {
        String good = signature.of(BODY, STAMP);
        for (int seed = 0; seed < 500; seed++) {
            Random random = new Random(seed);
            byte[] body = BODY.clone();
            body[random.nextInt(body.length)] ^= (byte) (1 << random.nextInt(8));
            char[] changed = good.toCharArray();
            changed[random.nextInt(changed.length)] ^= (char) (1 << random.nextInt(7));
            assertThat(signature.isValid(body, STAMP, good, NOW))
                    .as("body, seed %d", seed)
                    .isFalse();
            assertThat(signature.isValid(BODY, STAMP, new String(changed), NOW))
                    .as("signature, seed %d", seed)
                    .isFalse();
        }
    }
}
