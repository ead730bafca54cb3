package org.rapporteur.extraction;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rapporteur.extraction.Speaker.Resolution;

/** Says which person of an article is meant by "the minister" at a place of it. */
final class OfficeHolders {
    private static final int SENTENCES_BACK = 4;
    private static final int OPENING = 3;
    private static final Pattern FORMER = Pattern.compile("(?i)\\b(?:former|retired|ex)\\b");
    private static final Pattern PORTFOLIO = Pattern.compile(
            "foreign|defen[cs]e|trade|energy|finance|interior|justice|health|agriculture|fisheries|transport|economy|industry|environment|education|labou?r|oil|water|farm|home|culture|tourism");
    private static final Pattern ELECTED = Pattern.compile("(?i)-(?:elect|designate)\\b");
    private static final Pattern WON = Pattern.compile("\\b(?:won|wins|victory|elected|nominated|named|chosen)\\b");
    /** Who has been spoken of within so many characters may be meant. */
    private static final int FAR = 1200;
    /** Nobody is called so whom the article has not called so before. */
    private static final Pattern PARTICULAR = Pattern.compile(
            "(?i)(?:aide|advis[eo]r|assistant|mediator|envoy|judge|spokes(?:man|woman|person)|ambassador|king|queen|pope|governor|mayor)$");

    /** Of one in particular. */
    private static final Pattern ONE = Pattern.compile(
            "^(?:[Tt]he|[Hh]er|[Hh]is|[Ii]ts|\\p{Lu}[\\p{L}\\-]*(?:\\s\\p{Lu}[\\p{L}\\-]*)?['\u2019]s?)\\s");

    private static final Pattern ENDS_AS_OFFICE =
            Pattern.compile("(?i)(?:" + String.join("|", NameWords.OFFICES) + ")$");
    private static final Pattern OF_SOMEBODY = Pattern.compile("\\s(?:for|of|from|in|at|to)\\s.*");

    private final ArticleReading reading;
    private final SpeakerFinder speakers;
    private final Offices offices;

    OfficeHolders(ArticleReading reading, SpeakerFinder speakers) {
        this.reading = reading;
        this.speakers = speakers;
        this.offices = new Offices(reading.speech().register());
    }

    /** The person who holds an office: the one spoken of before whom it fits best, or the only one of the article. */
    Optional<Speaker> holder(String role, @Nullable String party, int sentence) {
        if (ELECTED.matcher(role).find()) {
            return winner(sentence);
        }
        String head = head(role);
        Optional<Speaker> unnamed = unnamedBefore(head, sentence);
        if (unnamed.isPresent()) {
            return unnamed;
        }
        if (!ENDS_AS_OFFICE.matcher(head).find()) {
            return PersonRoles.isOccupation(lastWord(head)) ? called(lastWord(head), sentence) : Optional.empty();
        }
        Optional<Speaker> near = speakers.before(sentence, "anybody")
                .filter(speaker -> speaker.name() != null)
                .filter(speaker -> party == null
                        || speaker.party() == null
                        || speaker.party().equals(party));
        return near.filter(speaker -> describes(head, speaker))
                .or(() -> only(head, party))
                .or(() -> near.filter(speaker -> mayBe(speaker, head, party)))
                .map(speaker -> speaker.as(Resolution.OFFICE));
    }

    /**
     * "Sweden's chief negotiator denied it. "No," Anders Holm said": the person named for the first time behind a description, with no other of his
     * own.
     */
    Optional<Speaker> introducedNext(String words, String role, @Nullable String party, int sentence) {
        boolean last = sentence + 1 >= reading.views().size();
        if (last || !ONE.matcher(words).find() || !ENDS_AS_OFFICE.matcher(role).find()) {
            return Optional.empty();
        }
        SentenceView next = reading.view(sentence + 1);
        return next.names().stream()
                .filter(NameMention::person)
                .findFirst()
                .filter(mention -> mention.isFull() && isMain(mention, next))
                .map(mention -> mention.shift(next.start()))
                .filter(mention -> reading.speech().register().firstOf(mention)
                        == mention.range().start())
                .map(mention -> reading.speech().register().fullest(mention))
                .filter(name -> reading.people().role(name).isEmpty())
                .filter(name -> party == null
                        || reading.people()
                                .party(name)
                                .filter(own -> !own.equals(party))
                                .isEmpty())
                .map(name -> new Speaker(
                        name, bare(role), reading.people().party(name).orElse(party), Resolution.OFFICE));
    }

