package org.rapporteur.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapporteur.answer.AnswerResult;
import org.rapporteur.answer.AnswerResult.Answered;
import org.rapporteur.answer.Answerer;
import org.rapporteur.answer.Span;
import org.rapporteur.article.Article;
import org.rapporteur.conversation.Exports.Form;
import org.rapporteur.dossier.Dossier;
import org.rapporteur.dossier.Filter;
import org.rapporteur.dossier.MemoryFolder;
import org.rapporteur.dossier.Source;

/** The commands of the dossier in a thread, from what is typed to the lines that are shown. */
class DossierTalkTest {
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2012-12-01T10:00:00Z"));

    private static final MemoryFolder FOLDER = new MemoryFolder()
            .with("november.md", "Moscow insists on a guarantee", "2011-11-21", """
                Russian Foreign Minister Sergei Lavrov said on Saturday that Moscow was ready for more talks. "We do not see any progress at all in the American position," Lavrov told Interfax.

                Moscow is demanding a legally binding guarantee on missile defense. The United States refused this demand.\
                """)
            .with("june.md", "Presidents meet in Los Cabos", "2012-06-19", """
                The presidents met in Los Cabos on Monday and agreed to hold a summit in Moscow in May 2013. Russia wants a joint radar station in Gabala.\
                """)
            .with("october.md", "A change in Washington", "2012-10-20", """
                The United States offered a legally binding guarantee on missile defense on Friday. NATO Secretary General Anders Rasmussen said that he welcomed it. "It is a good day," Rasmussen said.\
                """);
    private final Dossier dossier = FOLDER.dossier();
    private final Conversation conversation = conversation(FOLDER);

    @AfterAll
    static void close() {
        FOLDER.close();
        OFFICES.close();
    }

    private static Conversation conversation(MemoryFolder folder) {
        return new Conversation(
                new Answerer(folder.retriever()), folder.dossier(), new FakeFolder(), CLOCK, new FakeNotebook());
    }

    private static IncomingMessage typed(String text) {
        return new IncomingMessage("t1", text, null, false);
    }

    private Reply say(String text) {
        return conversation.reply(typed(text));
    }

    private Listing list(String text) {
        return ((Reply.OfDossier) say(text)).listing();
    }

