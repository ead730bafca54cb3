package org.rapporteur.feeds;

import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * An article's address without what differs from reader to reader.
 *
 * @param url without fragment and tracking parameters
 */
record CanonicalAddress(URI url) {
    /** What mailings, social networks and shops for advertisements hang on; none of them chooses what a page shows. */
    private static final Pattern TRACKING = Pattern.compile(
            "(?i)(?:utm_\\w+|fbclid|gclid|dclid|gbraid|wbraid|msclkid|yclid|igshid|twclid|mc_[ce]id|_hs(?:enc|mi)|mkt_tok"
                + "|cmpid|ocid|xtor|at_(?:medium|campaign|custom\\d?)|_ga|s_cid|ncid|partner)");

    static CanonicalAddress of(URI address) {
        String query = address.getRawQuery();
        String kept = query == null
                ? ""
                : Arrays.stream(query.split("&"))
                        .filter(parameter -> !parameter.isEmpty()
                                && !TRACKING.matcher(parameter.replaceFirst("=.*", ""))
                                        .matches())
                        .collect(Collectors.joining("&"));
        String path = address.getRawPath() == null || address.getRawPath().isEmpty() ? "/" : address.getRawPath();
        return new CanonicalAddress(URI.create(address.getScheme().toLowerCase(Locale.ROOT) + "://"
                + address.getRawAuthority() + path + (kept.isEmpty() ? "" : "?" + kept)));
    }

    /** The same for addresses that lead to the same page on nearly every site: with and without https, www. and a slash at the end. */
    String key() {
        String text = url.getRawAuthority().toLowerCase(Locale.ROOT).replaceFirst("^www\\.", "")
                + url.getRawPath()
                + (url.getRawQuery() == null ? "" : "?" + url.getRawQuery());
        return text.replaceFirst(":(?:80|443)(?=/)", "").replaceFirst("/$", "");
    }
}
