package org.rapporteur.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class FoldsTest {
    @Test
    void theFoldIsTheChecksumOfTheId() {
        // The CRC-32 of "123456789" is 0xCBF43926, its check value: 3421780262 = 5 * 684356052 + 2.
        assertThat(new Folds(5).of("123456789")).isEqualTo(2);
        assertThat(new Folds(10).of("123456789")).isEqualTo(2);
        assertThat(new Folds(9).of("123456789")).isEqualTo((int) (3_421_780_262L % 9));
    }

    @Test
    void foldsAreOfLikeSize() {
        int[] sizes = new int[5];
        for (int i = 0; i < 1_000; i++) {
            sizes[new Folds(5).of("e" + i)]++;
        }

        assertThat(Arrays.stream(sizes).boxed()).hasSize(5).allMatch(size -> size > 150 && size < 250);
    }

    @Test
    void oneFoldIsNone() {
        assertThatThrownBy(() -> new Folds(1)).hasMessageContaining("two folds");
    }

    @Test
    void theSpreadLeavesOutWhatIsNoNumber() {
        Spread spread = Spread.of(1, Double.NaN, 3, 5);

        assertThat(spread.mean()).isEqualTo(3);
        assertThat(spread.deviation()).isCloseTo(2, within(1e-12));
        assertThat(Spread.of(4).deviation()).isNaN();
    }
}
