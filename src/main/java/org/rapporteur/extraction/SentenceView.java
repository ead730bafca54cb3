package org.rapporteur.extraction;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rapporteur.article.Sentence;
import org.rapporteur.article.TextRange;
import org.rapporteur.extraction.SentenceWords.Gap;
import org.rapporteur.text.DateMention;
import org.rapporteur.text.DateReader;
import org.rapporteur.text.WordPattern;

/** One sentence with its quoted words masked, ready to be asked who does what in it. Ranges count from its start. */
final class SentenceView {
    /** A clause may begin behind these. */
    private static final Set<String> JOINING = WordSet.of(
            "and",
            "but",
            "while",
            "whereas",
            "although",
            "though",
            "as",
            "when",
            "after",
            "before",
            "because",
            "since",
            "that",
            "said",
            "says",
            "unless",
            "if",
            "until",
            "whether",
            "where");

    private static final Set<String> ARTICLES = WordSet.of("the", "a", "an");
    private static final Pattern PARENTHESIS = Pattern.compile(
            "(?:\\s(?:of|from|for)(?:\\s(?:the|\\p{Lu}[\\p{L}.'\u2019\\-]*))+(?:\\s\\p{Ll}+s['\u2019])?(?:\\s(?:union|party|commission|council|ministry|group|company|association|society|committee|league|government|army|movement|mission|board))?)*(?:\\s\\([^)]{1,60}\\))?(?:,\\s[^\u0001;]{2,140}?,)?");
    private static final Pattern APPOSED = Pattern.compile(", (?:\\d{1,3}, )?");
    private static final Pattern RELATIVE =
            Pattern.compile("[\\p{L}\\d)],\\s(?:who|which|whose|where)\\s[^,;:\u0001]*[^,;:\u0001\\s]\\s$");
    private static final Pattern AND = Pattern.compile("\\sand\\s$");
    private static final int LONGEST_AND = 8;
    private static final Pattern INFINITIVE = Pattern.compile("\\sto\\s(?:\\p{L}+ly\\s)?$");
    private static final WordPattern PREPOSITION = WordPattern.of(
            "\\b(?:of|in|on|at|to|for|with|by|from|against|between|over|about|into|near|under)\\s(?:the\\s)?$");
    /** An actor's words right before a verb begin no further back. */
    private static final int REACH = 160;

    private static final int LONGEST_CLAUSE = 200;
    private static final Pattern CLAUSE = Pattern.compile("(?:,\\s\\d{1,3})?,\\s(?:who|whose|which)\\s[^\u0001;:]*,");

    private static final int MOST_TOGETHER = 6;
    private static final Pattern AND_OTHERS = Pattern.compile("(?:,?\\sand\\s|,\\s)(?:by\\s)?");

    private static final Pattern JOINT_BY_AND = Pattern.compile(
            "(?:,\\sfor\\s(?:the\\s)?\\p{L}+)?(?:\\s(?:of|from)(?:\\s(?:the|\\p{Lu}[\\p{L}.\\-]*))+)?,?\\s(?:and|n?or)\\s");
    private static final Pattern JOINT =
            Pattern.compile("(?:\\s(?:of|from)(?:\\s(?:the|\\p{Lu}[\\p{L}.\\-]*))+)?(?:,?\\s(?:and|or)\\s|,\\s)");

    private final Sentence sentence;
    private final Speech speech;
    private final String masked;
    private final int proper;
    private final List<NameMention> names;
    private final NounPhrases phrases;
    private final Map<Integer, List<NounPhrase>> subjects = new HashMap<>();
    private @Nullable SentenceWords tokens;
    private @Nullable List<DateMention> dates;
    private @Nullable List<Opening> openings;
    private int first;
    private @Nullable List<SpeechVerbs.Spoken> spoken;

    /** A place where a clause begins with one who may act. */
    private record Opening(NounPhrase phrase, boolean afterComma) {}

    /**
     * @param from where the sentence proper begins in the article's text, behind a dateline
     */
    SentenceView(SpeechReading reading, int index, int from) {
        this.sentence = reading.sentences().get(index);
        this.speech = reading.speeches().get(index);
        int start = sentence.range().start();
        String shown = SpeechReader.masked(reading.text(), sentence.range(), speech.quotations());
        this.proper = Math.max(0, Math.min(shown.length(), from - start));
        this.masked = " ".repeat(proper) + shown.substring(proper);
        this.names = new ArrayList<>();
        for (NameMention name : reading.register().mentionsIn(sentence.range())) {
            // A sentence without end is cut, and that may be in the middle of a name.
            boolean whole = name.whole().start() >= from && sentence.range().contains(name.whole());
            if (whole && !SpeechReader.overlap(speech.quotations(), name.range())) {
                names.add(name.shift(-start));
            }
        }
        this.phrases = new NounPhrases(masked, names);
    }

