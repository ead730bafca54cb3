package org.rapporteur.extraction;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.article.TextRange;
import org.rapporteur.extraction.NounPhrase.Kind;
import org.rapporteur.text.LowerCase;
import org.rapporteur.text.WordPattern;

/** Tells which actor's name or description begins at a place of a sentence. */
final class NounPhrases {
    /** Who is told things far more often than he tells them. */
    private static final Set<String> AUDIENCE =
            WordSet.of("reporter", "journalist", "correspondent", "winner", "partner");

    /** What acts beside persons and countries: "the government", "both sides". */
    private static final Set<String> ACTORS = Stream.concat(
                    PersonRoles.occupations().filter(word -> !AUDIENCE.contains(word)),
                    Stream.of("""
                        administration aides alliance ally army assembly association authorities authority bank bloc board bureau cabinet
                        campaigner capital chair executive manager lawyer nurse widow prisoner observer teacher driver trader resident villager chamber coalition commission company congress council counterpart countries country court
                        delegate delegation deputies deputy doctor duma editor embassies embassy engineer envoys families farmer fighter
                        fighters firm fisherman fishermen fleet front government group guerrilla inspector island judges junta kremlin lawyer
                        leadership league lobby mediator member militia ministries ministry mission monitor movement neighbour observer
                        operator opposition organisation owner panel parliament parties partner party people police premier premiership
                        presidency rebel man woman men troops soldiers crews crew growers miners captains skippers students regime representative republic rival secretariat secretary senate shipowner side sides source
                        spokesmen customs guard jailer relative wife mother father son daughter families inmate detainee captive hostage candidate federation kingdom nation cleric bishop elder junta companies refinery mill grower supporters team trawlermen union worker
                        """.strip().split("\\s+")))
            .flatMap(NounPhrases::withPlurals)
            .collect(Collectors.collectingAndThen(Collectors.toSet(), WordSet::copyOf));

    /** No part of a description: where one of these stands, another phrase has begun. */
    private static final Set<String> OTHERS = WordSet.split("""
        of in on at to and that for with by from as but or which who said says was were had has have is are would will could
        can he she it they we what this these those the a an his her its their when while after before because since than not
        wants seeks asks demands urges insists rejects accuses blames calls
        told tells found gave met left made sent took saw held let put set led about against over into if where whose
        """);

