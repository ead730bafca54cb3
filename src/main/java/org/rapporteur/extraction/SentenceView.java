package org.rapporteur.extraction;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rapporteur.article.Sentence;
import org.rapporteur.article.TextRange;
import org.rapporteur.text.DateMention;
import org.rapporteur.text.DateReader;

/** One sentence with its quoted words masked, ready to be asked who does what in it. Ranges count from its start. */
final class SentenceView {
    /** A clause may begin behind these. */
    private static final Pattern OPENERS = Pattern.compile(
            "\\A(?:(?:In|At)\\s\\p{Lu}[\\p{L}\\-]+\\s(?=(?:the|a|an)\\s|\\p{Lu}))?|[;:,]\\s+(?:(?:and|but|while|whereas|although|though|as|when|after|before|since|because|with|or|so)\\s+)?(?:that\\s+)?"
                + "|\\s(?:and|but|while|whereas|although|as|when|after|before|because|since|that|than|said|says|unless|if|until|whether|where)\\s+(?:that\\s+)?"
                + "|\u0001[,.]?\\s+(?:and\\s+)?");

    private static final Pattern PARENTHESIS = Pattern.compile(
            "^(?:\\s(?:of|from|for)(?:\\s(?:the|\\p{Lu}[\\p{L}.'\u2019\\-]*))+)*(?:\\s\\([^)]{1,60}\\))?(?:,\\s[^\u0001;]{2,140}?,)?");
    private static final String AUXILIARY =
            "(?:has|have|had|would|will|could|may|might|also|then|later|nevertheless|again|once|repeatedly|publicly|earlier|itself|himself|herself"
                + "|themselves|still|now|already|since|long|only|always|flatly|recently|formally|finally|initially|once\\smore|at\\sfirst"
                + "|for\\sthe\\sfirst\\stime|privately|did|does|do|never|all|both|each|jointly|quickly|promptly|today|yesterday|not|immediately"
                + "|\\p{L}{3,12}ly|(?:on|last|late|early)\\s(?:\\p{L}{3,6}\\s)?(?:mon|tues|wednes|thurs|fri|satur|sun)day(?:\\s(?:night|morning|evening))?"
                + "|(?:on\\s)?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\\p{L}*\\.?\\s\\d{1,2}|on\\s\\d{1,2}\\s\\p{Lu}\\p{L}+"
                + "|in\\s\\p{Lu}\\p{L}+|in\\s(?:turn|return|the\\send|principle|public|private))";
    private static final Pattern DIRECT =
            Pattern.compile("[,\\s]*(?:" + AUXILIARY + "[,\\s]+)*", Pattern.CASE_INSENSITIVE);
    private static final Pattern COORDINATED = Pattern.compile(
            "(?:.*[^,\\s])?(?:,?\\s(?:and|but|or|then|by|in|without)|,)\\s(?:" + AUXILIARY + "\\s)*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern RELATIVE =
            Pattern.compile(",?\\s(?:who|which|that)\\s(?:" + AUXILIARY + "\\s)*", Pattern.CASE_INSENSITIVE);
    private static final Pattern AND = Pattern.compile("\\sand\\s$");
    private static final Pattern INFINITIVE = Pattern.compile("\\sto\\s(?:\\p{L}+ly\\s)?$");
    private static final Pattern PREPOSITION = Pattern.compile(
            "\\b(?:of|in|on|at|to|for|with|by|from|against|between|over|about|into|near|under)\\s(?:the\\s)?$");
    /** An actor's words right before a verb begin no further back. */
    private static final int REACH = 160;

    private static final Pattern JOINT_BY_AND =
            Pattern.compile("(?:\\s(?:of|from)(?:\\s(?:the|\\p{Lu}[\\p{L}.\\-]*))+)?,?\\s(?:and|or)\\s");
    private static final Pattern JOINT =
            Pattern.compile("(?:\\s(?:of|from)(?:\\s(?:the|\\p{Lu}[\\p{L}.\\-]*))+)?(?:,?\\s(?:and|or)\\s|,\\s)");

    private final Sentence sentence;
    private final Speech speech;
    private final String masked;
    private final int proper;
    private final List<NameMention> names;
    private final NounPhrases phrases;
    private @Nullable SentenceWords tokens;
    private @Nullable List<DateMention> dates;
    private @Nullable List<Opening> openings;
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
        StringBuilder shown =
                new StringBuilder(SpeechReader.masked(reading.text(), sentence.range(), speech.quotations()));
        this.proper = Math.max(0, Math.min(shown.length(), from - start));
        for (int i = 0; i < proper; i++) {
            shown.setCharAt(i, ' ');
        }
        this.masked = shown.toString();
        this.names = reading.register().mentionsIn(sentence.range()).stream()
                .filter(name -> name.whole().start() >= from)
                .filter(name ->
                        speech.quotations().stream().noneMatch(q -> q.range().overlaps(name.range())))
                .map(name -> SpeechReader.moved(name, -start))
                .toList();
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
            dates = may ? AheadDates.joined(new DateReader().read(printed, published), printed) : List.of();
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
        List<Opening> all = openings();
        for (int i = all.size() - 1; i >= 0; i--) {
            NounPhrase phrase = all.get(i).phrase();
            if (phrase.end() <= verb && fits(masked.substring(phrase.end(), verb), i) && !isApposition(i)) {
                return joint(i);
            }
        }
        NounPhrase adjacent = adjacent(verb);
        if (adjacent != null) {
            return withPartner(adjacent);
        }
        boolean infinitive = INFINITIVE.matcher(masked.substring(0, verb)).find();
        return infinitive && !all.isEmpty() && all.getFirst().phrase().end() <= verb ? joint(0) : List.of();
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
                    ? isDirect(masked.substring(phrase.end(), verb))
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
        Matcher and = AND.matcher(masked.substring(0, last.start()));
        if (!and.find()) {
            return List.of(last);
        }
        NounPhrase partner = adjacent(and.start() + 1);
        return partner == null ? List.of(last) : List.of(partner, last);
    }

