package org.rapporteur.conversation;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Which list each thread saw last, as long as no question was asked after it; of the {@value #MOST_THREADS} threads used last. Safe for use by many threads. */
final class ListMemory {
    static final int MOST_THREADS = 2_000;

    private final Map<String, AskedOf> lists = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, AskedOf> eldest) {
            return size() > MOST_THREADS;
        }
    };

    synchronized void put(String thread, AskedOf asked) {
        lists.put(thread, asked);
    }

    synchronized void forget(String thread) {
        lists.remove(thread);
    }

    synchronized Optional<AskedOf> last(String thread) {
        return Optional.ofNullable(lists.get(thread));
    }
}
