package org.rapporteur.extraction;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rapporteur.article.Sentence;
import org.rapporteur.article.TextRange;
import org.rapporteur.extraction.ClauseResolver.NamedSpeaker;
import org.rapporteur.extraction.Speaker.Resolution;
import org.rapporteur.extraction.SpeechVerbs.Spoken;
import org.rapporteur.text.DateMention;
import org.rapporteur.text.QuotedRange;

/**
 * Finds an article's quotations: the words, whole over interruptions and paragraphs, and whose they are. Marks around a name, a title or a term
 * that nobody is said to have spoken make no quotation.
 */
final class QuotationReader {
    private static final Pattern SPEECH_GOES_ON = Pattern.compile("[,?!\u2014\u2013-]\\s?$");
    private static final Pattern WHOLE = Pattern.compile(".*[.?!,]\\s?$", Pattern.DOTALL);
    private static final Pattern TITLE = Pattern.compile("(?:\\p{Lu}\\S*|of|the|and|for|on|a|in|to|\\s)+");
    /** Nothing of this length is only a term. */
    private static final int SHORTEST_SENTENCE = 4;

    private static final Pattern NOT_THE_DAY =
            Pattern.compile("\\b(?:until|till|by|before|since|for|from)\\s(?:the\\s)?$|\\([^()]*$");
    private static final Pattern RELATIVE = Pattern.compile(",\\s(?:who|which|whose|where)\\s[^,]*$");
    private static final int NEAR_DATE = 70;

    private final ArticleReading reading;
    private final SpeechReading speech;
    private final List<Quotation> found = new ArrayList<>();
    private @Nullable QuotedRange before;
    private int beforeEnds;

    QuotationReader(ArticleReading reading) {
        this.reading = reading;
        this.speech = reading.speech();
    }

    /**
     * Who says a quotation.
     *
     * @param verb null when the words go on from others without a word of speech
     */
    private record Voice(Speaker speaker, @Nullable TextRange verb) {}

    private static final Voice NOBODY = new Voice(Speaker.UNKNOWN, null);

    /** The quotations in order of the text. */
    List<Quotation> read() {
        Window<Speech> window = new Window<>(speech.speeches(), Speech::range);
        for (QuotedRange quoted : speech.quotations()) {
            List<Speech> homes = window.overlapping(quoted.range());
            if (homes.isEmpty() || quoted.words().length() == 0) {
                continue;
            }
            int first = window.position();
            read(quoted, first, first + homes.size() - 1);
            before = quoted;
            beforeEnds = first + homes.size() - 1;
        }
        return found;
    }

    private void read(QuotedRange quoted, int first, int last) {
        Optional<Voice> own = voice(quoted, first, last);
        if (goesOn(quoted, first, own)) {
            Quotation whole = found.removeLast();
            List<TextRange> pieces = new ArrayList<>(whole.pieces());
            pieces.add(quoted.words());
            boolean toldNow = !whole.speaker().isTold() && own.isPresent();
            Quotation told = toldNow ? quotation(quoted, first, last, own.get()) : whole;
            found.add(new Quotation(
                    pieces, whole.sentence(), told.speaker(), told.verb(), told.agency(), told.date(), told.place()));
            return;
        }
        Voice voice = own.orElse(NOBODY);
        if (voice.verb() != null || voice.speaker().name() != null || isSentence(quoted, first)) {
            found.add(quotation(quoted, first, last, voice));
        }
    }

    /** Whether the words go on from the quotation before, behind "he said" or over the end of a paragraph. */
    private boolean goesOn(QuotedRange quoted, int first, Optional<Voice> own) {
        QuotedRange earlier = before;
        if (earlier == null
                || found.isEmpty()
                || !found.getLast().pieces().getLast().equals(earlier.words())) {
            return false;
        }
        SentenceView view = reading.view(first);
        boolean opens = quoted.range().start() - view.start() <= 1;
        int paragraphs =
                view.speech().paragraph() - reading.view(beforeEnds).speech().paragraph();
        if (!earlier.closed()) {
            return opens && paragraphs == 1;
        }
        if (paragraphs != 0) {
            return false;
        }
        if (first == beforeEnds) {
            return isInterruption(earlier, quoted);
        }
        boolean verbBehind = own.isPresent() && own.get().verb() != null;
        return opens && first == beforeEnds + 1 && !verbBehind && isSaid(earlier);
    }

    /** '"… a month," she said, "but …"': one word of speech between, and a comma on both sides. */
    private boolean isInterruption(QuotedRange earlier, QuotedRange quoted) {
        String gap =
                speech.text().substring(earlier.range().end(), quoted.range().start());
        boolean commas =
                SPEECH_GOES_ON.matcher(earlier.words().of(speech.text())).find()
                        && (gap.stripTrailing().endsWith(",")
                                || gap.stripTrailing().endsWith(":")
                                || gap.stripTrailing().endsWith("."));
        SentenceView view = reading.view(beforeEnds);
        long verbs = view.spoken().stream()
                .filter(spoken ->
                        spoken.range().start() + view.start() >= earlier.range().end())
                .filter(spoken ->
                        spoken.range().end() + view.start() <= quoted.range().start())
                .count();
        return commas && verbs == 1;
    }

