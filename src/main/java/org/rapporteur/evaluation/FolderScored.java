package org.rapporteur.evaluation;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Questions that were asked of a folder.
 *
 * @param model the weights they were answered under
 */
record FolderScored(QuestionSet set, KnownFolder folder, Model model, List<Outcome> outcomes) implements Scored {
    private static final Map<String, String> HEADINGS = headings();

    FolderScored {
        outcomes = List.copyOf(outcomes);
    }

    private static Map<String, String> headings() {
        Map<String, String> headings = new LinkedHashMap<>();
        headings.put("questions", "n");
        headings.put("article hit@1", "hit@1");
        headings.put("article hit@5", "hit@5");
        headings.put("article MRR", "MRR");
        headings.put("first sentence right", "first");
        headings.put("one of three right", "of three");
        headings.put("sentences verbatim", "verbatim");
        headings.put("unanswerable refused", "refused");
        headings.put("answerable refused", "wrongly");
        headings.put("confidently wrong", "surely wrong");
        headings.put("knows it cannot answer, AUROC", "AUROC");
        headings.put("expected calibration error", "ECE");
        return headings;
    }

    /** What came of several files as if they were one; nothing when fewer than two are about folders. */
    static List<FolderScored> together(List<Scored> files) {
        List<FolderScored> folders = files.stream()
                .filter(FolderScored.class::isInstance)
                .map(FolderScored.class::cast)
                .toList();
        if (folders.size() < 2) {
            return List.of();
        }
        FolderScored first = folders.getFirst();
        QuestionSet all = new QuestionSet(new QuestionSource(Path.of("all files"), null), List.of(), List.of());
        List<Outcome> outcomes =
                folders.stream().flatMap(folder -> folder.outcomes().stream()).toList();
        return List.of(new FolderScored(all, first.folder(), first.model(), outcomes));
    }

    /** Asks the questions that are kept, and what has to be asked before them in their threads. */
    static FolderScored of(QuestionSet set, KnownFolder folder, Model model, Kept kept) {
        Map<String, String> threads = set.threads();
        Set<String> asked = new HashSet<>();
        set.questions().stream()
                .filter(question -> kept.test(set, question.id()))
                .forEach(question -> asked.add(threads.getOrDefault(question.id(), question.id())));
        Asker asker = folder.conversation().apply(model.over(folder.answerer()));
        List<Outcome> outcomes = new ArrayList<>();
        for (LabelledQuestion question : set.questions()) {
            String thread = threads.getOrDefault(question.id(), question.id());
            if (asked.contains(thread)) {
                Asker.Asked reply = asker.ask("eval-" + thread, question.question(), question.askedOn());
                if (kept.test(set, question.id())) {
                    outcomes.add(new Outcome(question, reply.question(), reply.result()));
                }
            }
        }
        return new FolderScored(set, folder, model, outcomes);
    }

    @Override
    public String file() {
        return set.name();
    }

    @Override
    public Map<String, Map<String, Double>> figures() {
        Map<String, List<Outcome>> groups = new TreeMap<>();
        for (Outcome outcome : outcomes) {
            for (String group : List.of(
                    "split " + outcome.asked().split(),
                    "kind " + outcome.asked().kind())) {
                groups.computeIfAbsent(group, key -> new ArrayList<>()).add(outcome);
            }
        }
        Map<String, Map<String, Double>> figures = new LinkedHashMap<>();
        figures.put("all", ours());
        List.of("split ", "kind ")
                .forEach(prefix -> groups.forEach((name, group) -> {
                    if (name.startsWith(prefix)) {
                        figures.put(name, new FolderScores(group).figures());
                    }
                }));
        return figures;
    }

    @Override
    public Map<String, Double> ours() {
        return new FolderScores(outcomes).figures();
    }

    @Override
    public FigureTable table() {
        List<String> headings = new ArrayList<>(List.of(file()));
        headings.addAll(HEADINGS.values());
        FigureTable table = new FigureTable(headings);
        figures().forEach((group, figures) -> {
            List<String> cells = new ArrayList<>(List.of(group));
            HEADINGS.keySet().forEach(name -> {
                double value = figures.getOrDefault(name, Double.NaN);
                cells.add(name.equals("questions") ? String.valueOf((int) value) : FigureTable.figure(value));
            });
            table.row(cells);
        });
        return table;
    }

    @Override
    public List<QuestionResult> results() {
        return outcomes.stream().map(outcome -> outcome.asResult(file())).toList();
    }

    @Override
    public void tellMisses(PrintStream out) {
        new FolderMisses(this).tell(out);
    }
}
