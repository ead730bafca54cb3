package org.rapporteur.extraction;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.article.Sentence;
import org.rapporteur.article.TextRange;
import org.rapporteur.extraction.Stance.Kind;
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

    /** Between two stances of a party on two matters. */
    private static final Pattern ANOTHER = Pattern.compile(";|\\s(?:and|but)\\s(?:\\p{Ll}+\\s)?$");

    private static final Pattern WE = Pattern.compile("(?i)\\bwe\\s(?:\\p{Ll}+\\s){0,2}$");

    private static final Pattern JUDGE = Pattern.compile(
            "(?i)\\b(?:courts?|tribunals?|judges?|jury|jurors|arbitration|arbitrators?|arbiters?|magistrates?)\\b");

    private final ArticleReading reading;
    private final List<Quotation> quotations;
    private final SpokenFor spokenFor;
    private final List<Stance> stances = new ArrayList<>();
    private final Map<String, Boolean> bodies = new HashMap<>();

    /** @param quotations those of the same article */
    StanceReader(ArticleReading reading, List<Quotation> quotations) {
        this.reading = reading;
        this.quotations = quotations;
        this.spokenFor = new SpokenFor(reading);
    }

    /** In order of the text; of one sentence each party's stance of a kind once, and again where another clause goes on to another matter. */
    List<Stance> read() {
        Window<TextPiece> pieces = new Window<>(pieces(), TextPiece::range);
        for (int i = 0; i < reading.views().size(); i++) {
            SentenceView view = reading.view(i);
            Map<String, Integer> last = new HashMap<>();
            add(printed(new PrintedVoices(reading, i), view.words()), view.words(), view, last);
            for (TextPiece piece : pieces.overlapping(view.sentence().range())) {
                quoted(piece, i, last);
            }
            add(Invitations.in(view, reading.parties()), view.unquoted(), view, last);
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

    private void quoted(TextPiece piece, int sentence, Map<String, Integer> last) {
        SentenceView view = reading.view(sentence);
        int from = Math.max(piece.range().start(), view.start());
        int to = Math.min(piece.range().end(), view.sentence().range().end());
        String said = new TextRange(from, to).of(reading.article().text());
        Speaker speaker = piece.speaker();
        List<Found> found = find(new QuotedVoices(said, speaker, () -> spokenFor.otherSide(speaker, sentence, from)));
        List<Found> held = found.stream()
                .map(one -> inTheName(one, said, sentence))
                .flatMap(one -> withComplaint(one, speaker))
                .toList();
        add(held, said, view, last);
    }

    /** Who complains that the other side refuses something wants it. */
    private static Stream<Found> withComplaint(Found found, Speaker speaker) {
        boolean ofOther = found.kind() == Kind.REFUSAL && !found.holder().equals(speaker) && speaker.party() != null;
        return ofOther ? Stream.of(new Found(Kind.DEMAND, speaker, found.from(), found.to()), found) : Stream.of(found);
    }

    /** "We propose" of an expert is said for the group of which the article tells. */
    private Found inTheName(Found found, String said, int sentence) {
        Speaker speaker = found.holder();
        boolean we = speaker.name() != null
                && (speaker.party() == null || speaker.speaksForHimself())
                && WE.matcher(said.substring(0, found.from())).find();
        return we
                ? spokenFor
                        .groupBefore(sentence)
                        .map(group -> new Found(found.kind(), group, found.from(), found.to()))
                        .orElse(found)
                : found;
    }

    private static List<Found> printed(StanceVoices voices, String words) {
        List<Found> views = new StanceViews(voices).find(words);
        List<Found> found = find(voices);
        // What others are feared to do is no threat of theirs: "Tessen fears the missiles that Karvelia plans to
        // deploy".
        found.removeIf(one -> one.kind() == Kind.WARNING
                && views.stream()
                        .anyMatch(view ->
                                view.to() <= one.from() && !view.holder().equals(one.holder())));
        found.addAll(views);
        return found;
    }

    private static List<Found> find(StanceVoices voices) {
        List<Found> found = new ArrayList<>(new StanceRules(voices).find());
        found.addAll(new StanceConditions(voices).find(List.copyOf(found)));
        found.addAll(new StanceReprisals(voices).find());
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

    /** What a court finds is nobody's position. */
    private static boolean isJudge(Speaker holder) {
        return holder.name() == null
                        && holder.role() != null
                        && JUDGE.matcher(holder.role()).find()
                || holder.party() != null && JUDGE.matcher(holder.party()).find();
    }

    /** @param last behind which place of its words each party's stance of a kind was found */
    private void add(List<Found> all, String words, SentenceView view, Map<String, Integer> last) {
        last.replaceAll((key, place) -> words.length());
        for (Found found : all) {
            Speaker holder = spokenFor.withHead(asBody(forHimself(found.holder())));
            String who = holder.party() == null ? holder.name() : holder.party();
            if (who != null
                    && !isJudge(holder)
                    && (found.further() || isAnother(found, words, last.get(found.kind() + " " + who)))) {
                last.put(found.kind() + " " + who, found.to());
                add(found, holder, words, until(found, all, words), view.sentence());
            }
        }
    }

    /** "It wants A; it has tied B to that", "offered A and suggested B". */
    private static boolean isAnother(Found found, String words, @Nullable Integer last) {
        return last == null
                || last < found.from()
                        && ANOTHER.matcher(words.substring(last, found.from())).find();
    }

    private static int until(Found found, List<Found> all, String words) {
        return all.stream()
                .mapToInt(Found::from)
                .filter(from -> from >= found.to()
                        && ANOTHER.matcher(words.substring(found.to(), from)).find())
                .min()
                .orElse(words.length());
    }

    private void add(Found found, Speaker holder, String words, int until, Sentence sentence) {
        int most = found.kind() == Kind.VIEW ? IssuePhrase.MOST_WORDS_OF_VIEW : IssuePhrase.MOST_WORDS;
        List<String> issues = IssuePhrase.behind(words, found.to(), until, most);
        String verb = words.substring(found.from(), found.to());
        if (issues.isEmpty()) {
            stances.add(new Stance(found.kind(), holder, null, verb, sentence));
        }
        issues.stream()
                .map(issue -> new Stance(found.kind(), holder, issue, verb, sentence))
                .filter(stance -> stances.stream().noneMatch(told -> isSame(told, stance)))
                .forEach(stances::add);
    }

    /** Two rules may come to the same matter by different words. */
    private static boolean isSame(Stance one, Stance other) {
        return one.kind() == other.kind()
                && one.holder().equals(other.holder())
                && Objects.equals(one.issue(), other.issue())
                && one.sentence().equals(other.sentence());
    }
}
