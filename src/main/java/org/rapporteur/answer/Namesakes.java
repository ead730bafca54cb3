package org.rapporteur.answer;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rapporteur.extraction.Names;
import org.rapporteur.retrieval.Found;
import org.rapporteur.retrieval.QuestionTerm;
import org.rapporteur.retrieval.RankedPassage;

/** Several persons of one surname where a question names one: which of them each sentence speaks of. Made for one question. */
final class Namesakes {
    private static final String FIRST_NAME = "(?<first>\\p{Lu}[\\p{Ll}'’-]+)(?: \\p{Lu}\\.)? ";

    /** What stands before a surname like a first name and is none; one that is missing here only costs a closer look. */
    private static final Set<String> TITLES = Set.of(
            "President",
            "Minister",
            "Secretary",
            "Chancellor",
            "Senator",
            "General",
            "Ambassador",
            "Envoy",
            "Mr",
            "Mrs",
            "Ms",
            "But",
            "And",
            "When",
            "After",
            "While");

    /** "In Geneva Orlov said" names a place before the surname. */
    private static final Pattern PLACING = Pattern.compile("\\b(?:[Ii]n|[Aa]t|[Ff]rom|[Nn]ear|[Oo]utside)\\s$");

    private static final int LONGEST_FIRST = 24;

    /** What a sentence on somebody else of the name loses. */
    private static final double SOMEBODY_ELSE = 4;

    /** Sentences that come this near the best one may as well answer. */
    private static final double CLOSE = 1.5;

    private final String surname;
    private final List<String> persons;
    private final Optional<String> asked;
    private final Pattern full;

    private Namesakes(String surname, List<String> persons, Optional<String> asked) {
        this.surname = surname;
        this.persons = List.copyOf(persons);
        this.asked = asked;
        this.full = full(surname);
    }

    private static Pattern full(String surname) {
        return Pattern.compile(FIRST_NAME + Pattern.quote(surname) + "(?![\\p{L}-])");
    }

    /** Empty when the passages found know at most one person of each surname in the question. */
    static Optional<Namesakes> of(Found found) {
        String question = found.question().text();
        for (QuestionTerm term : found.question().terms()) {
            String surname = capitalised(term.surface());
            if (term.name() && surname.chars().allMatch(c -> Character.isLetter(c) || c == '-')) {
                List<String> persons = persons(surname, found.passages());
                if (persons.size() > 1) {
                    String lower = question.toLowerCase(Locale.ROOT);
                    return Optional.of(new Namesakes(
                            surname,
                            persons,
                            persons.stream()
                                    .filter(person -> lower.contains(person.toLowerCase(Locale.ROOT)))
                                    .findFirst()));
                }
            }
        }
        return Optional.empty();
    }

    private static String capitalised(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    /** Full names of that surname; a quick look first, since hardly any question has namesakes. */
    private static List<String> persons(String surname, List<RankedPassage> passages) {
        Pattern full = full(surname);
        Set<String> firsts = new LinkedHashSet<>();
        Set<String> persons = new LinkedHashSet<>();
        for (RankedPassage passage : passages) {
            addFirsts(full, surname, passage.stored().text(), firsts);
        }
        if (firsts.size() < 2) {
            return List.of();
        }
        Names names = new Names();
        for (RankedPassage passage : passages) {
            names.people(passage.stored().text()).stream()
                    .filter(name -> name.endsWith(" " + surname))
                    .filter(name -> firsts.contains(name.substring(0, name.indexOf(' '))))
                    .forEach(persons::add);
        }
        return new ArrayList<>(persons);
    }

    /** Only around the surname: the pattern would else be tried at every letter of every passage. */
    private static void addFirsts(Pattern full, String surname, String text, Set<String> firsts) {
        Matcher matcher = full.matcher(text);
        for (int at = text.indexOf(surname); at >= 0; at = text.indexOf(surname, at + 1)) {
            matcher.region(Math.max(0, at - LONGEST_FIRST), Math.min(text.length(), at + surname.length() + 1));
            if (matcher.find()
                    && !TITLES.contains(matcher.group("first"))
                    && !PLACING.matcher(text.substring(0, matcher.start())).find()) {
                firsts.add(matcher.group("first"));
            }
        }
    }

    /** A sentence on somebody else than the one asked for in full loses. */
    Candidate weighed(Candidate candidate) {
        Optional<String> meant = meant(candidate);
        boolean other = asked.isPresent() && meant.isPresent() && !meant.equals(asked);
        return other ? candidate.adjusted("speaks of " + meant.get(), -SOMEBODY_ELSE) : candidate;
    }

    /** Whom a sentence with the surname or a pronoun first means: the first one named in full there, else the last one before it. */
    private Optional<String> meant(Candidate candidate) {
        if (!candidate.text().contains(surname) && !candidate.text().matches("(?s)(?:He|She|His|Her) .*")) {
            return Optional.empty();
        }
        List<String> here = namedIn(candidate.text());
        if (!here.isEmpty()) {
            return Optional.of(here.getFirst());
        }
        String passage = candidate.passage().stored().text();
        int start = candidate.analysed().sentence().range().start()
                - candidate.passage().stored().passage().range().start();
        List<String> before = namedIn(passage.substring(0, Math.max(0, start)));
        List<String> anywhere = before.isEmpty() ? namedIn(passage) : before;
        return anywhere.isEmpty() ? Optional.empty() : Optional.of(anywhere.getLast());
    }

    /** The persons a text names in full, in its order. */
    private List<String> namedIn(String text) {
        Matcher matcher = full.matcher(text);
        List<String> named = new ArrayList<>();
        while (matcher.find()) {
            named.add(matcher.group("first") + " " + surname);
        }
        named.retainAll(persons);
        return named;
    }

    /** Which persons to choose from, when the question gives no first name and the best sentences do not agree on one; else empty. */
    List<String> undecided(List<Candidate> ranked) {
        if (asked.isPresent() || ranked.isEmpty()) {
            return List.of();
        }
        double best = ranked.getFirst().score();
        Set<String> meant = new LinkedHashSet<>();
        ranked.stream()
                .limit(6)
                .filter(candidate -> candidate.score() >= best - CLOSE)
                .forEach(candidate -> meant(candidate).ifPresent(meant::add));
        return meant.size() > 1 ? List.copyOf(meant) : List.of();
    }

    /** Whom the answer's first sentence was taken to be about, and who else there is. */
    Optional<String> note(Candidate lead) {
        if (asked.isPresent()) {
            return Optional.empty();
        }
        return meant(lead)
                .map(person -> "Taken to be about " + person + "; the folder also has "
                        + String.join(
                                " and ",
                                persons.stream()
                                        .filter(other -> !other.equals(person))
                                        .toList()) + ".");
    }
}
