package org.rapporteur.conversation;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rapporteur.answer.AnswerResult;
import org.rapporteur.answer.Answerer;
import org.rapporteur.answer.Question;
import org.rapporteur.article.Article;
import org.rapporteur.dossier.Dossier;
import org.rapporteur.dossier.SourceEntry;

/**
 * Three things to ask of the folder as it is: made from its newest articles, and each tried before it is shown. They are made anew when the
 * folder has changed. Safe for use by many threads.
 */
final class Examples {
    static final int COUNT = 3;

    /** How many of the newest articles examples are made from. */
    private static final int NEWEST = 12;

    /** How many questions are tried at most; each costs as much as an answer. */
    private static final int TRIALS = 24;

    private final Answerer answerer;
    private final Dossier dossier;
    private @Nullable Made made;

    private record Made(List<SourceEntry> of, List<String> examples) {}

    Examples(Answerer answerer, Dossier dossier) {
        this.answerer = answerer;
        this.dossier = dossier;
    }

    /** At most {@value #COUNT}: questions first, then a command; fewer when the folder holds too little. */
    synchronized List<String> get() {
        List<SourceEntry> held = dossier.sources(null);
        if (made == null || !made.of().equals(held)) {
            made = new Made(held, make(held));
        }
        return Objects.requireNonNull(made).examples();
    }

    private List<String> make(List<SourceEntry> held) {
        List<Article> newest = held.stream()
                .limit(NEWEST)
                .flatMap(entry -> dossier.article(entry.article()).stream())
                .toList();
        ExampleWriter writer = new ExampleWriter(newest);
        List<String> latest = writer.topics().stream()
                .filter(topic -> !dossier.latest(topic, 1).isEmpty())
                .limit(1)
                .map(topic -> "latest " + topic)
                .toList();
        List<String> examples = new ArrayList<>(questions(writer, COUNT - latest.size()));
        examples.addAll(latest);
        return List.copyOf(examples);
    }

    private List<String> questions(ExampleWriter writer, int most) {
        List<String> good = new ArrayList<>();
        Set<String> about = new LinkedHashSet<>();
        int trials = 0;
        for (ExampleWriter.Example example : writer.questions()) {
            if (good.size() == most || trials == TRIALS) {
                break;
            }
            if (!about.contains(example.name())) {
                trials++;
                if (isAnswered(example)) {
                    good.add(example.question());
                    about.add(example.name());
                }
            }
        }
        return good;
    }

    private boolean isAnswered(ExampleWriter.Example example) {
        return answerer.answer(new Question(example.question(), null)) instanceof AnswerResult.Answered answered
                && answered.plainText()
                        .toLowerCase(Locale.ROOT)
                        .contains(example.name().toLowerCase(Locale.ROOT));
    }
}
