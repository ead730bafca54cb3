package org.rapporteur.matrix;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What we know of a room we are in.
 *
 * @param room its id, of which nothing can be told
 * @param ourId our own user id
 * @param members how many people are in it, we among them
 * @param encrypted whether it is, or ever was, encrypted
 * @param open whether anybody may come in unasked
 * @param version such as "12"
 * @param creators who made it; from version 12 on nobody has more power
 * @param powerLevels by user id, of those who have another than the usual one
 * @param usualPower of everybody else
 * @param replacement the room that took its place; null when none did
 */
record RoomView(
        String room,
        String ourId,
        int members,
        boolean encrypted,
        boolean open,
        String version,
        Set<String> creators,
        Map<String, Integer> powerLevels,
        int usualPower,
        @Nullable String replacement) {
    /** What those who made a room have at least. */
    static final int CREATOR_POWER = 100;

    RoomView {
        creators = Set.copyOf(creators);
        powerLevels = Map.copyOf(powerLevels);
    }

    /** Whether one other person is in it, and every message of theirs is meant for us. */
    boolean isDirect() {
        return members == 2;
    }

    /** How much a user may do in the room, usually from 0 to 100. */
    int powerOf(String user) {
        int set = powerLevels.getOrDefault(user, usualPower);
        return creators.contains(user) && creatorsRule() ? Math.max(CREATOR_POWER, set) : set;
    }

    /** Whether creators have their power by being that; before, it stands among the levels like everybody's. */
    private boolean creatorsRule() {
        return version.matches("[0-9]{1,3}") ? Integer.parseInt(version) >= 12 : !version.isEmpty();
    }
}
