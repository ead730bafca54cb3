package org.rapporteur.guard;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRules.RobotRulesMode;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * What sites let programs fetch, by their robots.txt, kept for a day for the {@value #SITES} sites asked last. A site without one allows everything; one
 * whose robots.txt fails allows nothing for now. Safe for use by many threads.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9309">RFC 9309</a>
 */
final class Robots {
    private static final int SITES = 500;
    private static final Duration KEPT = Duration.ofHours(24);
    private static final Duration KEPT_FAILURE = Duration.ofMinutes(10);

    /** Nobody is made to wait longer between two requests; the parser would take more for "nothing is allowed". */
    private static final Duration LONGEST_DELAY = Duration.ofSeconds(10);

    /** Gets a robots.txt, bound by nothing that stands in one. */
    interface Source {
        /** @return the answer's status and its body, which is empty unless the status is 200 */
        Answer get(HttpUrl robots) throws FetchTrouble;
    }

    @SuppressWarnings("ArrayRecordComponent") // compared by nobody
    record Answer(int status, byte[] body) {}

    /** @param failed whether nobody knows what the site allows */
    record Rules(BaseRobotRules rules, boolean failed, long until) {
        boolean allow(HttpUrl url) {
            return rules.isAllowed(url.toString());
        }

        /** What the site asks for between two requests. */
        Duration delay() {
            Duration asked = Duration.ofMillis(Math.max(0, rules.getCrawlDelay()));
            return asked.compareTo(LONGEST_DELAY) < 0 ? asked : LONGEST_DELAY;
        }
    }

    private final String name;
    private final Source source;
    private final LongSupplier nanos;
    private final Map<HttpUrl, Rules> known = new Latest<>(SITES);

    /** @param name by which sites call us, in lower case */
    Robots(String name, Source source, LongSupplier nanos) {
        this.name = name;
        this.source = source;
        this.nanos = nanos;
    }

    /** The rules of the site of {@code url}, asked for when they are not known or old. */
    Rules of(HttpUrl url) throws FetchTrouble {
        HttpUrl robots = url.newBuilder()
                .encodedPath("/robots.txt")
                .query(null)
                .fragment(null)
                .build();
        Rules kept = kept(robots);
        if (kept != null) {
            return kept;
        }
        Rules fresh = rules(robots, source.get(robots));
        synchronized (known) {
            known.put(robots, fresh);
        }
        return fresh;
    }

    private @Nullable Rules kept(HttpUrl robots) {
        synchronized (known) {
            Rules rules = known.get(robots);
            return rules == null || rules.until - nanos.getAsLong() < 0 ? null : rules;
        }
    }

    private Rules rules(HttpUrl robots, Answer answer) {
        if (answer.status >= 500 || answer.status == 429) {
            return new Rules(new SimpleRobotRules(RobotRulesMode.ALLOW_NONE), true, in(KEPT_FAILURE));
        }
        if (answer.status != 200) {
            return new Rules(new SimpleRobotRules(RobotRulesMode.ALLOW_ALL), false, in(KEPT));
        }
        SimpleRobotRulesParser parser = new SimpleRobotRulesParser(Long.MAX_VALUE, 0);
        return new Rules(
                parser.parseContent(robots.toString(), answer.body, "text/plain", List.of(name)), false, in(KEPT));
    }

    private long in(Duration time) {
        return nanos.getAsLong() + time.toNanos();
    }
}
