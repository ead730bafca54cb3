package org.rapporteur.answer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AskedMatterTest {
    private static boolean isSame(String one, String other) {
        return AskedMatter.of(one).isSameAs(AskedMatter.of(other));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Who won the cup?                            | who won the  CUP
        When was New START signed?                  | On what date did they sign New START?
        when was the treaty signed                  | What day was the treaty signed on please?
        What does Russia want on radar?             | What is the Kremlin's position on radar?
        Where did the talks take place?             | In which city did the talks take place?
        Why was the summit postponed?               | What was the reason the summit was put off?
        How many interceptors are in Poland?        | What is the number of interceptors in Poland?
        Did the United States sign the guarantee?   | did the US sign the guarantee
        Who is Sergei Ryabkov?                      | who's sergei ryabkov
        """)
    void whatDiffersInWordingAloneIsTheSame(String one, String other) {
        assertThat(isSame(one, other)).isTrue();
        assertThat(isSame(other, one)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Who signed the treaty?                  | When was the treaty signed?
        When was the treaty signed?             | When was the protocol signed?
        What did Lavrov say about radar?        | What did Clinton say about radar?
        Who won the cup in 2011?                | Who won the cup in 2012?
        Where are the radars in Poland?         | Where are the radars in Turkey?
        Who won the cup?                        | Who won the cup in France?
        Why?                                    | Why?
        """)
    void whatIsAfterSomethingElseIsNot(String one, String other) {
        assertThat(isSame(one, other)).isFalse();
        assertThat(isSame(other, one)).isFalse();
    }

    @Test
    void readsTheBeginningOfAnEndlessQuestion() {
        assertThat(AskedMatter.of("radar ".repeat(100_000)).subjects()).hasSizeLessThan(400);
        assertThat(AskedMatter.of("").subjects()).isEmpty();
    }
}
