package org.rapporteur.extraction;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rapporteur.article.TextRange;
import org.rapporteur.extraction.Stance.Kind;

/** Finds what each side wants, gives or will not have, sentence by sentence. Facts denied and forecasts are no stances. */
final class StanceReader {
    private static final int BEFORE = 24;
    private static final int CLAUSE = 60;
    private static final Pattern PASSIVE = Pattern.compile(
            "\\b(?:was|were|been|be|being|is|are)\\s(?:\\p{L}+ly\\s|also\\s|not\\s|only\\s|first\\s)?$");
    private static final Pattern READY = Pattern.compile("^(?:is|are|was|were|be)\\s");
    private static final Pattern TO_BE = Pattern.compile("\\bbe\\s$");
    private static final Pattern BY = Pattern.compile("\\sby\\s");
    private static final Pattern NOT = Pattern.compile("\\b(?:not|never|n['\u2019]t|whether|nor)\\s(?:\\p{L}+\\s)?$");
    private static final Pattern IF =
            Pattern.compile("\\b(?:if|unless|until|whether|provided\\sthat)\\s[^,.;]{0,40}$", Pattern.CASE_INSENSITIVE);
    private static final Pattern DENIED = Pattern.compile("\\bden(?:ied|ies|ying)\\b[^.;]*$");
    private static final Pattern GIVEN_UP = Pattern.compile(
            "\\b(?:gave\\sup|dropped|abandoned|withdr[ae]w|drop|lift|raised|lowered|repeated|discuss(?:ed)?|rejected|accepted|to)\\s$");

    private final ArticleReading reading;
    private final List<Quotation> quotations;

    /** @param quotations those of the same article */
    StanceReader(ArticleReading reading, List<Quotation> quotations) {
        this.reading = reading;
        this.quotations = quotations;
    }

    /** One for each sentence, party and kind at most, in order of the text. */
    List<Stance> read() {
        List<Stance> found = new ArrayList<>();
        for (int i = 0; i < reading.views().size(); i++) {
            found.addAll(new InSentence(i).read());
        }
        return found;
    }

    /** The stances of one sentence. */
    private final class InSentence {
        private final int sentence;
        private final SentenceView view;
        private final String words;
        private final List<Stance> found = new ArrayList<>();
        private final Set<String> once = new HashSet<>();

        InSentence(int sentence) {
            this.sentence = sentence;
            this.view = reading.view(sentence);
            this.words = view.words();
        }

        List<Stance> read() {
            for (int at = 0; at < words.length(); at++) {
                if (PhraseTable.opensWord(words, at)) {
                    for (Kind kind : Kind.values()) {
                        at(kind, at);
                    }
                }
            }
            quotations.forEach(this::quoted);
            condition(StancePhrases.CONDITION, Kind.DEMAND);
            condition(StancePhrases.BASIS, Kind.AGREEMENT);
            return found;
        }

        private void at(Kind kind, int at) {
            Matcher verb = StancePhrases.at(kind, words, at);
            if (verb != null) {
                verb(kind, verb);
                return;
            }
            Matcher noun = StancePhrases.nounAt(kind, words, at);
            if (noun != null) {
                noun(kind, noun);
            }
            Matcher plural = StancePhrases.pluralAt(kind, words, at);
            if (plural != null) {
                List<NounPhrase> subjects = view.subjects(at);
                boolean direct = !subjects.isEmpty()
                        && words.substring(subjects.getLast().end(), at).isBlank();
                if (direct) {
                    add(kind, subjects, plural);
                }
            }
        }

        private void verb(Kind kind, Matcher verb) {
            String before = words.substring(Math.max(0, verb.start() - BEFORE), verb.start());
            String clause = words.substring(Math.max(0, verb.start() - CLAUSE), verb.start());
            if (NOT.matcher(before).find() || IF.matcher(clause).find() || isDenied(verb.start())) {
                return;
            }
            boolean ready = READY.matcher(verb.group()).find();
            if (!ready && PASSIVE.matcher(before).find()) {
                passive(kind, verb);
            } else if (verb.group().startsWith("neither")) {
                view.phrases().at(verb.start()).ifPresent(both -> add(kind, List.of(both), verb));
            } else {
                add(kind, view.subjects(verb.start()), verb);
            }
        }

