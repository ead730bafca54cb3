package org.rapporteur.extraction;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rapporteur.article.TextRange;

/** For whom a person probably speaks whose side an article does not tell: by where it is said, and of whom the words before are. */
final class LikelyParties {
    private static final Pattern SAID_IN =
            Pattern.compile("\\bIn\\s(?<place>\\p{Lu}[\\p{L}\\-]+(?:\\s\\p{Lu}[\\p{L}\\-]+)?)\\b");
    private static final Pattern SAID_IN_BEHIND = Pattern.compile(
            "^\\s(?:said|told\\s\\p{L}+|added)(?:\\son\\s\\p{Lu}\\p{Ll}+)?\\sin\\s(?<place>\\p{Lu}[\\p{L}\\-]+)");
    private static final Pattern OPENS = Pattern.compile("(?:^|[.?!][\"\u201D]?\\s)(?:The\\s)?$");
    private static final Pattern SENTENCE_ENDS = Pattern.compile("^(?!['\u2019]s).*[.?!][\"\u201D]?\\s");
    /** Who commands for a state, when no body is told. */
    private static final Pattern MILITARY = Pattern.compile(
            "(?i)^(?:Gen\\.|General|Adm\\.|Admiral|Marshal)|\\b(?:army|navy|armed\\sforces|general\\sstaff|air\\sforce)\\b");
    /** Spoken to or of. */
    private static final Pattern NO_SUBJECT =
            Pattern.compile("\\b(?:to|with|from|against|for|of|at|saw|met|told|asked|urged)\\s$");

    /** Of whatever state is spoken of. */
    static final Pattern MINISTRY =
            Pattern.compile("(?i)\\b(?:ministry|government|parliament|presidential|cabinet)\\b");

    /** Who speaks for the side that is spoken of, state or not. */
    private static final Pattern DELEGATE =
            Pattern.compile("(?i)\\b(?:spokes(?:man|woman|person)|negotiator|envoy|ambassador|delegate)$");

    /** Offices that somebody holds of the state or body in whose capital an article is written, when it says no other. */
    private static final Pattern HIGH_OFFICE =
            Pattern.compile("(?i)\\b(?:minister|president|premier|chancellor|commissioner|secretary[\\s-]general)\\b");

    /** Offices that no state has. */
    private static final Pattern BODY_OFFICE = Pattern.compile("(?i)\\b(?:commissioner|secretary[\\s-]general)\\b");

    private final String text;
    private final PartyNames parties;
    private final @Nullable String home;

    /** @param home the party in whose capital the article was written, when known */
    LikelyParties(String text, PartyNames parties, @Nullable String home) {
        this.text = text;
        this.parties = parties;
        this.home = home;
    }

    /** "The country's envoy": of the state that the same paragraph, or else the one before, named last at the head of a sentence. */
    Optional<String> countryBefore(int place) {
        int own = text.lastIndexOf('\n', place) + 1;
        int before = text.lastIndexOf('\n', Math.max(0, own - 3)) + 1;
        return opening(own, place).or(() -> opening(before, own)).filter(party -> !parties.isBody(party));
    }

    /** The party named last at the head of a whole sentence. */
    private Optional<String> opening(int from, int to) {
        return parties.in(new TextRange(from, Math.max(from, to))).stream()
                .filter(found -> OPENS.matcher(
                                text.substring(from, found.range().start()))
                        .find())
                .filter(found -> SENTENCE_ENDS
                        .matcher(text.substring(
                                found.range().end(), Math.max(found.range().end(), to)))
                        .find())
                .reduce((one, later) -> later)
                .map(PartyNames.Found::party);
    }

    /** "Drastovia was warmer. Energy Minister Yefim Kardan called …": of whom the paragraph tells before. */
    private Optional<String> partyOpening(NameMention mention) {
        int start = text.lastIndexOf('\n', mention.whole().start()) + 1;
        int end = mention.whole().start();
        return NO_SUBJECT.matcher(text.substring(start, end)).find() ? Optional.empty() : opening(start, end);
    }

    /**
     * "In Sarvik, Foreign Minister Kasimir Thule": of an office of state the capital tells, or else the dateline.
     *
     * @param role what is printed with the name where it stands
     * @param printedBehind the words behind it
     */
    Optional<String> of(NameMention mention, @Nullable String role, String printedBehind) {
        boolean office = mention.role().stream().anyMatch(People.STATE_OFFICES::contains)
                || role != null
                        && (HIGH_OFFICE.matcher(role).find()
                                || MINISTRY.matcher(role).find()
                                || MILITARY.matcher(role).find());
        if (!office) {
            return role != null && DELEGATE.matcher(role).find() ? partyOpening(mention) : Optional.empty();
        }
        Matcher behind = SAID_IN_BEHIND.matcher(printedBehind);
        if (behind.find()) {
            Optional<String> there = parties.of(behind.group("place"));
            if (there.isPresent()) {
                return there;
            }
        }
        int paragraph = text.lastIndexOf('\n', mention.whole().start()) + 1;
        Matcher before =
                SAID_IN.matcher(text.substring(paragraph, mention.whole().start()));
        String place = partyOpening(mention).orElse(parties.government(home).orElse(null));
        boolean ofBody = role != null && BODY_OFFICE.matcher(role).find();
        if (ofBody && place != null && !parties.isBody(place)) {
            return Optional.empty();
        }
        while (before.find()) {
            place = parties.of(before.group("place")).orElse(place);
        }
        return Optional.ofNullable(place);
    }
}
