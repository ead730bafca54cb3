package org.rapporteur.web;

import java.util.List;
import java.util.Optional;
import org.rapporteur.article.Article;
import org.rapporteur.article.ArticleId;
import org.rapporteur.conversation.AskedOf;
import org.rapporteur.conversation.DossierWord;
import org.rapporteur.conversation.FolderStatus;
import org.rapporteur.conversation.IncomingMessage;
import org.rapporteur.conversation.Reply;

/** What the web surface needs of the rest; whoever joins the parts hands it in. Called by many threads at once. */
public interface WebCore {
    /** The reply to a question or a command, of any length; blocks until it is there. */
    Reply reply(IncomingMessage message);

    /**
     * Answers what the dossier is asked: a {@link Reply.OfDossier}, or a {@link Reply.Notice} that asks back.
     *
     * @param typed what stands behind the word, see {@link AskedOf#words(String, String, String, String, String)}
     * @param most at most so many lines
     */
    Reply dossier(DossierWord word, String typed, int most);

    /** An article that is held, for the reader page; empty when there is none of that name. */
    Optional<Article> article(ArticleId id);

    /** Questions that the folder can answer, best first; the page shows three of them. */
    List<String> examples();

    /** Whether questions can be answered and every configured surface is connected. */
    boolean ready();

    FolderStatus status();

    /** What is counted and measured, in the text form of Prometheus. */
    String metrics();
}
