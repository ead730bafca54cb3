package org.rapporteur.web;

import io.javalin.config.JavalinConfig;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** Bounds of the HTTP server below our pages: threads, connections, headers, slow clients, and no word about its version. */
final class ServerLimits {
    /** Bytes a second below which a client that sends a body is given up; else one could hold each thread with a byte a minute. */
    private static final long SLOWEST_BODY = 256;

    private final WebSettings settings;
    private final Failures failures;

    ServerLimits(WebSettings settings, Failures failures) {
        this.settings = settings;
        this.failures = failures;
    }

    void applyTo(JavalinConfig config) {
        QueuedThreadPool pool = new QueuedThreadPool(settings.threads(), 2);
        pool.setName("web");
        config.jetty.threadPool = pool;
        config.jetty.modifyHttpConfiguration(this::bound);
        config.jetty.modifyServer(server -> {
            server.addBean(new NetworkConnectionLimit(settings.connections(), server));
            server.setErrorHandler(failures.belowTheRoutes());
        });
        config.http.maxRequestSize = settings.maxBodyBytes();
        config.http.prefer405over404 = true;
    }

    private void bound(HttpConfiguration http) {
        http.setSendServerVersion(false);
        http.setSendXPoweredBy(false);
        http.setRequestHeaderSize(settings.maxHeaderBytes());
        http.setIdleTimeout(settings.idle().toMillis());
        http.setMinRequestDataRate(SLOWEST_BODY);
        http.setUriCompliance(fileNamesAllowed());
    }

    /** An article may be called {@code 50% \\cut.md}: what is suspicious on a file system is harmless here, since no path reaches one. */
    private static UriCompliance fileNamesAllowed() {
        return UriCompliance.DEFAULT.with(
                "article names",
                UriCompliance.Violation.AMBIGUOUS_PATH_ENCODING,
                UriCompliance.Violation.SUSPICIOUS_PATH_CHARACTERS);
    }
}
