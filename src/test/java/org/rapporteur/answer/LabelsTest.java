package org.rapporteur.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LabelsTest {
    static Stream<Enum<?>> named() {
        return Stream.concat(Stream.of(Signal.values()), Stream.of(Evidence.values()));
    }

    @ParameterizedTest
    @MethodSource("named")
    void everySignalAndPieceOfEvidenceHasWordsForPeople(Enum<?> name) {
        String bare = name.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        assertThat(Labels.shipped().of(name)).isNotEqualTo(bare);
    }
}
