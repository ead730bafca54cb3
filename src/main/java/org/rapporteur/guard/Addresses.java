package org.rapporteur.guard;

import java.net.URI;
import java.util.Optional;
import okhttp3.HttpUrl;

/** Web addresses as browsers read them: dirty ones are mended, hosts get their canonical form. Nothing is asked. Pure. */
public final class Addresses {
    private Addresses() {}

    /** The http or https address that {@code text} is; empty when it is none. */
    public static Optional<URI> read(String text) {
        return text.length() > WebAddress.LONGEST
                ? Optional.empty()
                : Optional.ofNullable(HttpUrl.parse(text.strip()))
                        .map(HttpUrl::uri)
                        .filter(uri -> uri.getHost() != null);
    }

    /** The http or https address that {@code text} is on the page {@code base}; empty when it is none. */
    public static Optional<URI> resolve(URI base, String text) {
        HttpUrl page = HttpUrl.get(base);
        return page == null || text.length() > WebAddress.LONGEST
                ? Optional.empty()
                : Optional.ofNullable(page.resolve(text.strip()))
                        .map(HttpUrl::uri)
                        .filter(uri -> uri.getHost() != null);
    }

    /** Whether two addresses belong to one site: {@code www.example.org} and {@code m.example.org} do, two blogs of one host of blogs do not. */
    public static boolean sameSite(URI one, URI other) {
        HttpUrl first = HttpUrl.get(one);
        HttpUrl second = HttpUrl.get(other);
        if (first == null || second == null) {
            return false;
        }
        String site = first.topPrivateDomain();
        return first.host().equals(second.host()) || (site != null && site.equals(second.topPrivateDomain()));
    }
}
