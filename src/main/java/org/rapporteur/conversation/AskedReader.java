package org.rapporteur.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rapporteur.dossier.DayAsked;
import org.rapporteur.dossier.Dossier;
import org.rapporteur.dossier.Filter;
import org.rapporteur.dossier.NameKind;

/**
 * Reads what stands behind a command of the dossier: {@code [about TOPIC] [by PERSON] [of PARTY] [FROM..TO | since DAY | in 2012 | until DAY] [from line N]},
 * in any order. Words without a lead are a name where the folder knows them as one, else the topic. What stands in quotation marks is taken as it is. Safe
 * for use by many threads.
 */
final class AskedReader {
    private static final Pattern FROM_LINE = Pattern.compile("(?i)(?:^|\\s+)from line (\\d{1,6})(?=\\s|$)");
    private static final Pattern QUOTED = Pattern.compile("[\"“”„«]([^\"“”„«»]+)[\"“”»]");
    private static final Pattern LEAD = Pattern.compile(
            "(?i)(?:^|(?<=\\s))(about|on|regarding|concerning|over|for|by|from|of)(?:\\s+the)?\\s+(?=\\S)");

    /** Stands for what was quoted while the rest is read; no text typed holds it. */
    private static final char HELD = '\uFDD2';

    private final Dossier dossier;

    AskedReader(Dossier dossier) {
        this.dossier = dossier;
    }

    /** What was understood, or what to ask back. */
    sealed interface Reading {
        record Understood(AskedOf asked) implements Reading {}

        /** @param text says what is missing and what to type */
        record Unclear(String text) implements Reading {}
    }

    /** @param typed what stands behind the word, of any length and content */
    Reading read(DossierWord word, String typed, int most) {
        String text = CommandReader.ENDING
                .matcher(typed.replaceAll("[\\s\\p{Z}\\p{Cntrl}\\p{Cf}\\uFDD0-\\uFDEF]+", " ")
                        .strip())
                .replaceFirst("");
        Matcher line = FROM_LINE.matcher(text);
        int from = line.find() ? Math.max(0, Integer.parseInt(line.group(1)) - 1) : 0;
        Reading reading = word == DossierWord.WHO
                ? who(line.replaceFirst(""))
                : new Parts(word, line.replaceFirst("").strip()).reading();
        return reading instanceof Reading.Understood understood
                ? new Reading.Understood(understood.asked().page(from, most))
                : reading;
    }

    private Reading who(String name) {
        String asked = name.replaceFirst("(?i)^(?:is|was|are)\\s+", "")
                .replaceAll("[\"“”]", "")
                .strip();
        if (asked.isEmpty()) {
            return new Reading.Unclear(DossierWording.WHO_NEEDS_A_NAME);
        }
        return understood(DossierWord.WHO, Filter.NONE.withPerson(asked));
    }

    /** Checks every name against the folder, so that nothing is found under a name that it does not know. */
    Reading understood(DossierWord word, Filter filter) {
        Optional<String> unknown = unknown(NameKind.PERSON, filter.person())
                .or(() -> unknown(NameKind.PARTY, filter.party()))
                .or(() -> unknown(NameKind.TOPIC, filter.topic()));
        return unknown.<Reading>map(Reading.Unclear::new)
                .orElseGet(() -> new Reading.Understood(new AskedOf(word, filter).readAs(read(filter.topic()))));
    }

    private @Nullable String read(@Nullable String topic) {
        return topic == null ? null : dossier.topicRead(topic).orElse(null);
    }

    private Optional<String> unknown(NameKind kind, @Nullable String name) {
        return name == null || dossier.knows(kind, name)
                ? Optional.empty()
                : Optional.of(DossierWording.unknown(kind, name, dossier.nearest(kind, name)));
    }

    /** The parts of one command. */
    private final class Parts {
        private final DossierWord word;
        private final List<String> quoted = new ArrayList<>();
        private String text;
        private Filter filter = Filter.NONE;
        private @Nullable String unclear;

        Parts(DossierWord word, String typed) {
            this.word = word;
            Matcher matcher = QUOTED.matcher(typed);
            this.text = matcher.replaceAll(match -> {
                quoted.add(match.group(1).strip());
                return Matcher.quoteReplacement(" " + HELD + (quoted.size() - 1) + HELD + " ");
            });
        }

        Reading reading() {
            readDays();
            if (unclear != null) {
                return new Reading.Unclear(unclear);
            }
            if (word == DossierWord.SINCE && filter.from() == null) {
                return new Reading.Unclear(DossierWording.SINCE_NEEDS_A_DAY);
            }
            readNames();
            return unclear != null ? new Reading.Unclear(unclear) : understood(word, filter);
        }

