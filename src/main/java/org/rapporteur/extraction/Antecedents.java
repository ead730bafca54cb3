package org.rapporteur.extraction;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.rapporteur.text.Quotations;

/** Finds whom a pronoun at the start of a sentence means, in the few sentences before it. */
final class Antecedents {
    /** Further back a pronoun is not followed. */
    private static final int SENTENCES_BACK = 3;

    private static final Pattern START = Pattern.compile(
            "^[\"\u201C(\\s]{0,3}(?:(?<pronoun>He|She|It|They)|(?<office>The\\s" + SpeechClauses.OFFICE + "))\\b");
    private static final Pattern AND = Pattern.compile("\\s{1,2}and\\s{1,2}");

    private final List<String> preceding;
    private final NameRegister register;

    Antecedents(List<String> preceding) {
        this.preceding = preceding;
        this.register = new NameRegister(String.join("\n\n", preceding));
    }

    /** Up to where a sentence's opening pronoun or office reaches; 0 when it begins otherwise. */
    static int openingEnd(String sentence) {
        Matcher start = START.matcher(sentence);
        return start.find() ? start.end() : 0;
    }

    Optional<String> of(String sentence) {
        Matcher start = START.matcher(sentence);
        if (!start.find()) {
            return Optional.empty();
        }
        String pronoun = start.group("pronoun");
        return pronoun == null ? ofOffice(start.group("office").substring(4)) : ofPronoun(pronoun);
    }

    /** The one a pronoun means: the subject of the last sentence that begins with a name, or its only fitting person. */
    Optional<String> ofPronoun(String pronoun) {
        int first = Math.max(0, preceding.size() - SENTENCES_BACK);
        for (String sentence : preceding.subList(first, preceding.size()).reversed()) {
            List<NameMention> told = told(sentence);
            Optional<String> found = switch (pronoun) {
                case "It" -> thing(sentence, told);
                case "They" -> pair(sentence, told);
                default -> person(pronoun, told);
            };
            if (found.isPresent() || !told.isEmpty() || !START.matcher(sentence).find()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private Optional<String> ofOffice(String office) {
        Offices offices = new Offices(register);
        return offices.only(office);
    }

    private Optional<String> person(String pronoun, List<NameMention> told) {
        List<NameMention> fitting = told.stream()
                .filter(NameMention::person)
                .filter(name -> Genders.allows(pronoun, fullest(name), register.roles(fullest(name))))
                .toList();
        List<String> names = fitting.stream().map(this::fullest).distinct().toList();
        boolean subject = !fitting.isEmpty() && isSubject(fitting.getFirst(), told);
        return names.size() == 1 || subject ? Optional.of(names.getFirst()) : Optional.empty();
    }

    /** An organisation or country, only as the subject: "it" is too often a thing. */
    private static Optional<String> thing(String sentence, List<NameMention> told) {
        if (told.isEmpty() || told.getFirst().person() || !opens(sentence, told.getFirst()) || isPair(sentence, told)) {
            return Optional.empty();
        }
        return Optional.of(told.getFirst().name());
    }

    private Optional<String> pair(String sentence, List<NameMention> told) {
        if (!isPair(sentence, told)) {
            return Optional.empty();
        }
        return Optional.of(fullest(told.get(0)) + " and " + fullest(told.get(1)));
    }

    /** Opens its sentence, and not as one of two. */
    private boolean isSubject(NameMention name, List<NameMention> told) {
        return name.equals(told.getFirst())
                && preceding.stream().anyMatch(sentence -> opens(sentence, name) && !isPair(sentence, told));
    }

    private static boolean opens(String sentence, NameMention name) {
        String before =
                sentence.substring(0, Math.min(sentence.length(), name.whole().start()));
        return sentence.startsWith(name.name(), name.range().start())
                && (before.isBlank() || before.strip().equals("The"));
    }

    private static boolean isPair(String sentence, List<NameMention> told) {
        return told.size() >= 2
                && opens(sentence, told.getFirst())
                && AND.matcher(sentence.substring(
                                told.get(0).range().end(), told.get(1).whole().start()))
                        .matches();
    }

    /** The names of a sentence that its writer, not somebody quoted, speaks of. */
    private List<NameMention> told(String sentence) {
        var quoted = new Quotations().find(sentence);
        Stream<NameMention> names = new NameRegister(sentence).mentions().stream();
        return names.filter(name -> quoted.stream().noneMatch(q -> q.range().overlaps(name.range())))
                .map(name -> register.people().contains(fullest(name.asPerson())) ? name.asPerson() : name)
                .toList();
    }

    private String fullest(NameMention name) {
        return register.fullest(name);
    }
}
