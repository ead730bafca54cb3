package org.rapporteur.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapporteur.article.Metadata;
import org.rapporteur.article.TextRange;
import org.rapporteur.conversation.FolderStatus;
import org.rapporteur.conversation.Reply;
import org.rapporteur.dossier.Development;
import org.rapporteur.dossier.SourceEntry;

class PlainTextRendererTest {
    private static final LocalDate DAY = LocalDate.of(2012, 11, 20);
    private static final URI ADDRESS = URI.create("https://example.org/" + "a".repeat(90));

    private final PlainTextRenderer plain = new PlainTextRenderer(InstantSource.fixed(FakeDesk.NOW), 60, false);
    private final PlainTextRenderer bold = new PlainTextRenderer(InstantSource.fixed(FakeDesk.NOW), 60, true);

    @Test
    void makesKeyWordsBoldOnlyWhereThatIsWanted() {
        assertThat(bold.render(FakeDesk.answered())).contains("offered \u001b[1mthe Gabala radar\u001b[22m.");
        assertThat(plain.render(FakeDesk.answered()))
                .contains("the Gabala radar.")
                .doesNotContain("\u001b");
    }

    @Test
    void latestTellsDateSourceAndAddressOfEach() {
        Development item = new Development(
                "Lavrov said that talks go on.",
                new TextRange(0, 29),
                FakeDesk.ARTICLE,
                1,
                "Russia says U.S. pledged intent",
                null,
                DAY,
                ADDRESS);
        assertThat(plain.render(new Reply.Latest("talks", List.of(item), DAY, DAY.plusDays(9))))
                .isEqualTo("""
                    20 Nov 2012  Lavrov said that talks go on.
                                 Russia says U.S. pledged intent
                                 %s

                    Newest held: 20 Nov 2012 (9 days old)
                    """.formatted(ADDRESS));
        assertThat(plain.render(new Reply.Latest("ice", List.of(), null, DAY)))
                .isEqualTo("Nothing on \"ice\" in the folder.\n");
    }

    @Test
    void sourcesTellDateTitlePublisherAndFile() {
        SourceEntry dated =
                new SourceEntry(FakeDesk.ARTICLE, new Metadata("Putin offers radar", "GSN", DAY, null, null, null), 1);
        SourceEntry undated =
                new SourceEntry(FakeDesk.ARTICLE, new Metadata("A note", null, null, null, null, null), 12);
        assertThat(plain.render(new Reply.Sources(null, List.of(dated, undated), 34)))
                .isEqualTo("""
                    20 Nov 2012  Putin offers radar, GSN
                                 2007-heiligendamm.md, 1 passage
                    undated      A note
                                 2007-heiligendamm.md, 12 passages

                    2 of 34 articles
                    """);
    }

    @Test
    void whyTellsReadingDecisionAndCandidates() {
        assertThat(plain.render(new Reply.Why("What did Putin offer?", FakeDesk.EXPLANATION)))
                .isEqualTo("""
                    Question: What did Putin offer?

                    How the question was read:
                    - kind: what

                    Decision: 0.75 is over 0.5

                    The best sentences, with what spoke for and against each (*
                    used in the answer):
                    * 0.75 2007-heiligendamm.md #1: Putin suggested that both
                      share the data of the Gabala radar.
                            words 0.5
                    """);
    }

    @Test
    void helpTellsEachCommandWithItsExample() {
        assertThat(plain.render(new Reply.Help(
                        List.of(
                                new Reply.CommandHelp("latest [TOPIC]", "the newest", "latest NATO"),
                                new Reply.CommandHelp("status", "the state", "status")),
                        List.of("What did Putin offer?"))))
                .isEqualTo("""
                      latest [TOPIC]: the newest, such as: latest NATO
                      status: the state

                    Try, with this folder:
                      What did Putin offer?
                    """);
    }

    @Test
    void statusOfAFolderThatWasNeverReadSaysSo() {
        FolderStatus empty = new FolderStatus(0, 0, 0, false, null, null, null, false, List.of(), List.of());
        assertThat(plain.render(new Reply.Status(empty)))
                .endsWith("The folder has not been read yet: ask a question or refresh.\n");
    }

    @Test
    void aGapTellsWhatCanBeAskedInstead() {
        Reply.ToQuestion gap = (Reply.ToQuestion) FakeDesk.gap("The articles do not speak of that.");
        List<String> examples = List.of("What did Putin offer?", "latest missile defence");
        assertThat(plain.render(new Reply.ToQuestion("bread?", null, gap.result(), null, examples)))
                .endsWith("""
                    /radar/

                    Try: What did Putin offer?
                         latest missile defence

                    Searched: 34 articles · newest held: 20 Nov 2012
                    """);
    }

    @Test
    void sayingWhatAFollowUpWasTakenForComesFirst() {
        Reply.ToQuestion answered = (Reply.ToQuestion) FakeDesk.answered();
        assertThat(plain.render(new Reply.ToQuestion("q", "Taking \"that\" as the offer.", answered.result(), null)))
                .startsWith("Taking \"that\" as the offer.\n\nOn that day")
                .endsWith("Newest cited: 7 Jun 2007\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a\u001b[31mb", "a\u009b31mb", "a\u0007\u0008\u007fb", "a\u202eb\u2066", "a\ue000b", "a\ud800b"})
    void keepsFromTheScreenWhatATerminalWouldObey(String hostile) {
        String shown = bold.render(new Reply.Notice(hostile));
        assertThat(shown).matches("a(\\[?31m)?b\n");
    }

    @Test
    void makesOneSpaceOfEveryWhiteSpace() {
        assertThat(plain.render(new Reply.Notice("one\u00a0two\r\n\t three\u2028four\u3000five")))
                .isEqualTo("one two three four five\n");
    }

    @Test
    void noLineIsLongerThanTheWidthAndNoWordIsLost() {
        long seed = 7;
        Random random = new Random(seed);
        for (int i = 0; i < 300; i++) {
            StringBuilder text = new StringBuilder();
            for (int word = random.nextInt(60); word >= 0; word--) {
                String letter = random.nextBoolean() ? "x" : "\ud83d\ude00";
                text.append(letter.repeat(1 + random.nextInt(random.nextInt(9) == 0 ? 200 : 12)))
                        .append(' ');
            }
            String shown = plain.render(new Reply.Notice(text.toString()));
            assertThat(shown.lines())
                    .as("seed %d, round %d", seed, i)
                    .allSatisfy(line ->
                            assertThat(line.codePointCount(0, line.length())).isLessThanOrEqualTo(60));
            assertThat(shown.replaceAll("\\s", ""))
                    .as("seed %d, round %d", seed, i)
                    .isEqualTo(text.toString().replace(" ", ""));
        }
    }
}
