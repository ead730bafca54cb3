package org.rapporteur.formats;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Paragraphs and headings to an article: its title, the imprint printed in it, and the words that are left. */
final class DocumentDraft {
    private static final int FIRST = 3;
    private static final Pattern DATELINE = Pattern.compile("^(?:\\p{Lu}[\\p{L} ./'’-]{1,40}[,:] )?"
            + "(\\d{1,2}\\.? \\p{L}{3,9}\\.? \\d{4}|\\p{L}{3,9}\\.? \\d{1,2}, \\d{4})(?=[.:,)]| [–—-]|$)");

    private DocumentDraft() {}

    /**
     * @param stated what the file says about the article
     * @param prose its words; furniture is taken out, and the title where it stands before them
     * @param warnings what was odd so far
     */
    static Draft of(Details stated, HeadedParagraphs prose, List<String> warnings) {
        String title = stated.title() != null ? stated.title() : prose.title().orElse(null);
        List<String> paragraphs = Furniture.removedFrom(prose.without(title == null ? "" : title));
        if (title == null) {
            PlainArticle plain = PlainArticle.of(paragraphs);
            return new Draft(stated.orElse(plain.details()), plain.paragraphs(), warnings);
        }
        Imprint.Found imprint = Imprint.in(paragraphs);
        return new Draft(stated.withTitle(title).orElse(imprint.details()), imprint.rest(), warnings);
    }

    /** {@link #of}, with the date of a dateline when there is no other: "Orrahaven, 6 February 2013. The delegations met". */
    static Draft ofPublished(Details stated, HeadedParagraphs prose, List<String> warnings) {
        Draft draft = of(stated, prose, warnings);
        String dateline = dateline(draft.paragraphs());
        return draft.details().date() != null || dateline == null
                ? draft
                : new Draft(draft.details().withDate(dateline), draft.paragraphs(), warnings);
    }

    /**
     * {@link #of} for a file that knows when it was made, which is not always when the article was published: a date that is printed in it comes
     * first, and the day it was made is taken with a warning.
     */
    static Draft ofMade(Details stated, HeadedParagraphs prose, List<String> warnings) {
        Draft draft = ofPublished(stated.withDate(null), prose, warnings);
        String made = stated.date();
        if (made == null
                || draft.details().date() != null
                || PrintedDate.parse(made).isEmpty()) {
            return draft;
        }
        List<String> all = new ArrayList<>(warnings);
        all.add("no date is printed in it, so it is dated "
                + PrintedDate.parse(made).get()
                + ", the day the file was made; if the article is of another day, say so in a sidecar");
        return new Draft(draft.details().withDate(made), draft.paragraphs(), all);
    }

    /** The date at the start of one of the first paragraphs. */
    private static @Nullable String dateline(List<String> paragraphs) {
        for (String paragraph : paragraphs.subList(0, Math.min(FIRST, paragraphs.size()))) {
            Matcher matcher = DATELINE.matcher(paragraph);
            if (matcher.find() && PrintedDate.parse(matcher.group(1)).isPresent()) {
                return matcher.group(1);
            }
        }
        return null;
    }

    /** A title that a program wrote and no person: a file's name, or none. */
    static @Nullable String titleByHand(@Nullable String title) {
        if (title == null) {
            return null;
        }
        String line = Prose.onOneLine(title);
        String folded = Prose.folded(line);
        boolean byProgram = !Prose.hasWords(line)
                || folded.startsWith("microsoft word - ")
                || folded.startsWith("untitled")
                || folded.matches("(?:document|slide|page|seite|unbenannt) ?\\d{0,3}")
                || folded.matches("[^ ]{1,100}\\.(?:docx?|odt|rtf|pdf|indd|qxp|qxd|html?|txt|tex|dvi|ps|eml)");
        return byProgram ? null : line;
    }
}
