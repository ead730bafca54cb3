package org.rapporteur.extraction;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rapporteur.article.TextRange;
import org.rapporteur.extraction.StanceRules.Found;
import org.rapporteur.text.WordPattern;

/** Finds what each side wants, gives or will not have, sentence by sentence. Facts denied and forecasts are no stances. */
final class StanceReader {
    private static final String GROUP =
            "(?:group|company|charity|firm|agency|organi[sz]ation|union|movement|party|line|fund|association|"
                + "coalition|network|consortium|operator|producer|foundation|watchdog|league|bloc|faction|owners?|concern)";
    private static final int LONGEST_GROUP = 16;
    private static final WordPattern GROUP_BEFORE = WordPattern.of("\\b" + GROUP + "\\s\\z");
    private static final Pattern GROUP_BEHIND =
            Pattern.compile(",\\s(?:the|a|an|its|their)\\s(?:[^,.;]{0,40}\\s)?" + GROUP + "\\b");
    private static final Pattern BOUNDARY = Pattern.compile("\\b");

    private final ArticleReading reading;
    private final List<Quotation> quotations;
    private final List<Stance> stances = new ArrayList<>();
    private final Map<String, Boolean> bodies = new HashMap<>();

    /** @param quotations those of the same article */
    StanceReader(ArticleReading reading, List<Quotation> quotations) {
        this.reading = reading;
        this.quotations = quotations;
    }

    /** One for each sentence, party and kind at most, in order of the text. */
    List<Stance> read() {
        Window<TextPiece> pieces = new Window<>(pieces(), TextPiece::range);
        for (int i = 0; i < reading.views().size(); i++) {
            SentenceView view = reading.view(i);
            Set<String> once = new HashSet<>();
            String words = view.words();
            find(new PrintedVoices(reading, i)).forEach(found -> add(found, words, view, once));
            for (TextPiece piece : pieces.overlapping(view.sentence().range())) {
                quoted(piece, view, once);
            }
        }
        return stances;
    }

    /** Quoted words of somebody who can be told. */
    private record TextPiece(TextRange range, Speaker speaker) {}

    private List<TextPiece> pieces() {
        List<TextPiece> pieces = new ArrayList<>();
        for (Quotation quotation : quotations) {
            if (quotation.speaker().isTold()) {
                quotation.pieces().forEach(piece -> pieces.add(new TextPiece(piece, quotation.speaker())));
            }
        }
        return pieces;
    }

    private void quoted(TextPiece piece, SentenceView view, Set<String> once) {
        int from = Math.max(piece.range().start(), view.start());
        int to = Math.min(piece.range().end(), view.sentence().range().end());
        String said = new TextRange(from, to).of(reading.article().text());
        find(new QuotedVoices(said, piece.speaker())).forEach(found -> add(found, said, view, once));
    }

    private static List<Found> find(StanceVoices voices) {
        List<Found> found = new ArrayList<>(new StanceRules(voices).find());
        found.addAll(new StanceConditions(voices).find(List.copyOf(found)));
        return found;
    }

    /** A mediator, a judge or an expert holds it for himself, whatever his country. */
    private Speaker forHimself(Speaker holder) {
        String name = holder.name();
        String role = name == null ? null : reading.people().role(name).orElse(holder.role());
        Speaker own = new Speaker(name, role, null, holder.resolution());
        return name != null && own.speaksForHimself() ? own : holder;
    }

    /** "The relief group Open Hands" and "Open Hands, a relief group," hold it as a body, though two capitals look like a person. */
    private Speaker asBody(Speaker holder) {
        String name = holder.name();
        if (name == null || holder.party() != null || holder.role() != null) {
            return holder;
        }
        return bodies.computeIfAbsent(name, this::isBody) ? holder.withParty(name) : holder;
    }

    private boolean isBody(String name) {
        String text = reading.article().text();
        for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
            String before = text.substring(Math.max(0, at - LONGEST_GROUP), at);
            int end = at + name.length();
            if (GROUP_BEFORE.isIn(before) && standsAt(BOUNDARY, text, end)
                    || standsAt(GROUP_BEHIND, text, end) && standsAt(BOUNDARY, text, at)) {
                return true;
            }
        }
        return false;
    }

    private static boolean standsAt(Pattern pattern, String text, int at) {
        return pattern.matcher(text)
                .region(at, text.length())
                .useTransparentBounds(true)
                .lookingAt();
    }

    private void add(Found found, String words, SentenceView view, Set<String> once) {
        Speaker holder = asBody(forHimself(found.holder()));
        String who = holder.party() == null ? holder.name() : holder.party();
        if (who != null && once.add(found.kind() + " " + who)) {
            @Nullable String issue = IssuePhrase.behind(words, found.to()).orElse(null);
            String verb = words.substring(found.from(), found.to());
            stances.add(new Stance(found.kind(), holder, issue, verb, view.sentence()));
        }
    }
}
