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

    private static final List<String> VERB_WORDS = List.of(
            ("said|says|saying|told|tells|telling|added|adds|adding|continued|noted|notes|noting|stressed|stresses|stressing|argued|argues|"
                + "arguing|warned|warns|warning|insisted|insists|insisting|explained|explains|explaining|declared|declares|declaring|announced|announces|"
                + "announcing|stated|states|asserted|asserts|maintained|maintains|claimed|claims|claiming|replied|replies|replying|responded|"
                + "responds|answered|answers|acknowledged|acknowledges|admitted|admits|admitting|conceded|concedes|conceding|confirmed|confirms|"
                + "confirming|denied|denies|denying|emphasi[sz]ed|emphasi[sz]es|underlined|underscored|remarked|remarks|commented|comments|"
                + "observed|observes|suggested|suggests|wrote|writes|writing|concluded|concludes|complained|complains|complaining|predicted|"
                + "predicts|promised|promises|promising|vowed|vows|vowing|urged|urges|urging|quipped|described|describes|describing|called|"
                + "calls|calling|touted|cautioned|cautions|reiterated|reiterates|repeated|repeats|repeating|testified|testifies|contended|contends|"
                + "countered|counters|asked|asks|asking|believes|accused|accuses|accusing|dismissed|dismisses|dismissing|praised|praises|praising|condemned|"
                + "condemns|condemning|denounced|denounces|denouncing|branded|brands|branding|labelled|labeled|labelling|hailed|hails|hailing|likened|likens|"
                + "compared|compares|spoke\\sof|speaks\\sof|speaking\\sof|offered|joked|jokes|shouted|recalled|recalls|recalling|went\\son|goes\\son|"
                + "quoted|pledged|pledges|informed|put\\sit|puts\\sit|sent|turned\\sthe\\s\\p{L}+\\sinto|boasted|boasts|demanded|demands|swore|mocked|welcomed|"
                + "welcomes|criticised|criticized|criticises|criticizes|rejected|refused|protested|protests|hinted|hints|signalled|signaled|thanked|"
                + "advised|advises|cabled|stormed|sighed|allowed|objected|objects|retorted|shot\\sback|hit\\sback|fired\\sback|snapped|scoffed|shrugged|"
                + "muttered|murmured|whispered|cried|exclaimed|yelled|chanted|pleaded|begged|appealed|assured|assures|reassured|reminded|reminds|"
                + "affirmed|reaffirmed|alleged|alleges|revealed|reveals|disclosed|reported|reports|related|reasoned|reflected|mused|ventured|"
                + "volunteered|guessed|estimated|estimates|forecast|specified|clarified|elaborated|pointed\\sout|points\\sout|summed\\sup|sums\\sup|"
                + "lamented|laments|bemoaned|deplored|regretted|grumbled|fumed|raged|chided|scolded|rebuked|ridiculed|derided|termed|terms|dubbed|"
                + "characteri[sz]ed|characteri[sz]es|portrayed|referred\\sto|refers\\sto|spoken\\sof|pronounced|deemed|considered|considers|"
                + "read|reads|ran|runs|opined|interjected|cut\\sin|chimed\\sin|wondered|wonders|hoped|hopes|feared|fears|thundered|roared|ruled|found|"
                + "instructed|ordered|proclaimed|proclaims|professed|confessed|confided|briefed|tweeted|posted|blogged|signed\\soff|began|opened|"
                + "agreed|defended|justified|attacked|blasted|slammed|lashed\\sout|ripped|blamed|blames|invoked|cited|cites|used|uses|wished|apologi[sz]ed|"
                + "teased|exulted|sighed|laughed|smiled|winced|nodded|proposed|recommended|recommends|questioned|challenged|resolved|noticed|inquired|enquired")
                    .split("\\|"));
    private static final PhraseTable VERBS =
            new PhraseTable(VERB_WORDS.stream().map(verb -> verb + "\\b").toList());
    /** With which word each of them begins. */
    private static final Set<String> OPENINGS = VERB_WORDS.stream()
            .flatMap(verb -> verb.contains("[sz]")
                    ? Stream.of(verb.replace("[sz]", "s"), verb.replace("[sz]", "z"))
                    : Stream.of(verb.split("\\\\s")[0]))
            .collect(Collectors.collectingAndThen(Collectors.toSet(), WordSet::copyOf));

    private static final Set<String> BE = WordSet.of("was", "were", "been", "be", "being", "are", "is");

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
        return words.joined(verb)
                && (BE.contains(before) || adverb && words.joined(verb - 1) && BE.contains(words.lower(verb - 2)));
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
