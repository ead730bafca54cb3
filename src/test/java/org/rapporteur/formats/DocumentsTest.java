package org.rapporteur.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapporteur.article.Passage;
import org.rapporteur.article.Sentence;
import org.rapporteur.parsing.Reading;

/** What is read from documents that LibreOffice, Chromium and Python's e-mail library made. */
class DocumentsTest {
    private static final String LEAD =
            "Orrahaven, 6 February 2013. The delegations of Velmark and Tarsia met again on Lake Orra on Wednesday,"
                    + " eleven months after the talks on the night ferry had been broken off.";
    private static final String ENVOY =
            "“We will not sign before the lighthouse fund is settled”, said Tarsia’s envoy, Zoë Brandström.";
    private static final String OFFER =
            "Velmark offered to pay 340,000 crowns a year for the dredging of the eastern channel, its minister of"
                    + " crossings, Jan Okoń, told reporters after the second round.";
    private static final String NEXT =
            "The third round is to be held in Skålby on 14 May 2013. Both sides agreed to keep the harbour of Tarn open"
                    + " until then.";

    private final Formats formats = new Formats();

    private Draft draft(String name) throws UnreadableFileException {
        return formats.read(Documents.file(name)).getFirst();
    }

    @ParameterizedTest
    @ValueSource(strings = {"talks.docx", "talks.odt", "talks.rtf", "talks.epub", "talks.pdf"})
    void oneTextIsReadAlikeFromEachFormat(String name) throws UnreadableFileException {
        Draft draft = draft(name);
        assertThat(draft.details().title()).isEqualTo("Ferry talks resume in Orrahaven");
        assertThat(draft.details().author()).isEqualTo("Lukáš Novák");
        assertThat(draft.details().date()).isEqualTo("6 February 2013");
        assertThat(draft.paragraphs())
                .startsWith(LEAD, ENVOY)
                .containsSubsequence(
                        "What Velmark offered",
                        OFFER,
                        "The night ferry would run on four days a week.",
                        "The toll would be halved for cattle.",
                        "What comes next",
                        NEXT)
                .anyMatch(paragraph -> paragraph.endsWith("The lighthouse fund was agreed in Skålby in 2009."))
                .doesNotContain("Orra Ministry of Crossings: internal note", "Page 1")
                .noneMatch(paragraph -> paragraph.contains("Ferry talks resume"));
        assertThat(draft.warnings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"talks.docx, en-GB", "talks.odt, en-GB", "talks.epub, en-GB", "talks.pdf, en-GB", "printed.pdf, en"})
    void theLanguageIsTheOneStated(String name, String language) throws UnreadableFileException {
        assertThat(draft(name).details().language()).isEqualTo(language);
    }

    @ParameterizedTest
    @ValueSource(strings = {"talks.docx", "talks.odt", "talks.rtf"})
    void theCellsOfARowStayTogether(String name) throws UnreadableFileException {
        assertThat(draft(name).paragraphs()).contains("Toll for a cart | 12 crowns");
    }

    @Test
    void eachPassageOfAPdfKnowsItsPage() throws UnreadableFileException {
        List<Passage> passages =
                Reading.article(Documents.file("talks.pdf")).article().passages();
        assertThat(passages).extracting(Passage::page).containsExactly(1, 2, 3);
        assertThat(passages.get(1).sentences()).extracting(Sentence::text).contains(OFFER);
        assertThat(passages.get(2).sentences().getFirst().text()).contains("What comes next");
    }

    @Test
    void aPrintedWebPageIsNotDatedByItsPrinting() throws UnreadableFileException {
        Draft draft = draft("printed.pdf");
        assertThat(draft.details().title()).isEqualTo("Tarn harbour stays open, ministers say");
        assertThat(draft.details().date()).isEqualTo("14 May 2013");
        assertThat(draft.paragraphs())
                .contains("Jan Okoń said that the dredging of the eastern channel would begin in June. “The boats are"
                        + " paid for, and the crews are hired”, he said. Nobody spoke about the lighthouse fund.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        locked.pdf     | is locked with a password
        restricted.pdf | its owner has restricted it
        scan.pdf       | has no text in it: its pages are pictures
        """)
    void whatCannotBeReadOfAPdfSaysWhy(String name, String reason) {
        assertThatThrownBy(() -> draft(name))
                .isInstanceOf(UnreadableFileException.class)
                .hasMessageContaining(reason);
    }

    @ParameterizedTest
    @ValueSource(strings = {"talks.docx", "talks.odt", "talks.rtf", "talks.epub", "talks.pdf"})
    void aFileThatIsCutOffIsDamaged(String name) {
        byte[] whole = Documents.bytes(name);
        SourceFile cut = new SourceFile(name, Arrays.copyOf(whole, whole.length / 3));
        assertThatThrownBy(() -> formats.read(cut))
                .isInstanceOf(UnreadableFileException.class)
                .satisfies(e -> assertThat(e.getMessage()).containsAnyOf("is damaged", "is no sound", "is no "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"talks.docx", "talks.odt", "talks.rtf", "talks.epub", "talks.pdf", "letter.eml"})
    void theFirstBytesCountAndNotTheEnding(String name) throws UnreadableFileException {
        byte[] bytes = Documents.bytes(name);
        Draft asText = formats.read(new SourceFile("notes.txt", bytes)).getFirst();
        assertThat(asText).isEqualTo(draft(name));
        assertThat(formats.isRisky(new SourceFile("notes.txt", bytes))).isTrue();
    }

    @Test
    void anEmailIsItsWordsOnceAndNamesItsAttachments() throws UnreadableFileException {
        Draft letter = draft("letter.eml");
        assertThat(letter.details())
                .isEqualTo(new Details(
                        "Ferry talks: what Jan Okoń said in Skålby",
                        null,
                        "Wed, 15 May 2013 08:30:00 +0000",
                        null,
                        "Zoë Brandström",
                        null));
        assertThat(letter.paragraphs())
                .containsExactly(
                        "Dear colleagues,",
                        "Jan Okoń told me yesterday that the dredging of the eastern channel begins on 3 June 2013, and"
                                + " that Velmark has paid the first 85,000 crowns.",
                        "Zoë");
        assertThat(letter.warnings())
                .containsExactly("its attachments were not read: Prüfbericht.pdf; save them into the folder as files of"
                        + " their own");
    }
}
