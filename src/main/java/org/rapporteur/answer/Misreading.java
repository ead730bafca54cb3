package org.rapporteur.answer;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.rapporteur.answer.AnswerResult.GapReason;
import org.rapporteur.retrieval.AskedQuestion;
import org.rapporteur.retrieval.Found;
import org.rapporteur.retrieval.QuestionTerm;
import org.rapporteur.text.ChatWords;
import org.rapporteur.text.DateReader;
import org.rapporteur.text.LanguageReader;

/** Tells what about a question itself stands in the way of an answer: its language, or a date that no calendar has. */
final class Misreading {
    /** How far a question is read; see the reader of questions. */
    private static final int READ = 2_000;

    private final DateReader dates = new DateReader();
    private final LanguageReader languages = new LanguageReader();

    /**
     * Why a question is not answered although there may be words to look for.
     *
     * @param message in one or two plain sentences
     */
    record Reason(GapReason reason, String message) {}

    Optional<Reason> of(Question question, Found found) {
        // Not the repaired text: what is no word of the folder was made one of it there.
        String text = ChatWords.writtenOut(
                question.text().substring(0, Math.min(READ, question.text().length())));
        Optional<String> noDate = dates.impossibleDate(text);
        if (noDate.isPresent()) {
            return Optional.of(new Reason(
                    GapReason.NO_SUCH_DATE,
                    "No calendar has “" + noDate.get() + "”. Which day do you mean?"
                            + understood(found.question(), noDate.get())));
        }
        return languages
                .foreignLanguage(text)
                .filter(language -> isHeldInEnglish(found))
                .map(language -> new Reason(
                        GapReason.OTHER_LANGUAGE,
                        "This looks like " + language + ", and the articles are in English. Please ask in English."
                                + understood(found.question(), "")));
    }

    /** The names and words that the folder knows, so that one sees what got through. */
    private static String understood(AskedQuestion question, String without) {
        List<String> known = question.terms().stream()
                .filter(QuestionTerm::known)
                .filter(QuestionTerm::name)
                .filter(term -> !without.contains(term.surface()))
                .map(term -> "“" + term.surface() + "”")
                .limit(5)
                .toList();
        return known.isEmpty() ? "" : " What I understood: " + known.stream().collect(Collectors.joining(", ")) + ".";
    }

    /** An article in another language may answer; nothing is known of it when it does not say. */
    private boolean isHeldInEnglish(Found found) {
        return found.passages().stream().limit(5).allMatch(passage -> {
            String language = passage.stored().metadata().language();
            return language == null
                    ? languages.foreignLanguage(passage.stored().text()).isEmpty()
                    : language.toLowerCase(Locale.ROOT).startsWith("en");
        });
    }

    /** What to say beside an answer about how its question was read. */
    static Optional<String> note(Question question, AskedQuestion asked) {
        if (question.text().length() > READ) {
            return Optional.of("Only the first 2,000 characters of the question were read.");
        }
        boolean word = asked.terms().size() == 1 && question.text().strip().split("\\s+").length == 1;
        return word
                ? Optional.of("Taken to ask what the articles say about “"
                        + asked.terms().getFirst().surface() + "”.")
                : Optional.empty();
    }
}
