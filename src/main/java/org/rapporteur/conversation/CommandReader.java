package org.rapporteur.conversation;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rapporteur.text.EditDistance;

/**
 * Tells a command from a question. A message is a command when all of it has the form of one: "status" is, "status of the talks" is a
 * question. "why" is the command and "why?", with its mark, a question that the thread completes. Pure.
 */
final class CommandReader {
    /** What is longer is a question. */
    private static final int MAX_CHARS = 300;

    /** But for an address, which may be longer. */
    private static final int MAX_ADDRESS = 2_000;

    private static final String ON = "(?:on|about|of|for|in|from|with|regarding|concerning|around)";
    private static final String NEWS = "(?:news|developments?|updates?|reports?|articles?|headlines?|happenings?)";
    private static final String TOPIC = "(?:(?: " + ON + ")?(?: the)? (?<topic>.+))?";
    private static final String ON_TOPIC = "(?: " + ON + "(?: the)? (?<topic>.+))?";

    private static final Pattern ADDRESSED = Pattern.compile("(?i)^(?:(?:hi|hello|hey|ok|dear)[,"
        + " ]+)?(?:@\\S+?[:,]?\\s+|[@!/]?rapporteur(?:\\s*[:,]\\s*|\\s+(?=(?:ask|latest|timeline|since|quotes|positions|demands|more|export|sources?|why|status|refresh|rollback|add|gaps|watch|watches|unwatch|digest|quiet|help|who|what|when|where|which|how|did|does|do|is|are|was|were|any|the"
        + " latest|thanks|thank|hi|hello)\\b)|[\\s?!.]*$))");
    private static final Pattern CALLED = Pattern.compile("(?i)^!(?=\\p{L})");
    private static final Pattern GREETING =
            Pattern.compile("(?i)^(?:hi|hello|hey|good (?:morning|afternoon|evening|day)|dear bot)\\b[,!. ]+(?=\\S)");
    private static final Pattern SLASHED =
            Pattern.compile("^/(?<word>\\p{L}[\\w-]*)(?:[\\s,:]+(?<rest>.*)|[\\s?!.]*)$");
    /** The dots of a range without an end ("2011..") are none. */
    static final Pattern ENDING =
            Pattern.compile("(?i)(?!(?<=\\d)\\.\\.$)(?<!\\d\\.(?=\\.$))(?:[\\s,]*\\b(?:please|pls|plz|thanks|thank"
                    + " you|thx)\\b)?[\\s?!.,;:…]*$");

    private static final Pattern LONE_WORD = Pattern.compile("\\p{L}{4,20}");
    private static final Pattern ASK = form("ask[:,]?(?: (?<topic>.+))?");
    private static final Pattern HELP = form("(?:help|help me|commands|usage|show (?:the )?(?:help|commands)|help"
        + " (?:ask|latest|timeline|since|quotes|positions|demands|who|more|export|sources|why|status|refresh|rollback|add|gaps|watch|watches|unwatch|digest|quiet))|(?:who|what)"
        + " (?:are|r) (?:you|u)|(?:who|what) is (?:rapporteur|this bot)|are you a (?:bot|robot|human)|what"
        + " (?:can|do|could) (?:you|u) do(?: for (?:me|us))?|what can i (?:ask|do)(?: (?:you|here))?|how"
        + " (?:do|does|can) (?:you|this|this bot|it) (?:work|help)(?: (?:me|us))?|how (?:do|can) i use"
        + " (?:you|this|this bot)");
    private static final Pattern STATUS = form("(?:your |show (?:me )?(?:the )?)?status");
    private static final Pattern REFRESH = form("refresh(?: now| (?:the )?(?:folder|articles|files))?");
    private static final Pattern CONFIRM = form(
            "(?:confirm (?:the )?refresh|refresh(?: (?:the )?(?:folder|articles|files))?[:,]? (?:--)?confirm(?:ed)?)");
    private static final Pattern ROLLBACK =
            form("roll(?:[ -]?back| back)(?: (?:the )?(?:folder|articles|refresh|last refresh))?"
                    + "|undo (?:the )?(?:last )?refresh");

    /** A word that holds a dot or a scheme, and nothing behind it: "add a chart" is no address. */
    private static final Pattern ADD = form("add(?: (?:the |this )?(?:article|page|link|url|address))?(?: ?:)?(?:"
            + " <?(?<address>(?:[a-z]+://[^\\s<>]+?|[^\\s<>/]+\\.[^\\s<>]+?))>?)?(?:,? (?:please|pls|thanks|thank"
            + " you))?[.!]?");

