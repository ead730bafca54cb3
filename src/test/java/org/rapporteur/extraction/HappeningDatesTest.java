package org.rapporteur.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rapporteur.index.TestArticles;

/** Which dates of a sentence tell a happening, and which days they mean. */
class HappeningDatesTest {
    /** Each as its days, "P" behind it when it is planned. */
    private static List<String> read(String text) {
        return Extraction.of(TestArticles.article("a.md", "Talks", "Nordwire", LocalDate.of(2012, 5, 2), text))
                .happenings()
                .stream()
                .map(one -> one.time().start() + "/" + one.time().end() + (one.planned() ? " P" : ""))
                .toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        The summit is planned for the spring in Oslo.                        | 2013-03-01/2013-05-31 P
        A museum is to open in the autumn of next year.                      | 2013-09-01/2013-11-30 P
        There will be three meetings, on May 3, May 17 and June 2.           | 2012-05-03/2012-05-03 P, 2012-05-17/2012-05-17 P, 2012-06-02/2012-06-02 P
        The gas went missing between June and August.                        | 2011-06-01/2011-08-31
        Lind led the team until 2009 and joined the cabinet in March.        | 2012-03-01/2012-03-31
        The talks, broken off in 2009, could resume in August.               | 2009-01-01/2009-12-31, 2012-08-01/2012-08-31 P
        Hundreds plan to march next Friday.                                  | 2012-05-11/2012-05-11 P
        He said as late as October that the door was closed.                 | 2011-10-01/2011-10-31
        The vote was put off until the new year.                             | 2013-01-01/2013-12-31 P
        Lind wants the papers by Christmas.                                  | 2012-12-25/2012-12-25 P
        A first attempt, in July, was abandoned.                             | 2011-07-01/2011-07-31
        "The road was closed on March 3," Anna Holm said.                    | 2012-03-03/2012-03-03
        """)
    void meansTheseDays(String text, String days) {
        assertThat(read(text)).isEqualTo(Stream.of(days.split(", ")).toList());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Trade between the two came to 4 billion crowns last year.
        The mission will cost 14 million dollars in 2013 and 2014.
        The stocks stood on 5 February 2011 where they are now.
        The agency posted the remarks on 28 October 2011.
        One report gives 16 March.
        Cherries ripen late in June.
        The passes usually open in mid-April.
        Lind was energy minister until March.
        The bank opened a year later than planned.
        "Today we are neighbours," Anna Holm said.
        """)
    void takesNoDateForAHappeningOnWhichNothingHappens(String text) {
        assertThat(read(text)).isEmpty();
    }
}
