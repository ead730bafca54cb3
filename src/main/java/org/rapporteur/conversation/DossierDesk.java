package org.rapporteur.conversation;

import java.util.List;
import org.rapporteur.conversation.AskedReader.Reading;
import org.rapporteur.dossier.Dossier;
import org.rapporteur.dossier.Filter;
import org.rapporteur.dossier.NameKind;
import org.rapporteur.dossier.Part;
import org.rapporteur.dossier.PositionRow;
import org.rapporteur.dossier.Positions;
import org.rapporteur.dossier.QuoteLine;
import org.rapporteur.dossier.TimelineLine;

/** Answers what the dossier is asked, in words or by a filter. Safe for use by many threads. */
public final class DossierDesk {
    /** What a whole list may have at most: more than any folder has been seen to hold. */
    public static final int ALL = 100_000;

    /** Of the sides that said nothing on an issue those that are heard most often are worth a mention. */
    private static final int MOST_SILENT = 5;

    private static final Reply NOTHING_HELD = new Reply.Notice(DossierWording.NOTHING_HELD);

    private final Dossier dossier;
    private final AskedReader reader;

    public DossierDesk(Dossier dossier) {
        this.dossier = dossier;
        this.reader = new AskedReader(dossier);
    }

    /**
     * Answers a command, one page of it.
     *
     * @param typed what stands behind the word, in words, such as {@code about radar by Lavrov since 2012}
     * @param most how many lines a page has
     * @return an {@link Reply.OfDossier}, or a {@link Reply.Notice} that asks back: an unknown name, an ambiguous day
     */
    public Reply ask(DossierWord word, String typed, int most) {
        return dossier.isEmpty() ? NOTHING_HELD : reply(reader.read(word, typed, most));
    }

    /** The same for what was put together without words, such as by a form; its names are looked at, too. */
    public Reply ask(AskedOf asked) {
        if (dossier.isEmpty()) {
            return NOTHING_HELD;
        }
        return switch (reader.understood(asked.word(), asked.filter())) {
            case Reading.Unclear(var text) -> new Reply.Notice(text);
            case Reading.Understood(var read) -> show(asked.readAs(read.topicRead()));
        };
    }

    private Reply reply(Reading reading) {
        return switch (reading) {
            case Reading.Understood(var asked) -> show(asked);
            case Reading.Unclear(var text) -> new Reply.Notice(text);
        };
    }

    /** The lines asked for; a {@link Reply.Notice} only where somebody asked for is not in the folder any more. */
    Reply show(AskedOf asked) {
        Filter filter = asked.filter();
        return switch (asked.word()) {
            case TIMELINE -> timeline(asked);
            case QUOTES -> quotes(asked);
            case DEMANDS -> new Reply.Demands(asked, dossier.demands(filter, asked.from(), asked.most()));
            case POSITIONS -> positions(asked);
            case SINCE -> since(asked);
            case WHO -> who(asked);
        };
    }

    /** Drawn with its first page alone. */
    private Reply timeline(AskedOf asked) {
        int most = asked.from() == 0 ? Math.max(asked.most(), Reply.Timeline.MOST_DRAWN) : asked.most();
        Part<TimelineLine> held = dossier.timeline(asked.filter(), asked.from(), most);
        List<TimelineLine> shown = held.items().stream().limit(asked.most()).toList();
        return new Reply.Timeline(
                asked, new Part<>(shown, held.from(), held.total()), asked.from() == 0 ? held.items() : List.of());
    }

    /** One list out of two. */
    private Reply quotes(AskedOf asked) {
        Part<QuoteLine> exact = dossier.quotes(asked.filter(), asked.from(), asked.most());
        int behind = Math.max(0, asked.from() - exact.total());
        return new Reply.Quotes(
                asked,
                exact,
                dossier.reported(
                        asked.filter(), behind, asked.most() - exact.items().size()));
    }

    private Reply positions(AskedOf asked) {
        Filter filter = asked.filter().withTopic(null);
        Positions grid = dossier.positions(asked.filter().topic(), filter);
        List<String> heard = grid.rows().stream().map(PositionRow::party).toList();
        List<String> silent = asked.filter().topic() == null
                ? List.of()
                : dossier.positions(null, filter).rows().stream()
                        .map(PositionRow::party)
                        .filter(party -> !heard.contains(party))
                        .limit(MOST_SILENT)
                        .toList();
        return new Reply.Positions(asked, grid, silent);
    }

    private Reply since(AskedOf asked) {
        Filter filter = asked.filter();
        if (filter.from() != null && dossier.isAhead(filter.from())) {
            return new Reply.Notice(DossierWording.ahead(filter.from()));
        }
        return filter.from() == null
                ? new Reply.Notice(DossierWording.SINCE_NEEDS_A_DAY)
                : new Reply.Since(asked, dossier.since(filter.from(), filter.between(null, filter.to()), ALL));
    }

    private Reply who(AskedOf asked) {
        String name = String.valueOf(asked.filter().person());
        return dossier.who(name)
                .<Reply>map(card -> new Reply.Who(asked, card))
                .orElseGet(() -> new Reply.Notice(
                        DossierWording.unknown(NameKind.PERSON, name, dossier.nearest(NameKind.PERSON, name))));
    }
}