    private static final Pattern GAPS = form("(?:(?:show|list) (?:me )?(?:the )?)?gaps");
    private static final Pattern GAPS_AS_FILE =
            form("(?:export|download) (?:the )?gaps(?: as (?:a )?(?:csv|file|table|spreadsheet))?"
                    + "|(?:(?:show|list|give) (?:me )?(?:the )?)?gaps(?: as)?(?: a)? (?:csv|file|table|spreadsheet)");
    private static final Pattern WHY =
            form("why|why (?:this|that|the|your) (?:answer|reply)|why (?:did|do) you (?:say|answer|think)"
                    + " (?:that|this|so)|explain (?:this|that|the|your) (?:answer|reply)");
    private static final Pattern SOURCES =
            form("(?:list |show )?(?:the |your |all )?sources?(?:(?: (?:on|about|for|regarding|concerning))?(?: the)?"
                + " (?<topic>.+))?|(?:what|which) (?:articles|sources|files|documents) (?:do you have|are there|are in"
                + " the folder|have you got)"
                    + ON_TOPIC.replace("topic", "held"));
    private static final List<Pattern> LATEST = List.of(
            form("(?:(?:give|show|tell) me |any )?(?:the )?(?:latest|newest)(?: " + NEWS + ")?" + TOPIC),
            form("what(?:'s|’s|s| is| are) (?:the )?(?:latest|newest|most recent)(?: " + NEWS + ")?" + ON_TOPIC),
            form("(?:(?:what(?:'s|’s|s| is)|anything|something) new|what(?:'s|’s|s| is) (?:happening|going"
                    + " on|up)|what has happened (?:lately|recently)|what happened (?:lately|recently))"
                    + ON_TOPIC),
            form("(?:is there |are there |do you have |got )?any (?:new |recent |more recent |newer |fresh"
                    + " )?(?:news|developments?|updates?|headlines?)"
                    + ON_TOPIC),
            form("(?:news|updates?|headlines|developments)" + ON_TOPIC),
            form("(?:update me|catch me up|bring me up to (?:date|speed)|get me up to (?:date|speed))" + ON_TOPIC));
    private static final Pattern HELLO =
            form("(?:hi|hello|hey|hiya|yo|greetings|hallo|salut|good (?:morning|afternoon|evening|day))(?:"
                    + " (?:there|rapporteur|bot|all|everyone|everybody|again))?");
    private static final Pattern THANKS =
            form("(?:(?:ok|okay|great|cool|nice|perfect|super|many|and|well|right)[,.! ]+)*(?:thanks|thank"
                + " you|thx|ty|cheers|merci)(?:[ ,]+(?:a lot|a bunch|so much|very"
                + " much|again|all|everyone|rapporteur|bot|mate|you|for (?:that|this|the"
                + " (?:help|answer|info|information)|your (?:help|answer|time))))*|ok|okay|great|cool|nice|perfect|got"
                + " it|good bot|good answer|well done|bye|goodbye|good bye|lol|fine");

    /** A sentence with a verb is a question, even when it begins like a command: "latest talks were held where". */
    private static final Pattern SENTENCE = Pattern.compile(
            "(?i).*\\b(?:who|when|where|why|how|is|are|was|were|did|does|do|has|have|had|will|would|can|say|says|said|told|claim|claimed)\\b.*");

    private CommandReader() {}

