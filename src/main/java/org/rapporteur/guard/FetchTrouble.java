package org.rapporteur.guard;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Locale;
import javax.net.ssl.SSLException;

/** Why nothing was fetched; the message is a line for a person, beginning with the address or the host. Every such line stands here. */
final class FetchTrouble extends Exception {
    private static final long serialVersionUID = 1L;
    private static final int LONGEST_SHOWN = 120;

    private FetchTrouble(String reason) {
        super(reason);
    }

    String reason() {
        return String.valueOf(getMessage());
    }

    static FetchTrouble noAddress(String given) {
        return new FetchTrouble(
                "“" + shown(given) + "” is not an address. Give a whole one, such as https://example.org/article.");
    }

    static FetchTrouble wrongScheme(String given) {
        return new FetchTrouble(
                "“" + shown(given) + "” does not begin with https:// or http://; nothing else is asked.");
    }

    static FetchTrouble tooLong(int most) {
        return new FetchTrouble("That address is longer than " + most + " characters, and was not asked.");
    }

    static FetchTrouble withPassword(String host) {
        return new FetchTrouble("The address of " + host
                + " carries a user name or password. Leave it out; what needs a password cannot be fetched.");
    }

    static FetchTrouble wrongPort(String host, int port) {
        return new FetchTrouble(host + " is named with port " + port + "; only the usual ports 80 and 443 are asked.");
    }

    static FetchTrouble oddHost(String host) {
        return new FetchTrouble(shown(host) + " is not the name of a site on the internet, and was not asked.");
    }

    static FetchTrouble notPublic(String host) {
        return new FetchTrouble(
                shown(host) + " is inside a private network or this machine, and was not asked. Only sites"
                        + " that everybody can reach are.");
    }

    static FetchTrouble unknownHost(String host) {
        return new FetchTrouble("There is no site " + shown(host) + ", or its name cannot be looked up right now.");
    }

    static FetchTrouble disallowed(String host) {
        return new FetchTrouble(
                host + " does not want this page to be fetched by programs (robots.txt). Save the page from"
                        + " your browser and put it into the folder.");
    }

    static FetchTrouble robotsUnknown(String host) {
        return new FetchTrouble(host
                + " does not tell what programs may fetch (its robots.txt fails), so it was not asked. Try later.");
    }

    static FetchTrouble busy(String host, Duration wait) {
        return new FetchTrouble(host + " is not asked again for " + Math.max(1, wait.toMinutes())
                + " more minutes, since it asked to be left alone that long.");
    }

    static FetchTrouble tooManyHops(String host, int most) {
        return new FetchTrouble(host + " passed us on more than " + most + " times.");
    }

    static FetchTrouble unsafeHop(String host) {
        return new FetchTrouble(host + " passed us on from https to http, which anybody on the way could change.");
    }

    static FetchTrouble aimlessHop(String host) {
        return new FetchTrouble(host + " passed us on without saying where to.");
    }

    static FetchTrouble status(String host, int status) {
        String meaning = switch (status) {
            case 401, 402, 403 -> ": the page is not open to everybody";
            case 404, 410 -> ": there is no such page";
            case 429 -> ": we asked too often";
            default -> status >= 500 ? ": it has trouble of its own; try later" : "";
        };
        return new FetchTrouble(host + " answered with " + status + meaning + ".");
    }

    static FetchTrouble tooLarge(String host, long most) {
        return new FetchTrouble(String.format(
                Locale.ROOT, "%s sent more than %,d bytes, which is no article; the rest was not read.", host, most));
    }

    static FetchTrouble foreignCoding(String host) {
        return new FetchTrouble(host + " sent a packed answer that was not asked for and is not unpacked.");
    }

    static FetchTrouble tooSlow(String host, Duration most) {
        return new FetchTrouble(host + " did not answer completely within " + most.toSeconds() + " seconds.");
    }

    /** What the network said. */
    static FetchTrouble of(String host, IOException failure, Duration most) {
        return switch (failure) {
            case InterruptedIOException slow -> tooSlow(host, most);
            case UnknownHostException unknown -> unknownHost(host);
            case ConnectException refused -> new FetchTrouble(host + " cannot be reached.");
            case SSLException untrusted ->
                new FetchTrouble(host + " could not prove who it is (its certificate), so it was not asked.");
            default -> garbled(host);
        };
    }

    static FetchTrouble garbled(String host) {
        return new FetchTrouble(host + " broke off its answer, or sent one that cannot be understood. Try later.");
    }

    /** What a stranger wrote, bounded and on one line. */
    private static String shown(String text) {
        String line = text.replaceAll("[\\p{Cntrl}\\p{Cf}\\s]+", " ").strip();
        return line.length() <= LONGEST_SHOWN ? line : line.substring(0, LONGEST_SHOWN) + "…";
    }
}
