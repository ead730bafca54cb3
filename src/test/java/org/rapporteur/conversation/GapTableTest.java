package org.rapporteur.conversation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class GapTableTest {
    private static final List<KnownGap> GAPS = List.of(
            new KnownGap(
                    "Who won \"the cup\", and when?",
                    "not stated",
                    3,
                    1,
                    Instant.parse("2012-11-20T23:59:00Z"),
                    List.of("who won?", "which team won?"),
                    List.of("Spain did")),
            KnownGap.asked("=1+1", "nothing on the subject", 1, Instant.parse("2012-11-01T10:00:00Z")));

    @Test
    void hasARowForEachQuestionWhichNoSpreadsheetTakesForAFormula() {
        assertThat(GapTable.csv(GAPS)).isEqualTo("""
            question,times,voted_down,reason,last,otherwise,said\r
            "Who won ""the cup"", and when?",3,1,not stated,2012-11-20,who won? | which team won?,Spain did\r
            '=1+1,1,0,nothing on the subject,2012-11-01,,\r
            """);
    }

    @Test
    void isAFileWithAPlainLine() {
        Reply.File file = GapTable.file(GAPS);
        assertThat(file.text()).isEqualTo("2 questions without a good answer, most asked first, as gaps.csv.");
        assertThat(file.attachment().name()).isEqualTo("gaps.csv");
        assertThat(file.attachment().bytes()).isEqualTo(GapTable.csv(GAPS).getBytes(UTF_8));
    }
}
