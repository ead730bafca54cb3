package org.rapporteur.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rapporteur.article.TextRange;
import org.rapporteur.extraction.ClauseResolver.NamedSpeaker;
import org.rapporteur.extraction.Speaker.Resolution;
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
        for (Spoken spoken : view.spoken()) {
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
        for (SpeechClause clause : view.speech().clauses()) {
            NamedSpeaker sure = reading.speech().clauses().get(clause);
            if (sure != null
                    && clause.verb().start() == view.start() + spoken.range().start()) {
                return reading.speakers().named(sure.name(), Resolution.NAMED);
            }
        }
        NounPhrase subject = spoken.subject();
        return subject == null ? Speaker.UNKNOWN : reading.speakers().of(subject, sentence);
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
