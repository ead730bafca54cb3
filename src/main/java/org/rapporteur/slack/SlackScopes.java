package org.rapporteur.slack;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the bot has to be allowed to do, and what for. */
final class SlackScopes {
    /** To upload. */
    static final String FILES = "files:write";

    private static final Map<String, String> NEEDED = new LinkedHashMap<>();
    private static final Map<String, String> FOR_CHANNELS = new LinkedHashMap<>();

    static {
        NEEDED.put("app_mentions:read", "to see that it is mentioned");
        NEEDED.put("assistant:write", "to show that it is at work, and what can be asked");
        NEEDED.put("chat:write", "to answer");
        NEEDED.put("commands", "for /rapporteur and the shortcuts");
        NEEDED.put(FILES, "to post charts and exports");
        NEEDED.put("im:history", "to see direct messages");
        NEEDED.put("im:read", "to know its direct messages");
        NEEDED.put("im:write", "to open a direct message");
        NEEDED.put("users:read", "to tell guests from members");
        FOR_CHANNELS.put(
                "channels:history", "to see in public channels whether an answer arrived whose receipt was lost");
        FOR_CHANNELS.put("groups:history", "to see the same in private channels");
    }

    private SlackScopes() {}

    /** Without which it does not work, each with what it is for. */
    static Map<String, String> needed(boolean followups) {
        Map<String, String> needed = new LinkedHashMap<>(NEEDED);
        if (followups) {
            needed.putAll(FOR_CHANNELS);
        }
        return needed;
    }

    /** Without which it works less well, each with what it is for. */
    static Map<String, String> useful(boolean followups) {
        return followups ? Map.of() : new LinkedHashMap<>(FOR_CHANNELS);
    }

    static List<String> names(Map<String, String> scopes) {
        return new ArrayList<>(scopes.keySet());
    }
}
