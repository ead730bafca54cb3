package org.rapporteur.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** Hosts are asked one after the other's turn. */
class PaceTest {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final AtomicLong now = new AtomicLong(Long.MAX_VALUE - 5);
    private final Pace pace = new Pace(Duration.ofSeconds(1), now::get);

    @Test
    void spacesRequestsToOneHost() {
        assertThat(pace.turn("a.example", Duration.ZERO, MINUTE)).isZero();
        assertThat(pace.turn("a.example", Duration.ZERO, MINUTE)).isEqualTo(Duration.ofSeconds(1));
        assertThat(pace.turn("b.example", Duration.ZERO, MINUTE)).isZero();
        now.addAndGet(Duration.ofSeconds(5).toNanos());
        assertThat(pace.turn("a.example", Duration.ZERO, MINUTE)).isZero();
    }

    @Test
    void keepsTheDelayThatTheHostAsksFor() {
        pace.turn("a.example", Duration.ofSeconds(7), MINUTE);
        assertThat(pace.turn("a.example", Duration.ofSeconds(7), MINUTE)).isEqualTo(Duration.ofSeconds(7));
    }

    @Test
    void takesNoTurnThatIsTooFarAway() {
        pace.hold("a.example", Duration.ofMinutes(5));
        assertThat(pace.turn("a.example", Duration.ZERO, MINUTE)).isEqualTo(Duration.ofMinutes(5));
        assertThat(pace.turn("a.example", Duration.ZERO, MINUTE)).isEqualTo(Duration.ofMinutes(5));
        now.addAndGet(Duration.ofMinutes(5).toNanos());
        assertThat(pace.turn("a.example", Duration.ZERO, MINUTE)).isZero();
    }
}
