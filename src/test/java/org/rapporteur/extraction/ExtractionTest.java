package org.rapporteur.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rapporteur.article.Article;
import org.rapporteur.article.TextRange;
import org.rapporteur.extraction.Speaker.Resolution;
import org.rapporteur.index.TestArticles;

/** Short articles of 14 November 2011, a Monday. */
class ExtractionTest {
    private static final LocalDate PUBLISHED = LocalDate.of(2011, 11, 14);
    private static final String LEAD =
            "Danish Foreign Minister Anders Holm and his Swedish counterpart, Eva Lind, met in Oslo on Friday.\n\n";

    private static Article article(String text) {
        return TestArticles.article("a.md", "Talks", "Nordwire", PUBLISHED, text);
    }

    private static ArticleRecord read(String text) {
        return Extraction.of(article(text));
    }

    private static List<List<String>> quoted(String text) {
        return read(text).quotations().stream()
                .map(quotation -> quotation.words(article(text).text()))
                .toList();
    }

    @Test
    void joinsAQuotationThatIsInterrupted() {
        assertThat(quoted(LEAD + "\"If they agree,\" Holm said, \"we will sign.\" It was late."))
                .containsExactly(List.of("If they agree,", "we will sign."));
    }

    @Test
    void joinsAQuotationThatGoesOnBehindItsSpeaker() {
        assertThat(quoted(LEAD + "\"We will go on,\" Holm said. \"We want peace.\""))
                .containsExactly(List.of("We will go on,", "We want peace."));
    }

    @Test
    void joinsAQuotationOverTwoParagraphsAndTakesItsSpeakerFromTheSecond() {
        ArticleRecord record = read(LEAD + "\"We will go on.\n\n\"We want peace,\" Holm said.");
        assertThat(record.quotations()).hasSize(1);
        Quotation quotation = record.quotations().getFirst();
        assertThat(quotation.pieces()).hasSize(2);
        assertThat(quotation.speaker().name()).isEqualTo("Anders Holm");
    }

    @Test
    void beginsAnewWithANewWordOfSpeech() {
        assertThat(quoted(LEAD + "\"We will go on,\" Holm said. \"We want peace,\" he added."))
                .hasSize(2);
    }

    @Test
    void leavesOutTermsThatNobodyIsSaidToHaveSpoken() {
        assertThat(quoted(LEAD + "The clause on \"historic rights\" stayed open."))
                .isEmpty();
    }

    @Test
    void givesSpeakerRolePartyAndDay() {
        Quotation quotation =
                read("Russian Foreign Minister Sergei Lavrov left. \"It is late,\" Lavrov said on Sunday.")
                        .quotations()
                        .getFirst();
        assertThat(quotation.speaker())
                .isEqualTo(new Speaker("Sergei Lavrov", "Russian Foreign Minister", "Russia", Resolution.NAMED));
        assertThat(quotation.verb()).isEqualTo("said");
        assertThat(quotation.date()).isEqualTo(LocalDate.of(2011, 11, 13));
    }

    @Test
    void saysThatASpeakerHasNoName() {
        Speaker speaker = read(LEAD + "\"It is late,\" a Russian official said.")
                .quotations()
                .getFirst()
                .speaker();
        assertThat(speaker).isEqualTo(new Speaker(null, "Russian official", "Russia", Resolution.UNNAMED));
    }