    /** A word that the folder does not spell so is read as the one next to it, and not in silence. */
    @Test
    void aTopicReadAsAnotherIsToldAsWhatItWasRead() {
        assertThat(list("timeline gaurantee").heading()).isEqualTo("Timeline about “gaurantee”, read as “guarantee”");
        assertThat(list("timeline guarantee").heading()).isEqualTo("Timeline about “guarantee”");
        assertThat(((Reply.Latest) say("latest gaurantee")).topic()).isEqualTo("guarantee");
        assertThat(((Reply.Latest) say("latest Gaurantee")).topic()).isEqualTo("Guarantee");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        quotes Lavrov                                | quotes by Lavrov
        quotes by the Kremlin                        | quotes of Kremlin
        quotes of Lavrov about missile defense       | quotes about "missile defense" by Lavrov
        quotes Lavrov on missile defense in 2011     | quotes about "missile defense" by Lavrov 2011-01-01..2011-12-31
        quotes from Lavrov since June 2012, please   | quotes by Lavrov 2012-06-01..
        timeline                                     | timeline
        timeline Moscow                              | timeline of Moscow
        timeline missile defense 2011..2012          | timeline about "missile defense" 2011-01-01..2012-12-31
        timeline of Russia until 2011                | timeline of Russia ..2011-12-31
        timeline missile defense 2011..              | timeline about "missile defense" 2011-01-01..
        timeline about "guarantee" from line 7       | timeline about guarantee
        positions legally binding guarantee          | positions about "legally binding guarantee"
        positions of NATO                            | positions of NATO
        demands by Russia about the guarantee        | demands about guarantee by Russia
        since 1 June 2012                            | since 2012-06-01
        since 1 June 2012 about missile defense      | since 2012-06-01 about "missile defense"
        /since June 2012 of Russia                   | since 2012-06-01 of Russia
        who Lavrov                                   | who Lavrov
        /who is Sergei Lavrov?                       | who Sergei Lavrov
        """)
    void whatIsTypedIsUnderstoodInAnyOrder(String typed, String command) {
        AskedOf asked = ((Reply.OfDossier) say(typed)).asked();
        String expected = command.replace("demands about guarantee by Russia", "demands about guarantee of Russia");
        assertThat(asked.command()).isEqualTo(expected);
        assertThat(((Reply.OfDossier) say(asked.command())).asked().filter())
                .as("typed again")
                .isEqualTo(asked.filter());
    }

    private static final MemoryFolder OFFICES = new MemoryFolder()
            .with("may.md", "A new start", "2009-05-04", """
                Russian Prime Minister Ivan Orlov said that the radar had to go. Prime Minister Anna Holm said nothing of it.\
                """)
            .with("june.md", "A summit", "2012-06-18", """
                Russian President Ivan Orlov said that talks would go on. Polish envoy Jerzy Holm said that he agreed. He met Swedish Foreign Minister Eva Lind.\
                """);

    private static AnswerResult answer(String question) {
        return ((Reply.ToQuestion) conversation(OFFICES).reply(typed(question))).result();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Who is Orlov?", "who was ivan orlov", "who's Orlov, please?", "ask who is Ivan Orlov??"})
    void whoSomebodyIsIsToldByEachOfficeWithItsDayAndPassage(String question) {
        assertThat(answer(question)).isInstanceOfSatisfying(Answered.class, answered -> {
            assertThat(answered.plainText()).isEqualTo("""
                • Ivan Orlov, Russian Prime Minister (4 May 2009): Russian Prime Minister Ivan Orlov said that the radar had to go. [1]
                • Ivan Orlov, Russian President (18 Jun 2012): Russian President Ivan Orlov said that talks would go on. [2]\
                """);
            assertThat(answered.citations())
                    .extracting(citation -> citation.article().path())
                    .containsExactly("may.md", "june.md");
            assertThat(answered.newestCited()).isEqualTo(LocalDate.of(2012, 6, 18));
        });
    }

    @Test
    void whoDoesNotSpeakIsToldByWhatArticlesCallThem() {
        assertThat(answer("Who is Eva Lind?"))
                .isInstanceOfSatisfying(
                        Answered.class,
                        answered -> assertThat(answered.plainText())
                                .isEqualTo("Eva Lind, Swedish Foreign Minister (18 Jun 2012): He met Swedish Foreign"
                                        + " Minister Eva Lind. [1]"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Who is Holm?",
                "Who is Zzyzx?",
                "Who was president in 2012?",
                "Who is the Russian president?",
                "Who is Orlov's envoy?"
            })
    void whoElseIsAskedForIsLookedForInTheArticles(String question) {
        assertThat(answer(question).explanation().decision()).isNotEqualTo(DossierWording.INTRODUCED);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        quotes Lavrof              | Nobody called “Lavrof” speaks or acts in the folder. Nearest: Sergei Lavrov.
        quotes by Rusia            | Nearest: Russia
        positions of Rusia         | No side called “Rusia” is in the folder. Nearest: Russia
        timeline walrus quotas     | The folder has nothing about “walrus quotas”.
        /who Lavrof                | Nearest: Sergei Lavrov
        /who                       | “who” needs a name
        since                      | “since” needs a day
        since the summit           | “since” needs a day
        since 3/4/12               | “3/4/12” may be 3 Apr 2012 or 4 Mar 2012.
        timeline since 31 Feb      | No calendar has “31 Feb”.
        timeline 2012..2011        | “2012..2011” ends before it begins.
        since tomorrow             | 2 Dec 2012 has not come yet
        who Lavrof                 | Nobody called “Lavrof” speaks or acts in the folder. Nearest: Sergei Lavrov.
        export since 2012 as csv   | “since” has no table. Take it as md or json: export since 2012-01-01 as md
        export quotes as pdf       | There is no export as pdf. The forms are csv, md and json.
        more                       | There is no list in this thread
        export                     | “export” needs to know what
        """)
    void whatIsNotUnderstoodIsAskedBack(String typed, String said) {
        String slashed = typed.equals("since") ? "/" + typed : typed;
        assertThat(say(slashed))
                .isInstanceOfSatisfying(
                        Reply.Notice.class, notice -> assertThat(notice.text()).contains(said));
    }

    @Test
    void whatHasNoTableIsMarkdownWhenNoFormIsNamed() {
        assertThat(((Reply.File) say("export who Lavrov")).attachment().name()).isEqualTo("who.md");
        assertThat(((Reply.File) say("export since June 2012")).attachment().name())
                .isEqualTo("since.md");
        assertThat(((Reply.File) say("export quotes Lavrov")).attachment().name())
                .isEqualTo("quotes.csv");
    }