    /** "Own foreign minister" is a foreign minister. */
    private static String bare(String role) {
        return role.startsWith("own ") ? role.substring("own ".length()) : role;
    }

    /** Whether somebody opens a sentence or speaks in it. */
    private static boolean isMain(NameMention mention, SentenceView view) {
        boolean opens = view.words().substring(0, mention.whole().start()).isBlank();
        return opens
                || view.speech().clauses().stream()
                        .map(SpeechClause::mention)
                        .anyMatch(named -> named != null
                                && named.range().start() - view.start()
                                        == mention.range().start());
    }

    private static String head(String role) {
        return OF_SOMEBODY.matcher(role).replaceFirst("");
    }

    /** "The lawyer" is who was called so, or of whom the sentence before speaks without saying what he is. */
    private Optional<Speaker> called(String occupation, int sentence) {
        List<Speaker> called = reading.speech().register().people().stream()
                .filter(person -> reading.people()
                        .role(person)
                        .filter(role -> hasWord(role, occupation))
                        .isPresent())
                .map(person -> speakers.named(person, Resolution.OFFICE))
                .toList();
        return called.isEmpty()
                ? spokenOf(occupation, sentence)
                : called.size() == 1 ? Optional.of(called.getFirst()) : Optional.empty();
    }

    private Optional<Speaker> spokenOf(String occupation, int sentence) {
        if (sentence == 0
                || reading.speech().speeches().get(sentence - 1).paragraph()
                        != reading.speech().speeches().get(sentence).paragraph()) {
            return Optional.empty();
        }
        int end = reading.view(sentence).start();
        String before = reading.article().text().substring(Math.max(0, end - FAR), end);
        boolean introduced = before.contains(" " + occupation) || before.contains(" " + occupation + "s");
        return reading.subject(sentence - 1)
                .filter(speaker -> !introduced && isWithoutRole(speaker.name()))
                .map(speaker -> speaker.as(Resolution.OFFICE));
    }

    private static String lastWord(String words) {
        return words.substring(words.lastIndexOf(' ') + 1);
    }

    /** Whether nothing speaks against it: the office is nobody else's of the same party. */
    private boolean mayBe(Speaker speaker, String head, @Nullable String party) {
        String name = speaker.name();
        if (name == null || offices.fit(name, head) == Offices.Fit.NOT || isOther(name, head)) {
            return false;
        }
        boolean ofSameParty = party != null
                && party.equals(speaker.party())
                && !PARTICULAR.matcher(head).find();
        return ofSameParty
                || offices.fit(name, head) == Offices.Fit.NAMED
                || !PARTICULAR.matcher(head).find()
                        && holders(head, party).stream().allMatch(other -> name.equals(other.name()));
    }

    private List<Speaker> holders(String head, @Nullable String party) {
        return reading.speech().register().people().stream()
                .filter(person -> offices.fit(person, head) == Offices.Fit.NAMED || isCalled(person, head))
                .filter(person -> !isOther(person, head) && !hasLeft(person, head))
                .map(person -> speakers.named(person, Resolution.OFFICE))
                .filter(speaker -> party == null
                        || speaker.party() == null
                        || speaker.party().equals(party))
                .toList();
    }

    /** A defence minister is not "the foreign minister", and a minister not "the opposition leader". */
    private boolean isOther(String person, String office) {
        String[] wanted = office.toLowerCase(Locale.ROOT).split(" ");
        if (wanted.length < 2) {
            return false;
        }
        boolean portfolio = PORTFOLIO.matcher(wanted[wanted.length - 2]).matches();
        boolean other = false;
        for (String role : reading.people().roles(person)) {
            String[] printed = head(role.toLowerCase(Locale.ROOT)).split(" ");
            boolean same = printed[printed.length - 1].equals(wanted[wanted.length - 1]);
            if (same && printed.length > 1 && printed[printed.length - 2].equals(wanted[wanted.length - 2])) {
                return false;
            }
            other |= same
                    && printed.length > 1
                    && PORTFOLIO.matcher(printed[printed.length - 2]).matches();
            other |= wanted[wanted.length - 2].equals("opposition") && !role.contains("opposition");
        }
        return other && (portfolio || wanted[wanted.length - 2].equals("opposition"));
    }