        private void readDays() {
            if (text.isBlank()) {
                return;
            }
            // A quoted name has figures of its own: they are no day.
            String open = text.replaceAll(HELD + "\\d+" + HELD, String.valueOf(HELD));
            String asked = word == DossierWord.SINCE ? "since " + open.replaceFirst("(?i)^since\\s+", "") : open;
            switch (dossier.day(asked)) {
                case DayAsked.Understood(var first, var last, var words, var rest) -> {
                    filter = filter.between(first, last);
                    text = held(rest);
                }
                case DayAsked.Ambiguous(var words, var readings) -> unclear = DossierWording.ambiguous(words, readings);
                case DayAsked.Impossible(var words) -> unclear = DossierWording.impossible(words);
                case DayAsked.Backwards(var words) -> unclear = DossierWording.backwards(words);
                case DayAsked.Unknown(var words) -> {}
            }
        }

        /** Puts the numbers of what was quoted back in. */
        private String held(String rest) {
            StringBuilder back = new StringBuilder();
            int next = 0;
            for (char c : rest.toCharArray()) {
                back.append(c == HELD ? String.valueOf(HELD) + next++ + HELD : String.valueOf(c));
            }
            return back.toString();
        }

        private void readNames() {
            Matcher lead = LEAD.matcher(text);
            String before = "";
            int from = 0;
            while (lead.find()) {
                take(before, text.substring(from, lead.start()));
                before = lead.group(1).toLowerCase(Locale.ROOT);
                from = lead.end();
            }
            take(before, text.substring(from));
        }

        private void take(String lead, String raw) {
            String name = unquoted(raw).replaceFirst("(?i)^the\\s+", "").strip();
            if (name.isEmpty() || unclear != null) {
                return;
            }
            switch (lead) {
                case "by", "from" -> takeSpeaker(name, NameKind.PERSON, NameKind.PARTY);
                case "of" -> takeSpeaker(name, NameKind.PARTY, NameKind.PERSON);
                case "" -> takeBare(name);
                default -> takeTopic(name);
            }
        }

        private String unquoted(String raw) {
            String whole = raw;
            for (int i = 0; i < quoted.size(); i++) {
                whole = whole.replace(String.valueOf(HELD) + i + HELD, quoted.get(i));
            }
            return whole.replaceAll("\\s+", " ").replaceAll("^[\\s,;:]+|[\\s,;:]+$", "");
        }

        /** Of the leads that names themselves may hold ("Council of Europe"), the topic takes back what is no name. */
        private void takeSpeaker(String name, NameKind first, NameKind second) {
            if (dossier.knows(first, name)) {
                set(first, name);
            } else if (dossier.knows(second, name)) {
                set(second, name);
            } else if (first == NameKind.PARTY && filter.topic() != null) {
                filter = filter.withTopic(filter.topic() + " of " + name);
            } else {
                unclear = DossierWording.unknown(first, name, nearest(name, first, second));
            }
        }

        private List<String> nearest(String name, NameKind first, NameKind second) {
            List<String> names = new ArrayList<>(dossier.nearest(first, name));
            names.addAll(dossier.nearest(second, name));
            return names.stream().distinct().limit(3).toList();
        }

        private void takeBare(String name) {
            if (dossier.knows(NameKind.PERSON, name)) {
                set(NameKind.PERSON, name);
            } else if (dossier.knows(NameKind.PARTY, name)) {
                set(NameKind.PARTY, name);
            } else if (word == DossierWord.QUOTES && isMisspelt(name)) {
                unclear = DossierWording.unknown(NameKind.PERSON, name, nearest(name, NameKind.PERSON, NameKind.PARTY));
            } else {
                takeTopic(name.replaceFirst("(?i)^(?:at|in)\\s+(?=\\S)", ""));
            }
        }

        /** Behind "quotes" a name is expected: of one word that comes near a name, or of which the folder has nothing, it is said. */
        private boolean isMisspelt(String name) {
            boolean near = !name.contains(" ")
                    && !dossier.nearest(NameKind.PERSON, name).isEmpty();
            return near || !dossier.knows(NameKind.TOPIC, name);
        }

        private void set(NameKind kind, String name) {
            filter = kind == NameKind.PERSON ? filter.withPerson(name) : filter.withParty(name);
        }

        private void takeTopic(String name) {
            filter = filter.withTopic(filter.topic() == null ? name : filter.topic() + " " + name);
        }
    }
}