        /** "Was accepted by both sides". */
        private void passive(Kind kind, Matcher verb) {
            Matcher by = BY.matcher(words).region(verb.end(), words.length());
            boolean ahead = TO_BE.matcher(words.substring(0, verb.start())).find();
            if (by.lookingAt() && kind != Kind.DEMAND && !ahead) {
                view.phrases().at(by.end()).ifPresent(actor -> add(kind, List.of(actor), verb));
            }
        }

        private void noun(Kind kind, Matcher noun) {
            String before = words.substring(Math.max(0, noun.start() - CLAUSE), noun.start());
            Matcher owner = StancePhrases.OWNER.matcher(before);
            if (!owner.find()
                    || GIVEN_UP.matcher(before.substring(0, owner.start())).find()
                    || isDenied(noun.start())) {
                return;
            }
            int from = noun.start() - before.length() + owner.start();
            Optional<Speaker> holder = owner.group("own") == null
                    ? reading.speakers().owning(sentence, from, noun.end())
                    : reading.speakers().owner(sentence, from, owner.group("own"));
            holder.ifPresent(one -> add(kind, one, noun));
        }

        /** What the sentence's speaker, or else whoever it begins with, makes a condition of or finds good enough. */
        private void condition(Pattern pattern, Kind kind) {
            Matcher condition = pattern.matcher(words);
            if (!condition.find()
                    || condition.group().startsWith(", provided")
                            && !StancePhrases.CONCESSION
                                    .matcher(words.substring(0, condition.start()))
                                    .find()) {
                return;
            }
            Optional<Speaker> speaker = view.spoken().stream()
                    .filter(spoken -> spoken.range().end() <= condition.start() || kind == Kind.DEMAND)
                    .map(SpeechVerbs.Spoken::subject)
                    .filter(Objects::nonNull)
                    .reduce((one, later) -> later)
                    .map(subject -> reading.speakers().of(subject, sentence))
                    .filter(Speaker::isTold);
            speaker.or(() -> view.opening().map(opening -> reading.speakers().of(opening, sentence)))
                    .filter(Speaker::isTold)
                    .ifPresent(holder -> add(kind, holder, condition));
        }

        /** What somebody says of his own side between quotation marks. */
        private void quoted(Quotation quotation) {
            for (TextRange piece : quotation.pieces()) {
                if (!piece.overlaps(view.sentence().range())
                        || !quotation.speaker().isTold()) {
                    continue;
                }
                int from = Math.max(piece.start(), view.start());
                int to = Math.min(piece.end(), view.sentence().range().end());
                String said = new TextRange(from, to).of(reading.article().text());
                for (Kind kind : Kind.values()) {
                    Matcher own = StancePhrases.ownWords(kind).matcher(said);
                    if (own.find()) {
                        String issue = IssuePhrase.behind(said, own.end()).orElse(null);
                        add(kind, quotation.speaker(), own.group().strip(), issue);
                    }
                }
            }
        }

        private boolean isDenied(int at) {
            return words.lastIndexOf("den", at) >= 0
                    && DENIED.matcher(words.substring(0, at)).find();
        }

        private void add(Kind kind, List<NounPhrase> actors, Matcher verb) {
            reading.speakers().all(actors, sentence).forEach(holder -> add(kind, holder, verb));
        }

        private void add(Kind kind, Speaker holder, Matcher verb) {
            String issue = IssuePhrase.behind(words, verb.end()).orElse(null);
            add(kind, holder, verb.group().strip(), issue);
        }

        private void add(Kind kind, Speaker holder, String verb, @Nullable String issue) {
            String who = holder.party() == null ? holder.name() : holder.party();
            if (who != null && once.add(kind + " " + who)) {
                found.add(new Stance(kind, holder, issue, verb, view.sentence()));
            }
        }
    }
}