    /** "The premier-elect" is of whom the article begins to tell that he won. */
    private Optional<Speaker> winner(int sentence) {
        for (int i = 0; i < Math.min(sentence, OPENING); i++) {
            if (WON.matcher(reading.view(i).words()).find()) {
                Optional<Speaker> winner = reading.subject(i).filter(speaker -> speaker.name() != null);
                if (winner.isPresent()) {
                    List<String> parties = reading
                            .parties()
                            .in(reading.view(i).sentence().range())
                            .stream()
                            .map(PartyNames.Found::party)
                            .distinct()
                            .toList();
                    return winner.map(speaker ->
                            speaker.as(Resolution.OFFICE).withParty(parties.size() == 1 ? parties.getFirst() : null));
                }
            }
        }
        return Optional.empty();
    }

    /** Whether one of the roles printed with a person ends in the same words: "special envoy" for "envoy", not "deputy minister" for "prime minister". */
    private boolean isCalled(String person, String office) {
        String[] wanted = office.toLowerCase(Locale.ROOT).split(" ");
        for (String role : reading.people().roles(person)) {
            String[] printed = head(role.toLowerCase(Locale.ROOT)).split(" ");
            boolean same = printed[printed.length - 1].equals(wanted[wanted.length - 1]);
            boolean bare = wanted.length == 1 || printed.length == 1 && isOfNation(office);
            boolean former =
                    FORMER.matcher(role).find() && !FORMER.matcher(office).find();
            boolean both = printed.length > 1 && wanted.length > 1;
            if (same && !former && (bare || both && printed[printed.length - 2].equals(wanted[wanted.length - 2]))) {
                return true;
            }
        }
        return false;
    }

    /** Somebody who was chief once is not "the chief". */
    private boolean hasLeft(String person, String office) {
        Set<String> words = reading.speech().register().roles(person);
        return (words.contains("former") || words.contains("retired"))
                && !FORMER.matcher(office).find();
    }

    /** "Dolvanian negotiator": no more is said of the office than whose it is. */
    private static boolean isOfNation(String office) {
        return office.indexOf(' ') == office.lastIndexOf(' ') && Character.isUpperCase(office.charAt(0));
    }

    private Optional<Speaker> only(String head, @Nullable String party) {
        List<Speaker> fitting = holders(head, party);
        return fitting.size() == 1 ? Optional.of(fitting.getFirst()) : Optional.empty();
    }

    /** Whether all words of an office are said of somebody: "union leader" of one who heads the Delta Growers' Union. */
    private boolean describes(String office, Speaker speaker) {
        String name = speaker.name();
        if (name == null) {
            return false;
        }
        String said = (speaker.role() + " " + reading.people().role(name).orElse("") + " " + speaker.party())
                .toLowerCase(Locale.ROOT);
        String[] words = office.toLowerCase(Locale.ROOT).split(" ");
        if (isOther(name, office)) {
            return false;
        }
        return said.contains(words[words.length - 1]) && offices.fit(name, office) != Offices.Fit.NOT
                || words.length > 1
                        && said.contains(words[words.length - 2])
                        && offices.fit(name, office) != Offices.Fit.NOT;
    }

    /** "A spokesman for Vashk" is "the spokesman" of the sentences that follow. */
    Optional<Speaker> unnamedBefore(String role, int sentence) {
        int paragraph = reading.speech().speeches().get(sentence).paragraph();
        String last = lastWord(head(role));
        for (int i = sentence - 1; i >= Math.max(0, sentence - SENTENCES_BACK); i--) {
            if (reading.speech().speeches().get(i).paragraph() < paragraph) {
                break;
            }
            Optional<Speaker> subject =
                    reading.subject(i).filter(speaker -> speaker.name() == null && endsAs(speaker.role(), last));
            if (subject.isPresent()) {
                return subject;
            }
        }
        return Optional.empty();
    }

    private boolean isWithoutRole(@Nullable String name) {
        return name != null && reading.people().role(name).isEmpty();
    }

    private static boolean endsAs(@Nullable String role, String last) {
        return role != null && lastWord(head(role)).equalsIgnoreCase(last);
    }

    private static boolean hasWord(@Nullable String role, String word) {
        return role != null && List.of(role.split(" ")).contains(word);
    }
}
