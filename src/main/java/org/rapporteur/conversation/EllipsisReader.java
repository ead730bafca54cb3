package org.rapporteur.conversation;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rapporteur.conversation.QuestionWords.Word;
import org.rapporteur.dossier.Mentions;
import org.rapporteur.dossier.Mentions.Mention;

/** Tells whether a question needs its thread to be understood, from its form and from what it names. Made for one question. */
final class EllipsisReader {
    private static final Pattern LEAD = Pattern.compile("(?i)^(?:(?:and|but|so|or|ok|okay|also|well|right|thanks|thank"
            + " you|hmm?|great|fine|yes|no|sorry)\\b[\\s,.!:]*)+");
    private static final Pattern LEADS_ON = Pattern.compile("(?i)\\b(?:and|but|so|or|also)\\b");
    private static final Pattern TAIL = Pattern.compile("(?i)(?:,? (?:then|though|please|btw))?[\\s?.!,…]*$");
    private static final Pattern MARKS = Pattern.compile("[\\s?.!…]*$");
    private static final Pattern ABOUT = Pattern.compile("(?i)^(?:what|how) (?:about|of)\\s+");
    private static final Pattern DEFINITION = Pattern.compile(
            "(?i)^(?:(?:what|who) (?:is|are|was|were)|what's|who's|what does .* mean|define|explain|describe)\\b.*");
    private static final Pattern MORE = Pattern.compile(
            "(?i)^(?:(?:tell|give|show) me |any |some )?(?:more|details?|more details?|go"
                + " on|elaborate|continue|really|anything (?:else|more|newer))(?: (?:on|about) (?:it|this|that))?$");

    /** What names one occasion among many; which one, the thread has said. */
    private static final Pattern OCCASION = Pattern.compile(
            "(?i)\\bthe"
                + " (?:meeting|summit|treaty|deal|agreement|offer|proposal|statement|interview|speech|report|visit|document|decision|letter|pledge|conference)\\b");

    private static final Set<String> REQUESTS = Set.of(
            "what's", "who's", "define", "explain", "describe", "tell", "compare", "list", "give", "show", "says");

    /** Verbs that say what was done only together with what it was done to: "did the US agree?". */
    private static final Pattern OBJECTLESS = Pattern.compile(
            "(?i)^(?!what|which|who).*\\b(?:agree|refuse|accept|reject|respond|react|sign|object|approve|comply|answer|decline|reply|consent)d?$");

    private static final int MOST_WORDS = 8;

    /** What is longer says itself what it is about. */
    private static final int MAX_CHARS = 300;

    private final Function<String, Mentions> reader;
    private final boolean leadsOn;
    private final String asked;

    private EllipsisReader(String question, Function<String, Mentions> reader) {
        this.reader = reader;
        Matcher lead = LEAD.matcher(question);
        String led = lead.find() ? lead.group() : "";
        this.leadsOn = LEADS_ON.matcher(led).find();
        String rest = question.substring(led.length());
        String bare = TAIL.matcher(rest).replaceFirst("");
        this.asked = bare.isBlank()
                        || bare.toLowerCase(Locale.ROOT)
                                .matches("(?:what|since|until|by|before|after|happened|.* (?:since|until|by|happened))")
                ? MARKS.matcher(rest).replaceFirst("")
                : bare;
    }

    /**
     * The way in which {@code question} is elliptic.
     *
     * @param reader tells what a question names
     */
    static Ellipsis read(String question, Function<String, Mentions> reader) {
        if (question.length() > MAX_CHARS) {
            return new Ellipsis.None();
        }
        return new EllipsisReader(reader.apply(question).text(), reader).ellipsis();
    }

    private Ellipsis ellipsis() {
        Matcher about = ABOUT.matcher(asked);
        if (about.find()) {
            return fragment(asked.substring(about.end()));
        }
        Mentions mentions = reader.apply(asked);
        List<Word> words = QuestionWords.of(mentions.text());
        if (words.isEmpty()) {
            return new Ellipsis.None();
        }
        Optional<String> pointer = Anaphora.find(mentions, words);
        if (pointer.isPresent()) {
            return new Ellipsis.Further(mentions.text(), pointer.get());
        }
        if (MORE.matcher(asked).matches()) {
            return new Ellipsis.Further(asked, asked);
        }
        return asksInWords(words) ? question(mentions, words) : phrase(mentions, words);
    }

    private static boolean asksInWords(List<Word> words) {
        String first = words.getFirst().lower();
        boolean shortly =
                words.size() <= 4 && words.stream().anyMatch(word -> QuestionWords.ASKING.contains(word.lower()));
        return shortly
                || QuestionWords.ASKING.contains(first)
                || QuestionWords.AUXILIARIES.contains(first)
                || REQUESTS.contains(first);
    }

    private Ellipsis question(Mentions mentions, List<Word> words) {
        List<Word> content = words.stream().filter(Word::isContent).toList();
        boolean definition = DEFINITION.matcher(asked).matches() && !content.isEmpty();
        boolean nameless = mentions.all().isEmpty();
        boolean occasion =
                nameless && content.size() <= 3 && OCCASION.matcher(asked).find();
        if (occasion || nameless && !definition && content.size() <= 1 && words.size() <= 5) {
            return new Ellipsis.Further(mentions.text(), mentions.text());
        }
        boolean parallel = leadsOn && mentions.all().size() == 1 && rest(content, mentions) == 0;
        boolean objectless = words.size() <= 5
                && mentions.all().size() == 1
                && rest(content, mentions) == 1
                && OBJECTLESS.matcher(asked).matches();
        if (parallel && !definition || objectless) {
            return new Ellipsis.Further(mentions.text(), mentions.text());
        }
        return new Ellipsis.None();
    }

    private Ellipsis phrase(Mentions mentions, List<Word> words) {
        boolean onlyNamed = mentions.all().size() <= 2
                && !mentions.all().isEmpty()
                && rest(words.stream().filter(Word::isContent).toList(), mentions) == 0;
        boolean short_ = words.size() <= MOST_WORDS;
        return short_ && (leadsOn || onlyNamed) ? fragment(asked) : new Ellipsis.None();
    }

    private static long rest(List<Word> content, Mentions mentions) {
        return content.stream()
                .filter(word ->
                        mentions.all().stream().map(Mention::range).noneMatch(range -> range.overlaps(word.range())))
                .count();
    }

    private Ellipsis fragment(String words) {
        // Read behind a word, so that a capital at its beginning counts.
        Mentions read = reader.apply("and " + words);
        List<Word> all = QuestionWords.of(read.text());
        Optional<String> pointer = Anaphora.find(read, all);
        boolean says = all.stream().anyMatch(word -> QuestionWords.AUXILIARIES.contains(word.lower()));
        String text = read.text().replaceFirst("(?i)^and ", "");
        if (pointer.isPresent() || says) {
            return new Ellipsis.Further(text, pointer.orElse(text));
        }
        return all.size() > MOST_WORDS + 1 ? new Ellipsis.None() : new Ellipsis.Fragment(read);
    }
}
