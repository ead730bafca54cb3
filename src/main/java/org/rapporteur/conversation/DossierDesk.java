package org.rapporteur.conversation;

import org.rapporteur.conversation.AskedReader.Reading;
import org.rapporteur.dossier.Dossier;
import org.rapporteur.dossier.Filter;
import org.rapporteur.dossier.NameKind;

/** Answers what the dossier is asked, in words or by a filter. Safe for use by many threads. */
public final class DossierDesk {
    /** What a whole list may have at most: more than any folder has been seen to hold. */
    public static final int ALL = 100_000;

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
        return reply(reader.read(word, typed, most));
    }

    /** The same for what was put together without words, such as by a form; its names are looked at, too. */
    public Reply ask(AskedOf asked) {
        return reader.understood(asked.word(), asked.filter()) instanceof Reading.Unclear(var text)
                ? new Reply.Notice(text)
                : show(asked);
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
            case TIMELINE ->
                new Reply.Timeline(asked, dossier.timeline(filter, asked.from(), asked.most()));
            case QUOTES -> new Reply.Quotes(asked, dossier.quotes(filter, asked.from(), asked.most()));
            case DEMANDS -> new Reply.Demands(asked, dossier.demands(filter, asked.from(), asked.most()));
            case POSITIONS ->
                new Reply.Positions(asked, dossier.positions(filter.topic(), filter.withTopic(null)));
            case SINCE -> since(asked);
            case WHO -> who(asked);
        };
    }

    private Reply since(AskedOf asked) {
        Filter filter = asked.filter();
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