    @Test
    void saysThatASpeakerIsUnknown() {
        assertThat(read("\"Nobody knows what will come of it.\" The hall was empty.")
                        .quotations()
                        .getFirst()
                        .speaker())
                .isEqualTo(Speaker.UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        The Danes left on Friday.                         | 2011-11-11 | 2011-11-11 | DAY   | false
        The talks opened in June.                         | 2011-06-01 | 2011-06-30 | MONTH | false
        The pact runs out on 31 March.                    | 2012-03-31 | 2012-03-31 | DAY   | true
        A second round is due in February.                | 2012-02-01 | 2012-02-29 | MONTH | true
        The mandate ends in June of next year.            | 2012-06-01 | 2012-06-30 | MONTH | true
        Oslo must reply by the end of November.           | 2011-11-01 | 2011-11-30 | MONTH | true
        The war broke out in 1999.                        | 1999-01-01 | 1999-12-31 | YEAR  | false
        The strike lasted from May 2 to May 21.           | 2011-05-02 | 2011-05-21 | RANGE | false
        He said that he would fly to Oslo on Thursday.    | 2011-11-17 | 2011-11-17 | DAY   | true
        The talks resume on Friday.                       | 2011-11-18 | 2011-11-18 | DAY   | true
        The talks were held on Friday.                    | 2011-11-11 | 2011-11-11 | DAY   | false
        The owner was told to pay by Saturday.            | 2011-11-19 | 2011-11-19 | DAY   | true
        It opens in the first half of December.           | 2011-12-01 | 2011-12-15 | RANGE | true
        The talks resume in the week of April 11.         | 2012-04-09 | 2012-04-15 | RANGE | true
        The vote last autumn was close.                   | 2010-09-01 | 2010-11-30 | RANGE | false
        The union called a strike for Friday.             | 2011-11-18 | 2011-11-18 | DAY   | true
        They threatened to block the port from Friday.    | 2011-11-18 | 2011-11-18 | DAY   | true
        She called on all sides to meet on Friday.        | 2011-11-18 | 2011-11-18 | DAY   | true
        Oslo will sign nothing, Holm told them on Friday. | 2011-11-11 | 2011-11-11 | DAY   | false
        He would replace the truce signed in January.     | 2011-01-01 | 2011-01-31 | MONTH | false
        The fee, due by September 30, was never found.    | 2011-09-30 | 2011-09-30 | DAY   | true
        The judge retires this month.                     | 2011-11-01 | 2011-11-30 | MONTH | true
        The judge set out a plan on Friday.               | 2011-11-11 | 2011-11-11 | DAY   | false
        In 2009 the plan was dropped.                     | 2009-01-01 | 2009-12-31 | YEAR  | false
        """)
    void datesWhatHappened(String text, LocalDate start, LocalDate end, String precision, boolean planned) {
        Happening happening = read(text).happenings().getFirst();
        assertThat(happening.time())
                .isEqualTo(new HappeningTime(start, end, HappeningTime.Precision.valueOf(precision)));
        assertThat(happening.planned()).isEqualTo(planned);
        assertThat(happening.reported()).isEqualTo(PUBLISHED);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        He was freed on Friday, a day after his brother died.         | 2011-11-10
        The ship left on Friday, five days after the strike began.    | 2011-11-06
        It was signed on 3 March 2010, two days before the vote.      | 2010-03-05
        The Danes signed in May 2004, and the Swedes in June.         | 2004-06-01
        """)
    void datesOneHappeningByAnother(String text, LocalDate start) {
        assertThat(read(text).happenings())
                .extracting(happening -> happening.time().start())
                .hasSize(2)
                .endsWith(start);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        The treaty of 1987 is in force.
        Nobody has signed the 1987 pact.
        The hall was cold, as always (Nordwire, Nov. 12).
        The price for 2012 is too high.
        One ship was let in on next year's account.
        It owes them for gas delivered in October.
        Lind has led the union since 1993.
        Only Interfax reported the plan on 9 October 2011.
        She wrote so in the October 9 letter.
        """)
    void takesNoDateOfADocumentForAHappening(String text) {
        assertThat(read(text).happenings()).isEmpty();
    }

    @Test
    void aPlanThatHasPassedIsOverdue() {
        Happening happening =
                read("A second round is due in February.").happenings().getFirst();
        assertThat(happening.isOverdue(LocalDate.of(2012, 2, 29))).isFalse();
        assertThat(happening.isOverdue(LocalDate.of(2012, 3, 1))).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Moscow is demanding a binding pledge.                             | DEMAND    | Russia
        The Kremlin insists on a pledge.                                  | DEMAND    | Russia
        Washington has already offered to share its data.                 | OFFER     | United States
        On Monday the United States refused to sign the pledge.           | REFUSAL   | United States
        Poland's proposal was dead, and Russia rejected it outright.      | REFUSAL   | Russia
        NATO agreed in principle to share its data.                       | AGREEMENT | NATO
        The plan was accepted by Poland.                                  | AGREEMENT | Poland
        Russia has warned that it will use military means.                | WARNING   | Russia
        Russia wants data and refuses to wait.                            | DEMAND    | Russia
        Russia has lodged a formal request for data.                      | DEMAND    | Russia
        Poland said that the radar must go.                               | DEMAND    | Poland
        Russia said it would return only if the radar went.               | DEMAND    | Russia
        Russia appealed to Poland for calm.                               | DEMAND    | Russia
        Poland gave Russia ten days to reply.                             | DEMAND    | Poland
        Moscow's demand for data is old.                                  | DEMAND    | Russia
        Poland tabled a new proposal on Monday.                           | OFFER     | Poland
        Poland said it would lift the tariff.                             | OFFER     | Poland
        Russia is willing to pull back its tanks.                         | OFFER     | Russia
        Poland promised not to raise the fee.                             | OFFER     | Poland
        Russia did not rule out a visit.                                  | OFFER     | Russia
        Poland said that it could imagine a joint site.                   | OFFER     | Poland
        Russia would sign if the radar went.                              | OFFER     | Russia
        Poland made it clear that it would not take part.                 | REFUSAL   | Poland
        Poland turned the offer down.                                     | REFUSAL   | Poland
        Poland is opposed to a second site.                               | REFUSAL   | Poland
        Poland no longer accepts the limits.                              | REFUSAL   | Poland
        Poland will sign no such text.                                    | REFUSAL   | Poland
        Poland does not want a second site.                               | REFUSAL   | Poland
        The plan met a flat refusal from Poland.                          | REFUSAL   | Poland
        Poland accepted the plan, but not the date.                       | REFUSAL   | Poland
        Poland called the plan unacceptable.                              | REFUSAL   | Poland
        Poland vowed to block the treaty.                                 | REFUSAL   | Poland
        Russia raised an objection to the text.                           | REFUSAL   | Russia
        Neither Russia nor Poland yielded; Poland withdrew its offer.     | REFUSAL   | Poland
        Poland gave its consent to the plan.                              | AGREEMENT | Poland
        Poland dropped its objection to the plan.                         | AGREEMENT | Poland
        Russia no longer insists on a treaty.                             | AGREEMENT | Russia
        Russia said it would not block the accord.                        | AGREEMENT | Russia
        Poland voted to ratify the treaty.                                | AGREEMENT | Poland
        The plan was approved by Poland and welcomed by few.              | AGREEMENT | Poland
        Russia threatened to leave the talks.                             | WARNING   | Russia
        Russia said it would station missiles in the west.                | WARNING   | Russia
        Russia said it would have no choice but to act.                   | WARNING   | Russia
        Poland plans to close the border unless the fee is paid.          | WARNING   | Poland
        Poland, for its part, wants the data.                             | DEMAND    | Poland
        The talks were put off at Poland's request.                       | DEMAND    | Poland
        Poland would return only after the radar had gone.                | DEMAND    | Poland
        Poland offered a site if Russia opened its own.                   | DEMAND    | Poland
        Russia pressed Poland to publish the pact.                        | DEMAND    | Russia
        Russia said the crew would be released.                           | OFFER     | Russia
        "We'll release the crew," Russian minister Ivan Orlov said.       | OFFER     | Russia
        Poland voted on Friday to forbid the sale.                        | REFUSAL   | Poland
        It was signed over the objections of Poland.                      | REFUSAL   | Poland
        Poland said nobody would be let in.                               | REFUSAL   | Poland
        Russia spoke of the plan while objecting to the price.            | REFUSAL   | Russia
        Poland's Assembly ratified the treaty.                            | AGREEMENT | Poland
        Russia met Poland. Both have agreed to sign.                      | AGREEMENT | Poland
        Poland signalled its support for the plan.                        | AGREEMENT | Poland
        Poland cautioned that it would go its own way.                    | WARNING   | Poland
        Poland said that it would not sit idle.                           | WARNING   | Poland
        The plan drew a threat from Russia to leave.                      | WARNING   | Russia
        Poland has made known its desire to sign a second treaty.         | DEMAND    | Poland
        Russian army, trade and legal experts tabled a new proposal.      | OFFER     | Russia
        "It is late," Holm said of an invitation to visit Warsaw.         | OFFER     | Poland
        That response could include more tanks, Moscow has said.          | WARNING   | Russia
        Russia fears the radar will blind its missiles.                   | VIEW      | Russia
        Poland maintains that the radar is aimed at no one.               | VIEW      | Poland
        Poland insists that the radar is for defence.                     | VIEW      | Poland
        Russia builds it with Poland for the stated purpose of defence.   | VIEW      | Russia
        Russia builds it with Poland for the stated purpose of defence.   | VIEW      | Poland
        """)
    void tellsWhoWantsWhat(String text, Stance.Kind kind, String party) {
        assertThat(read(text).stances())
                .anySatisfy(stance -> assertThat(
                                stance.kind() + " " + stance.holder().party())
                        .isEqualTo(kind + " " + party));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Russia denied that it had offered a pledge.
        Russia did not ask for a pledge.
        A Russian diplomat, who asked not to be named, left early.
        If Russia accepted the plan, the talks could go on.
        Russia refused to comment.
        Russia talked to Poland without agreeing to anything.
        A Russian official declined to be named.
        The treaty enters into force once Poland has approved it.
        Poland was asked to wait.
        The Russian offer is in all the papers.
        Poland might reject the plan.
        A Russian diplomat, who spoke on condition that he not be named, left.
        Poland insisted that it was late.
        Poland cautioned that time was short.
        The rise, approved in January by few, helped Poland.
        The Russian envoy may not stay on.
        Surveying, he said, would resume in spring.
        "There is no way that the pact would be ratified," analyst Ivan Holm said.
        """)
    void takesNoDenialConditionOrSilenceForAStance(String text) {
        assertThat(read(text).stances()).isEmpty();
    }

    @Test
    void tellsWhatItCallsThoseWhoDoNotSpeak() {
        assertThat(read("Polish envoy Jerzy Orlov met Russian President Ivan Holm. The Russian president, Ivan"
                                + " Holm, smiled.")
                        .called())
                .extracting(called ->
                        called.person().name() + ", " + called.person().role())
                .containsExactlyInAnyOrder("Jerzy Orlov, Polish envoy", "Ivan Holm, Russian President");
    }

    private static List<String> issues(String text, Stance.Kind kind, String party) {
        return read(text).stances().stream()
                .filter(stance ->
                        stance.kind() == kind && party.equals(stance.holder().party()))
                .map(Stance::issue)
                .toList();
    }

    @Test
    void aSentenceMayTellOfTwoMatters() {
        assertThat(issues(
                        "Russia wants a pledge from Poland; it has tied new treaties to that pledge.",
                        Stance.Kind.DEMAND,
                        "Russia"))
                .containsExactly("pledge from Poland", "new treaties to that pledge");
        assertThat(issues(
                        "Poland offered to share radar data and suggested a joint centre.",
                        Stance.Kind.OFFER,
                        "Poland"))
                .containsExactly("share radar data", "joint centre");
        assertThat(issues(
                        "Poland agreed to go on with the talks and to honour the limits.",
                        Stance.Kind.AGREEMENT,
                        "Poland"))
                .containsExactly("go on with the talks", "honour the limits");
        assertThat(issues("Poland wants two separate but linked sites.", Stance.Kind.DEMAND, "Poland"))
                .containsExactly("two separate but linked sites");
    }

    @Test
    void whoComplainsThatTheOtherSideRefusesSomethingWantsIt() {
        String text = "\"We see no progress in the Polish position,\" Russian Foreign Minister Ivan Orlov said. \"It"
                + " refuses to sign a pledge and refuses to work out common criteria.\"";
        assertThat(issues(text, Stance.Kind.REFUSAL, "Poland"))
                .containsExactly("sign a pledge", "work out common criteria");
        assertThat(issues(text, Stance.Kind.DEMAND, "Russia"))
                .containsExactly("sign a pledge", "work out common criteria");
    }

    @Test
    void anExpertSaysWeForTheGroupOfWhichTheArticleTells() {
        String text =
                "Russian army and trade experts wrote to Poland.\n\n\"We have proposed a joint group,\" said retired"
                        + " Col. Gen. Ivan Orlov, a former chief of staff.";
        assertThat(issues(text, Stance.Kind.OFFER, "Russia")).containsExactly("joint group");
    }

    @Test
    void whatOthersAreFearedToDoIsNoThreatOfTheirs() {
        assertThat(read("Russia fears the missiles that Poland plans to deploy will blind its radars.")
                        .stances())
                .extracting(Stance::kind)
                .containsExactly(Stance.Kind.VIEW);
    }

    @Test
    void nextYearIsDatedInQuotedWordsToo() {
        assertThat(read("Orlov said that he hoped \"that the visit will take place next year\".")
                        .happenings())
                .singleElement()
                .satisfies(happening -> {
                    assertThat(happening.planned()).isTrue();
                    assertThat(happening.time().start()).isEqualTo(LocalDate.of(2012, 1, 1));
                });
    }

    @Test
    void bothPartiesOfAnAgreementAgree() {
        assertThat(read("Russia and Poland signed the pact.").stances())
                .extracting(stance -> stance.holder().party())
                .containsExactlyInAnyOrder("Russia", "Poland");
    }

    @Test
    void otherArticlesTellForWhomAPersonSpeaks() {
        ArticleRecord one = read("Russian negotiator Boris Orlov left.");
        ArticleRecord other = read("Boris Orlov rejected the plan.");
        assertThat(other.stances().getFirst().holder().party()).isNull();
        Affiliations known = new Affiliations(List.of(one.telling(null), other.telling(null)));
        assertThat(LabelledArticles.withParties(other, known, null)
                        .stances()
                        .getFirst()
                        .holder()
                        .party())
                .isEqualTo("Russia");
    }

    @Test
    void anythingAtAllIsReadWithoutFailing() {
        long seed = 7;
        Random random = new Random(seed);
        List<String> units = List.of(
                "\"",
                "\u201C",
                "\u201D",
                "'s ",
                "Holm said ",
                "he added ",
                ", ",
                ". ",
                "\n\n",
                "Russia ",
                "and ",
                "the minister ",
                "insists on ",
                "on Monday ",
                "by June ",
                "(",
                ") ",
                "A",
                "a ",
                "\u00A0",
                "1999 ",
                "OSLO, Nov 1 (NW) - ",
                "of ",
                "who ",
                "It ");
        for (int i = 0; i < 400; i++) {
            StringBuilder text = new StringBuilder("A");
            for (int n = random.nextInt(60); n >= 0; n--) {
                text.append(units.get(random.nextInt(units.size())));
            }
            Article article = article(text.toString());
            List<TextRange> pieces = new ArrayList<>();
            Extraction.of(article).quotations().forEach(found -> pieces.addAll(found.pieces()));
            assertThat(pieces)
                    .as("seed " + seed + ", text " + text)
                    .allSatisfy(piece -> assertThat(piece.end())
                            .isLessThanOrEqualTo(article.text().length()));
        }
    }
}
