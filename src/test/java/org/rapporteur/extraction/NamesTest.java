package org.rapporteur.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapporteur.article.Sentence;
import org.rapporteur.article.TextRange;

class NamesTest {
    private final Names names = new Names();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        U.S. Secretary of State Hillary Clinton spoke.                        | Hillary Clinton
        Russian Foreign Minister Sergei Lavrov met Hillary Clinton. Clinton and Lavrov agreed. | Sergei Lavrov; Hillary Clinton
        President Obama spoke.                                                | Obama
        U.S. President Obama met Barack Obama's aides.                        | Barack Obama
        On Monday Putin spokesman Dmitry Peskov spoke of Vladimir Putin.      | Vladimir Putin; Dmitry Peskov
        The one to speak was retired Col. Gen. Victor Yesin in May.           | Victor Yesin
        Brookings Institution Arms Control Initiative Director Steven Pifer   | Steven Pifer
        former U.S. Ambassador to NATO Kurt Volker said                       | Kurt Volker
        Vladimir Putin, or Vladimir Vladimirovich Putin, met Putin            | Vladimir Vladimirovich Putin
        Ursula von der Leyen met Bashar al-Assad.                             | Ursula von der Leyen; Bashar al-Assad
        John F. Kennedy's aide met Mr. Brown.                                 | John F. Kennedy; Brown
        Meanwhile Boris Orlov’s aides left.                                   | Boris Orlov
        """)
    void findsPersonsWithoutTheirTitles(String text, String people) {
        assertThat(names.people(text)).isEqualTo(Arrays.asList(people.split("; ")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The United States and Russia met in Los Cabos.",
                "In November the White House and the State Department agreed on New START.",
                "Missile Defense Talks Stall\n\nThe missile defense talks between them stall.",
                "On Saturday Moscow and NATO met the Associated Press.",
                "the North Atlantic Treaty Organization and the Prime Minister",
                "no names at all",
                ""
            })
    void findsNoPersonsAmongPlacesAndHeadlines(String text) {
        assertThat(names.people(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Anders Holm spoke in Oslo.                          | He refused.               | Anders Holm
        Anders Holm met Eva Lind in Oslo.                   | He refused.               | Anders Holm
        Hillary Clinton met Sergei Lavrov.                  | He refused.               | Sergei Lavrov
        Sergei Lavrov met Hillary Clinton.                  | She refused.              | Hillary Clinton
        The White House moved to calm Moscow.               | It said there was no deal.| White House
        Russia wanted a guarantee.                          | It asked again.           | Russia
        Anders Holm and Eva Lind met.                       | They agreed.              | Anders Holm and Eva Lind
        Danish Foreign Minister Anders Holm met Eva Lind.   | The minister refused.     | Anders Holm
        In Oslo the envoys met Anders Holm.                 | He refused.               | Anders Holm
        """)
    void findsWhomAPronounMeans(String before, String sentence, String name) {
        assertThat(names.antecedent(List.of(sentence(before)), sentence(sentence)))
                .contains(name);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        In Oslo the envoys met Anders Holm and Nils Krog.   | He refused.
        Anders Holm and Nils Krog met.                      | He refused.
        Anders Holm spoke in Oslo.                          | She met Krog.
        The demand was refused by Russia.                   | It was the second.
        Anders Holm spoke in Oslo.                          | Krog refused.
        Anders Holm spoke in Oslo.                          | They refused.
        The envoys left.                                    | He refused.
        Minister Anders Holm met Minister Nils Krog.        | The minister refused.
        "Ask Anders Holm," the envoys said.                 | He refused.
        """)
    void leavesAPronounAloneWhenUnsure(String before, String sentence) {
        assertThat(names.antecedent(List.of(sentence(before)), sentence(sentence)))
                .isEmpty();
    }

    @Test
    void followsAPronounOverASentenceThatBeginsWithOne() {
        assertThat(names.antecedent(
                        List.of(sentence("Anders Holm spoke in Oslo."), sentence("He was late.")),
                        sentence("He refused.")))
                .contains("Anders Holm");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "A", "Ab ", "A.", "Holm, the ", "Anders Holm said ", "1", "'s", "Mr. ", "de la "})
    void staysLinearOnAMillionCharacters(String unit) {
        String text = unit.repeat(1_000_000 / unit.length());
        names.people(text.substring(0, 100_000));

        long start = System.nanoTime();
        names.people(text);

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
    }

    private static Sentence sentence(String text) {
        return new Sentence(new TextRange(0, text.length()), text);
    }
}
