package org.rapporteur.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvTextTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        plain           | plain
        one, two        | "one, two"
        say "no"        | "say ""no\"""
        =1+1            | '=1+1
        -5              | '-5
        @cmd            | '@cmd
        a=b             | a=b
        """)
    void aFieldIsQuotedWhereItMustBeAndNeverRuns(String value, String written) {
        assertThat(CsvText.of(List.of("x"), List.of(List.of(value)))).isEqualTo("x\r\n" + written + "\r\n");
    }

    @Test
    void linesAndSpacesAtTheEndsStayInTheirField() {
        assertThat(CsvText.of(List.of("x", "y"), List.of(List.of("a\nb", " c "))))
                .isEqualTo("x,y\r\n\"a\nb\",\" c \"\r\n");
    }

    @Test
    void aRowWithTooFewFieldsIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> CsvText.of(List.of("x", "y"), List.of(List.of("a"))));
    }
}
