package org.rapporteur.extraction;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rapporteur.extraction.ClauseResolver.NamedSpeaker;
import org.rapporteur.text.QuotedRange;

/** Puts a name to each quotation, from the clause beside it or the quotation it continues. */
final class QuotationSpeakers {
    /** A comma or its like inside the closing mark says that the sentence goes on with who spoke. */
    private static final Pattern SPEAKER_FOLLOWS = Pattern.compile("[,?!\u2014-]\\s?[\"\u201D]$");
    /** How far behind the closing mark such a speaker may stand: "on Friday, the Russian minister said". */
    private static final int NEAR = 40;

    private final String text;
    private final List<QuotedRange> quotations;
    private final List<Speech> speeches;
    private final Map<SpeechClause, NamedSpeaker> clauses;
    private final NameRegister register;
    private final Map<QuotedRange, NamedSpeaker> found = new HashMap<>();

    QuotationSpeakers(
            String text,
            List<QuotedRange> quotations,
            List<Speech> speeches,
            Map<SpeechClause, NamedSpeaker> clauses,
            NameRegister register) {
        this.text = text;
        this.quotations = quotations;
        this.speeches = speeches;
        this.clauses = clauses;
        this.register = register;
    }

    /** The speakers of those quotations that can be told. */
    Map<QuotedRange, NamedSpeaker> find() {
        Window<Speech> window = new Window<>(speeches, Speech::range);
        QuotedRange before = null;
        int beforeParagraph = -1;
        for (QuotedRange quotation : quotations) {
            List<Speech> homes = window.overlapping(quotation.range());
            if (homes.isEmpty()) {
                continue;
            }
            int paragraph = homes.getFirst().paragraph();
            boolean goesOn = before != null && !before.closed() && beforeParagraph == paragraph - 1;
            NamedSpeaker speaker = speaker(quotation, homes, window.position(), goesOn ? before : null);
            if (speaker != null) {
                found.put(quotation, speaker);
            }
            before = quotation;
            beforeParagraph = paragraph;
        }
        return found;
    }

    private @Nullable NamedSpeaker speaker(
            QuotedRange quotation, List<Speech> homes, int first, @Nullable QuotedRange continued) {
        SpeechClause ahead = clauseBefore(quotation, homes.getFirst());
        SpeechClause behind = quotation.closed() ? clauseBehind(quotation, homes.getLast()) : null;
        if (ahead == null && behind == null) {
            return carried(quotation, homes, first, continued);
        }
        if (ahead == null || behind == null) {
            return clauses.get(ahead == null ? behind : ahead);
        }
        NamedSpeaker one = clauses.get(ahead);
        NamedSpeaker other = clauses.get(behind);
        if (one != null && other != null && one.name().equals(other.name())) {
            return one;
        }
        boolean follows = SPEAKER_FOLLOWS.matcher(quotation.range().of(text)).find() && isNear(quotation, behind);
        return follows ? other : null;
    }

    private static @Nullable SpeechClause clauseBefore(QuotedRange quotation, Speech home) {
        SpeechClause before = null;
        for (SpeechClause clause : home.clauses()) {
            before = clause.range().end() <= quotation.range().start() ? clause : before;
        }
        return before;
    }

    /** The first clause behind, unless another quotation stands between. */
    private static @Nullable SpeechClause clauseBehind(QuotedRange quotation, Speech home) {
        int end = quotation.range().end();
        for (SpeechClause clause : home.clauses()) {
            if (clause.range().start() >= end) {
                boolean between = home.quotations().stream()
                        .anyMatch(other -> other.range().start() >= end
                                && other.range().start() < clause.range().start());
                return between ? null : clause;
            }
        }
        return null;
    }

    private static boolean isNear(QuotedRange quotation, SpeechClause behind) {
        NameMention mention = behind.mention();
        int start = mention == null
                ? behind.range().start()
                : Math.min(mention.whole().start(), behind.range().start());
        return start - quotation.range().end() <= NEAR;
    }

    /** A quotation that opens its sentence and has no clause of its own goes on with the words of the speaker before it. */
    private @Nullable NamedSpeaker carried(
            QuotedRange quotation, List<Speech> homes, int first, @Nullable QuotedRange continued) {
        Speech home = homes.getFirst();
        if (quotation.range().start() - home.range().start() > 1) {
            return null;
        }
        if (continued != null && isFirstOfParagraph(first)) {
            return found.get(continued);
        }
        for (int i = first - 1; i >= 0 && speeches.get(i).paragraph() == home.paragraph(); i--) {
            Speech before = speeches.get(i);
            NamedSpeaker speaker = lastSpeaker(before);
            if (speaker != null || !before.clauses().isEmpty()) {
                return speaker == null || intrudes(speaker, i + 1, first, homes) ? null : speaker;
            }
        }
        return null;
    }

    private boolean isFirstOfParagraph(int sentence) {
        return sentence == 0
                || speeches.get(sentence - 1).paragraph()
                        != speeches.get(sentence).paragraph();
    }

    private @Nullable NamedSpeaker lastSpeaker(Speech speech) {
        if (!speech.clauses().isEmpty()) {
            return clauses.get(speech.clauses().getLast());
        }
        return speech.quotations().isEmpty()
                ? null
                : found.get(speech.quotations().getLast());
    }

    /** Whether somebody else is named between the speaker and the quotation, or beside the quotation. */
    private boolean intrudes(NamedSpeaker speaker, int from, int to, List<Speech> homes) {
        return homes.stream().anyMatch(home -> home.namesOther(speaker.name(), register))
                || speeches.subList(from, to).stream().anyMatch(speech -> speech.namesOther(speaker.name(), register));
    }
}
