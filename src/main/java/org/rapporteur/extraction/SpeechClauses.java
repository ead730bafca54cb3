package org.rapporteur.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.article.TextRange;
import org.rapporteur.extraction.SpeechClause.Named;
import org.rapporteur.extraction.SpeechClause.Office;
import org.rapporteur.extraction.SpeechClause.Pronoun;
import org.rapporteur.extraction.SpeechClause.Subject;
import org.rapporteur.extraction.SpeechClause.Unknown;
import org.rapporteur.text.LowerCase;
import org.rapporteur.text.WordPattern;

/** Finds in a sentence, its quoted words left out, the clauses that say who speaks. */
final class SpeechClauses {
    /** Stands for each quoted character. */
    static final char QUOTED = '\u0001';

    /** Up to five words and the title that ends them: "Russian foreign policy chief". */
    static final String OFFICE = "(?:[\\p{L}.\\-]{1,24}\\s){0,5}?(?:" + String.join("|", NameWords.OFFICES) + ")";

    private static final String SAYING =
            "said|says|told|tells|added|adds|continued|continues|noted|notes|stressed|stresses|argued"
                + "|argues|warned|warns|insisted|insists|explained|declared|announced|stated|states|asserted|maintained|maintains|claimed|claims"
                + "|replied|responded|answered|acknowledged|admitted|conceded|confirmed|denied|emphasised|emphasized|remarked|commented|observed"
                + "|suggested|wrote|writes|recalled|concluded|complained|predicted|promised|vowed|urged|quipped|described|called|calls|touted|cautioned|reiterated|repeated|testified|contended|contends|charged|countered|asked|believes";
    private static final Pattern VERB = Pattern.compile("\\b(?:" + SAYING
            + "|went on|goes on|(?:was|is) quoted (?:by [^,.;]{1,40} )?as saying)\\b(?!\\s+(?:by|to\\s+the)\\b)");
    /** With which word each of them begins. */
    private static final Set<String> OPENINGS = Stream.concat(
                    Stream.of(SAYING.split("\\|")), Stream.of("went", "goes", "was", "is"))
            .collect(Collectors.collectingAndThen(Collectors.toSet(), WordSet::copyOf));

    /** Verbs that may stand before their speaker; "a system, called …" is none. */
    private static final Pattern INVERTING = Pattern.compile(
            "(?:said|says|added|adds|wrote|writes|argued|explained|noted|warned|insisted|declared|announced|continued|stressed|remarked|concluded)");

    private static final Pattern PARTICIPLE = Pattern.compile(
            ",\\s+(?:adding|saying|calling|describing|noting|warning|arguing|stressing|insisting|telling)\\b");
    private static final Pattern ACCORDING = Pattern.compile("\\b[Aa]ccording to\\s");

    private static final String DAY = "(?:on\\s+)?(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|today";
    /** What may stand between subject and verb. */
    private static final Pattern ADVERBS = Pattern.compile(
            "(?=[,\\s\\u00A0]|$)(?:[,\\s\\u00A0]+(?:also|then|later|has|have|had|again|once|repeatedly|recently|publicly|reportedly|further|earlier|himself|herself|"
                    + DAY
                    + "|on\\s+\\d{1,2}\\s+\\p{L}{3,9}(?:\\s+\\d{4})?|on\\s+\\p{Lu}\\p{L}{2,8}\\.?\\s+\\d{1,2}|last\\s+(?:week|month|year)"
                    + "|in\\s+\\d{4}|later\\s+that\\s+day)){0,3}[,\\s\\u00A0]*$",
            Pattern.CASE_INSENSITIVE);

    /** With one of these each of them ends, but for those that tell the day of a month or a year. */
    private static final Set<String> ADVERB_ENDS = WordSet.split("""
        also then later has have had again once repeatedly recently publicly reportedly further earlier himself herself
        monday tuesday wednesday thursday friday saturday sunday yesterday today week month year day
        """);

    private static final String BLANKS = ", \t\n\u000B\f\r\u00A0";

    private static final WordPattern PRONOUN_END = WordPattern.of("\\b([Hh]e|[Ss]he)$");
    private static final WordPattern OFFICE_END = WordPattern.of("\\b[Tt]he\\s(" + OFFICE + ")$");
    private static final Pattern APPOSITION_END = Pattern.compile(",\\s[^,\u0001]{2,90}$");
    private static final Pattern AND_BEFORE =
            Pattern.compile("[^.;:\u0001]{0,60}\\band\\s{1,2}(?:[\\p{L}.]{1,14}\\s{1,2}){0,4}$");
    private static final Pattern INVERTED = Pattern.compile("(?:^|[\u0001,])[,\\s\\u00A0]*$");
    private static final Pattern PRONOUN_NEXT = Pattern.compile("\\s(he|she)\\b");
    private static final Pattern OFFICE_NEXT = Pattern.compile("\\sthe\\s(" + OFFICE + ")\\b");
    private static final Pattern WORDS_NEXT = Pattern.compile("(?:\\s{1,2}\\p{Ll}[\\p{L}\\-]{0,20}){0,6}\\s{1,2}|");
    /** Behind a name: its office, people or text, which are not the one named. */
    private static final Pattern NOUN_NEXT = Pattern.compile(
            "['\u2019]s\\b|\\s(?!(?:in|on|at|and|or|who|which|after|before|during|as|when|while|of|from|to|with|by|for|told|said|that|late|last|this|yesterday|today)\\b)\\p{Ll}");

