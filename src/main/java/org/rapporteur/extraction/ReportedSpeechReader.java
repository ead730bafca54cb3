package org.rapporteur.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rapporteur.article.TextRange;
import org.rapporteur.extraction.ClauseResolver.NamedSpeaker;
import org.rapporteur.extraction.SpeechVerbs.Spoken;
import org.rapporteur.text.WordPattern;

/** Finds the sentences that give somebody's words without quotation marks. */
final class ReportedSpeechReader {
    /** These are deeds, or tell how something was said, rather than what. */
    private static final Set<String> DEEDS = WordSet.split("""
        agreed allowed apologised apologized appealed asked asking asks attacked began blasted brands briefed challenged cited
        cites comments considered considers continued counters deemed defended dubbed found instructed invoked justified laughed
        mocked nodded noticed objected objects offered opened ordered posted praised praises proposed protests questioned quoted
        ran read reads recalled recalls reflected refused regretted rejected related remarks repeated reported reports resolved
        ripped ruled runs sent slammed smiled snapped specified stormed suggested teased termed terms thanked used uses welcomed
        welcomes winced wished demanded demands demanding urged urges urging begged begs hoped hopes
        """);
    /** Words of the report that must be there beside who speaks. */
    private static final int SHORTEST_REPORT = 24;

    private static final Pattern THROUGH = Pattern.compile("\\sthrough\\s(?=its|his|her|their|a\\b|an\\b|\\p{Lu})");
    private static final Set<String> ASIDE =
            WordSet.of("said", "says", "added", "adds", "argued", "explained", "noted");

    private static final WordPattern ACCORDING = WordPattern.of("\\b[Aa]ccording\\sto\\s");
    private static final WordPattern SILENCE = WordPattern.of("\\b(?:declined|refused)\\sto\\s(?:say|comment|tell)");

    private static final Pattern CALLED_FOR = Pattern.compile(
            "^\\s(?:(?:again|also|at\\sonce)\\s)?(?:for|on|off|up|an?\\s(?:\\p{L}+\\s){0,2}(?:meeting|session|vote|election|summit|strike))\\b");
    private static final WordPattern BY = WordPattern.of("\\b(?:by|without|of|after|before)\\s$");
    private static final WordPattern COMPARED = WordPattern.of("\\bthan\\s$");

    private final ArticleReading reading;

    ReportedSpeechReader(ArticleReading reading) {
        this.reading = reading;
    }

    /** One for each such sentence, in order of the text. */
    List<ReportedSpeech> read() {
        List<ReportedSpeech> found = new ArrayList<>();
        for (int i = 0; i < reading.views().size(); i++) {
            SentenceView view = reading.view(i);
            int sentence = i;
            spoken(view, i).or(() -> according(view, sentence)).ifPresent(found::add);
        }
        return found;
    }

    private Optional<ReportedSpeech> spoken(SentenceView view, int sentence) {
        for (Spoken spoken : mainFirst(view)) {
            boolean deed = DEEDS.contains(spoken.word().split(" ")[0]) || isDeed(view.words(), spoken);
            if (!deed && isReport(view, spoken.range())) {
                Speaker speaker = speaker(view, spoken, sentence);
                if (speaker.isTold()) {
                    return Optional.of(new ReportedSpeech(view.sentence(), speaker, spoken.word()));
                }
            }
        }
        return Optional.empty();
    }

    /** In "Both had promised it, he said" it is he who speaks, though another word of speech stands before. */
    private static List<Spoken> mainFirst(SentenceView view) {
        List<Spoken> all = view.spoken();
        Optional<Spoken> aside = all.stream()
                .skip(1)
                .filter(spoken -> ASIDE.contains(spoken.word()) && isAside(view.words(), spoken))
                .findFirst();
        if (aside.isEmpty()) {
            return all;
        }
        List<Spoken> main = new ArrayList<>(all);
        main.remove(aside.get());
        main.addFirst(aside.get());
        return main;
    }

