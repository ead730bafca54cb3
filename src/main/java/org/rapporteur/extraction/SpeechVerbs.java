package org.rapporteur.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.article.TextRange;

/** Finds the words of speech of a sentence and who speaks by each, also where the clause is not a plain "X said". */
final class SpeechVerbs {
    /**
     * A word of speech.
     *
     * @param range where it stands, counted from the start of the sentence
     * @param word as printed
     * @param subject who speaks by it, when it can be told
     */
    record Spoken(TextRange range, String word, @Nullable NounPhrase subject) {}

    private static final List<String> VERB_WORDS = List.of(("said|says|saying|told|tells|telling|added|adds|adding|continued|noted|noting|stressed|argued|argues|"
                        + "arguing|warned|warns|warning|insisted|insists|explained|declared|announced|stated|asserted|"
                        + "maintained|maintains|claimed|claims|claiming|replied|responded|answered|acknowledged|admitted|"
                        + "conceded|confirmed|denied|denies|emphasi[sz]ed|remarked|commented|observed|suggested|wrote|writes|"
                        + "concluded|complained|predicted|promised|vowed|urged|quipped|described|describes|describing|called|"
                        + "calls|calling|touted|cautioned|reiterated|repeated|testified|contended|countered|asked|believes|"
                        + "accused|accuses|accusing|dismissed|dismissing|praised|praising|condemned|denounced|branded|labelled|"
                        + "labeled|hailed|likened|compared|spoke\\sof|speaks\\sof|speaking\\sof|offered|joked|shouted|recalled|"
                        + "went\\son|quoted|pledged|informed|put\\sit|sent|turned\\sthe\\s\\p{L}+\\sinto|boasted|demanded|swore|"
                        + "mocked|welcomed|criticised|criticized|rejected|refused|protested|hinted|signalled|signaled|thanked|"
                        + "advised|cabled|stormed|sighed|concludes|allowed")
            .split("\\|"));
    private static final PhraseTable VERBS =
            new PhraseTable(VERB_WORDS.stream().map(verb -> verb + "\\b").toList());
    /** With which word each of them begins. */
    private static final Set<String> OPENINGS = VERB_WORDS.stream()
            .flatMap(verb -> verb.contains("[sz]")
                    ? Stream.of(verb.replace("[sz]", "s"), verb.replace("[sz]", "z"))
                    : Stream.of(verb.split("\\\\s")[0]))
            .collect(Collectors.toUnmodifiableSet());
    private static final Set<String> BE = Set.of("was", "were", "been", "be", "being", "are", "is");

    private SpeechVerbs() {}

    static List<Spoken> in(SentenceView view) {
        List<Spoken> found = new ArrayList<>();
        SentenceWords words = view.tokens();
        for (int i = 0; i < words.size(); i++) {
            String word = words.lower(i);
            int at = words.get(i).start();
            Matcher verb = OPENINGS.contains(word) ? VERBS.at(view.words(), at) : null;
            if (verb != null && !isPassive(words, i)) {
                NounPhrase subject = subject(view, verb).orElse(null);
                found.add(new Spoken(new TextRange(verb.start(), verb.end()), verb.group(), subject));
            }
        }
        return found;
    }

    private static boolean isPassive(SentenceWords words, int verb) {
        String before = words.lower(verb - 1);
        boolean adverb = before.endsWith("ly") || before.equals("also") || before.equals("not");
        return words.joined(verb) && (BE.contains(before) || adverb && words.joined(verb - 1) && BE.contains(words.lower(verb - 2)));
    }

    private static Optional<NounPhrase> subject(SentenceView view, Matcher verb) {
        List<NounPhrase> before = view.subjects(verb.start());
        if (!before.isEmpty()) {
            return before.size() == 1 ? Optional.of(before.getFirst()) : Optional.empty();
        }
        String words = view.words();
        boolean inverted = verb.start() > 1
                && words.substring(0, verb.start()).stripTrailing().endsWith("\u0001");
        int behind = verb.end() + 1;
        return inverted && behind < words.length() ? view.phrases().at(behind) : Optional.empty();
    }
}
