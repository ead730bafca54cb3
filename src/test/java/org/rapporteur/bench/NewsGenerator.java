package org.rapporteur.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Invented news in the manner of the wires, and questions on it. The same seed gives the same words. For one thread. */
final class NewsGenerator {
    private static final int ARTICLE_CHARS = 4_900;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    private static final List<String> FIRST = words(
            "Anna Boris Carla Dmitri Elena Farid Greta Hassan Irina Jonas Katarzyna Leila Marek Nadia Olga Pavel Radek"
                    + " Sofia Tomas Ursula Viktor Wanda Yusuf Zofia Andrei Beatrice Cemal Daria Emil Fatima");
    private static final List<String> SYLLABLES = words(
            "bar bel dor dan fel gor hal ist jan kar lem mor nov ost pav rad sel tar ul vos" + " wen yar zim kol mir");
    private static final List<String> ENDINGS = words("ov ova ski ska enko ic ian sson mann oglu ez ard ini escu");
    private static final List<String> PLACE_ENDINGS = words("burg grad stad holm ville mouth ford ara ona ezh");
    private static final List<String> OFFICES = List.of(
            "Foreign Minister",
            "Deputy Defense Minister",
            "Ambassador",
            "Secretary of State",
            "General",
            "Prime Minister",
            "Envoy",
            "Chief Negotiator",
            "Senator",
            "Spokeswoman");
    private static final List<String> BODIES = List.of(
            "NATO",
            "the Kremlin",
            "the Pentagon",
            "the State Department",
            "the European Union",
            "the United States",
            "Russia",
            "Poland",
            "Turkey",
            "Romania",
            "the Foreign Ministry",
            "the Senate");
    private static final List<String> ISSUES = List.of(
            "missile defense",
            "the radar station",
            "legally binding guarantees",
            "the interceptor site",
            "arms control inspections",
            "the data exchange center",
            "short-range missiles",
            "the transit corridor",
            "grain exports",
            "the gas price",
            "prisoner exchanges",
            "the ceasefire line",
            "fishing quotas",
            "border crossings",
            "the enrichment plant",
            "election observers");
    private static final List<String> OUTLETS = List.of(
            "Baltic Wire", "Harbor Herald", "Danube Daily", "Volga Press", "Bosphorus Times", "Evening Courier");
    private static final List<String> TEMPLATES = List.of(
            "{office} {name} said in {place} on {date} that {body} would not accept new terms on {issue}.",
            "Talks between {body} and {body} on {issue} went on for {number} hours and ended without a joint"
                    + " statement.",
            "\"We need an answer on {issue} before the end of the year,\" {surname} told reporters.",
            "About {number} {plural} took part in the meeting in {place}, according to {body}.",
            "{body} offered to move {number} {plural} to {place} if {issue} were settled.",
            "A draft of {number} articles was handed over by {office} {name} on {date}.",
            "Diplomats in {place} doubted that {body} could {verb} the agreement on {issue}.",
            "The {adjective} proposal goes back to {year}, when {name} first raised {issue}.",
            "{surname} called the plan {adjective}, while {body} welcomed it with reservations.",
            "No date was set for the next round, but {place} was named as a likely venue.",
            "{body} has spent ${number} million on {issue} since {year}.",
            "In {place}, opposition lawmakers demanded that the government {verb} the accord.",
            "The {plural} will stay at the base near {place} until {date}, {body} announced.",
            "Asked about {issue}, {office} {surname} replied that patience was running out.");
    private static final List<String> QUESTIONS = List.of(
            "What did {known} say about {issue}?",
            "Where did {known} speak on {issue}?",
            "How many {plural} were sent to {place}?",
            "When did {body} and {body} discuss {issue}?",
            "Who raised {issue} in {year}?",
            "why did {body} reject {issue}",
            "{issue} {body}",
            "What is the position of {body} on {issue}?",
            "latest on {issue} in {place}",
            "Did {body} agree to {verb} the accord on {issue} before {year}?",
            "who met {known} in {place}?",
            "what was said about {issue} as of {date}");
    private static final List<String> PLURALS =
            words("inspectors interceptors delegates soldiers launchers trucks observers experts warheads engineers");
    private static final List<String> VERBS = words("ratify suspend renew sign reject delay publish widen");
    private static final List<String> ADJECTIVES =
            words("cautious ambitious outdated unusual modest risky balanced vague");

    private final Random random;
    private final List<String> names = new ArrayList<>();
    private final List<String> places = new ArrayList<>();

    NewsGenerator(long seed) {
        this.random = new Random(seed);
        for (int i = 0; i < 1_200; i++) {
            names.add(one(FIRST) + " " + capital(one(SYLLABLES) + one(SYLLABLES) + one(ENDINGS)));
        }
        for (int i = 0; i < 400; i++) {
            places.add(capital(one(SYLLABLES) + one(SYLLABLES) + one(PLACE_ENDINGS)));
        }
    }

    private static List<String> words(String text) {
        return List.of(text.split(" "));
    }

    private static String capital(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    private String one(List<String> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** Writes articles of about 5 kB with front matter into {@code folder}. */
    void write(Path folder, int articles) throws IOException {
        for (int i = 0; i < articles; i++) {
            Path file = folder.resolve(String.format(Locale.ROOT, "%02d/article-%04d.md", i % 20, i));
            Files.createDirectories(file.resolveSibling(""));
            Files.writeString(file, article());
        }
    }

    private String article() {
        String main = one(names);
        StringBuilder text = new StringBuilder("---\ntitle: \"")
                .append(fill("{surname} and {body} differ over {issue} in {place}", main))
                .append("\"\nsource: ")
                .append(one(OUTLETS))
                .append("\ndate: ")
                .append(day())
                .append("\n---\n");
        while (text.length() < ARTICLE_CHARS) {
            for (int sentences = 1 + random.nextInt(2); sentences > 0; sentences--) {
                text.append(fill(one(TEMPLATES), random.nextInt(3) == 0 ? one(names) : main))
                        .append(' ');
            }
            text.append("\n\n");
        }
        return text.toString();
    }

    /** Questions on what the articles may hold. */
    List<String> questions(int number) {
        List<String> questions = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            questions.add(fill(one(QUESTIONS), one(names)));
        }
        return questions;
    }

    private LocalDate day() {
        return LocalDate.of(2006, 1, 1).plusDays(random.nextInt(2_900));
    }

    private String fill(String template, String name) {
        StringBuilder filled = new StringBuilder();
        int at = 0;
        while (at < template.length()) {
            int open = template.indexOf('{', at);
            if (open < 0) {
                break;
            }
            int close = template.indexOf('}', open);
            filled.append(template, at, open).append(value(template.substring(open + 1, close), name));
            at = close + 1;
        }
        return capital(filled.append(template.substring(at)).toString());
    }

    private String value(String slot, String name) {
        return switch (slot) {
            case "name", "known" -> name;
            case "surname" -> name.substring(name.indexOf(' ') + 1);
            case "office" -> one(OFFICES);
            case "place" -> one(places);
            case "body" -> one(BODIES);
            case "issue" -> one(ISSUES);
            case "plural" -> one(PLURALS);
            case "verb" -> one(VERBS);
            case "adjective" -> one(ADJECTIVES);
            case "number" -> Integer.toString(2 + random.nextInt(900));
            case "year" -> Integer.toString(2006 + random.nextInt(8));
            case "date" -> DAY.format(day());
            default -> throw new IllegalArgumentException(slot);
        };
    }
}
