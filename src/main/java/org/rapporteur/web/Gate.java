package org.rapporteur.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.MisdirectedRequestResponse;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What every request passes and every response carries: the check of the Host header and the headers that bind the browser. */
final class Gate {
    /** Browsers load nothing but what this server sends, run no inline script and show the page in no frame. */
    static final Map<String, String> HEADERS = Map.of(
            "Content-Security-Policy",
            "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; connect-src 'self';"
                    + " form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
            "X-Content-Type-Options",
            "nosniff",
            "Referrer-Policy",
            "no-referrer",
            "Cross-Origin-Opener-Policy",
            "same-origin",
            "Cross-Origin-Resource-Policy",
            "same-origin");

    private static final Set<String> LOCAL_NAMES = Set.of("localhost", "127.0.0.1", "[::1]");

    private final boolean localOnly;
    private final Set<String> open;

    /**
     * A gate.
     *
     * @param localOnly whether only this machine can connect; then a foreign Host is a page that had its name pointed here
     * @param open paths that are called from outside all the same, and check for themselves who calls
     */
    Gate(boolean localOnly, Set<String> open) {
        this.localOnly = localOnly;
        this.open = Set.copyOf(open);
    }

    void applyTo(RoutesConfig routes) {
        routes.before(this::pass);
    }

    private void pass(Context context) {
        HEADERS.forEach(context::header);
        context.header("Cache-Control", "private, no-cache");
        if (localOnly && !open.contains(context.path()) && !LOCAL_NAMES.contains(hostName(context.header("Host")))) {
            throw new MisdirectedRequestResponse("this server answers to localhost only");
        }
    }

    private static String hostName(@Nullable String host) {
        if (host == null) {
            return "";
        }
        return host.replaceFirst(":[0-9]{1,5}$", "").toLowerCase(Locale.ROOT);
    }

    /** Whether a request that names its origin comes from a page of ours; one without an Origin header comes from no page. */
    static boolean isFromOurPages(Context context) {
        String origin = context.header("Origin");
        String host = context.header("Host");
        return origin == null
                || (host != null
                        && (origin.equalsIgnoreCase("http://" + host) || origin.equalsIgnoreCase("https://" + host)));
    }
}
