package org.rapporteur.dossier;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.extraction.Quotation;
import org.rapporteur.extraction.Speaker;

/** Makes one line of the same words in several articles. */
final class QuoteGathering {
    /** So many words are hardly ever said twice by chance. */
    private static final int OWN_WORDS = 6;

    /** Fewer words than {@link #OWN_WORDS} are said anew when so many days lie between two reports. */
    private static final long DAYS_APART = 7;

    private record Said(Placed<Quotation> placed, @Nullable String person, int words) {
        Source source() {
            return placed.source();
        }

        Speaker speaker() {
            return placed.item().speaker();
        }
    }

    private final Ledger.Names names;
    private final Stories stories;

    QuoteGathering(Ledger.Names names, Stories stories) {
        this.names = names;
        this.stories = stories;
    }

    List<Told<QuoteLine>> gather(Stream<Placed<Quotation>> quotations) {
        Map<String, List<Said>> sameWords = new LinkedHashMap<>();
        quotations.forEach(placed -> {
            String folded = folded(placed.words());
            int words = folded.isEmpty() ? 0 : folded.split(" ").length;
            Said said = new Said(placed, names.person(placed.item().speaker()), words);
            sameWords.computeIfAbsent(folded, key -> new ArrayList<>()).add(said);
        });
        List<Told<QuoteLine>> lines = new ArrayList<>();
        sameWords.values().forEach(same -> bySpeaker(same).forEach(one -> lines.add(line(one))));
        return lines;
    }

    private static String folded(List<String> pieces) {
        return Folding.of(String.join(" ", pieces));
    }

    /** Long words whose speaker one article does not tell are of the one whom another tells. */
    private static List<List<Said>> bySpeaker(List<Said> same) {
        Map<String, List<Said>> bySpeaker = new LinkedHashMap<>();
        List<Said> ofNobody = new ArrayList<>();
        for (Said said : same) {
            if (said.person() == null && said.words() >= OWN_WORDS) {
                ofNobody.add(said);
            } else {
                bySpeaker.computeIfAbsent(key(said), key -> new ArrayList<>()).add(said);
            }
        }
        if (!ofNobody.isEmpty()) {
            List<Said> only = bySpeaker.size() == 1
                    ? bySpeaker.values().iterator().next()
                    : bySpeaker.computeIfAbsent("\n", key -> new ArrayList<>());
            only.addAll(ofNobody);
        }
        return bySpeaker.values().stream()
                .flatMap(said -> byTime(said).stream())
                .toList();
    }

    private static String key(Said said) {
        Speaker speaker = said.speaker();
        return said.person() != null ? said.person() : speaker.party() + "/" + speaker.role();
    }

    private static List<List<Said>> byTime(List<Said> said) {
        List<Said> oldestFirst = said.stream()
                .sorted(Comparator.comparing(Said::source, Stories.OLDEST_FIRST))
                .toList();
        List<List<Said>> apart = new ArrayList<>();
        Said last = null;
        for (Said one : oldestFirst) {
            if (last == null || one.words() < OWN_WORDS && isLater(one, last)) {
                apart.add(new ArrayList<>());
            }
            apart.getLast().add(one);
            last = one;
        }
        return apart;
    }

    private static boolean isLater(Said one, Said last) {
        LocalDate now = one.source().published();
        LocalDate before = last.source().published();
        return now == null || before == null || ChronoUnit.DAYS.between(before, now) > DAYS_APART;
    }

    private Told<QuoteLine> line(List<Said> oldestFirst) {
        Said first = oldestFirst.stream()
                .filter(said -> said.speaker().resolution() != Speaker.Resolution.UNKNOWN)
                .findFirst()
                .orElse(oldestFirst.getFirst());
        Quotation quotation = first.placed().item();
        List<Source> sources = oldestFirst.stream().map(Said::source).toList();
        Source source = sources.getFirst();
        String party = told(
                oldestFirst,
                said -> names.party(
                        said.speaker(), said.source().article(), said.source().published()));
        LocalDate saidOn = told(oldestFirst, said -> said.placed().item().date());
        QuoteLine line = new QuoteLine(
                oldestFirst.getFirst().placed().words(),
                first.speaker().name(),
                told(oldestFirst, said -> said.speaker().role()),
                party,
                first.speaker().resolution(),
                quotation.verb(),
                told(oldestFirst, said -> said.placed().item().agency()),
                saidOn,
                told(oldestFirst, said -> said.placed().item().place()),
                source,
                stories.others(sources));
        LocalDate day = saidOn == null ? source.published() : saidOn;
        return new Told<>(line, first.person(), party == null ? List.of() : List.of(party), day, day, sources);
    }

    /** What the first article tells that tells it at all. */
    private static <T> @Nullable T told(List<Said> oldestFirst, Function<Said, @Nullable T> what) {
        for (Said said : oldestFirst) {
            T told = what.apply(said);
            if (told != null) {
                return told;
            }
        }
        return null;
    }
}
