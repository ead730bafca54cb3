package org.rapporteur.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.rapporteur.article.Sentence;
import org.rapporteur.article.TextRange;

/** Each line of an article here is a sentence, each empty line ends a paragraph. */
class AttributionTest {
    private static final String LEAD = """
        Danish Foreign Minister Anders Holm and his Swedish counterpart, Eva Lind, met in Oslo on Monday.
        """;

    @Test
    void findsTheSpeakerBehindTheQuotation() {
        assertThat(speakers(LEAD + "\"We will go on,\" Holm said.")).containsExactly("", "Anders Holm");
    }

    @Test
    void findsTheSpeakerBeforeTheQuotation() {
        assertThat(speakers(LEAD + "Lind on Tuesday described the talks as \"open.\"\nHolm added: \"We agree.\""))
                .containsExactly("", "Eva Lind", "Anders Holm");
    }

    @Test
    void findsTheSpeakerBehindAnInvertedVerb() {
        assertThat(speakers("\"It is no secret,\" said retired Col. Gen. Piotr Nowak, former chief of staff.\n"
                        + "\"We proposed a group.\""))
                .containsExactly("Piotr Nowak", "Piotr Nowak");
    }

    @Test
    void findsTheSpeakerBeforeAnApposition() {
        assertThat(speakers("\"We agree,\" Anders Holm, the Danish foreign minister, said."))
                .containsExactly("Anders Holm");
    }

    @Test
    void takesTheTitleForAPartOfTheSubject() {
        assertThat(speakers("\"Hard to say,\" former U.S. Ambassador to NATO Carl Berg said.\n"
                        + "Holm aide Nils Krog said no."))
                .containsExactly("Carl Berg", "Nils Krog");
    }

    @Test
    void keepsTheSpeakerOverTwoSentencesOfAQuotation() {
        assertThat(speakers(LEAD
                        + "\"We will go on,\" Holm said.\n\"We note the delay.\nWe want talks,\" Nordwire reported."))
                .containsExactly("", "Anders Holm", "Anders Holm", "Anders Holm");
    }

    @Test
    void keepsTheSpeakerOfAnInterruptedQuotation() {
        assertThat(speakers(LEAD + "\"If they agree,\" Holm said, \"we will sign.\""))
                .containsExactly("", "Anders Holm");
    }

    @Test
    void keepsTheSpeakerOfASpeechOverTwoParagraphs() {
        assertThat(speakers(LEAD + "\nHolm said: \"We will go on.\n\n\"And we will agree.\""))
                .containsExactly("", "Anders Holm", "Anders Holm");
    }

    @Test
    void followsAPronounToTheSpeakerBefore() {
        assertThat(speakers(LEAD + "\nThe treaty, according to Holm, could not pass.\n\nHe added: \"They must move.\""))
                .containsExactly("", "Anders Holm", "Anders Holm");
    }

    @Test
    void followsAnOfficeToTheSpeakerBefore() {
        assertThat(speakers(LEAD
                        + "\"We see no progress,\" Holm said.\n\n"
                        + "\"It is late,\" the Danish foreign policy chief continued.\n"
                        + "The minister said the talks go on."))
                .containsExactly("", "Anders Holm", "Anders Holm", "Anders Holm");
    }

    @Test
    void followsAnOfficeToTheOnlyOneWhoHoldsIt() {
        assertThat(speakers(
                        "Danish President Erik Falk met envoys.\n\"We see no progress,\" spokesman Nils Krog said.\n\n"
                                + "\"It is late,\" the president said."))
                .containsExactly("", "Nils Krog", "Erik Falk");
    }

    @Test
    void namesTheOuterSpeakerOfAReportWithinAReport() {
        assertThat(speakers(LEAD + "Holm said Lind confirmed to him \"that the visit stands.\""))
                .containsExactly("", "Anders Holm");
    }

    @Test
    void doesNotFollowAPronounOfTheOtherGender() {
        assertThat(speakers("Hillary Clinton said no.\nHe added: \"We agree.\""))
                .containsExactly("Hillary Clinton", "");
    }

    @Test
    void doesNotFollowAnOfficeOfAnotherNation() {
        assertThat(speakers(LEAD + "\"We see no progress,\" Holm said.\n\n\"It is late,\" the Swedish minister said."))
                .containsExactly("", "Anders Holm", "");
    }

    @Test
    void namesNobodyForWordsOfTwo() {
        assertThat(speakers("\"We agree,\" Prime Minister Anders Holm and President Lars Berg said in a"
                        + " statement.\n"
                        + "He added: \"Yes.\""))
                .containsExactly("", "");
    }

