package org.rapporteur.conversation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rapporteur.article.Article;
import org.rapporteur.article.Passage;
import org.rapporteur.article.Sentence;

/** Writes questions that articles look able to answer, from who met and who said something in them. */
final class ExampleWriter {
    private static final String NAME = "\\p{Lu}\\p{L}{2,}";

    private static final Pattern MET = Pattern.compile("(" + NAME + ")(?:,[^,]{3,40},)? and (?:\\p{L}+ ){0,5}?(" + NAME
            + ") (?:met|meet|held talks) (?:\\p{Ll}+ ){0,2}?in (" + NAME + "(?: " + NAME + ")?)");
    private static final Pattern SAID =
            Pattern.compile("(" + NAME + ")(?:,[^,]{3,60},)? (?:said|told|argued|warned|insisted|stated)\\b");
    private static final Pattern PAIR = Pattern.compile("(?<![\\p{L}-])(?=(\\p{Ll}{4,}) (\\p{Ll}{4,})(?![\\p{L}-]))");

    /** Words in pairs that name no thing. */
    private static final Set<String> NO_NAMES = QuestionWords.set("""
        The This That Both One Others Some They She But And Who Its His Monday Tuesday Wednesday Thursday
        Friday Saturday Sunday Minister President Secretary Officials State Foreign Report Sources\
        """);

    private static final Set<String> NO_THINGS = QuestionWords.set("""
        said would could should will have that this with from their they were been about which when where
        while also than then there these those after before over into last next more most only such each
        both other between during under until since because against first year years month week told made
        make does what some very still same without through according agreed called held gave took came left
        being must might them whether again report reports\
        """);

    private final List<Article> newest;
    private final List<String> topics;

    /**
     * A question.
     *
     * @param name of whom it is about; the answer has to name them
     */
    record Example(String question, String name) {}

    /** @param newest articles, newest first */
    ExampleWriter(List<Article> newest) {
        this.newest = newest;
        this.topics = pairsByArticles(newest);
    }

    /** What the articles speak of in two words, commonest first; each stands in two articles at least. */
    List<String> topics() {
        return topics;
    }

    /** The best of each article first, in order of date, then what is left. */
    List<Example> questions() {
        List<Example> met = new ArrayList<>();
        List<Example> said = new ArrayList<>();
        for (Article article : newest) {
            for (Passage passage : article.passages()) {
                passage.sentences().forEach(sentence -> write(sentence, met, said));
            }
        }
        List<Example> all = new ArrayList<>(said.subList(0, Math.min(1, said.size())));
        all.addAll(met);
        all.addAll(said.stream().skip(1).toList());
        return all;
    }

    private void write(Sentence sentence, List<Example> met, List<Example> said) {
        Matcher meeting = MET.matcher(sentence.text());
        if (meeting.find() && areNames(meeting.group(1), meeting.group(2))) {
            met.add(new Example(
                    "When did " + meeting.group(1) + " and " + meeting.group(2) + " meet in " + meeting.group(3) + "?",
                    meeting.group(1)));
        }
        Matcher speech = SAID.matcher(sentence.text());
        if (speech.find() && areNames(speech.group(1))) {
            topics.stream()
                    .filter(topic -> sentence.text().contains(topic))
                    .findFirst()
                    .ifPresent(topic -> said.add(
                            new Example("What did " + speech.group(1) + " say about " + topic + "?", speech.group(1))));
        }
    }

    private static boolean areNames(String... names) {
        return NO_NAMES.stream().noneMatch(Set.of(names)::contains);
    }

    private static List<String> pairsByArticles(List<Article> articles) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (Article article : articles) {
            Set<String> seen = new HashSet<>();
            Matcher matcher = PAIR.matcher(article.text());
            while (matcher.find()) {
                boolean thing = !NO_THINGS.contains(matcher.group(1)) && !NO_THINGS.contains(matcher.group(2));
                String pair = matcher.group(1) + " " + matcher.group(2);
                if (thing && !matcher.group(1).endsWith("ly") && seen.add(pair)) {
                    counts.merge(pair, 1, Integer::sum);
                }
            }
        }
        return counts.entrySet().stream()
                .filter(entry -> entry.getValue() >= 2)
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .toList();
    }
}
