package org.rapporteur.guard;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;

/**
 * An address that may be asked as far as its text goes: http or https, a usual port, no password, and a host that is a name with a dot or an address
 * of the network in its one canonical form. Where a name leads is not known yet.
 *
 * @param url with the host in its canonical form: letters small, other scripts in Punycode
 */
record WebAddress(HttpUrl url) {
    static final int LONGEST = 2_000;

    /** A host whose last label is a number is an IPv4 address to some programs, in decimal, octal or hex. */
    private static final Pattern NUMERIC = Pattern.compile("(?:.*\\.)?(?:[0-9]+|0[xX][0-9a-fA-F]*)");

    private static final Pattern DOTTED_QUAD =
            Pattern.compile("(?:(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])(?:\\.(?!$)|$)){4}");

    /** @throws FetchTrouble when it may not be asked */
    static WebAddress of(String given, Destinations destinations) throws FetchTrouble {
        String text = given.strip();
        if (text.length() > LONGEST) {
            throw FetchTrouble.tooLong(LONGEST);
        }
        String scheme = text.substring(0, Math.max(0, text.indexOf(':'))).toLowerCase(Locale.ROOT);
        if (!scheme.equals("http") && !scheme.equals("https")) {
            throw FetchTrouble.wrongScheme(text);
        }
        HttpUrl url = HttpUrl.parse(text);
        if (url == null) {
            throw FetchTrouble.noAddress(text);
        }
        return of(url, destinations);
    }

    /** @throws FetchTrouble when it may not be asked */
    static WebAddress of(HttpUrl url, Destinations destinations) throws FetchTrouble {
        String host = url.host();
        if (url.toString().length() > LONGEST) {
            throw FetchTrouble.tooLong(LONGEST);
        }
        if (!url.username().isEmpty() || !url.password().isEmpty()) {
            throw FetchTrouble.withPassword(host);
        }
        if (!destinations.allowsPort(url.port())) {
            throw FetchTrouble.wrongPort(host, url.port());
        }
        boolean name = host.indexOf('.') > 0
                && !host.endsWith(".")
                && !NUMERIC.matcher(host).matches();
        if (url.uri().getHost() == null || (!name && !isLiteral(host))) {
            throw FetchTrouble.oddHost(host);
        }
        return new WebAddress(url.newBuilder().fragment(null).build());
    }

    String host() {
        return url.host();
    }

    /** The address itself, when the host is one. */
    Optional<InetAddress> literal() {
        try {
            return isLiteral(host()) ? Optional.of(InetAddress.getByName(host())) : Optional.empty();
        } catch (UnknownHostException e) {
            throw new IllegalStateException("a literal needs no look-up: " + host(), e);
        }
    }

    private static boolean isLiteral(String host) {
        return host.indexOf(':') >= 0 || DOTTED_QUAD.matcher(host).matches();
    }
}