    @Test
    void namesNobodyForAQuotationWithoutAClause() {
        assertThat(speakers(LEAD + "The so-called \"thaw\" went on.\n\"No more talks.\""))
                .containsExactly("", "", "");
    }

    @Test
    void namesNobodyWhenAnotherPersonStandsBetween() {
        assertThat(speakers(LEAD + "\"We agree,\" Holm said.\nLind saw it otherwise.\n\"No more talks.\""))
                .containsExactly("", "Anders Holm", "", "");
    }

    @Test
    void doesNotTakeANewsAgencyForTheSpeaker() {
        assertThat(speakers("\"The talks failed,\" Reuters said.")).containsExactly("");
    }

    @Test
    void doesNotTakeAPlaceOrAnOfficeOfSomeoneForTheSpeaker() {
        assertThat(speakers(LEAD + "Leaders in Chicago declared an end.\n"
                        + "A spokesman for Holm said no.\n"
                        + "It failed, according to Lind aides.\n"
                        + "It failed, according to Lind's office.\n"
                        + "A system, called Atlas, failed."))
                .containsExactly("", "", "", "", "", "");
    }

    @Test
    void namesADepartmentWhole() {
        assertThat(speakers("Turkey agreed, the State Department said.")).containsExactly("State Department");
    }

    @Test
    void keepsASurnameThatFitsTwoPersons() {
        assertThat(speakers("Anders Holm and Peter Holm met.\n\"We agree,\" Holm said."))
                .containsExactly("", "Holm");
    }

    @Test
    void tellsWhereTheNameStandsAndWhetherWordsAreQuoted() {
        String article = LEAD + "Holm said no.\nHe added: \"Never.\"";
        Built built = build(article);
        Attribution attribution = new Attribution(built.text(), built.sentences());
        int holm = built.text().indexOf("Holm said");

        assertThat(attribution.spokenBy(1)).contains(new SpokenBy("Anders Holm", new TextRange(holm, holm + 4), false));
        assertThat(attribution.spokenBy(2)).contains(new SpokenBy("Anders Holm", new TextRange(holm, holm + 4), true));
    }

    @Test
    void survivesAnyMixtureAndNamesOnlyWhatIsPrinted() {
        List<String> pieces = List.of(
                "Holm",
                "Lind",
                "Anders Holm",
                "he",
                "He",
                "said",
                "added",
                "according to",
                "\"",
                ",",
                "the minister",
                "President",
                "and",
                "that",
                "\n",
                "\n\n",
                ".",
                "Reuters",
                "\u201C",
                "\u201D",
                "calling",
                "Col.");
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        for (int round = 0; round < 2000; round++) {
            StringBuilder article = new StringBuilder("Start");
            random.ints(25, 0, pieces.size()).forEach(i -> article.append(' ').append(pieces.get(i)));
            Built built = build(article.toString());
            Attribution attribution = new Attribution(built.text(), built.sentences());
            for (int i = 0; i < built.sentences().size(); i++) {
                Optional<SpokenBy> speaker = attribution.spokenBy(i);
                String name = speaker.map(SpokenBy::name).orElse("Start");
                TextRange where = speaker.map(SpokenBy::where).orElse(new TextRange(0, 5));
                assertThat(built.text().replaceAll("\\s+", " "))
                        .as("seed " + seed + ": " + article)
                        .contains(name);
                assertThat(name.split(" "))
                        .as("seed " + seed + ": " + article)
                        .contains(where.of(built.text()).split("\\s+")[0]);
            }
        }
    }

    @Test
    void readsAMegabyteInSeconds() {
        String paragraph = LEAD + "\"We will go on,\" Holm said.\nHe added: \"We agree.\"\n\"And so on.\"\n\n";
        Built built = build(paragraph.repeat(1_000_000 / paragraph.length()));

        long start = System.nanoTime();
        new Attribution(built.text(), built.sentences());

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(15));
    }

    private static List<String> speakers(String article) {
        Built built = build(article);
        Attribution attribution = new Attribution(built.text(), built.sentences());
        List<String> names = new ArrayList<>();
        for (int i = 0; i < built.sentences().size(); i++) {
            names.add(attribution.spokenBy(i).map(SpokenBy::name).orElse(""));
        }
        return names;
    }

    private static Built build(String article) {
        List<Sentence> sentences = new ArrayList<>();
        int start = 0;
        for (String line : article.split("\n", -1)) {
            if (!line.isBlank()) {
                sentences.add(new Sentence(new TextRange(start, start + line.length()), line));
            }
            start += line.length() + 1;
        }
        return new Built(article, sentences);
    }

    private record Built(String text, List<Sentence> sentences) {}
}
