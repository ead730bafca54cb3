package org.rapporteur.dossier;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.extraction.ReportedSpeech;
import org.rapporteur.extraction.Speaker;

/** Makes one line of what several articles report in the same sentence. What stands beside exact words is left to those. */
final class ReportedGathering {
    private final Ledger.Names names;
    private final Stories stories;

    ReportedGathering(Ledger.Names names, Stories stories) {
        this.names = names;
        this.stories = stories;
    }

    List<Told<ReportedLine>> gather(Stream<ArticleLines> articles) {
        Map<String, List<Placed<ReportedSpeech>>> same = new LinkedHashMap<>();
        articles.forEach(article -> {
            Set<String> quoted = new HashSet<>();
            article.quotations().forEach(one -> quoted.add(one.source().sentence()));
            article.reported().stream()
                    .filter(one -> one.item().speaker().resolution() != Speaker.Resolution.UNKNOWN
                            && !quoted.contains(one.source().sentence()))
                    .forEach(one -> same.computeIfAbsent(one.source().folded(), key -> new ArrayList<>())
                            .add(one));
        });
        return same.values().stream().map(this::line).toList();
    }

    private Told<ReportedLine> line(List<Placed<ReportedSpeech>> same) {
        List<Placed<ReportedSpeech>> oldestFirst = same.stream()
                .sorted((a, b) -> Stories.OLDEST_FIRST.compare(a.source(), b.source()))
                .toList();
        Placed<ReportedSpeech> first = oldestFirst.getFirst();
        Speaker speaker = first.item().speaker();
        List<Source> sources = oldestFirst.stream().map(Placed::source).toList();
        @Nullable
        String party =
                names.party(speaker, first.source().article(), first.source().published());
        ReportedLine line = new ReportedLine(
                speaker.name(),
                speaker.role(),
                party,
                speaker.resolution(),
                first.item().verb(),
                first.source(),
                stories.others(sources));
        LocalDate day = first.source().published();
        return new Told<>(line, names.person(speaker), party == null ? List.of() : List.of(party), day, day, sources);
    }
}