    /** Where the sentence itself begins, behind a dateline. */
    int proper() {
        return proper;
    }

    Sentence sentence() {
        return sentence;
    }

    Speech speech() {
        return speech;
    }

    int start() {
        return sentence.range().start();
    }

    /** The sentence's characters, quoted ones and the dateline masked. */
    String words() {
        return masked;
    }

    /** The same, word by word. */
    SentenceWords tokens() {
        if (tokens == null) {
            tokens = SentenceWords.of(masked);
        }
        return tokens;
    }

    /** The names outside of quotations. */
    List<NameMention> names() {
        return names;
    }

    NounPhrases phrases() {
        return phrases;
    }

    /**
     * The dates of the sentence, its quotations included and its dateline left out, "June of next year" made one.
     *
     * @param published the article's day
     */
    List<DateMention> dates(@Nullable LocalDate published) {
        if (dates == null) {
            String printed = unquoted();
            boolean may = DateWords.standIn(tokens()) || !speech.quotations().isEmpty();
            dates = may ? new JoinedDates(printed, published).of(new DateReader().read(printed, published)) : List.of();
        }
        return dates;
    }

    /** The sentence with its quotations and without its dateline. */
    String unquoted() {
        return " ".repeat(proper) + sentence.text().substring(proper);
    }

    /** Its words of speech and who speaks by each. */
    List<SpeechVerbs.Spoken> spoken() {
        if (spoken == null) {
            spoken = SpeechVerbs.in(this);
        }
        return spoken;
    }

    /** The first actor of the sentence, when a clause begins with it. */
    Optional<NounPhrase> opening() {
        return openings().stream().findFirst().map(Opening::phrase);
    }

    /** The actors with which clauses begin before a place, in order. */
    List<NounPhrase> actorsBefore(int place) {
        return openings().stream()
                .map(Opening::phrase)
                .filter(phrase -> phrase.end() <= place)
                .toList();
    }

    /** Who does what the verb at a place says; several when they do it together, empty when it cannot be told. */
    List<NounPhrase> subjects(int verb) {
        return subjects.computeIfAbsent(verb, this::read);
    }

    private List<NounPhrase> read(int verb) {
        List<Opening> all = openings();
        for (int i = all.size() - 1; i >= 0; i--) {
            NounPhrase phrase = all.get(i).phrase();
            if (phrase.end() <= verb
                    && fits(phrase.end(), verb, i)
                    && !isApposition(i)
                    && !isWithinRelative(phrase, verb)) {
                return joint(i);
            }
        }
        NounPhrase adjacent = adjacent(verb);
        if (adjacent != null) {
            return withPartner(adjacent);
        }
        boolean infinitive = !all.isEmpty()
                && all.getFirst().phrase().end() <= verb
                && INFINITIVE.matcher(masked.substring(0, verb)).find();
        return infinitive ? joint(0) : List.of();
    }

    /** The actors named one after the other from a place on: "Tessen, Kessara and Hestmark". */
    List<NounPhrase> together(int place) {
        List<NounPhrase> all = new ArrayList<>();
        Optional<NounPhrase> next = phrases.at(place);
        while (next.isPresent() && all.size() < MOST_TOGETHER) {
            all.add(next.get());
            Matcher and = AND_OTHERS.matcher(masked).region(next.get().end(), masked.length());
            next = and.lookingAt() ? phrases.at(and.end()) : Optional.empty();
        }
        return all;
    }

    /** The actor that stands right before a verb, wherever that is: "the fee it wants", "On Monday Kessara rejected". */
    private @Nullable NounPhrase adjacent(int verb) {
        NounPhrase found = null;
        for (int at = verb - 1; at >= Math.max(0, verb - REACH); at--) {
            boolean opensWord = Character.isLetter(masked.charAt(at)) && (at == 0 || masked.charAt(at - 1) == ' ');
            NounPhrase phrase = opensWord ? phrases.at(at).orElse(null) : null;
            if (phrase == null || phrase.end() > verb) {
                continue;
            }
            boolean fits = found == null
                    ? isDirect(phrase.end(), verb)
                    : phrase.kind() == NounPhrase.Kind.AGENT && phrase.end() == found.end();
            if (fits) {
                found = phrase;
            }
            if (found != null && (!fits || found.kind() != NounPhrase.Kind.AGENT)) {
                break;
            }
        }
        return found == null || isObject(found) ? null : found;
    }

    /** "On Monday Kessara and Dolvania agreed": both. */
    private List<NounPhrase> withPartner(NounPhrase last) {
        Matcher and = AND.matcher(masked).region(Math.max(0, last.start() - LONGEST_AND), last.start());
        if (!and.find()) {
            return List.of(last);
        }
        NounPhrase partner = adjacent(and.start() + 1);
        return partner == null ? List.of(last) : List.of(partner, last);
    }

