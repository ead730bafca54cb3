package org.rapporteur.watch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SubjectTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "Kaliningrad | Kaliningrad | - | -",
                "the radar in Gabala | radar in Gabala | - | -",
                "about  missile\u00a0defence. | missile defence | - | -",
                "by Lavrov | - | Lavrov | -",
                "of Russia | - | Russia | -",
                "by Lavrov about the radar | radar | Lavrov | -",
                "Kaliningrad by Sergei Lavrov | Kaliningrad | Sergei Lavrov | -",
                "\"joint data centre\" | - | - | joint data centre",
                "“legally binding” by Ryabkov | - | Ryabkov | legally binding",
                "the treaty of Moscow | treaty of Moscow | - | -",
                "@here | here | - | -"
            })
    void readsTopicNameAndPhrase(String typed, String topic, String name, String phrase) {
        assertThat(Subject.read(typed)).isEqualTo(new Subject(topic, name, phrase));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "*", "\"\"", "…", "?!", "\u200b"})
    void nothingIsNoSubject(String typed) {
        assertThat(Subject.read(typed)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"the radar", "by Lavrov about Gabala", "of NATO", "\"joint data centre\" by Rice", "Iran"})
    void readsItsOwnWordsAlike(String typed) {
        Subject subject = Subject.read(typed);
        assertThat(subject).isNotNull();
        assertThat(Subject.read(subject.words())).isEqualTo(subject);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "They spoke of a Joint  Data-Centre. | true",
                "a joint\u00a0data centre’s staff | true",
                "joint data centres | false",
                "a data centre, joint | false"
            })
    void findsAPhraseAsWholeWordsInAnyCase(String text, boolean found) {
        assertThat(new Subject(null, null, "joint data centre").isIn(text)).isEqualTo(found);
    }
}
