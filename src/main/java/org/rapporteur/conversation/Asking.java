package org.rapporteur.conversation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.answer.Question;

/** Makes of a message the questions it holds, each complete in itself. Made for one message. */
final class Asking {
    /** An answer has room for a sentence on each of so many. */
    static final int MOST_QUESTIONS = 3;

    private static final Pattern BETWEEN = Pattern.compile("(?<=[?\uFF1F])[?\uFF1F!]*(?:\\s+|$)");

    /** A part that asks begins so, or so after a word that leads over. */
    private static final Pattern ASKS = Pattern.compile(
            "(?i)^(?:(?:and|but|also|so|or|then)[\\s,]+)?(?:(?:in|on|at|by|for|to|with|from|since|until|about)"
                + " )?(?:who|whom|whose|what|what's|when|where|why|how|which|is|are|was|were|do|does|did|has|have|had|will|would|can|could|should|list|name)\\b.*");

    private final FollowUps followUps;
    private final List<String> earlier;
    private final List<String> shown;

    /**
     * @param earlier the completed questions of the thread, newest last
     * @param shown the sentences the thread has been shown
     */
    Asking(FollowUps followUps, List<String> earlier, List<String> shown) {
        this.followUps = followUps;
        this.earlier = earlier;
        this.shown = shown;
    }

    /** Its first questions, at most {@value #MOST_QUESTIONS}, in order; the whole message when it holds no two questions. */
    List<FollowUps.Completed> completed(String message) {
        List<String> previous = new ArrayList<>(earlier);
        List<FollowUps.Completed> completed = new ArrayList<>();
        for (String part : parts(message).stream().limit(MOST_QUESTIONS).toList()) {
            FollowUps.Completed one = followUps.complete(part, previous);
            completed.add(one);
            previous.add(one.question());
        }
        return completed;
    }

    /** Every part has to ask: a mark in the middle of an address or of a quotation splits nothing. */
    static List<String> parts(String message) {
        List<String> parts = Stream.of(BETWEEN.split(message.strip()))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
        boolean several = parts.size() > 1
                && parts.stream().allMatch(part -> ASKS.matcher(part).matches());
        return several ? parts : List.of(message);
    }

    /** What was shown counts against an answer only where a question leans on the thread; who asks the same again wants the same. */
    Question question(FollowUps.Completed part, @Nullable LocalDate askedOn) {
        return new Question(part.question(), askedOn, part.reading() == null ? List.of() : shown);
    }

    /** How the message was read; null when as typed. */
    static @Nullable String reading(List<FollowUps.Completed> parts, String message) {
        String readings = parts.stream()
                .map(FollowUps.Completed::reading)
                .filter(Objects::nonNull)
                .collect(Collectors.joining("; "));
        if (parts.size() == 1) {
            return readings.isEmpty() ? null : readings;
        }
        int all = parts(message).size();
        String several = all > parts.size()
                ? Wording.firstOfSeveral(parts.size(), all)
                : String.format(Locale.ROOT, Wording.SEVERAL, parts.size());
        return readings.isEmpty() ? several : several + "; " + readings;
    }
}