    private VerbGap gap(int from, int verb) {
        return new VerbGap(tokens(), masked, tokens().from(from), tokens().from(verb));
    }

    /** Only helping words stand between, or what tells more of the one who acts. */
    private boolean isDirect(int from, int verb) {
        if (gap(from, verb).isDirect()) {
            return true;
        }
        Matcher parenthesis = PARENTHESIS.matcher(masked).region(from, verb);
        boolean aside = parenthesis.lookingAt()
                && parenthesis.end() > from
                && (gap(parenthesis.end(), verb).isDirect()
                        || gap(parenthesis.end(), verb).isRelative());
        return aside || isBehindLongClause(from, verb);
    }

    /** "Ost, who has mediated between A, B and C for years, said": the last comma ends the clause. */
    private boolean isBehindLongClause(int from, int verb) {
        int comma = masked.lastIndexOf(',', verb);
        return comma > from
                && comma - from < LONGEST_CLAUSE
                && CLAUSE.matcher(masked).region(from, comma + 1).matches()
                && gap(comma + 1, verb).isDirect();
    }

    private boolean isObject(NounPhrase phrase) {
        return PREPOSITION.isIn(masked.substring(Math.max(0, phrase.start() - 12), phrase.start()));
    }

    /** A name behind a bare comma, "Los Cabos, Mexico", does what a later verb says only when it stands right before it. */
    private boolean fits(int from, int verb, int at) {
        VerbGap gap = gap(from, verb);
        boolean mayGoOn = at == 0 || !openings().get(at).afterComma();
        return gap.isRelative() || mayGoOn && gap.isCoordinated() || isDirect(from, verb);
    }

    /** "Irena Mostyn, the head of the delegation": the name before is the subject. */
    private boolean isApposition(int at) {
        Opening opening = openings().get(at);
        if (at == 0 || opening.phrase().kind() != NounPhrase.Kind.AGENT) {
            return false;
        }
        NounPhrase before = openings().get(at - 1).phrase();
        return before.kind() != NounPhrase.Kind.PRONOUN
                && before.end() <= opening.phrase().start()
                && APPOSED.matcher(
                                masked.substring(before.end(), opening.phrase().start()))
                        .matches();
    }

    /** "Kardan, who took over as energy minister on Friday, said": the clause has ended before the verb. */
    private boolean isWithinRelative(NounPhrase phrase, int verb) {
        int comma = masked.indexOf(',');
        return comma >= 0
                && comma < phrase.start()
                && masked.substring(phrase.end(), verb).indexOf(',') >= 0
                && RELATIVE.matcher(masked.substring(0, phrase.start())).find();
    }

    private List<NounPhrase> joint(int last) {
        List<NounPhrase> together = new ArrayList<>();
        together.add(openings().get(last).phrase());
        for (int i = last - 1; i >= 0; i--) {
            NounPhrase before = openings().get(i).phrase();
            NounPhrase first = together.getFirst();
            Pattern joining = together.size() == 1 ? JOINT_BY_AND : JOINT;
            if (before.end() > first.start()
                    || !joining.matcher(masked.substring(before.end(), first.start()))
                            .matches()) {
                break;
            }
            together.addFirst(before);
        }
        return together.size() == 1 ? withPartner(together.getFirst()) : together;
    }

    private List<Opening> openings() {
        if (openings == null) {
            openings = new ArrayList<>();
            SentenceWords words = tokens();
            for (int at = behindPlace(words); at < words.size(); at++) {
                open(at, words, openings);
            }
        }
        return openings;
    }

    /** A clause may begin at a word behind a mark or one that joins clauses. */
    private void open(int at, SentenceWords words, List<Opening> found) {
        Gap gap = words.get(at).gap();
        if (at > 0 && gap == Gap.BLANK && at != first && !JOINING.contains(words.lower(at - 1))) {
            return;
        }
        if (!JOINING.contains(words.lower(at))) {
            phrases.at(words.get(at).start()).ifPresent(phrase -> found.add(new Opening(phrase, gap == Gap.COMMA)));
        }
    }

    /** Behind "In Moscow " at the beginning, else the first word. */
    private int behindPlace(SentenceWords words) {
        boolean in = (words.lower(0).equals("in") || words.lower(0).equals("at"))
                && words.size() > 2
                && words.joined(1)
                && words.joined(2);
        boolean place = in && isCapital(words, 1) && (isCapital(words, 2) || ARTICLES.contains(words.lower(2)));
        first = place ? 2 : 0;
        return first;
    }

    private boolean isCapital(SentenceWords words, int at) {
        return Character.isUpperCase(masked.charAt(words.get(at).start()));
    }

    /** A range of this sentence in the article's text. */
    TextRange inText(int from, int to) {
        return new TextRange(start() + from, start() + to);
    }
}
