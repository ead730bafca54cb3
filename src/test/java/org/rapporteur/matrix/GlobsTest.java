package org.rapporteur.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GlobsTest {
    @ParameterizedTest
    @CsvSource({
        "@ann:example.org, @ann:example.org, true",
        "@*:example.org, @ann:example.org, true",
        "@*:example.org, @ann:example.org.evil.net, false",
        "@*:example.org, @ann:exampleXorg, false",
        "@a?n:example.org, @ann:example.org, true",
        "@a?n:example.org, @an:example.org, false",
        "*, @ann:example.org, true",
        "@Ann:example.org, @ann:example.org, false",
        "@[ab]:example.org, @a:example.org, false",
        "@ann:example.org, x@ann:example.org, false",
    })
    void matchesWholeIds(String pattern, String id, boolean matches) {
        assertThat(Globs.parse(pattern).match(id)).isEqualTo(matches);
    }

    @Test
    void matchesAnyOfSeveralAndNothingByNone() {
        Globs globs = Globs.parse(" @ann:a , ,@ben:b");
        assertThat(globs.patterns()).containsExactly("@ann:a", "@ben:b");
        assertThat(globs.match("@ben:b")).isTrue();
        assertThat(Globs.parse("").match("@ben:b")).isFalse();
        assertThat(Globs.parse(" ").isEmpty()).isTrue();
    }

    @Test
    void refusesWhatCanBeNoPatternOfAnId() {
        assertThatThrownBy(() -> Globs.parse("@ann:a @ben:b")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Globs.parse("x".repeat(256))).isInstanceOf(IllegalArgumentException.class);
    }
}
