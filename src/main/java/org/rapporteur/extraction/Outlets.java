package org.rapporteur.extraction;

import java.util.regex.Pattern;

/** Tells newspapers, agencies and broadcasters, who pass on what others say, from those who speak for themselves. */
final class Outlets {
    private static final Pattern NAMED = Pattern.compile(
            "\\b(?:News(?:wire|papers?)?|Times|Post|Monitor|Today|Magazine|Press|Herald|Gazette|Courier|Telegraph|Journal|Tribune|Guardian|Novosti|Radio|Television|TASS|Blog|Brief|Review|Daily|Weekly)\\b");

    private Outlets() {}

    /** Whether a name is one's. */
    static boolean isOne(String name) {
        return NAMED.matcher(name).find()
                || Token.of(name).stream().map(Token::lower).anyMatch(NameWords.AGENCIES::contains);
    }
}
