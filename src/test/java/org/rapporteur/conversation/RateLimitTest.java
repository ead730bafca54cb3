package org.rapporteur.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapporteur.conversation.RateLimit.Admission;
import org.rapporteur.journal.SetClock;

class RateLimitTest {
    private final SetClock clock = new SetClock();

    @ParameterizedTest
    @CsvSource({"20/m, 20, PT1M", "1/s, 1, PT1S", "500/h, 500, PT1H", "10000/d, 10000, PT24H"})
    void readsARate(String text, int questions, Duration window) {
        assertThat(Rate.parse(text)).isEqualTo(new Rate(questions, window));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "20", "20/", "/m", "0/m", "-1/m", "20/w", "20/mm", "20 / m", "10001/m", "99999999999/m"})
    void refusesWhatIsNoRate(String text) {
        assertThatThrownBy(() -> Rate.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void admitsSoManyAndSaysWhenTheNextOneIsTaken() {
        RateLimit limit = new RateLimit(Rate.parse("2/m"), clock);
        Instant first = clock.instant();
        assertThat(limit.admit("U1")).isEqualTo(new Admission.Admitted());
        clock.pass(Duration.ofSeconds(10));
        assertThat(limit.admit("U1")).isEqualTo(new Admission.Admitted());
        assertThat(limit.admit("U1")).isEqualTo(new Admission.Limited(first.plusSeconds(60), true));
        assertThat(limit.admit("U2")).as("others are not held up").isEqualTo(new Admission.Admitted());

        clock.pass(Duration.ofSeconds(50));
        assertThat(limit.admit("U1")).isEqualTo(new Admission.Admitted());
        assertThat(limit.admit("U1")).isEqualTo(new Admission.Limited(first.plusSeconds(70), true));
    }

    @Test
    void tellsAUserOnceAndAgainOnlyAfterAQuestionWasTaken() {
        RateLimit limit = new RateLimit(Rate.parse("1/m"), clock);
        limit.admit("U1");
        List<Boolean> first = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            first.add(((Admission.Limited) limit.admit("U1")).first());
        }
        assertThat(first).containsExactly(true, false, false);
        clock.pass(Duration.ofMinutes(1));
        limit.admit("U1");
        assertThat(((Admission.Limited) limit.admit("U1")).first()).isTrue();
    }

    @Test
    void locksNobodyOutWhenTheClockIsSetBack() {
        RateLimit limit = new RateLimit(Rate.parse("1/m"), clock);
        limit.admit("U1");
        clock.pass(Duration.ofDays(-1));
        assertThat(limit.admit("U1")).isEqualTo(new Admission.Admitted());
    }

    @Test
    void neverAdmitsMoreThanTheRateInAnyWindow() {
        long seed = 20121121;
        Random random = new Random(seed);
        RateLimit limit = new RateLimit(Rate.parse("5/m"), clock);
        List<Instant> admitted = new ArrayList<>();
        for (int i = 0; i < 2_000; i++) {
            clock.pass(Duration.ofMillis(random.nextInt(20_000)));
            if (limit.admit("U1") instanceof Admission.Admitted) {
                admitted.add(clock.instant());
            }
        }
        for (int i = 5; i < admitted.size(); i++) {
            assertThat(Duration.between(admitted.get(i - 5), admitted.get(i)))
                    .as("seed %d, question %d", seed, i)
                    .isGreaterThanOrEqualTo(Duration.ofMinutes(1));
        }
        assertThat(admitted).hasSizeGreaterThan(500);
    }

    @Test
    void forgetsWhoWasSilentLongestRatherThanGrow() {
        RateLimit limit = new RateLimit(Rate.parse("1/d"), clock);
        limit.admit("U0");
        for (int i = 1; i <= RateLimit.MOST_USERS; i++) {
            limit.admit("U" + i);
        }
        assertThat(limit.admit("U0")).isEqualTo(new Admission.Admitted());
        assertThat(limit.admit("U" + RateLimit.MOST_USERS)).isInstanceOf(Admission.Limited.class);
    }
}