    @Test
    void aQuestionThatBeginsLikeACommandIsAQuestion() {
        assertThat(say("who resigned")).isInstanceOf(Reply.ToQuestion.class);
        assertThat(say("who lavrov")).isInstanceOf(Reply.Who.class);
    }

    @Test
    void whoSomebodyIsComesWithWhatTheySaidInExactAndInReportedWords() {
        assertThat(list("who Lavrov").sections())
                .extracting(Listing.Section::heading)
                .containsExactly("Called", "Newest words", "Reported, in the words of the articles");
    }

    @Test
    void exactWordsCarryTheirMarksAndWhatIsReportedHasNone() {
        Listing said = list("quotes Lavrov");
        assertThat(said.sections())
                .extracting(Listing.Section::heading)
                .containsExactly("In exact words", "Reported, in the words of the articles");
        assertThat(said.lines().map(Listing.Line::text))
                .containsExactly(
                        "Sergei Lavrov, Russian Foreign Minister: “We do not see any progress at all in the American"
                                + " position”",
                        "Russian Foreign Minister Sergei Lavrov said on Saturday that Moscow was ready for more"
                                + " talks.");
    }

    @Test
    void nothingNewIsSaidWithHowNewTheFolderIs() {
        Listing news = list("since 1 Nov 2012");
        assertThat(news.heading()).isEqualTo("Nothing new since 1 Nov 2012");
        assertThat(news.sections()).isEmpty();
        assertThat(news.footer()).isEqualTo("Newest article held: 20 Oct 2012");
    }

    @Test
    void whoHasSaidNothingOnAnIssueIsNamed() {
        Listing positions = list("positions radar station");
        assertThat(positions.sections()).extracting(Listing.Section::heading).containsExactly("Russia");
        assertThat(positions.footer()).startsWith("Not stated in the folder: ").contains("United States");
    }

    @Test
    void everyLineHasItsCitationAndWhatIsNotOursStandsInIt() {
        Stream<Listing> listings = Stream.of(
                        "timeline", "quotes Lavrov", "positions", "demands", "since 2011", "who Lavrov", "quotes NATO")
                .map(this::list);
        assertThat(listings.flatMap(Listing::lines).toList())
                .hasSizeGreaterThan(12)
                .allSatisfy(line -> {
                    Source source = line.source();
                    Article article = dossier.article(source.article()).orElseThrow();
                    assertThat(source.range().of(article.text())).isEqualTo(source.sentence());
                    assertThat(line.rule()).isNotBlank();
                    assertThat(line.words())
                            .filteredOn(span -> span.kind() != Span.Kind.OURS)
                            .allSatisfy(span -> assertThat(article.text()).contains(span.text()));
                });
    }

    @Test
    void moreGoesOnWhereTheListEndedUntilAQuestionIsAsked() {
        try (MemoryFolder many = new MemoryFolder()) {
            for (int day = 10; day < 19; day++) {
                String text = "Envoy Ivan Petrov went to Geneva on " + day + " March 2012 for talks.";
                many.with("day" + day + ".md", "Day " + day, "2012-03-" + day, text);
            }
            Conversation talk = conversation(many);
            List<String> shown = new ArrayList<>();
            Reply.OfDossier first = (Reply.OfDossier) talk.reply(typed("timeline"));
            Listing.More more = first.listing().more();
            assertThat(more).isEqualTo(new Listing.More(3, "timeline from line 7"));
            Reply.OfDossier second = (Reply.OfDossier) talk.reply(typed("more"));
            assertThat(talk.reply(new IncomingMessage("t2", "timeline from line 7", null, false)))
                    .as("typed in another thread")
                    .isEqualTo(second);
            first.listing().lines().forEach(line -> shown.add(String.valueOf(line.lead())));
            second.listing().lines().forEach(line -> shown.add(String.valueOf(line.lead())));
            assertThat(shown)
                    .hasSize(9)
                    .startsWith("10 Mar 2012")
                    .endsWith("18 Mar 2012")
                    .doesNotHaveDuplicates();
            assertThat(talk.reply(typed("more"))).isEqualTo(new Reply.Notice(ReplyWords.NO_MORE_LINES));

            assertThat(talk.reply(typed("When did Petrov go to Geneva?"))).isInstanceOf(Reply.ToQuestion.class);
            assertThat(talk.reply(typed("more"))).isEqualTo(new Reply.Notice(ReplyWords.NOTHING_TO_GO_ON_WITH));
        }
    }

