package org.rapporteur.guard;

import java.util.LinkedHashMap;
import java.util.Map;

/** A map that keeps what was used last and forgets the rest. Not safe for use by several threads. */
final class Latest<K, V> extends LinkedHashMap<K, V> {
    private static final long serialVersionUID = 1L;

    private final int most;

    /** @param most how many entries are kept */
    Latest(int most) {
        super(16, 0.75f, true);
        this.most = most;
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
        return size() > most;
    }
}
