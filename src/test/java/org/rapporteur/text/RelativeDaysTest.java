package org.rapporteur.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rapporteur.article.TextRange;

class RelativeDaysTest {
    private static final LocalDate PUBLISHED = LocalDate.of(2011, 11, 21);

    private final RelativeDays days = new RelativeDays();

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
        The envoys met on Saturday in Bali.              | The envoys met on Saturday (19 Nov 2011) in Bali.
        Monday's talks failed.                           | Monday's (21 Nov 2011) talks failed.
        Orlov spoke yesterday.                           | Orlov spoke yesterday (20 Nov 2011).
        It was agreed last year and last month.          | It was agreed last year (2010) and last month (Oct 2011).
        It was agreed last week.                         | It was agreed last week.
        "We meet on Friday," he said on Saturday.        | "We meet on Friday," (18 Nov 2011) he said on Saturday (19 Nov 2011).
        "Last year, and today, no," he said.             | "Last year, and today, no," (2010; 21 Nov 2011) he said.
        The envoys met on Saturday (Nov. 19).            | The envoys met on Saturday (Nov. 19).
        The envoys met on Saturday, Nov. 19, in Bali.    | The envoys met on Saturday, Nov. 19, in Bali.
        They met on Saturday and again on Saturday.      | They met on Saturday (19 Nov 2011) and again on Saturday.
        They met Nov. 17 and in July 2011.               | They met Nov. 17 and in July 2011.
        They had met two days earlier.                   | They had met two days earlier.
        "We met on Friday. It was                        | "We met on Friday. It was
        """)
    void tellsTheDayBehindItsName(String sentence, String told) {
        assertThat(Insertion.apply(sentence, days.insertions(sentence, PUBLISHED)))
                .isEqualTo(told);
    }

    @Test
    void seesAQuotationThatBeganEarlier() {
        String text = "\"We talked. We met on Friday,\" Orlov said.";
        TextRange second = new TextRange(12, text.length());

        assertThat(Insertion.apply(second.of(text), days.insertions(text, second, PUBLISHED)))
                .isEqualTo("We met on Friday,\" (18 Nov 2011) Orlov said.");
    }

    @Test
    void putsNothingIntoAQuotationThatEndsLater() {
        String text = "\"We met on Friday. We talked,\" Orlov said.";

        assertThat(days.insertions(text, new TextRange(0, 18), PUBLISHED)).isEmpty();
    }
}
