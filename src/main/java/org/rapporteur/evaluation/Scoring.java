package org.rapporteur.evaluation;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Scores sets of questions under any weights. What does not depend on weights is made once. Not safe for use by many threads. */
final class Scoring {
    private final Folders folders;
    private final List<QuestionSet> train;
    private final Map<QuestionSet, List<WeighedSentences>> judged = new HashMap<>();
    private final Map<List<QuestionSet>, Fusion> fusions = new HashMap<>();

    /** @param train the sets that the baseline's weight is chosen on, those of judged sentences; none takes the set that is scored */
    Scoring(Folders folders, List<QuestionSet> train) {
        this.folders = folders;
        this.train = train.stream().filter(QuestionSet::isJudged).toList();
    }

    Scored score(QuestionSet set, Model model, Kept kept) throws IOException {
        if (!set.isJudged()) {
            return FolderScored.of(set, folders.open(set.source().folder()), model, kept);
        }
        List<WeighedSentences> sentences = weighed(set).stream()
                .filter(weighed -> kept.test(set, weighed.judged().id()))
                .toList();
        List<QuestionSet> from = train.isEmpty() ? List.of(set) : train;
        String name = train.isEmpty()
                ? "this file"
                : from.stream().map(QuestionSet::name).collect(Collectors.joining(", "));
        return new JudgedScored(set, sentences, fusion(from), name, model, !model.isShipped());
    }

    private Fusion fusion(List<QuestionSet> sets) throws IOException {
        Fusion known = fusions.get(sets);
        if (known != null) {
            return known;
        }
        List<WeighedSentences> sentences = new ArrayList<>();
        for (QuestionSet set : sets) {
            sentences.addAll(weighed(set));
        }
        Fusion best = Fusion.best(sentences);
        fusions.put(sets, best);
        return best;
    }

    private List<WeighedSentences> weighed(QuestionSet set) throws IOException {
        List<WeighedSentences> known = judged.get(set);
        if (known == null) {
            known = AnswerSentenceBench.weigh(set.judged(), folders.embedder());
            judged.put(set, known);
        }
        return known;
    }
}
