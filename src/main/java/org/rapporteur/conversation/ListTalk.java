package org.rapporteur.conversation;

import java.util.List;
import java.util.Optional;
import org.rapporteur.article.Article;
import org.rapporteur.dossier.Dossier;
import org.rapporteur.dossier.Source;

/** Lists in a thread: the first page, the next ones, and why a line is there. Safe for use by many threads. */
final class ListTalk {
    private final DossierDesk desk;
    private final Dossier dossier;
    private final Notebook notebook;
    private final ListMemory memory = new ListMemory();

    /** @param notebook knows what earlier processes showed, too */
    ListTalk(DossierDesk desk, Dossier dossier, Notebook notebook) {
        this.desk = desk;
        this.dossier = dossier;
        this.notebook = notebook;
    }

    Reply ask(DossierWord word, String typed, IncomingMessage message) {
        return remembered(desk.ask(word, typed, AskedOf.LINES), message);
    }

    /** What comes behind the last page that the thread saw. */
    Reply more(IncomingMessage message) {
        Optional<AskedOf> last = last(message).or(() -> kept(message));
        if (last.isEmpty()) {
            return new Reply.Notice(ReplyWords.NOTHING_TO_GO_ON_WITH);
        }
        AskedOf asked = last.get();
        Reply next = desk.show(asked.page(asked.from() + asked.most(), asked.most()));
        boolean over = next instanceof Reply.OfDossier list
                && list.listing().lines().findAny().isEmpty();
        return over ? new Reply.Notice(ReplyWords.NO_MORE_LINES) : remembered(next, message);
    }

    /**
     * Why a line of the last list is there.
     *
     * @param line from 1 on the page that was shown; 0 for each of them
     * @return empty when an answer came after the list, or there was none
     */
    Optional<Reply> why(int line, IncomingMessage message) {
        return last(message)
                // Of an earlier process nobody knows whether its list or its answer was the last.
                .or(() -> line == 0 ? Optional.empty() : kept(message))
                .map(desk::show)
                .filter(Reply.OfDossier.class::isInstance)
                .map(reply -> why(line, (Reply.OfDossier) reply));
    }

    /** A question takes the place of the list. */
    void forget(IncomingMessage message) {
        memory.forget(message.thread());
    }

    private Reply why(int line, Reply.OfDossier list) {
        List<Listing.Line> lines = list.listing().lines().toList();
        if (lines.isEmpty()) {
            return new Reply.Notice(list.listing().heading());
        }
        if (line > lines.size()) {
            return new Reply.Notice(DossierWording.noSuchLine(line, lines.size()));
        }
        return line == 0
                ? new Reply.WhyLines(list.asked(), 0, lines, "")
                : new Reply.WhyLines(
                        list.asked(), line, lines, passage(lines.get(line - 1).source()));
    }

    /** The passage that holds the sentence; empty when the article is not held any more. */
    private String passage(Source source) {
        Optional<Article> article = dossier.article(source.article());
        return article.stream()
                .flatMap(held -> held.passages().stream())
                .filter(passage -> passage.number() == source.passageNumber())
                .map(passage -> passage.range().of(article.orElseThrow().text()))
                .findFirst()
                .orElse("");
    }

    private Reply remembered(Reply reply, IncomingMessage message) {
        if (reply instanceof Reply.OfDossier list) {
            memory.put(message.thread(), list.asked());
        }
        return reply;
    }

    /** A message may be about the very list, else it goes on with its thread. */
    private Optional<AskedOf> last(IncomingMessage message) {
        if (message.about() == null) {
            return memory.last(message.thread());
        }
        return asked(message.about());
    }

    private Optional<AskedOf> kept(IncomingMessage message) {
        return notebook.questions(Notebook.ofLists(message.thread()), 1).stream()
                .findFirst()
                .flatMap(this::asked);
    }

    private Optional<AskedOf> asked(String command) {
        return CommandReader.decide(command) instanceof Decision.OfDossier(var word, var typed)
                        && desk.ask(word, typed, AskedOf.LINES) instanceof Reply.OfDossier list
                ? Optional.of(list.asked())
                : Optional.empty();
    }
}
