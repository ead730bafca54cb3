package org.rapporteur.dossier;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.rapporteur.article.TextRange;
import org.rapporteur.dossier.Mentions.Kind;
import org.rapporteur.dossier.Mentions.Mention;
import org.rapporteur.retrieval.AskedQuestion;
import org.rapporteur.retrieval.QuestionTerm;
import org.rapporteur.retrieval.Retriever;
import org.rapporteur.text.Aliases;
import org.rapporteur.text.TimeScope;

/** Finds parties, names and times in a question, as the search reads it. Safe for use by many threads. */
final class MentionReader {
    private final Retriever retriever;

    MentionReader(Retriever retriever) {
        this.retriever = retriever;
    }

    Mentions read(String question) {
        AskedQuestion asked = retriever.read(quietened(question), null);
        List<Mention> found = new ArrayList<>();
        for (TimeScope scope : asked.scopes()) {
            found.add(new Mention(scope.range(), Kind.TIME));
        }
        Aliases aliases = retriever.aliases();
        for (QuestionTerm term : asked.terms()) {
            boolean inTime =
                    asked.scopes().stream().anyMatch(scope -> scope.range().overlaps(term.range()));
            boolean party = isParty(term.surface(), aliases);
            if (!inTime && (party || term.name())) {
                found.add(new Mention(bare(asked.text(), term.range()), party ? Kind.PARTY : Kind.NAME));
            }
        }
        found.sort(Comparator.comparingInt(mention -> mention.range().start()));
        return new Mentions(asked.text(), joined(asked.text(), found));
    }

    /** In a sentence of capitals no word shows by its capital that it is a name. */
    private static String quietened(String question) {
        boolean capitals = question.indexOf(' ') > 0 && question.equals(question.toUpperCase(Locale.ROOT));
        return capitals ? question.toLowerCase(Locale.ROOT) : question;
    }

    private static boolean isParty(String surface, Aliases aliases) {
        String name = plain(surface);
        return !surface.equals("us")
                && aliases.groups().stream()
                        .filter(group -> Character.isUpperCase(group.getFirst().charAt(0)))
                        .anyMatch(group ->
                                group.stream().anyMatch(other -> plain(other).equalsIgnoreCase(name)));
    }

    private static String plain(String name) {
        return name.replace(".", "").replaceFirst("['’]s$", "");
    }

    private static TextRange bare(String text, TextRange range) {
        String surface = range.of(text);
        boolean possessive = surface.endsWith("'s") || surface.endsWith("’s");
        return possessive ? new TextRange(range.start(), range.end() - 2) : range;
    }

    /** Names that follow each other are one: "Hillary Clinton". */
    private static List<Mention> joined(String text, List<Mention> found) {
        List<Mention> joined = new ArrayList<>();
        for (Mention mention : found) {
            Mention last = joined.isEmpty() ? mention : joined.getLast();
            boolean together = last != mention
                    && last.kind() == Kind.NAME
                    && mention.kind() == Kind.NAME
                    && text.substring(last.range().end(), mention.range().start())
                            .equals(" ");
            if (together) {
                joined.removeLast();
                joined.add(new Mention(
                        new TextRange(last.range().start(), mention.range().end()), Kind.NAME));
            } else {
                joined.add(mention);
            }
        }
        return joined;
    }
}