    private static boolean isDirect(String gap) {
        Matcher parenthesis = PARENTHESIS.matcher(gap);
        String rest = parenthesis.find() ? gap.substring(parenthesis.end()) : gap;
        return DIRECT.matcher(gap).matches() || DIRECT.matcher(rest).matches();
    }

    private boolean isObject(NounPhrase phrase) {
        return PREPOSITION
                .matcher(masked.substring(Math.max(0, phrase.start() - 12), phrase.start()))
                .find();
    }

    /** A name behind a bare comma, "Los Cabos, Mexico", does what a later verb says only when it stands right before it. */
    private boolean fits(String gap, int at) {
        boolean mayGoOn = at == 0 || !openings().get(at).afterComma();
        return isDirect(gap)
                || RELATIVE.matcher(gap).matches()
                || mayGoOn && COORDINATED.matcher(gap).matches();
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
                && masked.substring(before.end(), opening.phrase().start()).equals(", ");
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
            List<Opening> found = new ArrayList<>();
            Matcher opener = OPENERS.matcher(masked);
            int at = 0;
            while (at <= masked.length() && opener.find(at)) {
                int place = skipBlanks(opener.end());
                boolean comma = opener.group().strip().equals(",");
                phrases.at(place).ifPresent(phrase -> found.add(new Opening(phrase, comma)));
                at = Math.max(opener.end(), opener.start() + 1);
            }
            openings = found;
        }
        return openings;
    }

    private int skipBlanks(int from) {
        int at = from;
        while (at < masked.length() && masked.charAt(at) == ' ') {
            at++;
        }
        return at;
    }

    /** A range of this sentence in the article's text. */
    TextRange inText(int from, int to) {
        return new TextRange(start() + from, start() + to);
    }
}