    /** Whether the quotation before had a word of speech beside it, or went on from one that had. */
    private boolean isSaid(QuotedRange earlier) {
        return found.getLast().verb() != null && earlier.closed();
    }

    private Optional<Voice> voice(QuotedRange quoted, int first, int last) {
        NamedSpeaker sure = speech.quoted().get(quoted);
        Optional<Spoken> spoken = spoken(quoted, first, last);
        int home = verbHome(quoted, first, last);
        if (spoken.isPresent()) {
            Speaker speaker = resolved(reading.speakers().by(spoken.get(), home, sure), spoken.get());
            return Optional.of(new Voice(
                    speaker, spoken.get().range().shift(reading.view(home).start())));
        }
        return Optional.ofNullable(sure)
                .map(one -> new Voice(reading.speakers().named(one.name(), Resolution.CONTINUED), null));
    }

    private static Speaker resolved(Speaker speaker, Spoken spoken) {
        NounPhrase subject = spoken.subject();
        if (subject == null) {
            return speaker;
        }
        return switch (subject.kind()) {
            case PRONOUN -> speaker.as(Resolution.PRONOUN);
            case AGENT -> speaker.as(Resolution.OFFICE);
            case PERSON, NAME -> speaker;
        };
    }

    /** The sentence in which the word of speech stands: the last when the words open the first, else the first. */
    private int verbHome(QuotedRange quoted, int first, int last) {
        return quoted.range().start() - reading.view(first).start() <= 1 ? last : first;
    }

    /** The word of speech beside the words: behind them when they open their sentence, else the nearest before. */
    private Optional<Spoken> spoken(QuotedRange quoted, int first, int last) {
        SentenceView view = reading.view(verbHome(quoted, first, last));
        int start = quoted.range().start() - view.start();
        int end = quoted.range().end() - view.start();
        List<Spoken> verbs = view.spoken();
        Optional<Spoken> ahead = verbs.stream()
                .filter(spoken -> spoken.range().end() <= start)
                .reduce((one, later) -> later.subject() == null && one.subject() != null ? one : later);
        return ahead.or(() -> verbs.stream()
                .filter(spoken -> spoken.range().start() >= end)
                .filter(spoken -> between(view, end, spoken.range().start()))
                .findFirst());
    }

    /** Whether no other quoted words stand between. */
    private static boolean between(SentenceView view, int from, int to) {
        return view.words().substring(Math.max(0, from), to).indexOf(SpeechClauses.QUOTED) < 0;
    }

    /** Words that stand for themselves as a sentence are somebody's, even if nobody says whose. */
    private boolean isSentence(QuotedRange quoted, int first) {
        String words = quoted.words().of(speech.text());
        return quoted.range().start() - reading.view(first).start() <= 1
                && words.split("[\\s\u00A0]+").length >= SHORTEST_SENTENCE
                && WHOLE.matcher(words).matches()
                && !TITLE.matcher(words).matches();
    }

    private Quotation quotation(QuotedRange quoted, int first, int last, Voice voice) {
        int home = verbHome(quoted, first, last);
        SentenceView view = reading.view(home);
        TextRange verb = voice.verb();
        Sentence sentence = reading.view(first).sentence();
        return new Quotation(
                List.of(quoted.words()),
                sentence,
                voice.speaker(),
                verb == null ? null : verb.of(speech.text()),
                agency(view),
                verb == null ? null : date(view, verb),
                place(view, home));
    }

    /** The day that stands beside the word of speech. */
    private @Nullable LocalDate date(SentenceView view, TextRange verb) {
        TextRange local = verb.shift(-view.start());
        for (DateMention mention : view.dates(reading.article().metadata().date())) {
            boolean near = Math.abs(mention.range().start() - local.end()) < NEAR_DATE;
            if (mention.precision() == DateMention.Precision.DAY
                    && near
                    && !isOfAnotherDeed(view.words(), mention.range(), local)
                    && view.words().charAt(mention.range().start()) != SpeechClauses.QUOTED
                    && between(
                            view,
                            Math.min(local.start(), mention.range().start()),
                            Math.max(local.start(), mention.range().start()))) {
                return mention.interval().start();
            }
        }
        return null;
    }

    /** "Until Friday", "(see Nordwire, 17 April)", and in "who left on Friday, said". */
    private static boolean isOfAnotherDeed(String words, TextRange date, TextRange verb) {
        String before = words.substring(0, date.start());
        boolean ended = date.end() < verb.start()
                && words.substring(date.end(), verb.start()).contains(",");
        return NOT_THE_DAY.matcher(before).find()
                || ended && RELATIVE.matcher(before).find();
    }

    private @Nullable String agency(SentenceView view) {
        return view.names().stream()
                .filter(name -> !name.person())
                .filter(name -> Token.of(name.name()).stream()
                        .map(token -> token.text().toLowerCase(Locale.ROOT))
                        .anyMatch(NameWords.AGENCIES::contains))
                .map(NameMention::name)
                .findFirst()
                .orElse(null);
    }

    private @Nullable String place(SentenceView view, int sentence) {
        return HappeningPlaces.in(view, reading)
                .orElse(sentence == 0 ? reading.dateline().placeName() : null);
    }
}
