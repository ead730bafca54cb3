package org.rapporteur.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AdminsTest {
    private static final Admins ADMINS =
            Admins.parse(" slack:U0ANYWHERE, slack:T1/U0HERE ,matrix:@ann:example.org,, matrix:@bob:example.org:8448");

    @ParameterizedTest
    @CsvSource({
        "slack,  T1,  U0ANYWHERE,           true",
        "slack,  T2,  U0ANYWHERE,           true",
        "slack,    ,  U0ANYWHERE,           true",
        "slack,  T1,  U0HERE,               true",
        "slack,  T2,  U0HERE,               false",
        "slack,    ,  U0HERE,               false",
        "slack,  T1,  u0here,               false",
        "slack,  T1,  U0HER,                false",
        "slack,  T1,  '',                   false",
        "matrix,   ,  @ann:example.org,     true",
        "matrix,   ,  @ann:example.com,     false",
        "matrix,   ,  ann,                  false",
        "matrix,   ,  @bob:example.org:8448,true",
        "matrix,   ,  U0ANYWHERE,           false",
        "slack,    ,  @ann:example.org,     false",
    })
    void knowsAdminsByTheIdsOfTheirPlatform(String surface, @Nullable String team, String user, boolean admin) {
        assertThat(ADMINS.includes(surface, team, user)).isEqualTo(admin);
    }

    @Test
    void areNobodyWhenNobodyIsNamed() {
        assertThat(Admins.parse("").includes("slack", "T1", "U0HERE")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "U123",
                "slack:",
                "slack:ann",
                "slack:@ann",
                "slack:T1/",
                "slack:T1/U1/U2",
                "matrix:ann",
                "matrix:@ann",
                "irc:ann",
                "slack:U1 slack:U2",
                "*",
                "slack:*"
            })
    void refusesAnEntryOfAnotherForm(String entry) {
        assertThatThrownBy(() -> Admins.parse("slack:U123," + entry))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(entry);
    }
}
