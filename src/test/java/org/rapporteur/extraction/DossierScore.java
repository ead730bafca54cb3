package org.rapporteur.extraction;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.rapporteur.extraction.LabelledArticles.Labelled;

/** Compares what extraction reads with the labels, and keeps the misses for whoever wants to see them. */
final class DossierScore {
    /** Hits among all of one kind. */
    static final class Rate {
        private int hits;
        private int all;

        void add(boolean hit) {
            hits += hit ? 1 : 0;
            all++;
        }

        double value() {
            return all == 0 ? 1 : (double) hits / all;
        }

        @Override
        public String toString() {
            return String.format(Locale.ROOT, "%.3f (%d of %d)", value(), hits, all);
        }
    }

    private final TreeMap<String, Rate> rates = new TreeMap<>();
    private final List<String> misses = new ArrayList<>();

    DossierScore(List<Labelled> articles) {
        articles.forEach(this::add);
    }

    Rate rate(String name) {
        return rates.getOrDefault(name, new Rate());
    }

    List<String> misses() {
        return misses;
    }

    @Override
    public String toString() {
        StringBuilder lines = new StringBuilder();
        rates.forEach((name, rate) -> lines.append(String.format(Locale.ROOT, "%-40s %s%n", name, rate)));
        return lines.toString();
    }

    private void count(String name, boolean hit, String miss) {
        rates.computeIfAbsent(name, n -> new Rate()).add(hit);
        if (!hit) {
            misses.add(name + ": " + miss);
        }
    }

    private void add(Labelled article) {
        quotations(article);
        reported(article);
        events(article);
        positions(article);
    }

    private void quotations(Labelled article) {
        String text = article.article().text();
        Set<Quotation> matched = new HashSet<>();
        for (JsonNode label : article.label().get("quotations")) {
            List<String> pieces = new ArrayList<>();
            label.get("pieces").forEach(piece -> pieces.add(plain(piece.asText())));
            Optional<Quotation> found = article.found().quotations().stream()
                    .filter(quotation -> quotation.words(text).stream()
                            .map(DossierScore::plain)
                            .toList()
                            .equals(pieces))
                    .findFirst();
            count("quotations found", found.isPresent(), at(article) + pieces);
            found.ifPresent(quotation -> {
                matched.add(quotation);
                String name = quotation.speaker().name();
                String wanted = LabelledArticles.text(label, "speaker").orElse(null);
                count(
                        "speaker of quotations",
                        Objects.equals(name, wanted),
                        at(article) + pieces + " wanted " + wanted + ", got " + quotation.speaker());
                String party = LabelledArticles.text(label, "party").orElse(null);
                count(
                        "party of quotations",
                        sameParty(quotation.speaker().party(), party),
                        at(article) + pieces + " wanted " + party + ", got " + quotation.speaker());
                String role = LabelledArticles.text(label, "role").orElse(null);
                count(
                        "role of quotations",
                        Objects.equals(quotation.speaker().role(), role),
                        at(article) + pieces + " wanted " + role + ", got "
                                + quotation.speaker().role());
                String verb = LabelledArticles.text(label, "verb").orElse(null);
                count(
                        "verb of quotations",
                        Objects.equals(verb, quotation.verb()),
                        at(article) + pieces + " wanted " + verb + ", got " + quotation.verb());
                String date = LabelledArticles.text(label, "date").orElse("null");
                count(
                        "date of quotations",
                        String.valueOf(quotation.date()).equals(date),
                        at(article) + pieces + " wanted " + date + ", got " + quotation.date());
            });
        }
        for (Quotation quotation : article.found().quotations()) {
            count(
                    "quotations found that are labelled",
                    matched.contains(quotation),
                    at(article) + quotation.words(text));
        }
    }

    private void reported(Labelled article) {
        Set<ReportedSpeech> matched = new HashSet<>();
        for (JsonNode label : article.label().get("reported")) {
            Optional<ReportedSpeech> found = article.found().reported().stream()
                    .filter(report -> overlap(report.sentence().text(), label))
                    .findFirst();
            count(
                    "reported speech, recall",
                    found.isPresent(),
                    at(article) + label.get("sentence").asText());
            found.ifPresent(report -> {
                matched.add(report);
                String wanted = LabelledArticles.text(label, "speaker").orElse(null);
                count(
                        "speaker of reported speech",
                        Objects.equals(report.speaker().name(), wanted),
                        at(article) + report.sentence().text() + " wanted " + wanted + ", got " + report.speaker());
            });
        }
        article.found()
                .reported()
                .forEach(report -> count(
                        "reported speech, precision",
                        matched.contains(report),
                        at(article) + report.sentence().text() + report.speaker()));
    }

    /** Where the labels know of an event in the sentence, too. */
    private void date(Labelled article, Happening found) {
        List<JsonNode> same = new ArrayList<>();
        article.label().get("events").forEach(same::add);
        same.removeIf(label -> !overlap(found.sentence().text(), label));
        if (!same.isEmpty()) {
            count(
                    "dates of events right",
                    same.stream().anyMatch(label -> sameTime(found, label)),
                    at(article) + found.sentence().text() + " " + found.time());
        }
    }

