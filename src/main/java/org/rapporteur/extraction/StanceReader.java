package org.rapporteur.extraction;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rapporteur.extraction.Stance.Kind;

/** Finds what each side wants, gives or will not have, sentence by sentence. Facts denied and forecasts are no stances. */
final class StanceReader {
    private static final Pattern PASSIVE =
            Pattern.compile("\\b(?:was|were|been|be|being|is|are)\\s(?:\\p{L}+ly\\s|also\\s|not\\s|only\\s)?$");

    private final ArticleReading reading;

    StanceReader(ArticleReading reading) {
        this.reading = reading;
    }

    /** One for each sentence, party and kind at most, in order of the text. */
    List<Stance> read() {
        List<Stance> found = new ArrayList<>();
        for (int i = 0; i < reading.views().size(); i++) {
            read(reading.view(i), i, found);
        }
        return found;
    }

    private void read(SentenceView view, int sentence, List<Stance> found) {
        Set<String> once = new HashSet<>();
        for (Kind kind : EnumSet.allOf(Kind.class)) {
            Matcher verb = StancePhrases.of(kind).matcher(view.words());
            while (verb.find()) {
                String before = view.words().substring(Math.max(0, verb.start() - 20), verb.start());
                if (PASSIVE.matcher(before).find()) {
                    continue;
                }
                for (Speaker holder : reading.speakers().all(view.subjects(verb.start()), sentence)) {
                    String who = holder.party() == null ? holder.name() : holder.party();
                    if (who != null && once.add(kind + " " + who)) {
                        String issue = IssuePhrase.behind(view, verb.end()).orElse(null);
                        found.add(new Stance(kind, holder, issue, verb.group().strip(), view.sentence()));
                    }
                }
            }
        }
    }
}
