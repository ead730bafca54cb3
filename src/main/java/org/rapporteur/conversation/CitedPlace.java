package org.rapporteur.conversation;

import java.net.URI;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.rapporteur.answer.Citation;

/** Where in a source a citation points: what stands behind its title, and the address that opens it there. */
public final class CitedPlace {
    private CitedPlace() {}

    /** The day of publication, and the page where there is one: "7 Aug 2013, p. 4". */
    public static String of(Citation citation) {
        String day = PlainDates.day(citation.date());
        return citation.page() == null ? day : day + ", p. " + citation.page();
    }

    /** The source's own address, opened at the page of a PDF, else at the sentence; null when it has none. */
    public static @Nullable String original(Citation citation) {
        URI url = citation.url();
        boolean pdf = url != null
                && url.getRawFragment() == null
                && url.getPath() != null
                && url.getPath().toLowerCase(Locale.ROOT).endsWith(".pdf");
        // Browsers' readers of PDF open at this fragment (RFC 8118, section 3), and know no text fragments.
        return pdf && citation.page() != null
                ? ArticleLinks.original(url, null) + "#page=" + citation.page()
                : ArticleLinks.original(url, citation.sentence());
    }
}
