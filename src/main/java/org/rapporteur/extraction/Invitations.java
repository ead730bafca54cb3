package org.rapporteur.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rapporteur.article.TextRange;
import org.rapporteur.extraction.Speaker.Resolution;
import org.rapporteur.extraction.Stance.Kind;
import org.rapporteur.extraction.StanceRules.Found;

/** Whoever speaks of it, an invitation to visit a country is that country's. */
final class Invitations {
    private static final Pattern INVITATION = Pattern.compile(
            "\\binvitations?(?=\\sto\\s(?:visit|come\\sto|arrive\\sin|travel\\sto|go\\sto|pay\\s(?:an?\\s)?(?:\\p{Ll}+\\s)?visit\\sto)\\s(?:the\\s)?(?<where>\\p{Lu}\\p{L}+))");

    private Invitations() {}

    /** Offers in a sentence, its quoted words included; places count from its start. */
    static List<Found> in(SentenceView view, PartyNames parties) {
        List<Found> found = new ArrayList<>();
        String words = view.unquoted();
        Matcher invitation = words.contains("nvitation") ? INVITATION.matcher(words) : null;
        while (invitation != null && invitation.find()) {
            int from = invitation.start();
            int to = invitation.end();
            TextRange where = view.inText(invitation.start("where"), invitation.end("where"));
            parties.in(where).stream()
                    .findFirst()
                    .map(party -> new Speaker(null, null, party.party(), Resolution.UNNAMED))
                    .ifPresent(host -> found.add(new Found(Kind.OFFER, host, from, to)));
        }
        return found;
    }
}
