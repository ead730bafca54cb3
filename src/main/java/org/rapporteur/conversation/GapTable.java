package org.rapporteur.conversation;

import java.time.ZoneOffset;
import java.util.List;
import org.rapporteur.export.CsvText;

/** Questions without a good answer as a table. Pure. */
public final class GapTable {
    private static final String NAME = "gaps.csv";
    private static final String MEDIA_TYPE = "text/csv; charset=utf-8";
    private static final List<String> HEADER =
            List.of("question", "times", "voted_down", "reason", "last", "otherwise", "said");

    /** Between the texts of one field. */
    private static final String BETWEEN = " | ";

    private GapTable() {}

    /** One row each, in their order; days are YYYY-MM-DD. */
    public static String csv(List<KnownGap> gaps) {
        return CsvText.of(HEADER, gaps.stream().map(GapTable::row).toList());
    }

    static Reply.File file(List<KnownGap> gaps) {
        String what = ReplyWords.heading(new Reply.Gaps(gaps)) + ", as " + NAME + ".";
        return new Reply.File(what, Attachment.ofText(NAME, MEDIA_TYPE, csv(gaps), what));
    }

    private static List<String> row(KnownGap gap) {
        return List.of(
                gap.question(),
                String.valueOf(gap.times()),
                String.valueOf(gap.votedDown()),
                gap.reason(),
                gap.last().atZone(ZoneOffset.UTC).toLocalDate().toString(),
                String.join(BETWEEN, gap.otherwise()),
                String.join(BETWEEN, gap.said()));
    }
}
