package org.rapporteur.extraction;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.rapporteur.extraction.Speaker.Resolution;

/** Finds what an article calls each person, every role once. */
final class CalledReader {
    private final ArticleReading reading;

    CalledReader(ArticleReading reading) {
        this.reading = reading;
    }

    /** In order of the text. */
    List<Called> read() {
        List<Called> called = new ArrayList<>();
        Set<List<String>> once = new HashSet<>();
        NameRegister register = reading.speech().register();
        for (SentenceView view : reading.views()) {
            for (NameMention mention : register.mentionsIn(view.sentence().range())) {
                String role = mention.person() ? reading.people().roleOf(mention) : null;
                String name = register.fullest(mention);
                if (role != null && once.add(List.of(name, role.toLowerCase(Locale.ROOT)))) {
                    String party = reading.people().affiliations().get(name);
                    called.add(new Called(new Speaker(name, role, party, Resolution.NAMED), view.sentence()));
                }
            }
        }
        return called;
    }
}