    private void events(Labelled article) {
        Set<Happening> matched = new HashSet<>();
        for (JsonNode label : article.label().get("events")) {
            List<Happening> here = article.found().happenings().stream()
                    .filter(happening -> overlap(happening.sentence().text(), label))
                    .toList();
            Optional<Happening> found = here.stream()
                    .filter(happening -> sameTime(happening, label))
                    .findFirst();
            String times =
                    here.stream().map(happening -> happening.time().toString()).toList() + " ";
            count("dated events, recall", found.isPresent(), at(article) + label + " got " + times);
            found.ifPresent(happening -> {
                matched.add(happening);
                count(
                        "planned or done",
                        happening.planned() == label.get("planned").asBoolean(),
                        at(article) + label + " got " + happening.planned());
                String place = LabelledArticles.text(label, "place").orElse("");
                String got = happening.place() == null ? "" : happening.place();
                count("place of events", got.equalsIgnoreCase(place), at(article) + label + " got " + got);
            });
        }
        for (Happening happening : article.found().happenings()) {
            date(article, happening);
            count(
                    "dated events, precision",
                    matched.contains(happening),
                    at(article) + happening.sentence().text() + " " + happening.time());
        }
    }

    private static boolean sameTime(Happening happening, JsonNode label) {
        HappeningTime time = happening.time();
        String date = label.get("date").asText();
        String precision = label.get("precision").asText();
        boolean start = time.start().toString().startsWith(date)
                && time.precision().name().equalsIgnoreCase(precision);
        Optional<String> end = LabelledArticles.text(label, "end");
        if (!precision.equals("range")) {
            return start;
        }
        return start
                && (time.end() == null
                        ? end.isEmpty()
                        : end.isPresent() && time.end().toString().startsWith(end.get()));
    }

    private void positions(Labelled article) {
        Set<Stance> matched = new HashSet<>();
        for (JsonNode label : article.label().get("positions")) {
            Optional<Stance> found = article.found().stances().stream()
                    .filter(stance -> !matched.contains(stance))
                    .filter(stance -> overlap(stance.sentence().text(), label))
                    .filter(stance -> stance.kind()
                            .name()
                            .equalsIgnoreCase(label.get("kind").asText()))
                    .filter(stance -> sameParty(
                            stance.holder().party(),
                            LabelledArticles.text(label, "party").orElse(null)))
                    .findFirst();
            List<String> here = article.found().stances().stream()
                    .filter(stance -> overlap(stance.sentence().text(), label))
                    .map(stance -> stance.kind() + " " + stance.holder() + " [" + stance.verb() + "]")
                    .toList();
            count("stances, recall", found.isPresent(), at(article) + label + " got " + here);
            found.ifPresent(stance -> {
                matched.add(stance);
                String issue = stance.issue() == null ? "" : stance.issue();
                count(
                        "issue shares a word",
                        shares(issue, LabelledArticles.text(label, "issue").orElse("")),
                        at(article) + label + " got " + issue);
            });
        }
        for (Stance stance : article.found().stances()) {
            if (stance.kind() == Stance.Kind.VIEW || stance.holder().party() == null && !matched.contains(stance)) {
                continue; // not labelled, or no row of a table of parties
            }
            count(
                    "stances, precision",
                    matched.contains(stance),
                    at(article) + stance.kind() + " " + stance.holder().party() + "/"
                            + stance.holder().name() + " ["
                            + stance.verb() + "] " + stance.issue() + " :: "
                            + stance.sentence().text());
        }
    }

    private static boolean shares(String one, String other) {
        Set<String> words = new HashSet<>(List.of(one.toLowerCase(Locale.ROOT).split("\\W+")));
        words.removeAll(Set.of("the", "a", "of", "to", "for", "on", "in", ""));
        words.retainAll(List.of(other.toLowerCase(Locale.ROOT).split("\\W+")));
        return !words.isEmpty();
    }

    /** Splitters differ: one of the two sentences holds the other. */
    private static boolean overlap(String sentence, JsonNode label) {
        String one = plain(sentence);
        String other = plain(label.get("sentence").asText());
        return one.contains(other) || other.contains(one);
    }

    private static boolean sameParty(@Nullable String one, @Nullable String other) {
        if (one == null || other == null) {
            return Objects.equals(one, other);
        }
        String first = one.toLowerCase(Locale.ROOT);
        String second = other.toLowerCase(Locale.ROOT);
        return first.equals(second) || first.contains(second) || second.contains(first);
    }

    private static String plain(String text) {
        return text.replaceAll("[\\s\\u00a0]+", " ").strip();
    }

    private static String at(Labelled article) {
        String path = article.label().get("path").asText();
        return path.substring(path.lastIndexOf('/') + 1) + " ";
    }
}
