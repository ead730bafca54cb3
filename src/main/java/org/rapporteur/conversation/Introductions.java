package org.rapporteur.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.rapporteur.answer.AnswerResult;
import org.rapporteur.answer.Introduction;
import org.rapporteur.answer.Span;
import org.rapporteur.article.Article;
import org.rapporteur.dossier.Dossier;
import org.rapporteur.dossier.WhoCard;
import org.rapporteur.dossier.WhoCard.HeldOffice;

/** Answers "who is NAME?" from the file on the talks, when it knows one person of that name by an office. Safe for use by many threads. */
final class Introductions {
    /** A name alone: "who was president in 2011?" asks for something else. */
    private static final Pattern WHO = Pattern.compile(
            "(?iU)\\s*who(?:\\s+is|\\s+was|['\u2019]s)\\s+(?<name>\\p{L}[\\p{L}.'\u2019-]*(?:\\s+\\p{L}[\\p{L}.'\u2019-]*){0,3}?)(?:,?\\s+(?:please|pls))?\\s*[?.!\\s]*");

    private final Dossier dossier;

    Introductions(Dossier dossier) {
        this.dossier = dossier;
    }

    /**
     * Empty when something else is asked, or the folder does not say what the person is.
     *
     * @param otherwise what the question comes to when it is looked for in the articles
     */
    Optional<AnswerResult> of(String question, Supplier<AnswerResult> otherwise) {
        Matcher who = WHO.matcher(question);
        if (!who.matches() || dossier.persons(who.group("name")).size() != 1) {
            return Optional.empty();
        }
        return dossier.who(who.group("name")).flatMap(card -> introduced(card, otherwise));
    }

    private Optional<AnswerResult> introduced(WhoCard card, Supplier<AnswerResult> otherwise) {
        List<Introduction.Told> told = shown(card).stream()
                .flatMap(office -> told(office, card).stream())
                .toList();
        return told.isEmpty()
                ? Optional.empty()
                : Introduction.of(
                        told,
                        "asks for: " + card.name(),
                        DossierWording.INTRODUCED,
                        otherwise.get().retrieved());
    }

    /** The first office and the last ones, when there are many. */
    private static List<HeldOffice> shown(WhoCard card) {
        List<HeldOffice> named =
                card.offices().stream().filter(office -> office.role() != null).toList();
        int most = Introduction.MOST_SENTENCES;
        if (named.size() <= most) {
            return named;
        }
        List<HeldOffice> ends = new ArrayList<>(named.subList(0, 1));
        ends.addAll(named.subList(named.size() - most + 1, named.size()));
        return ends;
    }

    private Optional<Introduction.Told> told(HeldOffice office, WhoCard card) {
        Optional<Article> article = dossier.article(office.source().article());
        return article.map(held -> new Introduction.Told(
                lead(office, card),
                held,
                office.source().passageNumber(),
                office.source().range()));
    }

    private static String lead(HeldOffice office, WhoCard card) {
        var line = DossierLines.of(office);
        String words = line.words().stream().map(Span::text).collect(Collectors.joining());
        return card.name() + ", " + words + " (" + line.lead() + "): ";
    }
}
