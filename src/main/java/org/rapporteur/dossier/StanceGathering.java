package org.rapporteur.dossier;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.extraction.Speaker;
import org.rapporteur.extraction.Stance;

/** Makes one line of a stance on one issue that articles give in the same sentence. */
final class StanceGathering {
    private final Ledger.Names names;

    StanceGathering(Ledger.Names names) {
        this.names = names;
    }

    /** @return oldest first, undated last */
    List<Told<StanceLine>> gather(Stream<Placed<Stance>> stances) {
        Map<List<Object>, List<Placed<Stance>>> same = new LinkedHashMap<>();
        stances.sorted((a, b) -> Stories.OLDEST_FIRST.compare(a.source(), b.source()))
                .forEach(one ->
                        same.computeIfAbsent(key(one), key -> new ArrayList<>()).add(one));
        return same.values().stream().map(this::line).toList();
    }

    private List<Object> key(Placed<Stance> one) {
        return List.of(
                one.item().kind(),
                party(one.item().holder(), one.source()),
                Objects.requireNonNullElse(one.item().issue(), ""),
                one.source().folded());
    }

    private Told<StanceLine> line(List<Placed<Stance>> oldestFirst) {
        Placed<Stance> first = oldestFirst.getFirst();
        Stance stance = first.item();
        List<Source> sources = oldestFirst.stream().map(Placed::source).toList();
        String party = party(stance.holder(), first.source());
        StanceLine line = new StanceLine(
                stance.kind(), party, stance.holder().name(), stance.issue(), stance.verb(), first.source());
        LocalDate day = first.source().published();
        return new Told<>(line, names.person(stance.holder()), List.of(party), day, day, sources);
    }

    private String party(Speaker holder, Source source) {
        @Nullable String party = names.party(holder, source.article(), source.published());
        return Stream.of(party, names.person(holder), holder.role())
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow();
    }
}