    @Test
    void whyTellsWhatLedToALineAndShowsItsPassage() {
        list("quotes Lavrov");
        Listing all = list("why");
        assertThat(all.lines().map(Listing.Line::text).toList())
                .hasSize(2)
                .first()
                .asString()
                .contains("between quotation marks", "“told”", "name stands beside them");
        Listing one = list("why 2");
        assertThat(one.heading()).contains("line 2", "quotes by Lavrov");
        assertThat(one.lines().map(Listing.Line::text).toList().getFirst())
                .contains("“said”", "november.md", "ready for more talks. \"We do not see");
        assertThat(say("why 9")).isEqualTo(new Reply.Notice("The last list here has 2 lines; there is no line 9."));

        assertThat(say("When did the presidents meet in Los Cabos?")).isInstanceOf(Reply.ToQuestion.class);
        assertThat(say("why")).isInstanceOf(Reply.Why.class);
        assertThat(conversation.reply(new IncomingMessage("t2", "why 1", null, false, "quotes Lavrov", null)))
                .as("about the list itself, in another thread")
                .isInstanceOf(Reply.WhyLines.class);
    }

    @ParameterizedTest
    @EnumSource(Form.class)
    void anExportHoldsEveryLineWithItsCitation(Form form) {
        for (String what : List.of("timeline", "quotes", "positions", "demands")) {
            Reply.File file = (Reply.File) say("export " + what + " as " + form);
            String text = new String(file.attachment().bytes(), StandardCharsets.UTF_8);
            assertThat(file.attachment().name())
                    .isEqualTo(what + "." + form.name().toLowerCase(Locale.ROOT));
            assertThat(text).contains("november.md").contains("Moscow insists on a guarantee");
            list(what)
                    .lines()
                    .forEach(line -> assertThat(text)
                            .contains(
                                    line.source().article().path(),
                                    line.source().title()));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 20121120, 77})
    void whateverIsTypedGetsAReplyAndNoFailure(long seed) {
        Random random = new Random(seed);
        List<String> words = List.of(
                "quotes",
                "timeline",
                "since",
                "positions",
                "who",
                "export",
                "about",
                "by",
                "of",
                "Lavrov",
                "Russia",
                "31 Feb",
                "3/4/12",
                "2011..",
                "..",
                "from line 0",
                "from line 999999",
                "\"",
                "“",
                "as csv",
                "until",
                "missile defense",
                "\uFDD2",
                "0",
                "since 2012",
                "%s",
                "(",
                "\\",
                "why 0");
        for (int i = 0; i < 150; i++) {
            String typed = String.join(
                    " ",
                    IntStream.range(0, 1 + random.nextInt(6))
                            .mapToObj(n -> words.get(random.nextInt(words.size())))
                            .toList());
            assertThat(say(typed)).as("seed %d: %s", seed, typed).isNotInstanceOf(Reply.Failed.class);
        }
    }

    @Test
    void aPageBehindTheEndIsEmptyAndNotAFailure() {
        assertThat(list("timeline from line 900").sections()).isEmpty();
        assertThat(list("timeline from line 900").heading()).startsWith("“timeline” has no line 900.");
        assertThat(list("timeline in November 2011").heading()).isEqualTo("Timeline in Nov 2011");
        assertThat(list("timeline at \"missile defense\"").heading()).contains("about “missile defense”");
        AskedOf asked = new AskedOf(DossierWord.SINCE, Filter.NONE.between(LocalDate.of(2012, 6, 1), null), 900, 6);
        assertThat(((Reply.OfDossier) conversation.desk().ask(asked)).listing().sections())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"timeline radar", "quotes Lavrov", "positions", "demands", "since 2012"})
    void aFolderThatIsNotReadYetIsNotSaidToKnowNothingOfIt(String command) {
        try (MemoryFolder empty = new MemoryFolder()) {
            assertThat(conversation(empty).reply(typed(command)))
                    .isInstanceOfSatisfying(
                            Reply.Notice.class,
                            notice -> assertThat(notice.text()).startsWith("The folder holds no articles yet."));
        }
    }
}
