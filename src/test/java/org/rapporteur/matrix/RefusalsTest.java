package org.rapporteur.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.rapporteur.matrix.MatrixError.Limited;

class RefusalsTest {
    static Stream<Arguments> refusals() {
        return Stream.of(
                Arguments.of(401, "M_UNKNOWN_TOKEN", new MatrixError.TokenRefused(false), false),
                Arguments.of(401, "M_MISSING_TOKEN", new MatrixError.AccountRefused("M_MISSING_TOKEN"), true),
                Arguments.of(401, "M_UNAUTHORIZED", new MatrixError.AccountRefused("M_UNAUTHORIZED"), true),
                Arguments.of(401, "M_USER_LOCKED", new MatrixError.AccountRefused("M_USER_LOCKED"), true),
                Arguments.of(403, "M_USER_DEACTIVATED", new MatrixError.AccountRefused("M_USER_DEACTIVATED"), true),
                Arguments.of(403, "M_CONSENT_NOT_GIVEN", new MatrixError.AccountRefused("M_CONSENT_NOT_GIVEN"), true),
                Arguments.of(403, "M_FORBIDDEN", new MatrixError.Forbidden("M_FORBIDDEN", "no"), false),
                Arguments.of(404, "M_NOT_FOUND", new MatrixError.NotFound("M_NOT_FOUND"), false),
                Arguments.of(413, "M_TOO_LARGE", new MatrixError.TooLarge(), false),
                Arguments.of(400, "M_TOO_LARGE", new MatrixError.TooLarge(), false),
                Arguments.of(400, "M_UNKNOWN", new MatrixError.BadRequest(400, "M_UNKNOWN", "no"), false),
                Arguments.of(500, "M_UNKNOWN", new MatrixError.ServerFault(500), true));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void readsWhatAHomeserverSays(int status, String errcode, MatrixError error, boolean passing) {
        MatrixError read = Refusals.read(status, null, Events.json("{'errcode': '" + errcode + "', 'error': 'no'}"));
        assertThat(read).isEqualTo(error);
        assertThat(read.isTransient()).isEqualTo(passing);
        assertThat(read.words()).isNotBlank();
    }

    @Test
    void knowsATokenThatRanOutFromOneThatWasRevoked() {
        assertThat(Refusals.read(401, null, Events.json("{'errcode': 'M_UNKNOWN_TOKEN', 'soft_logout': true}")))
                .isEqualTo(new MatrixError.TokenRefused(true));
    }

    @ParameterizedTest
    @CsvSource({"401", "403", "404", "302", "502"})
    void takesWhatIsNotOfAHomeserverForSomethingThatMayPass(int status) {
        assertThat(Refusals.read(status, null, null).isTransient()).isTrue();
        assertThat(Refusals.read(status, null, Events.json("[]")).isTransient()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "2, {}, 2000",
        "2, {'retry_after_ms': 1860}, 2000",
        ", {'retry_after_ms': 1860}, 1860",
        ", {}, 3000",
        ", {'retry_after_ms': 'soon'}, 3000",
        ", {'retry_after_ms': -1}, 3000",
        "soon, {'retry_after_ms': 10}, 10",
        "3600, {}, 30000",
        "999999999999, {}, 3000",
    })
    void waitsAsLongAsItIsAskedToWithinReason(String header, String body, long millis) {
        assertThat(Refusals.read(429, header, Events.json(body))).isEqualTo(new Limited(Duration.ofMillis(millis)));
    }
}