    private static final Set<String> PARTICIPLES = WordSet.of(
            "armed",
            "allied",
            "retired",
            "so-called",
            "united",
            "unnamed",
            "combined",
            "appointed",
            "elected",
            "exiled");
    private static final Pattern ELECTED = Pattern.compile("-(?:elect|designate|general)$");
    private static final int MOST_WORDS = 6;
    private static final int LONGEST_TO_NAME = 100;
    private static final int MOST_TO_NAME = 5;
    private static final Pattern DETERMINER = Pattern.compile(
            "(?:(?:the|a|an|its|his|her|their|both|neither|either|some|two|three|several|most|many|one\\sof\\s(?:the|them|its|his|her))\\s)?",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern PRONOUN = Pattern.compile(
            "(?:he|she|it|they|both|neither|one\\sof\\sthem|the\\slatter(?=\\s(?:said|told|wrote|\\p{L}+ed|has|had|was|is|would)\\b)|the\\s(?:two|pair)(?=\\s(?:\\p{L}+ed|have|had|will|would|also|then|are|were|met|left)\\b))\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Set<String> PRONOUNS = WordSet.of("he", "she", "it", "they", "both", "neither", "one", "the");
    private static final Set<String> ADVERBS =
            WordSet.of("then", "later", "also", "only", "even", "still", "yet", "however", "now");
    private static final Set<String> DETERMINERS = WordSet.split("""
        the a an its his her their both neither either some two three several most many one
        """);
    private static final Pattern ADVERB =
            Pattern.compile("(?:(?:then|later|also|only|even|still|yet|however,|now)\\s){1,2}");
    private static final String NO_MODIFIER = "(?!(?:" + String.join("|", OTHERS) + ")\\b|(?!(?:"
            + String.join("|", PARTICIPLES) + ")\\b)\\p{Ll}{2,}ed\\b)";
    private static final Pattern TO_NAME = Pattern.compile("(?:(?:[Tt]he|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir|[Aa]n?)\\s)?(?:"
            + NO_MODIFIER + "\\p{Ll}[\\p{L}\\-]{1,20}\\s){0,4}|");
    private static final Pattern POSSESSIVE = Pattern.compile("['\u2019]s?\\b");
    private static final WordPattern PREPOSITION = WordPattern.of("\\b(?:for|of|from|in|at|to)\\s(?:the\\s)?$");
    private static final WordPattern SERVING = WordPattern.of("\\b(?:for|to)\\s(?:the\\s)?$");
    private static final Pattern OF_SOMEBODY = Pattern.compile(
            "\\s(?:for|of|from|in|at|to)\\s(?:the\\s)?(?:\\p{Lu}[\\p{L}.'\u2019\\-]*\\s?){1,4}(?:(?<=['\u2019]s\\s)\\p{Ll}+|(?<=\\s)(?:delegation|team|side|government|ministry|army|embassy|mission|office)\\b)?");
    /** "For the transport ministry". */
    private static final Pattern OF_BODY = Pattern.compile(
            "\\s(?:for|of|from|in|at|to)\\s(?:the|its|his|her|their)\\s(?:\\p{Ll}[\\p{L}\\-]*\\s){0,2}?(?:ministry|government|party|union|presidency|delegation|commission|council|army|company|movement|group|police|team|embassy|president|premier|minister|talks|court|palace|treasury|parliament|mission|secretariat|cabinet|mayor|governor)\\b");

    private final String sentence;
    private final List<NameMention> names;
    private final Map<Integer, Optional<NounPhrase>> found = new HashMap<>();

    /**
     * @param masked a sentence with {@link SpeechClauses#QUOTED} for each quoted character
     * @param names its names outside of quotations, their ranges counted from the start of the sentence
     */
    NounPhrases(String masked, List<NameMention> names) {
        this.sentence = masked;
        this.names = names;
    }

    /** The actor that begins there, behind an adverb at most. */
    Optional<NounPhrase> at(int place) {
        return found.computeIfAbsent(place, this::read);
    }

    private Optional<NounPhrase> read(int place) {
        Matcher adverb = lookingAt(ADVERB, ADVERBS, place);
        int from = adverb == null ? place : adverb.end();
        Matcher pronoun = lookingAt(PRONOUN, PRONOUNS, from);
        NounPhrase actor = actor(from);
        if (pronoun != null) {
            String words = pronoun.group();
            boolean oneOf = words.startsWith("one of") && sentence.startsWith(", ", pronoun.end());
            NameMention named = oneOf ? nameAt(pronoun.end() + 2) : null;
            if (named != null && named.person()) {
                return Optional.of(named(from, named));
            }
            if (actor == null || !words.equalsIgnoreCase("both") && !words.equalsIgnoreCase("neither")) {
                return Optional.of(new NounPhrase(new TextRange(from, pronoun.end()), Kind.PRONOUN, words, null));
            }
        }
        NameMention name = nameAt(from);
        boolean within =
                actor != null && name != null && actor.end() > name.range().end();
        if (name != null && name.person() && !isPossessive(name) && !within) {
            return Optional.of(named(from, name));
        }
        if (actor != null) {
            return Optional.of(withApposition(actor));
        }
        return name == null || name.person() ? Optional.empty() : Optional.of(named(from, name));
    }

    /** A pattern that stands at a place, tried only where one of the words begins it. */
    private @Nullable Matcher lookingAt(Pattern pattern, Set<String> openings, int place) {
        int end = place;
        while (end < sentence.length() && WordPattern.isLetter(sentence.charAt(end))) {
            end++;
        }
        if (!openings.contains(LowerCase.of(sentence.substring(place, end)))) {
            return null;
        }
        Matcher matcher = pattern.matcher(sentence).region(place, sentence.length());
        return matcher.lookingAt() ? matcher : null;
    }

    private NounPhrase named(int from, NameMention name) {
        TextRange range = new TextRange(from, name.range().end());
        return new NounPhrase(range, name.person() ? Kind.PERSON : Kind.NAME, range.of(sentence), name);
    }

    private boolean isPossessive(NameMention name) {
        int end = name.range().end();
        return isPossessive(end)
                && POSSESSIVE.matcher(sentence).region(end, sentence.length()).lookingAt();
    }

    private @Nullable NameMention nameAt(int from) {
        for (NameMention name : names) {
            if (name.whole().start() >= from) {
                int gap = name.whole().start() - from;
                if (gap == 0 || gap > LONGEST_TO_NAME) {
                    return gap == 0 ? name : null;
                }
                String between = sentence.substring(from, name.whole().start());
                return areWords(between) && TO_NAME.matcher(between).matches() ? name : null;
            }
        }
        return null;
    }

    /** Only words and a few blanks, the last character one of them. */
    private static boolean areWords(String between) {
        int blanks = 0;
        for (int i = 0; i < between.length(); i++) {
            char c = between.charAt(i);
            boolean blank = Character.isWhitespace(c);
            if (!blank && c != '-' && !Character.isLetter(c) && !Character.isSurrogate(c)) {
                return false;
            }
            blanks += blank ? 1 : 0;
        }
        return blanks <= MOST_TO_NAME && Character.isWhitespace(between.charAt(between.length() - 1));
    }

    private @Nullable NounPhrase actor(int from) {
        int end = actorEnd(from);
        if (end < 0) {
            return null;
        }
        Matcher body = OF_BODY.matcher(sentence).region(end, sentence.length());
        if (body.lookingAt()) {
            end = body.end();
        }
        Matcher of = OF_SOMEBODY.matcher(sentence).region(end, sentence.length());
        if (of.lookingAt()) {
            end = of.end();
            while (" ,.".indexOf(sentence.charAt(end - 1)) >= 0) {
                end--;
            }
        }
        TextRange range = new TextRange(from, end);
        return new NounPhrase(range, Kind.AGENT, range.of(sentence), null);
    }

    /** Behind the words that describe an actor: "The former Dolvanian negotiator"; negative when none is described there. */
    private int actorEnd(int from) {
        Matcher determiner = lookingAt(DETERMINER, DETERMINERS, from);
        int at = determiner == null ? from : determiner.end();
        int end = -1;
        for (int i = 0; i < MOST_WORDS && at < sentence.length(); i++) {
            int wordEnd = wordEnd(at);
            String word = sentence.substring(at, wordEnd);
            String lower = LowerCase.of(word);
            if (isActor(lower) && !isPossessive(wordEnd)) {
                end = wordEnd;
            } else if (end >= 0 || word.isEmpty() || isOther(word, lower)) {
                break;
            }
            if (wordEnd + 1 >= sentence.length() || sentence.charAt(wordEnd) != ' ') {
                break;
            }
            at = wordEnd + 1;
        }
        return end;
    }

    private int wordEnd(int from) {
        int at = from;
        while (at < sentence.length()
                && (Character.isLetter(sentence.charAt(at)) || ".'\u2019-".indexOf(sentence.charAt(at)) >= 0)) {
            at++;
        }
        boolean stop =
                at > from && sentence.charAt(at - 1) == '.' && isActor(LowerCase.of(sentence.substring(from, at - 1)));
        return stop ? at - 1 : at;
    }

    private boolean isPossessive(int end) {
        return end < sentence.length() && "'\u2019".indexOf(sentence.charAt(end)) >= 0;
    }

    private static Stream<String> withPlurals(String word) {
        return word.endsWith("y")
                ? Stream.of(word, word + "s", word.substring(0, word.length() - 1) + "ies")
                : Stream.of(word, word + "s");
    }

    private static boolean isActor(String lower) {
        return ACTORS.contains(
                lower.indexOf('-') < 0 ? lower : ELECTED.matcher(lower).replaceFirst(""));
    }

    private static boolean isOther(String word, String lower) {
        boolean verb = lower.equals(word) && lower.length() > 3 && lower.endsWith("ed") && !PARTICIPLES.contains(lower);
        return verb || OTHERS.contains(lower);
    }

    /** "A spokesman for Trade Minister Lind" is not she. */
    private boolean isOfAnother(NounPhrase actor, NameMention name) {
        int titled = Math.max(actor.start(), name.whole().start());
        return PREPOSITION.isIn(sentence.substring(actor.start(), name.range().start()))
                || SERVING.isIn(sentence.substring(actor.start(), titled));
    }

    /** "Her Kessaran counterpart, Tomas Reyk," and "Secretary of State Hillary Clinton" are the person, "a spokesman for Clinton" is not. */
    private NounPhrase withApposition(NounPhrase actor) {
        for (NameMention name : names) {
            int gap = name.whole().start() - actor.end();
            boolean titled = (gap == 1 || name.range().start() - actor.end() == 1)
                    && name.person()
                    && !actor.words().endsWith("s");
            if (titled || gap == 2 && name.person() && sentence.startsWith(", ", actor.end())) {
                return named(actor.start(), name);
            }
            boolean last = name.person()
                    && name.range().end() == actor.end()
                    && name.range().start() >= actor.start();
            if (last && !isOfAnother(actor, name)) {
                return named(actor.start(), name);
            }
        }
        return actor;
    }
}
