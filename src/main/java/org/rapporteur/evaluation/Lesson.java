package org.rapporteur.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.rapporteur.statistics.LogisticRegression.Example;

/**
 * What one question teaches.
 *
 * @param id the question's
 * @param examples none when it teaches nothing
 */
record Lesson(String id, List<Example> examples) {
    Lesson {
        examples = List.copyOf(examples);
    }

    /** Every example of the lessons kept of each file; those of a file count the same as those of any other. */
    static List<Example> ofFiles(Map<QuestionSet, List<Lesson>> files, Kept kept) {
        List<Example> all = new ArrayList<>();
        files.forEach((file, lessons) -> all.addAll(balanced(examples(file, lessons, kept))));
        return all;
    }

    /** The same, and in each file the right ones together count the same as the wrong ones. */
    static List<Example> ofFilesAndSides(Map<QuestionSet, List<Lesson>> files, Kept kept) {
        List<Example> all = new ArrayList<>();
        files.forEach((file, lessons) -> {
            List<Example> examples = examples(file, lessons, kept);
            for (int label = 0; label <= 1; label++) {
                int side = label;
                all.addAll(balanced(
                        examples.stream().filter(e -> e.label() == side).toList()));
            }
        });
        return all;
    }

    /** The same examples with one of the features always 0; {@code off} -1 turns none off. */
    static List<Example> without(int off, List<Example> examples) {
        return off < 0
                ? examples
                : examples.stream().map(example -> without(off, example)).toList();
    }

    private static Example without(int off, Example example) {
        double[] features = Arrays.copyOf(example.features(), example.features().length);
        features[off] = 0;
        return new Example(features, example.label(), example.weight());
    }

    private static List<Example> examples(QuestionSet file, List<Lesson> lessons, Kept kept) {
        return lessons.stream()
                .filter(lesson -> kept.test(file, lesson.id()))
                .flatMap(lesson -> lesson.examples().stream())
                .toList();
    }

    /** The same examples, their weights summing up to 1. */
    private static List<Example> balanced(List<Example> examples) {
        double total = examples.stream().mapToDouble(Example::weight).sum();
        return examples.stream()
                .map(example -> new Example(example.features(), example.label(), example.weight() / total))
                .toList();
    }
}
