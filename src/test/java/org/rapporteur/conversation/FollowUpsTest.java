package org.rapporteur.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rapporteur.conversation.FollowUps.Completed;
import org.rapporteur.dossier.MemoryFolder;

class FollowUpsTest {
    private static final MemoryFolder FOLDER = MemoryFolder.ofTheTalks();
    private final FollowUps followUps = new FollowUps(FOLDER.dossier()::mentions);

    @AfterAll
    static void close() {
        FOLDER.close();
    }

    private static List<String> thread(String previous) {
        return Arrays.stream(previous.split(" // ")).toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        What does Russia demand?                          | and NATO?                        | What does NATO demand?
        What does Russia demand?                          | And Poland?                      | What does Poland demand?
        what does russia demand                           | what about nato                  | what does nato demand
        What does Russia demand?                          | what about the US?               | What does the US demand?
        What does the US offer?                           | and Russia?                      | What does Russia offer?
        What does Russia demand?                          | wat abt poland                   | What does poland demand?
        What does Russia demand?                          | how about the Kremlin, please    | What does the Kremlin demand?
        What does Russia demand?                          | NATO?                            | What does NATO demand?
        What did Lavrov say about missile defense?        | and Clinton?                     | What did Clinton say about missile defense?
        what did lavrov say about missile defense         | and clinton                      | what did clinton say about missile defense
        What did Lavrov say about missile defense?        | what about Hillary Clinton?      | What did Hillary Clinton say about missile defense?
        What did Lavrov say about Poland?                 | and Romania?                     | What did Lavrov say about Romania?
        What did Lavrov say about Poland?                 | and Rasmussen?                   | What did Rasmussen say about Poland?
        What did Lavrov say about missile defense?        | and NATO?                        | What did NATO say about missile defense?
        What did Lavrov say about missile defense?        | what about the radar?            | What did Lavrov say about the radar?
        What did Lavrov say about missile defense in 2011? | and the radar?                  | What did Lavrov say about the radar in 2011?
        What did Lavrov say about missile defense?        | and about the interceptors in Poland? | What did Lavrov say about the interceptors in Poland?
        What did Obama say in June 2011?                  | and in 2012?                     | What did Obama say in 2012?
        What did Obama say in June 2011?                  | what about 2012?                 | What did Obama say in 2012?
        What did NATO say before 2011?                    | and after 2011?                  | What did NATO say after 2011?
        What does Russia demand?                          | and in 2012?                     | What does Russia demand in 2012?
        What does Russia demand?                          | and now?                         | What does Russia demand now?
        What did Russia demand in 2011?                   | and NATO in 2012?                | What did NATO demand in 2012?
        When did Obama and Medvedev meet in Honolulu?     | and in Prague?                   | When did Obama and Medvedev meet in Prague?
        When did Obama and Medvedev meet?                 | and in Prague?                   | When did Obama and Medvedev meet in Prague?
        What is Washington's position on missile defense? | and Moscow's position?           | What is Moscow's position on missile defense?
        What is Washington's position on missile defense? | and Moscow's?                    | What is Moscow's position on missile defense?
        How many warheads are allowed?                    | and launchers?                   | How many launchers are allowed?
        What does Russia demand?                          | and the interceptors?            | What does Russia demand — the interceptors?
        """)
    void putsANameAThingOrATimeInThePlaceOfTheEarlierOne(String previous, String typed, String expected) {
        Completed completed = followUps.complete(typed, List.of(previous));
        assertThat(completed.question()).isEqualTo(expected);
        assertThat(completed.reading()).isEqualTo("taking “" + typed + "” as “" + expected + "”");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        What did Obama and Medvedev agree in Honolulu?  | and when was that?            | when was that — Obama and Medvedev agree in Honolulu       | taking “that” as “What did Obama and Medvedev agree in Honolulu?”
        What did Obama and Medvedev agree in Honolulu?  | why?                          | why — Obama and Medvedev agree in Honolulu                 | taking “why?” as “What did Obama and Medvedev agree in Honolulu?”
        What did Obama and Medvedev agree in Honolulu?  | When?                         | When — Obama and Medvedev agree in Honolulu                | taking “When?” as “What did Obama and Medvedev agree in Honolulu?”
        What did Obama and Medvedev agree in Honolulu?  | ok and when exactly?          | when exactly — Obama and Medvedev agree in Honolulu        | taking “when exactly?” as “What did Obama and Medvedev agree in Honolulu?”
        What did Obama and Medvedev agree in Honolulu?  | who was there?                | who was there — Obama and Medvedev agree in Honolulu       | taking “there” as “Honolulu”
        What did Obama and Medvedev agree in Honolulu?  | did they meet again?          | did they meet again — Obama and Medvedev agree in Honolulu       | taking “they” as “Obama and Medvedev”
        When was New START signed?                      | and where was it signed?      | where was it signed — New START                            | taking “it” as “When was New START signed?”
        When was New START signed?                      | who signed it for the US?     | who signed it for the US — New START                       | taking “it” as “When was New START signed?”
        When was New START signed?                      | who signed?                   | who signed — New START                                     | taking “who signed?” as “When was New START signed?”
        When was New START signed?                      | where was the treaty signed?  | where was the treaty signed — New START                    | taking “where was the treaty signed?” as “When was New START signed?”
        How many warheads does New START allow?         | how many of them are deployed? | how many of them are deployed — warheads New START allow  | taking “them” as “How many warheads does New START allow?”
        How many warheads does New START allow?         | what does that mean?          | what does that mean — warheads New START allow             | taking “that” as “How many warheads does New START allow?”
        What does Russia demand?                        | why?                          | why — Russia demand                                        | taking “why?” as “What does Russia demand?”
        What does Russia demand?                        | and why is that?              | why is that — Russia demand                                | taking “that” as “What does Russia demand?”
        What does Russia demand?                        | since when?                   | since when — Russia demand                                 | taking “since when?” as “What does Russia demand?”
        What does Russia demand?                        | who said that?                | who said that — Russia demand                              | taking “that” as “What does Russia demand?”
        What does Russia demand?                        | tell me more                  | tell me more — Russia demand                               | taking “tell me more?” as “What does Russia demand?”
        What does Russia demand?                        | what did Clinton say about it? | what did Clinton say about it — Russia demand             | taking “it” as “What does Russia demand?”
        What does Russia demand?                        | what happened then?           | what happened then — Russia demand                         | taking “then” as “What does Russia demand?”
        What did Lavrov demand in Bali?                 | did he agree?                 | did he agree — Lavrov demand in Bali                       | taking “he” as “Lavrov”
        Who is Lavrov?                                  | what is his position?         | what is his position — Lavrov                              | taking “his” as “Lavrov”
        What did Lavrov say in 2011?                    | and what did he say in 2012?  | what did he say in 2012 — Lavrov say                       | taking “he” as “Lavrov”
        What did Lavrov say? // What does Russia demand? | did he agree?                | did he agree — Lavrov say                                  | taking “he” as “Lavrov”
        What does Russia demand?                        | and what does NATO want?      | what does NATO want — Russia demand                        | taking “what does NATO want?” as “What does Russia demand?”
        What does Russia demand?                        | did the US agree?             | did the US agree — Russia demand                           | taking “did the US agree?” as “What does Russia demand?”
        What does Russia demand?                        | why did NATO refuse?          | why did NATO refuse — Russia demand                        | taking “why did NATO refuse?” as “What does Russia demand?”
        What did Obama say in Prague?                   | and before that?              | before that — Obama say in Prague                          | taking “that” as “What did Obama say in Prague?”
        who signed it — New START                       | and where?                    | where — New START signed                                   | taking “where?” as “New START”
        """)
    void addsWhatTheEarlierQuestionWasAbout(String previous, String typed, String expected, String reading) {
        assertThat(followUps.complete(typed, thread(previous))).isEqualTo(new Completed(expected, reading));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        When did Clinton meet Lavrov in Bali?
        What does NATO demand?
        What did NATO refuse?
        Did Russia and NATO agree?
        and what does NATO say about Iran?
        Did Lavrov say that he would sign?
        Why does Russia say it fears for its forces?
        Did Obama change his position?
        What did Obama and Medvedev agree when they met?
        Is it true that Russia left the talks?
        Is there a guarantee for Russia?
        What did the minister say when he left Bali?
        Why did Russia warn that it would deploy missiles?
        How many warheads does New START allow?
        How many warheads are allowed?
        What is the shield?
        Who is Lavrov?
        What is New START?
        When did the talks on the radar begin?
        Which treaty that Obama signed limits warheads?
        explain the phased approach
        missile defense radar range
        What did Lavrov say this week about NATO?
        Who was the then president of Russia?
        thanks, what does NATO want from Russia?
        """)
    void leavesAloneWhatIsCompleteInItself(String question) {
        assertThat(followUps.complete(question, List.of("Where is the radar at Gabala?")))
                .isEqualTo(new Completed(question, null));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        and NATO?
        why?
        who signed it?
        """)
    void asksAsItIsAtTheBeginningOfAThread(String question) {
        assertThat(followUps.complete(question, List.of())).isEqualTo(new Completed(question, null));
    }

    @Test
    void bearsAnythingTyped() {
        for (String odd : new String[] {
            "", " ", "?", "—", "and", "and ?", "that", "it it it", "x".repeat(100_000), "(((", "و متى؟", "😀 that?"
        }) {
            assertThat(followUps.complete(odd, List.of("What does Russia demand?", odd)))
                    .isNotNull();
            assertThat(followUps.complete("and when was that?", List.of(odd))).isNotNull();
            assertThat(followUps.complete("and NATO?", List.of(odd))).isNotNull();
        }
    }
}
