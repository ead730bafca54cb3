package org.rapporteur.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateReaderTest {
    private final DateReader reader = new DateReader();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        They met on 19 November 2011 in Bali.        | 19 November 2011      | 2011-11-19 | 2011-11-19 | DAY
        Nov. 19, 2011                                | Nov. 19, 2011         | 2011-11-19 | 2011-11-19 | DAY
        on the 19th of November, 2011                | 19th of November, 2011| 2011-11-19 | 2011-11-19 | DAY
        on Saturday, November 19, 2011, they met     | Saturday, November 19, 2011 | 2011-11-19 | 2011-11-19 | DAY
        Sat 19 Nov 2011                              | Sat 19 Nov 2011       | 2011-11-19 | 2011-11-19 | DAY
        he died on march 3 , 1955 , in paris .       | march 3 , 1955        | 1955-03-03 | 1955-03-03 | DAY
        he died on 3 march 1955 .                    | 3 march 1955          | 1955-03-03 | 1955-03-03 | DAY
        dated 2011-11-19T10:00:00Z.                  | 2011-11-19T10:00:00Z  | 2011-11-19 | 2011-11-19 | DAY
        filed 11/19/2011                             | 11/19/2011            | 2011-11-19 | 2011-11-19 | DAY
        filed 19/11/2011                             | 19/11/2011            | 2011-11-19 | 2011-11-19 | DAY
        filed 19.11.2011.                            | 19.11.2011            | 2011-11-19 | 2011-11-19 | DAY
        29 February 2012                             | 29 February 2012      | 2012-02-29 | 2012-02-29 | DAY
        in November 2011                             | November 2011         | 2011-11-01 | 2011-11-30 | MONTH
        Nov. 2011                                    | Nov. 2011             | 2011-11-01 | 2011-11-30 | MONTH
        in november of 2011?                         | november of 2011      | 2011-11-01 | 2011-11-30 | MONTH
        in may 2012                                  | may 2012              | 2012-05-01 | 2012-05-31 | MONTH
        in 1955                                      | 1955                  | 1955-01-01 | 1955-12-31 | YEAR
        from their 2010 pledge                       | 2010                  | 2010-01-01 | 2010-12-31 | YEAR
        the 2012 elections                           | 2012                  | 2012-01-01 | 2012-12-31 | YEAR
        by 2018 to each reduce                       | 2018                  | 2018-01-01 | 2018-12-31 | YEAR
        a treaty (1972) in force                     | 1972                  | 1972-01-01 | 1972-12-31 | YEAR
        in 1066                                      | 1066                  | 1066-01-01 | 1066-12-31 | YEAR
        the 1990s                                    | 1990s                 | 1990-01-01 | 1999-12-31 | DECADE
        the mid-1990s                                | mid-1990s             | 1993-01-01 | 1996-12-31 | PART
        in the 19th century                          | 19th century          | 1801-01-01 | 1900-12-31 | CENTURY
        a nineteenth-century fort                    | nineteenth-century    | 1801-01-01 | 1900-12-31 | CENTURY
        1955-1961                                    | 1955-1961             | 1955-01-01 | 1961-12-31 | RANGE
        1955–61                                      | 1955–61               | 1955-01-01 | 1961-12-31 | RANGE
        who served 1955 to 1961?                     | 1955 to 1961          | 1955-01-01 | 1961-12-31 | RANGE
        between 1955 and 1961                        | 1955 and 1961         | 1955-01-01 | 1961-12-31 | RANGE
        from 1955 until 1961                         | 1955 until 1961       | 1955-01-01 | 1961-12-31 | RANGE
        from may 1955 to june 1961                   | may 1955 to june 1961 | 1955-05-01 | 1961-06-30 | RANGE
        from May 1955 to 1961                        | May 1955 to 1961      | 1955-05-01 | 1961-12-31 | RANGE
        18 to 20 May 2012                            | 18 to 20 May 2012     | 2012-05-18 | 2012-05-20 | RANGE
        May 20-21, 2012                              | May 20-21, 2012       | 2012-05-20 | 2012-05-21 | RANGE
        30 May - 2 June 2012                         | 30 May - 2 June 2012  | 2012-05-30 | 2012-06-02 | RANGE
        December 30 to January 2, 2012               | December 30 to January 2, 2012 | 2011-12-30 | 2012-01-02 | RANGE
        January-March 2012                           | January-March 2012    | 2012-01-01 | 2012-03-31 | RANGE
        spring 2012                                  | spring 2012           | 2012-03-01 | 2012-05-31 | SEASON
        in the winter of 2011                        | winter of 2011        | 2011-12-01 | 2012-02-29 | SEASON
        early 2012                                   | early 2012            | 2012-01-01 | 2012-04-30 | PART
        mid-2012                                     | mid-2012              | 2012-05-01 | 2012-08-31 | PART
        late 2012                                    | late 2012             | 2012-09-01 | 2012-12-31 | PART
        by the end of 2012                           | the end of 2012       | 2012-09-01 | 2012-12-31 | PART
        late November 2011                           | late November 2011    | 2011-11-21 | 2011-11-30 | PART
        the second quarter of 2012                   | the second quarter of 2012 | 2012-04-01 | 2012-06-30 | QUARTER
        Q2 2012                                      | Q2 2012               | 2012-04-01 | 2012-06-30 | QUARTER
        the first half of 2012                       | the first half of 2012 | 2012-01-01 | 2012-06-30 | PART
        in the summer of 2002                        | summer of 2002        | 2002-06-01 | 2002-08-31 | SEASON
        by the end of the year 2013                  | the end of the year 2013 | 2013-09-01 | 2013-12-31 | PART
        26/27 March 2013                             | 26/27 March 2013      | 2013-03-26 | 2013-03-27 | RANGE
        """)
    void readsDatesThatStandOnTheirOwn(
            String text, String words, LocalDate start, LocalDate end, DateMention.Precision precision) {
        List<DateMention> mentions = reader.read(text, null);

        assertThat(mentions).hasSize(1);
        assertThat(mentions.getFirst().range().of(text)).isEqualTo(words);
        assertThat(mentions.getFirst().interval()).isEqualTo(new DateInterval(start, end));
        assertThat(mentions.getFirst().precision()).isEqualTo(precision);
        assertThat(mentions.getFirst().relative()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        2011-11-21 | The envoys met on Saturday.            | Saturday           | 2011-11-19 | 2011-11-19 | DAY
        2011-11-21 | On Monday, the minister spoke.         | Monday             | 2011-11-21 | 2011-11-21 | DAY
        2011-11-21 | on monday , the minister spoke .       | monday             | 2011-11-21 | 2011-11-21 | DAY
        2012-06-19 | in a Monday meeting                    | Monday             | 2012-06-18 | 2012-06-18 | DAY
        2012-11-20 | during Tuesday talks                   | Tuesday            | 2012-11-20 | 2012-11-20 | DAY
        2012-11-20 | Obama last year was overheard          | last year          | 2011-01-01 | 2011-12-31 | YEAR
        2012-11-20 | a visit next year                      | next year          | 2013-01-01 | 2013-12-31 | YEAR
        2011-11-21 | last Monday                            | last Monday        | 2011-11-14 | 2011-11-14 | DAY
        2011-11-21 | last Friday                            | last Friday        | 2011-11-18 | 2011-11-18 | DAY
        2011-11-21 | next Monday                            | next Monday        | 2011-11-28 | 2011-11-28 | DAY
        2011-11-21 | The two will meet on Friday.           | Friday             | 2011-11-25 | 2011-11-25 | DAY
        2011-11-21 | "We will go on," he said on Friday.    | Friday             | 2011-11-18 | 2011-11-18 | DAY
        2011-11-21 | yesterday                              | yesterday          | 2011-11-20 | 2011-11-20 | DAY
        2011-11-21 | said today                             | today              | 2011-11-21 | 2011-11-21 | DAY
        2011-11-21 | tomorrow                               | tomorrow           | 2011-11-22 | 2011-11-22 | DAY
        2011-11-21 | the day before yesterday               | the day before yesterday | 2011-11-19 | 2011-11-19 | DAY
        2011-11-21 | two days earlier                       | two days earlier   | 2011-11-19 | 2011-11-19 | DAY
        2011-11-21 | 2 days ago                             | 2 days ago         | 2011-11-19 | 2011-11-19 | DAY
        2011-11-21 | three weeks ago                        | three weeks ago    | 2011-10-31 | 2011-11-06 | WEEK
        2011-11-21 | last week                              | last week          | 2011-11-14 | 2011-11-20 | WEEK
        2011-11-21 | this month                             | this month         | 2011-11-01 | 2011-11-30 | MONTH
        2011-11-21 | late last month                        | late last month    | 2011-10-21 | 2011-10-31 | PART
        2011-11-21 | for the last 18 months the talks       | last 18 months     | 2010-05-21 | 2011-11-21 | RANGE
        2011-11-21 | Clinton spoke in July during           | July               | 2011-07-01 | 2011-07-31 | MONTH
        2011-11-21 | in December the talks                  | December           | 2010-12-01 | 2010-12-31 | MONTH
        2011-11-21 | a summit next May                      | May                | 2012-05-01 | 2012-05-31 | MONTH
        2011-11-21 | NATO will hold its summit in May       | May                | 2012-05-01 | 2012-05-31 | MONTH
        2011-11-21 | in mid-November                        | mid-November       | 2011-11-11 | 2011-11-20 | PART
        2011-11-21 | (see GSN, Nov. 17)                     | Nov. 17            | 2011-11-17 | 2011-11-17 | DAY
        2011-11-21 | on 5 December                          | 5 December         | 2011-12-05 | 2011-12-05 | DAY
        2012-01-03 | on December 29                         | December 29        | 2011-12-29 | 2011-12-29 | DAY
        2011-11-21 | on Friday, Nov. 18, the envoy          | Friday, Nov. 18    | 2011-11-18 | 2011-11-18 | DAY
        2013-03-01 | on 29 February                         | 29 February        | 2012-02-29 | 2012-02-29 | DAY
        2012-06-01 | May 20-21                              | May 20-21          | 2012-05-20 | 2012-05-21 | RANGE
        2012-06-01 | in power from 1999 to the present      | 1999 to the present| 1999-01-01 | 2012-06-01 | RANGE
        2012-06-01 | last summer                            | last summer        | 2011-06-01 | 2011-08-31 | SEASON
        2011-11-21 | at the end of the year                 | the end of the year | 2011-09-01 | 2011-12-31 | PART
        2011-11-21 | by the end of the month                | the end of the month | 2011-11-21 | 2011-11-30 | PART
        2011-11-21 | the end of the month, the envoy        | the end of the month | 2011-11-21 | 2011-11-30 | PART
        2011-11-21 | early next year                        | early next year    | 2012-01-01 | 2012-04-30 | PART
        2011-11-21 | Later this month                       | Later this month   | 2011-11-21 | 2011-11-30 | PART
        2011-11-21 | earlier this year                      | earlier this year  | 2011-01-01 | 2011-11-21 | PART
        2011-11-23 | later in the week                      | later in the week  | 2011-11-23 | 2011-11-27 | PART
        2011-11-21 | the first half of next year            | the first half of next year | 2012-01-01 | 2012-06-30 | PART
        2011-11-21 | in the second half of the year         | the second half of the year | 2011-07-01 | 2011-12-31 | PART
        2011-11-21 | the last quarter of this year          | the last quarter of this year | 2011-10-01 | 2011-12-31 | QUARTER
        2012-02-10 | met in the spring                      | the spring         | 2011-03-01 | 2011-05-31 | SEASON
        2012-02-10 | will meet in the spring                | the spring         | 2012-03-01 | 2012-05-31 | SEASON
        2012-04-10 | nothing since the spring               | the spring         | 2012-03-01 | 2012-05-31 | SEASON
        2012-02-10 | during the winter, it                  | the winter         | 2011-12-01 | 2012-02-29 | SEASON
        2012-02-10 | will end before the winter             | the winter         | 2011-12-01 | 2012-02-29 | SEASON
        2011-12-21 | last autumn                            | last autumn        | 2011-09-01 | 2011-11-30 | SEASON
        2011-11-21 | over the weekend                       | the weekend        | 2011-11-19 | 2011-11-20 | RANGE
        2011-11-20 | over the weekend                       | the weekend        | 2011-11-19 | 2011-11-20 | RANGE
        2011-11-23 | They will meet over the weekend.       | the weekend        | 2011-11-26 | 2011-11-27 | RANGE
        2011-11-23 | last weekend                           | last weekend       | 2011-11-19 | 2011-11-20 | RANGE
        2011-11-23 | this weekend                           | this weekend       | 2011-11-26 | 2011-11-27 | RANGE
        2011-11-23 | next weekend                           | next weekend       | 2011-12-03 | 2011-12-04 | RANGE
        2011-11-21 | on Wednesday night                     | Wednesday          | 2011-11-16 | 2011-11-16 | DAY
        2011-11-21 | before dawn on Tuesday                 | Tuesday            | 2011-11-15 | 2011-11-15 | DAY
        2011-11-21 | at 4 p.m. on Wednesday                 | Wednesday          | 2011-11-16 | 2011-11-16 | DAY
        2011-11-21 | two years ago                          | two years ago      | 2009-01-01 | 2009-12-31 | YEAR
        2011-11-21 | a week earlier                         | a week earlier     | 2011-11-14 | 2011-11-20 | WEEK
        2011-11-21 | in mid-July                            | mid-July           | 2011-07-11 | 2011-07-20 | PART
        2011-11-21 | 17 Nov                                 | 17 Nov             | 2011-11-17 | 2011-11-17 | DAY
        2011-11-21 | on 26/27 March                         | 26/27 March        | 2011-03-26 | 2011-03-27 | RANGE
        2011-11-21 | on March 26/27                         | March 26/27        | 2011-03-26 | 2011-03-27 | RANGE
        """)
    void resolvesRelativeDatesAgainstTheReference(
            LocalDate reference,
            String text,
            String words,
            LocalDate start,
            LocalDate end,
            DateMention.Precision precision) {
        List<DateMention> mentions = reader.read(text, reference);

        assertThat(mentions).hasSize(1);
        assertThat(mentions.getFirst().range().of(text)).isEqualTo(words);
        assertThat(mentions.getFirst().interval()).isEqualTo(new DateInterval(start, end));
        assertThat(mentions.getFirst().precision()).isEqualTo(precision);
        assertThat(mentions.getFirst().relative()).isTrue();
        assertThat(reader.read(text, null))
                .as("without a reference")
                .noneMatch(mention -> mention.relative() || mention.precision() == DateMention.Precision.DAY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The sides may agree, and that may be it.",
                "Theresa May told Parliament",
                "Prime Minister May and April Jones",
                "may 19 states agree?",
                "the troops march on the town",
                "a March on Washington",
                "The Sun and the Times",
                "He sat. She sat on Sun. rocks",
                "1,550 warheads and 700 vehicles",
                "2,000 or 2000 missiles",
                "some 1500 deployed, 2000 interceptors",
                "from 1550 to 1200 warheads",
                "call 202-555-1955 or +44 1955 123456",
                "see page 1955 and pp. 1960",
                "Resolution 1973 and resolutions 1874 and 1929",
                "$2000 and €1999 and 1955.5 and 20.12",
                "at 1955 GMT",
                "2012% of 12:30",
                "filed 11/10/2011",
                "Mondays are Black Friday",
                "Russia Today and USA Today",
                "Sunday Times",
                "the second of the two",
                "version 1.2.2012",
                "the last year of his term",
                "The following day, the next day and three days later",
                "in the second round 24 states may march",
                "before 4 p.m.; later in the day",
                "since the fall of the wall, after the fall in prices",
                "the spring water, the summer house, in the spring of hope",
                "the weekend edition",
                "at the end of the year of talks",
                "a year-end summit and the start of the month-long talks",
                "5/6 of them march on, 2/3 may"
            })
    void leavesAloneWhatIsNoDate(String text) {
        assertThat(reader.read(text, LocalDate.of(2011, 11, 21))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        What happened on 31 February 2012?  | 31 February 2012
        on feb 30                           | feb 30
        29 Feb 2011                         | 29 Feb 2011
        November 31, 2011                   | November 31, 2011
        2011-13-01                          | 2011-13-01
        31/02/2011                          | 31/02/2011
        32 November 2011                    | 32 November 2011
        """)
    void namesADayThatDoesNotExistAndReadsNothingThere(String text, String printed) {
        assertThat(reader.impossibleDate(text)).contains(printed);
        assertThat(reader.read(text, LocalDate.of(2011, 11, 21))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"29 Feb 2012", "in May 45 people died", "19 November 2011", "no date", ""})
    void findsNothingImpossibleInGoodDates(String text) {
        assertThat(reader.impossibleDate(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Begun in 1972, the talks failed by the end of the year.",
                "They met in May 1972 and again in the autumn.",
                "A ceasefire of 1972 broke down later in the year."
            })
    void aYearToldOfIsTheOneThatItsSeasonsAndEndsAreOf(String text) {
        assertThat(reader.read(text, LocalDate.of(2011, 11, 21)))
                .singleElement()
                .satisfies(mention -> assertThat(mention.range().of(text)).endsWith("1972"));
    }

    @Test
    void readsSeveralDatesInOrder() {
        String text = "Talks on Saturday (ITAR-Tass, Nov. 19) followed those of 8-9 July 2011 and the 2010 pledge.";

        assertThat(reader.read(text, LocalDate.of(2011, 11, 21)))
                .extracting(mention -> mention.range().of(text))
                .containsExactly("Saturday", "Nov. 19", "8-9 July 2011", "2010");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1",
                "a",
                "may ",
                "1 ",
                "19 ",
                "the ",
                "19 nov ",
                "1955-",
                "in ",
                "a 1 ",
                "last ",
                " ",
                "\u00A0",
                "\"",
                "2011 to ",
                "1972 the end of the year ",
                "by the spring ",
                "1/2 "
            })
    void staysLinearOnAMillionCharacters(String unit) {
        String text = unit.repeat(1_000_000 / unit.length());
        reader.read(text.substring(0, 100_000), LocalDate.of(2011, 11, 21));

        // Time of the processor, not of the clock: other builds may run beside this one.
        ThreadMXBean thread = ManagementFactory.getThreadMXBean();
        long start = thread.getCurrentThreadCpuTime();
        reader.read(text, LocalDate.of(2011, 11, 21));

        assertThat(Duration.ofNanos(thread.getCurrentThreadCpuTime() - start)).isLessThan(Duration.ofSeconds(4));
    }

    @Test
    void givesRangesInsideAnyTextWithoutOverlap() {
        List<String> words = List.of(
                "May", "march", "19", "2011", "1955", "-", "to", "and", "between", "last", "week", "Monday", ",", ".",
                "the", "end", "of", "31", "Feb", "\"", "in", "two", "years", "ago", "century", "th", "/", "11", "Q2",
                "\u00A0", "00");
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        for (int round = 0; round < 3000; round++) {
            String text = random.ints(12, 0, words.size())
                    .mapToObj(words::get)
                    .collect(Collectors.joining(random.nextBoolean() ? " " : ""));
            assertThatCode(() -> assertOrdered(text))
                    .as("seed " + seed + ": " + text)
                    .doesNotThrowAnyException();
        }
    }

    private void assertOrdered(String text) {
        int end = 0;
        for (DateMention mention : reader.read(text, LocalDate.of(2011, 11, 21))) {
            assertThat(mention.range().start()).isGreaterThanOrEqualTo(end);
            assertThat(mention.range().length()).isPositive();
            end = mention.range().end();
        }
        assertThat(end).isLessThanOrEqualTo(text.length());
    }
}
