package org.rapporteur.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.rapporteur.journal.SetClock;

class ConnectingTest {
    private final SetClock clock = new SetClock();
    private final Instant began = clock.instant();
    private final SteppedTimer timer = new SteppedTimer(clock);
    private final List<Long> tries = new ArrayList<>();
    private final List<String> refusals = new ArrayList<>();

    private Connecting connecting(BooleanSupplier platform) {
        return new Connecting(
                timer,
                () -> {},
                () -> {
                    tries.add(Duration.between(began, clock.instant()).toSeconds());
                    return platform.getAsBoolean();
                },
                refusals::add);
    }

    @Test
    void goesOnTryingWithPausesThatGrowToFifteenSeconds() {
        connecting(() -> tries.size() == 8).start();
        timer.pass(Duration.ofMinutes(5));
        assertThat(tries).containsExactly(0L, 1L, 3L, 7L, 15L, 30L, 45L, 60L);
        assertThat(refusals).isEmpty();
    }

    @Test
    void isOverWhenARefusalComesLater() {
        connecting(() -> {
                    if (tries.size() == 3) {
                        throw new ChatStartException("mend the token");
                    }
                    return false;
                })
                .start();
        timer.pass(Duration.ofMinutes(5));
        assertThat(tries).hasSize(3);
        assertThat(refusals).containsExactly("mend the token");
    }

    @Test
    void throwsARefusalThatComesAtOnce() {
        Connecting connecting = connecting(() -> {
            throw new ChatStartException("mend the token");
        });
        assertThatThrownBy(connecting::start).isInstanceOf(ChatStartException.class);
        assertThat(timer.isIdle()).isTrue();
        assertThat(refusals).isEmpty();
    }

    @Test
    void triesNoMoreOnceClosed() {
        Connecting connecting = connecting(() -> false);
        connecting.start();
        connecting.close();
        timer.pass(Duration.ofMinutes(5));
        assertThat(tries).containsExactly(0L);
    }
}
