package org.rapporteur.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapporteur.index.TestArticles;

/** Who speaks in short articles, by which office and for whom. */
class SpeakersTest {
    private static ArticleRecord read(String text) {
        return Extraction.of(TestArticles.article("a.md", "Talks", "Nordwire", LocalDate.of(2011, 11, 14), text));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Fish matters. Fish Minister Eva Lind of Sweden was late. "Sorry," she said.               | Eva Lind    | Fish Minister
        Anders Holm, the minister who lost in May, spoke. "It is late," Holm said.                 | Anders Holm | minister
        Anders Holm, now the opposition leader, spoke. "It is late," Holm said.                    | Anders Holm | opposition leader
        Eva Lind, the Nordic League's press officer, spoke. "It is late," Lind said.               | Eva Lind    | press officer
        They flew to Oslo to see Prime Minister Anders Holm. "It is late," Holm said.              | Anders Holm | Prime Minister
        Reporters saw Lars Berg asking Danish Minister Anders Holm. "It is late," Holm said.       | Anders Holm | Danish Minister
        Prime Ministers Anders Holm and Eva Lind met. "It is late," Holm said.                     | Anders Holm |
        Anders Holm, who took over as energy minister in May, said he was tired. "It is late," the minister said. | Anders Holm | minister
        Prime Minister Eva Lind left. Anders Holm stayed. "It is late," the energy minister said.  | Anders Holm | energy minister
        Trade Minister Eva Lind was cross. "It is late," a spokeswoman for Minister Eva Lind said. |             | spokeswoman for Minister Eva Lind
        Minister Eva Lind was cross. "It is late," said an adviser to Lind.                        |             | adviser to Lind
        Minister Eva Lind was cross, she said. An aide was blunter. "It is late," the aide said.   |             | aide
        The families' lawyer, Lars Berg, was angry. "It is late," the lawyer said.                 | Lars Berg   | lawyer
        The gates opened. "Go home at once," a guard told them.                                    |             | guard
        In Oslo President Anders Holm met the families. "We shall wait," he promised.              | Anders Holm | President
        The miners met. "It is late," shouted one of them, Lars Berg, from a cab.                  | Lars Berg   |
        """)
    void saysWhoSpeaks(String text, @Nullable String name, @Nullable String role) {
        Speaker speaker = read(text).quotations().getLast().speaker();
        assertThat(speaker.name()).isEqualTo(name);
        assertThat(speaker.role()).isEqualTo(role);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Eva Lind, a fellow at the Sound Institute, spoke. "It is late," Lind said.           | Sound Institute
        Vera Szolt, the prime minister of Drosmark, spoke. "It is late," Szolt said.         | Drosmark
        The gas stopped. "It is late," a manager at Nordgas said.                            | Nordgas
        Sweden was pleased. Foreign Minister Eva Lind smiled. "It is late," Lind said.       | Sweden
        """)
    void saysForWhomSomebodySpeaks(String text, String party) {
        assertThat(read(text).quotations().getLast().speaker().party()).isEqualTo(party);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Sweden demanded that the ships be let go at once and without conditions.",
                "Denmark called on all its neighbours to keep the ports open this winter.",
                "Minister Eva Lind won the vote by promising the farmers a subsidy on freight.",
                "The ships left Sweden three weeks later than Denmark had promised in its letter.",
                "The talks broke down in the first week, according to a later Reuters chronology.",
                "The eleven member states are less united than they like to appear in public."
            })
    void takesNoDeedForReportedSpeech(String text) {
        assertThat(read(text).reported()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Minister Eva Lind was cross. "It is late," Lind said, adding that the ships would not wait any longer. | Eva Lind
        Minister Lars Berg said it was over. President Eva Lind put forward a plan: the ports would open, she said. | Eva Lind
        Eva Lind, who heads the team of the miners, said the pits would open in spring. | Eva Lind
        """)
    void saysWhoseWordsAreReported(String text, String name) {
        assertThat(read(text).reported().getLast().speaker().name()).isEqualTo(name);
    }
}