    private static final WordPattern PREPOSITION_BEFORE = WordPattern.of(
            "(?i)(?<!\\b(?:ambassador|representative|envoy|secretary|minister|adviser)\\s{1,2})\\b(?:in|at|from|of|near|with|by|for|to|on|about|against|between|under|over|like|than)\\s{1,2}(?:the\\s{1,2})?$");

    /** "Said an adviser to Holm". */
    private static final Pattern OF_ANOTHER =
            Pattern.compile("\\p{L}\\s(?:to|for|of|from|with|at|by)\\s{1,2}(?:the\\s{1,2})?$");

    private static final Pattern NESTED = Pattern.compile("\\s{0,2}(?:that\\s)?\\s{0,2}");
    /** A subject never stands further from its verb. */
    private static final int REACH = 160;

    private static final int LONGEST_ADVERBS = 80;

    private final String sentence;
    private final List<NameMention> names;

    /**
     * @param masked the sentence with {@link #QUOTED} for each quoted character
     * @param names its names outside of quotations, their ranges counted from the start of the sentence
     */
    SpeechClauses(String masked, List<NameMention> names) {
        this.sentence = masked;
        this.names = names;
    }

    /** The clauses in order, ranges counted from the start of the sentence; claims told within a claim are left out. */
    List<SpeechClause> find() {
        List<SpeechClause> clauses = new ArrayList<>();
        Matcher verb = VERB.matcher(sentence).useTransparentBounds(true).useAnchoringBounds(false);
        for (int at = nextVerb(verb, 0); at >= 0; at = nextVerb(verb, verb.end())) {
            subjectBefore(verb)
                    .or(() -> subjectAfter(verb.end(), inverted(verb)))
                    .ifPresent(subject -> clauses.add(clause(subject, verb.start(), verb.end())));
        }
        Matcher according = ACCORDING.matcher(sentence);
        while (sentence.contains("ccording") && according.find()) {
            subjectAfter(according.end() - 1, true)
                    .ifPresent(subject -> clauses.add(clause(subject, according.start(), according.end())));
        }
        clauses.removeIf(clause -> isAgency(clause.mention()));
        clauses.sort((one, other) ->
                Integer.compare(one.range().start(), other.range().start()));
        return withParticiples(withoutNested(clauses));
    }

    /** Moves to the next word of speech; negative when there is none. */
    private int nextVerb(Matcher verb, int from) {
        for (int at = from; at < sentence.length(); at++) {
            int end = wordEnd(at);
            if (end > at
                    && OPENINGS.contains(sentence.substring(at, end))
                    && PhraseTable.opensWord(sentence, at)
                    && verb.region(at, sentence.length()).lookingAt()) {
                return at;
            }
            at = Math.max(at, end - 1);
        }
        return -1;
    }

    /** Behind the small letters that begin there. */
    private int wordEnd(int at) {
        int end = at;
        while (end < sentence.length() && sentence.charAt(end) >= 'a' && sentence.charAt(end) <= 'z') {
            end++;
        }
        return end;
    }

    private Optional<Subject> subjectBefore(Matcher verb) {
        int from = Math.max(0, verb.start() - REACH);
        String before = sentence.substring(from, verb.start());
        String bare = withoutAdverbs(before);
        if (before.startsWith(",", bare.length())) {
            Matcher apposition = APPOSITION_END.matcher(bare);
            Optional<Subject> named = apposition.find() ? named(from + apposition.start()) : Optional.empty();
            if (named.isPresent()) {
                return named;
            }
        }
        return subjectEnding(bare, from);
    }

    private static String withoutAdverbs(String before) {
        int from = Math.max(0, before.length() - LONGEST_ADVERBS);
        int end = blanksStart(before, before.length(), from);
        int word = end;
        while (word > from && WordPattern.isLetter(before.charAt(word - 1))) {
            word--;
        }
        int blanks = blanksStart(before, word, from);
        boolean plain = blanks == from || blanks < word && !Character.isDigit(before.charAt(blanks - 1));
        if (word < end && plain && !ADVERB_ENDS.contains(LowerCase.of(before.substring(word, end)))) {
            return before.substring(0, end);
        }
        Matcher adverbs = ADVERBS.matcher(before).region(from, before.length());
        return adverbs.find() ? before.substring(0, adverbs.start()) : before;
    }

    private static int blanksStart(String before, int end, int from) {
        int at = end;
        while (at > from && BLANKS.indexOf(before.charAt(at - 1)) >= 0) {
            at--;
        }
        return at;
    }

