package org.rapporteur.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rapporteur.extraction.Affiliations.Telling;
import org.rapporteur.extraction.Speaker.Resolution;

/** For whom somebody speaks who changes sides, and where only guesses are to be had. */
class AffiliationsTest {
    private static final Affiliations KNOWN = new Affiliations(List.of(
            told("2005-03-01", "Eva Lind", "Nordgas"),
            told("2005-05-01", "Eva Lind", "Nordgas"),
            told("2005-06-01", "Eva Lind", "Nordgas"),
            told("2006-01-12", "Eva Lind", "Sweden"),
            told("2006-03-01", "Eva Lind", "Sweden"),
            new Telling(LocalDate.parse("2006-03-02"), Map.of(), Map.of("Bo Juhl", "Denmark")),
            new Telling(LocalDate.parse("2006-03-03"), Map.of(), Map.of("Bo Juhl", "Norway")),
            new Telling(LocalDate.parse("2006-03-04"), Map.of(), Map.of("Bo Juhl", "Denmark"))));

    private static Telling told(String day, String person, String party) {
        return new Telling(LocalDate.parse(day), Map.of(person, party), Map.of());
    }

    private static @Nullable String party(Speaker speaker, Set<String> here, String day) {
        return KNOWN.filled(speaker, here, LocalDate.parse(day)).party();
    }

    @ParameterizedTest
    @CsvSource({
        "2004-01-01, Nordgas",
        "2005-12-31, Nordgas",
        "2006-01-12, Sweden",
        "2006-02-01, Sweden",
        "2009-01-01, Sweden"
    })
    void isTheOneLastToldUntilTheDay(String day, String party) {
        Speaker speaker = new Speaker("Eva Lind", null, null, Resolution.NAMED);
        assertThat(party(speaker, Set.of(), day)).isEqualTo(party);
    }

    @Test
    void theArticleItselfComesFirst() {
        Speaker speaker = new Speaker("Eva Lind", null, "Norway", Resolution.NAMED);
        assertThat(party(speaker, Set.of("Eva Lind"), "2006-02-01")).isEqualTo("Norway");
        assertThat(party(speaker, Set.of(), "2006-02-01")).isEqualTo("Sweden");
    }

    @Test
    void whereNoArticleTellsItIsWhatMostSuggest() {
        Speaker speaker = new Speaker("Bo Juhl", "minister", "Norway", Resolution.NAMED);
        assertThat(party(speaker, Set.of(), "2006-03-03")).isEqualTo("Denmark");
    }

    @Test
    void anAideSpeaksForTheOneHeServes() {
        Speaker aide = new Speaker(null, "aide to Minister Lind", null, Resolution.UNNAMED);
        assertThat(party(aide, Set.of(), "2006-02-01")).isEqualTo("Sweden");
        Speaker other = new Speaker(null, "aide to Minister Krag", null, Resolution.UNNAMED);
        assertThat(party(other, Set.of(), "2006-02-01")).isNull();
    }

    @Test
    void aSingleStrayTellingIsPassedOver() {
        Affiliations known = new Affiliations(List.of(
                told("2005-01-01", "Eva Lind", "Sweden"),
                told("2005-02-01", "Eva Lind", "Norway"),
                told("2005-03-01", "Eva Lind", "Sweden")));
        assertThat(known.party("Eva Lind", LocalDate.parse("2005-02-10"))).contains("Sweden");
    }
}