    private static Pattern form(String words) {
        return Pattern.compile("(?:" + words + ")", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** What {@code text} wants, whatever it holds. */
    static Decision decide(String text) {
        String words = text.replaceAll("[\\s\\p{Z}\\p{Cntrl}\\p{Cf}]+", " ").strip();
        if (words.length() > MAX_CHARS + MAX_ADDRESS) {
            return new Decision.Ask(words);
        }
        String message =
                CALLED.matcher(ADDRESSED.matcher(words).replaceFirst("")).replaceFirst("/");
        Matcher add = ADD.matcher(message.replaceFirst("^/", ""));
        if (add.matches()) {
            return new Decision.Add(add.group("address"));
        }
        if (words.length() > MAX_CHARS) {
            return new Decision.Ask(words);
        }
        Matcher slashed = SLASHED.matcher(message);
        if (slashed.matches()) {
            return slashed(slashed.group("word"), slashed.group("rest"));
        }
        return command(message)
                .or(() -> afterGreeting(message))
                .or(() -> mistyped(message))
                .orElseGet(() -> new Decision.Ask(message));
    }

    /** "hepl" alone: a letter away from a command, or its letters in another order. */
    private static Optional<Decision> mistyped(String message) {
        String word = ENDING.matcher(message).replaceFirst("");
        String lower = word.toLowerCase(Locale.ROOT);
        String nearest = Wording.nearestCommand(lower);
        boolean near = LONE_WORD.matcher(word).matches()
                && lower.charAt(0) == nearest.charAt(0)
                && (EditDistance.between(lower, nearest) == 1 || sorted(lower).equals(sorted(nearest)));
        return near ? Optional.of(new Decision.Unknown(word, nearest)) : Optional.empty();
    }

    private static String sorted(String word) {
        char[] letters = word.toCharArray();
        Arrays.sort(letters);
        return new String(letters);
    }

    private static Optional<Decision> afterGreeting(String message) {
        Matcher greeting = GREETING.matcher(message);
        return greeting.find() ? Optional.of(decide(message.substring(greeting.end()))) : Optional.empty();
    }

    private static Decision slashed(String word, @Nullable String rest) {
        String name = word.toLowerCase(Locale.ROOT);
        String topic = rest == null ? "" : ENDING.matcher(rest).replaceFirst("");
        return switch (name) {
            case "rapporteur" -> decide(rest == null ? "" : rest);
            case "ask" -> rest == null || rest.isBlank() ? new Decision.Help() : new Decision.Ask(rest.strip());
            case "latest" -> command("latest " + topic).orElseGet(() -> new Decision.Latest(topic));
            case "sources", "source" -> command("sources " + topic).orElseGet(() -> new Decision.Sources(topic));
            case "why" -> DossierForms.why("why " + topic).orElseGet(() -> new Decision.Why(0));
            case "status" -> new Decision.Status();
            case "refresh" ->
                new Decision.Refresh(CONFIRM.matcher("refresh " + topic).matches());
            case "rollback" -> new Decision.Rollback();
            case "add" -> new Decision.Add(null);
            case "gaps" -> command("gaps " + topic).orElseGet(() -> new Decision.Gaps(false));
            case "help" -> new Decision.Help();
            default ->
                DossierForms.slashed(name, topic)
                        .or(() -> WatchReader.slashed(name, topic))
                        .orElseGet(() -> new Decision.Unknown(word, Wording.nearestCommand(name)));
        };
    }

    private static Optional<Decision> command(String message) {
        String bare = ENDING.matcher(message).replaceFirst("");
        if (bare.isEmpty()) {
            boolean thanks = message.matches("(?i).*\\b(?:thanks|thank you|thx)\\b.*");
            return Optional.of(thanks ? new Decision.Thanks() : new Decision.Help());
        }
        if (bare.equalsIgnoreCase("why") && message.endsWith("?")) {
            return Optional.empty();
        }
        Matcher ask = ASK.matcher(bare);
        if (ask.matches()) {
            String question = message.substring("ask".length()).replaceFirst("^[:,]?\\s*", "");
            return Optional.of(ask.group("topic") == null ? new Decision.Help() : new Decision.Ask(question));
        }
        return fixed(bare)
                .or(() -> DossierForms.typed(bare, message.strip().endsWith("?")))
                .or(() -> WatchReader.read(bare))
                .or(() -> onTopic(bare));
    }

    private static Optional<Decision> fixed(String bare) {
        if (HELP.matcher(bare).matches()) {
            return Optional.of(new Decision.Help());
        }
        if (STATUS.matcher(bare).matches()) {
            return Optional.of(new Decision.Status());
        }
        if (REFRESH.matcher(bare).matches()) {
            return Optional.of(new Decision.Refresh(false));
        }
        if (CONFIRM.matcher(bare).matches()) {
            return Optional.of(new Decision.Refresh(true));
        }
        if (ROLLBACK.matcher(bare).matches()) {
            return Optional.of(new Decision.Rollback());
        }
        if (GAPS.matcher(bare).matches()) {
            return Optional.of(new Decision.Gaps(false));
        }
        if (GAPS_AS_FILE.matcher(bare).matches()) {
            return Optional.of(new Decision.Gaps(true));
        }
        if (WHY.matcher(bare).matches()) {
            return Optional.of(new Decision.Why(0));
        }
        if (HELLO.matcher(bare).matches()) {
            return Optional.of(new Decision.Hello());
        }
        return THANKS.matcher(bare).matches() ? Optional.of(new Decision.Thanks()) : Optional.empty();
    }

    private static Optional<Decision> onTopic(String bare) {
        Matcher sources = SOURCES.matcher(bare);
        if (sources.matches()) {
            String topic = sources.group("topic") == null ? sources.group("held") : sources.group("topic");
            return isSentence(topic) ? Optional.empty() : Optional.of(new Decision.Sources(topic));
        }
        String led = bare.replaceFirst("(?i)^(?:and|so|ok|but)[, ]+", "");
        for (Pattern form : LATEST) {
            Matcher latest = form.matcher(led);
            if (latest.matches()) {
                String topic = latest.group("topic");
                return isSentence(topic) ? Optional.empty() : Optional.of(new Decision.Latest(topic));
            }
        }
        return Optional.empty();
    }

    static boolean isSentence(@Nullable String topic) {
        return topic != null && SENTENCE.matcher(topic).matches();
    }
}