    private Optional<Subject> subjectEnding(String before, int from) {
        Optional<Subject> named = named(from + before.length());
        if (named.isPresent()) {
            return named;
        }
        Matcher pronoun = PRONOUN_END.find(before);
        if (pronoun != null) {
            return Optional.of(new Pronoun(pronoun.group(1)));
        }
        Matcher office = OFFICE_END.find(before);
        return office != null ? Optional.of(new Office(office.group(1))) : Optional.empty();
    }

    /** The name that ends there; two joined by "and" are nobody in particular. */
    private Optional<Subject> named(int end) {
        for (NameMention name : names) {
            if (name.range().end() == end) {
                return Optional.of(isOneOfTwo(name) || isObject(name) ? new Unknown() : new Named(name));
            }
        }
        return Optional.empty();
    }

    /** "The leaders in Oslo said", "a spokesman for Holm said": the name is not who speaks. */
    private boolean isObject(NameMention name) {
        int start = name.whole().start();
        return PREPOSITION_BEFORE.isIn(sentence.substring(Math.max(0, start - 32), start));
    }

    private boolean isOneOfTwo(NameMention name) {
        int start = name.whole().start();
        return names.stream()
                .filter(other -> other.range().end() < start)
                .reduce((one, later) -> later)
                .filter(other -> AND_BEFORE
                        .matcher(sentence.substring(other.range().end(), start))
                        .matches())
                .filter(other -> !VERB.matcher(sentence.substring(other.range().end(), start))
                        .find())
                .isPresent();
    }

    private boolean inverted(Matcher verb) {
        String before = sentence.substring(Math.max(0, verb.start() - 4), verb.start());
        return INVERTING.matcher(verb.group()).matches()
                && INVERTED.matcher(before).find();
    }

    private Optional<Subject> subjectAfter(int at, boolean inverted) {
        if (!inverted) {
            return Optional.empty();
        }
        Matcher pronoun = PRONOUN_NEXT.matcher(sentence).region(at, sentence.length());
        if (pronoun.lookingAt()) {
            return Optional.of(new Pronoun(pronoun.group(1)));
        }
        for (NameMention name : names) {
            if (name.whole().start() >= at) {
                String between = sentence.substring(at, name.whole().start());
                boolean next = WORDS_NEXT.matcher(between).matches()
                        && !OF_ANOTHER.matcher(between).find();
                boolean whole = !NOUN_NEXT
                        .matcher(sentence)
                        .region(name.range().end(), sentence.length())
                        .lookingAt();
                return next && whole ? Optional.of(new Named(name)) : officeAfter(at);
            }
        }
        return officeAfter(at);
    }

    private Optional<Subject> officeAfter(int at) {
        Matcher office = OFFICE_NEXT.matcher(sentence).region(at, sentence.length());
        return office.lookingAt() ? Optional.of(new Office(office.group(1))) : Optional.empty();
    }

    private static SpeechClause clause(Subject subject, int start, int end) {
        if (subject instanceof Named named) {
            TextRange name = named.mention().whole();
            return new SpeechClause(
                    new TextRange(Math.min(start, name.start()), Math.max(end, name.end())),
                    new TextRange(start, end),
                    subject);
        }
        return new SpeechClause(new TextRange(start, end), new TextRange(start, end), subject);
    }

    private static boolean isAgency(@Nullable NameMention mention) {
        return mention != null
                && !mention.person()
                && Token.of(mention.name()).stream().map(Token::lower).anyMatch(NameWords.AGENCIES::contains);
    }

    /** In "Lavrov said Clinton confirmed" it is Lavrov who speaks. */
    private List<SpeechClause> withoutNested(List<SpeechClause> clauses) {
        List<SpeechClause> outer = new ArrayList<>();
        for (SpeechClause clause : clauses) {
            boolean nested = !outer.isEmpty()
                    && outer.getLast().range().end() <= clause.range().start()
                    && NESTED.matcher(sentence.substring(
                                    outer.getLast().range().end(),
                                    clause.range().start()))
                            .matches();
            if (!nested) {
                outer.add(clause);
            }
        }
        return outer;
    }

    /** "Lavrov rejected the plan, calling it …": whoever the sentence begins with, unless it has told a speaker before. */
    private List<SpeechClause> withParticiples(List<SpeechClause> clauses) {
        int comma = clauses.isEmpty() && !names.isEmpty() ? sentence.indexOf(',') : -1;
        if (comma < 0) {
            return clauses;
        }
        Matcher participle = PARTICIPLE.matcher(sentence);
        if (!participle.find(comma)) {
            return clauses;
        }
        NameMention first = names.getFirst();
        boolean one = names.stream()
                        .filter(name -> name.range().end() < participle.start())
                        .count()
                == 1;
        if (one && first.whole().start() == 0) {
            TextRange verb = new TextRange(participle.start() + 1, participle.end());
            clauses.add(new SpeechClause(verb, verb, new Named(first)));
        }
        return clauses;
    }
}