    /** Between commas, and no further verb behind a relative clause: ", he said, ". */
    private static boolean isAside(String words, Spoken spoken) {
        NounPhrase subject = spoken.subject();
        TextRange verb = spoken.range();
        if (subject == null) {
            return false;
        }
        boolean direct = subject.end() < verb.start()
                && words.substring(subject.end(), verb.start()).isBlank();
        String behind = words.substring(verb.end());
        return direct
                && words.substring(0, subject.start()).endsWith(", ")
                && subject.kind() != NounPhrase.Kind.NAME
                && (behind.startsWith(",")
                        || behind.startsWith(".")
                        || behind.startsWith(" before ")
                        || behind.startsWith(" in ")
                        || behind.startsWith(" on "));
    }

    /** "Called for a vote", "by promising a subsidy", "the member states", "later than it had announced". */
    private static boolean isDeed(String words, Spoken spoken) {
        String behind = words.substring(spoken.range().end());
        String before = words.substring(0, spoken.range().start());
        NounPhrase subject = spoken.subject();
        return spoken.word().startsWith("call") && CALLED_FOR.matcher(behind).find()
                || spoken.word().equals("states") && !behind.startsWith(" that ")
                || spoken.word().endsWith("ing") && BY.isIn(before)
                || subject != null
                        && subject.start() < spoken.range().start()
                        && COMPARED.isIn(words.substring(0, subject.start()));
    }

    private Speaker speaker(SentenceView view, Spoken spoken, int sentence) {
        Optional<Speaker> through = through(view, spoken, sentence);
        if (through.isPresent()) {
            return through.get();
        }
        NamedSpeaker sure = null;
        for (SpeechClause clause : view.speech().clauses()) {
            if (clause.verb().start() == view.start() + spoken.range().start()) {
                sure = reading.speech().clauses().get(clause);
            }
        }
        return reading.speakers().by(spoken, sentence, sure);
    }

    /** "Said through its chairman, Otto Rand, that". */
    private Optional<Speaker> through(SentenceView view, Spoken spoken, int sentence) {
        int end = spoken.range().end();
        Matcher through = THROUGH.matcher(view.words()).region(end, view.words().length());
        return through.lookingAt()
                ? view.phrases()
                        .at(through.end())
                        .filter(phrase -> phrase.kind() == NounPhrase.Kind.PERSON)
                        .map(phrase -> reading.speakers().of(phrase, sentence))
                : Optional.empty();
    }

    /** Whether enough words stand behind the verb that are not quoted, or before it when it ends the sentence. */
    private static boolean isReport(SentenceView view, TextRange verb) {
        String words = view.words();
        String behind = words.substring(verb.end());
        int quoted = behind.indexOf(SpeechClauses.QUOTED);
        String unquoted = quoted < 0 ? behind : behind.substring(0, quoted);
        boolean opensQuoted = words.substring(0, verb.start()).indexOf(SpeechClauses.QUOTED) >= 0;
        if (opensQuoted && behind.startsWith(" that ")) {
            return unquoted.length() >= SHORTEST_REPORT;
        }
        boolean ends = behind.length() < SHORTEST_REPORT && !opensQuoted && verb.start() > 2 * SHORTEST_REPORT;
        return ends || unquoted.length() >= SHORTEST_REPORT && !opensQuoted;
    }

    private Optional<ReportedSpeech> according(SentenceView view, int sentence) {
        Matcher according = ACCORDING.find(view.words());
        if (according == null || SILENCE.isIn(view.words())) {
            return Optional.empty();
        }
        Optional<NounPhrase> teller = view.phrases().at(according.end());
        if (teller.isEmpty()
                || teller.get().name() != null
                        && Outlets.isOne(teller.get().name().name())) {
            return Optional.empty();
        }
        Speaker speaker =
                teller.map(phrase -> reading.speakers().of(phrase, sentence)).orElse(Speaker.UNKNOWN);
        return Optional.of(new ReportedSpeech(view.sentence(), speaker, "according to"));
    }
}
