package org.rapporteur.conversation;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.conversation.Listing.Line;
import org.rapporteur.conversation.Listing.More;
import org.rapporteur.conversation.Listing.Section;
import org.rapporteur.dossier.Filter;
import org.rapporteur.journal.WatchRow;
import org.rapporteur.watch.News;
import org.rapporteur.watch.Telling;

/** What a place is told, as a list. */
final class NewsListing {
    private NewsListing() {}

    /** At most {@link AskedOf#LINES} lines; each watch with news has its first ones in it, as far as they reach. */
    static Listing of(Telling telling) {
        List<List<Line>> all =
                telling.news().parts().stream().map(NewsListing::lines).toList();
        int[] shown = shares(all);
        List<Section> sections = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            if (shown[i] > 0) {
                sections.add(new Section(
                        heading(telling.news().parts().get(i).watch()),
                        all.get(i).subList(0, shown[i])));
            }
        }
        int lines = all.stream().mapToInt(List::size).sum();
        int left = lines - Arrays.stream(shown).sum();
        Optional<More> more = left == 0 ? Optional.empty() : more(all, left);
        return new Listing(
                WatchWording.news(telling.settings(), day(telling), lines),
                sections,
                left > 0 && more.isEmpty() ? WatchWording.left(left) : "",
                more.orElse(null));
    }

    /** The day by the clocks of the place. */
    private static LocalDate day(Telling telling) {
        return ZonedDateTime.ofInstant(telling.at(), telling.settings().zone()).toLocalDate();
    }

    private static @Nullable String heading(@Nullable WatchRow watch) {
        return watch == null ? null : WatchWording.watch(watch);
    }

    private static List<Line> lines(News.Part part) {
        return Stream.of(
                        part.changed().stream()
                                .flatMap(changed -> Stream.of(
                                        DossierLines.of(List.of(changed.now())),
                                        DossierLines.ofBefore(changed.before()))),
                        part.articles().stream().map(DossierLines::of),
                        DossierListings.together(part.stances()).stream(),
                        part.quotes().stream().map(DossierLines::of),
                        part.reported().stream().map(DossierLines::of))
                .flatMap(lines -> lines)
                .toList();
    }

    /** How many lines of each are shown: one of each in turn until there are enough. */
    private static int[] shares(List<List<Line>> all) {
        int[] shares = new int[all.size()];
        int room = AskedOf.LINES;
        for (boolean gave = true; gave && room > 0; ) {
            gave = false;
            for (int i = 0; i < shares.length && room > 0; i++) {
                if (shares[i] < all.get(i).size()) {
                    shares[i]++;
                    room--;
                    gave = true;
                }
            }
        }
        return shares;
    }

    /** What asks for the rest: everything published since the oldest day of what is new. Empty where nothing has a date. */
    private static Optional<More> more(List<List<Line>> all, int left) {
        return all.stream()
                .flatMap(List::stream)
                .map(line -> line.source().published())
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .map(day -> new More(left, new AskedOf(DossierWord.SINCE, Filter.NONE.between(day, null)).command()));
    }
}
