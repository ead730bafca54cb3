package org.rapporteur.web;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.util.JavalinException;
import java.net.BindException;
import java.nio.channels.UnresolvedAddressException;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The web page and the JSON API on one address. Start it once; it is safe for use by many threads. */
public final class WebSurface implements AutoCloseable {
    private final WebSettings settings;
    private final Javalin server;

    /** The pages and the API alone. */
    public WebSurface(WebSettings settings, WebCore core, InstantSource clock) {
        this(settings, core, clock, List.of());
    }

    /**
     * The pages, the API and what other services call.
     *
     * @param clock for the age of the last refresh
     * @param endpoints addresses of other surfaces
     */
    public WebSurface(WebSettings settings, WebCore core, InstantSource clock, List<Endpoint> endpoints) {
        this.settings = settings;
        Assets assets = Assets.load();
        Templates templates = new Templates(assets);
        PageSender sender = new PageSender(core, templates, clock);
        Pages pages = new Pages(core, settings.isLoopback(), sender, new PageThreads(new SecureRandom()));
        DossierPages dossierPages = new DossierPages(core, sender);
        Api api = new Api(core, settings.maxBodyBytes());
        Failures failures = new Failures(templates);
        this.server = Javalin.create(config -> {
            quiet(config);
            new ServerLimits(settings, failures).applyTo(config);
            new Gate(settings.isLoopback(), paths(endpoints)).applyTo(config.routes);
            assets.applyTo(config.routes);
            pages.applyTo(config.routes);
            dossierPages.applyTo(config.routes);
            api.applyTo(config.routes);
            endpoints.forEach(endpoint -> endpoint.applyTo(config.routes));
            failures.applyTo(config);
        });
    }

    /**
     * Listens from now on.
     *
     * @throws WebSurfaceException when the address cannot be had, with one line that says why
     */
    public void start() {
        try {
            server.start(settings.host(), settings.port());
        } catch (JavalinException failure) {
            server.stop();
            throw new WebSurfaceException(
                    "cannot listen on %s:%d: %s".formatted(settings.host(), settings.port(), reason(failure)), failure);
        }
    }

    /** The port listened on, also when the settings said 0. */
    public int port() {
        return server.port();
    }

    @Override
    public void close() {
        server.stop();
    }

    private static Set<String> paths(List<Endpoint> endpoints) {
        return endpoints.stream().map(Endpoint::path).collect(Collectors.toSet());
    }

    private static String reason(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof BindException
                    && String.valueOf(cause.getMessage()).contains("in use")) {
                return "the port is in use; stop the other program or choose another port";
            }
            if (cause instanceof UnresolvedAddressException) {
                return "this machine has no such name or address";
            }
            if (cause.getCause() == null) {
                return String.valueOf(cause.getMessage()).lines().findFirst().orElse("no reason given");
            }
        }
        throw new IllegalStateException("a failure ends its own chain of causes");
    }

    private static void quiet(JavalinConfig config) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
    }
}
