package org.rapporteur.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

    private static final PhraseTable VERBS = new PhraseTable(Stream.of(
                    ("said|says|saying|told|tells|telling|added|adds|adding|continued|noted|noting|stressed|argued|argues|"
                        + "arguing|warned|warns|warning|insisted|insists|explained|declared|announced|stated|asserted|"
                        + "maintained|maintains|claimed|claims|claiming|replied|responded|answered|acknowledged|admitted|"
                        + "conceded|confirmed|denied|denies|emphasi[sz]ed|remarked|commented|observed|suggested|wrote|writes|"
                        + "concluded|complained|predicted|promised|vowed|urged|quipped|described|describes|describing|called|"
                        + "calls|calling|touted|cautioned|reiterated|repeated|testified|contended|countered|asked|believes|"
                        + "accused|accuses|accusing|dismissed|dismissing|praised|praising|condemned|denounced|branded|labelled|"
                        + "labeled|hailed|likened|compared|spoke\\sof|speaks\\sof|speaking\\sof|offered|joked|shouted|recalled|"
                        + "went\\son|quoted|pledged|informed|put\\sit|sent|turned\\sthe\\s\\p{L}+\\sinto|boasted|demanded|swore|"
                        + "mocked|welcomed|criticised|criticized|rejected|refused|protested|hinted|signalled|signaled|thanked|"
                        + "advised|cabled|stormed|sighed|conclude[sd]|allowed")
                            .split("\\|"))
            .map(verb -> verb + "\\b")
            .toList());
    private static final Pattern PASSIVE =
            Pattern.compile("\\b(?:was|were|been|be|being|are|is)\\s(?:\\p{L}+ly\\s|also\\s|not\\s)?$");

    private SpeechVerbs() {}

    static List<Spoken> in(SentenceView view) {
        List<Spoken> found = new ArrayList<>();
        String words = view.words();
        for (int at = 0; at < words.length(); at++) {
            Matcher verb = PhraseTable.opensWord(words, at) ? VERBS.at(words, at) : null;
            if (verb != null
                    && !PASSIVE.matcher(words.substring(Math.max(0, at - 16), at))
                            .find()) {
                NounPhrase subject = subject(view, verb).orElse(null);
                found.add(new Spoken(new TextRange(verb.start(), verb.end()), verb.group(), subject));
            }
        }
        return found;
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
