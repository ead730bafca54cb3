package org.rapporteur.conversation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.rapporteur.answer.AskedMatter;

/** Puts questions together that are the same but for their wording. Pure. */
final class GapGroups {
    private static final Comparator<KnownGap> MOST_ASKED = Comparator.comparingInt(KnownGap::count)
            .thenComparing(KnownGap::last)
            .reversed();

    private GapGroups() {}

    /** A question and what it is after. */
    private record Matter(AskedMatter after, KnownGap gap) {}

    /**
     * One of each, the most asked first.
     *
     * @param gaps newest first; of a group the first one lends its words
     */
    static List<KnownGap> of(List<KnownGap> gaps) {
        List<Matter> groups = new ArrayList<>();
        for (KnownGap gap : gaps) {
            AskedMatter after = AskedMatter.of(gap.question());
            int known = indexOf(groups, after, gap.question());
            if (known < 0) {
                groups.add(new Matter(after, gap));
            } else {
                Matter group = groups.get(known);
                groups.set(known, new Matter(group.after(), joined(group.gap(), gap)));
            }
        }
        return groups.stream().map(Matter::gap).sorted(MOST_ASKED).toList();
    }

    private static int indexOf(List<Matter> groups, AskedMatter after, String question) {
        for (int i = 0; i < groups.size(); i++) {
            Matter group = groups.get(i);
            if (group.gap().question().equals(question) || group.after().isSameAs(after)) {
                return i;
            }
        }
        return -1;
    }

    private static KnownGap joined(KnownGap newer, KnownGap older) {
        return new KnownGap(
                newer.question(),
                newer.times() > 0 || older.times() == 0 ? newer.reason() : older.reason(),
                newer.times() + older.times(),
                newer.votedDown() + older.votedDown(),
                newer.last(),
                Stream.of(newer.otherwise(), List.of(older.question()), older.otherwise())
                        .flatMap(List::stream)
                        .filter(words -> !words.equals(newer.question()))
                        .distinct()
                        .toList(),
                Stream.concat(newer.said().stream(), older.said().stream())
                        .distinct()
                        .toList());
    }
}
