package org.rapporteur.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WatchReaderTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        watch NATO                                 | WATCH: NATO
        Watch the radar, please                    | WATCH: the radar
        @rapporteur watch by Lavrov                | WATCH: by Lavrov
        rapporteur watch "joint data centre"       | WATCH: "joint data centre"
        /watch of Russia                           | WATCH: of Russia
        watch                                      | WATCH:
        watch *                                    | WATCH: *
        follow Lavrov                              | WATCH: Lavrov
        alert us about Kaliningrad                 | WATCH: Kaliningrad
        watches                                    | WATCHES:
        show me the watches                        | WATCHES:
        unwatch 2                                  | UNWATCH: 2
        unwatch #3                                 | UNWATCH: 3
        stop watching the radar                    | UNWATCH: the radar
        digest                                     | DIGEST:
        digest daily at 8:00 Europe/Berlin         | DIGEST: daily at 8:00 Europe/Berlin
        a weekly digest                            | DIGEST: weekly
        digest off.                                | DIGEST: off
        digest empty on                            | DIGEST: empty on
        quiet 22:00-07:00 Europe/Berlin            | QUIET: 22:00-07:00 Europe/Berlin
        quiet hours from 10pm to 6am               | QUIET: from 10pm to 6am
        quiet off                                  | QUIET: off
        /quiet whenever                            | QUIET: whenever
        """)
    void readsWhatAPlaceWants(String typed, String expected) {
        assertThat(CommandReader.decide(typed))
                .isInstanceOfSatisfying(
                        Decision.OfWatches.class,
                        asked -> assertThat((asked.word() + ": " + asked.typed()).strip())
                                .isEqualTo(expected));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        quiet diplomacy in 2012                    |
        tell me when Obama met Putin               |
        digest of the talks in Geneva              |
        who watches the watchmen                   |
        """)
    void leavesQuestionsAlone(String typed) {
        assertThat(CommandReader.decide(typed)).isEqualTo(new Decision.Ask(typed));
    }
}
