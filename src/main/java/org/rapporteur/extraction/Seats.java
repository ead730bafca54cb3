package org.rapporteur.extraction;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Ministries, squares and palaces of the world by which newswires mean a state: "Foggy Bottom", "the Pentagon", "Smolenskaya Square". */
final class Seats {
    private static final Map<String, String> NATIONS = new HashMap<>();

    static {
        list("United States", """
            Pentagon, State Department, Department of State, Defense Department, Department of Defense, Energy Department, Treasury Department,
            Commerce Department, Justice Department, National Security Council, Foggy Bottom, Oval Office, Capitol Hill, Missile Defense Agency\
            """);
        list("Russia", "Smolenskaya Square, Old Square, Staraya Square, State Duma, Federation Council");
        list("United Kingdom", "Downing Street, Whitehall, Foreign Office");
        list("France", "Elysee, Elysee Palace, Quai d'Orsay");
        list("Israel", "Knesset");
        list("Germany", "Bundestag, Chancellery");
        list("India", "South Block");
        list("Japan", "Kantei");
        list("South Korea", "Blue House");
        list("Turkey", "Sublime Porte");
        list("Italy", "Farnesina, Palazzo Chigi, Quirinale");
        list("Ukraine", "Verkhovna Rada, Bankova");
        list("Iran", "Majlis, Revolutionary Guards, Revolutionary Guard, Revolutionary Guard Corps");
    }

    private Seats() {}

    private static void list(String nation, String seats) {
        for (String seat : seats.split(",\\s*")) {
            NATIONS.put(seat, nation);
        }
    }

    /** The usual English name of the state; null when the words are no such seat. */
    static @Nullable String nation(String seat) {
        return NATIONS.get(seat);
    }
}
