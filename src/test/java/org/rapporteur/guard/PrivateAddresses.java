package org.rapporteur.guard;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Addresses that are not for everybody, and the many ways to write them. */
final class PrivateAddresses {
    private static final int[][] V4 = {
        {127, -1, -1, -1}, {10, -1, -1, -1}, {172, 16, -1, -1}, {172, 31, -1, -1}, {192, 168, -1, -1},
        {169, 254, 169, 254}, {169, 254, -1, -1}, {100, 64, -1, -1}, {100, 100, 100, 200}, {192, 0, 0, 192},
        {198, 18, -1, -1}, {198, 19, -1, -1}, {192, 0, 2, -1}, {224, -1, -1, -1}, {255, 255, 255, 255},
        {0, 0, 0, 0}, {0, -1, -1, -1}, {168, 63, 129, 16}, {240, -1, -1, -1}, {127, 0, 0, 2},
    };

    private static final List<String> V6 = List.of(
            "::1",
            "::",
            "fd00:ec2::254",
            "fe80::%x",
            "fc00::%x",
            "fdff:%x::1",
            "ff02::1",
            "fec0::%x",
            "2001:db8::%x",
            "2001::%x",
            "2001:2::%x",
            "100::%x",
            "3fff::%x",
            "5f00::%x",
            "64:ff9b:1::%x");

    private final Random random;

    PrivateAddresses(Random random) {
        this.random = random;
    }

    /** One of them, of either family. */
    InetAddress next() {
        try {
            return InetAddress.getByName(random.nextInt(3) > 0 ? dotted(v4()) : v6());
        } catch (UnknownHostException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A host as it may stand in an address that leads to one of them, for programs that take a hint. */
    String nextHost() {
        int[] ip = v4();
        long number = ((long) ip[0] << 24) | (ip[1] << 16) | (ip[2] << 8) | ip[3];
        String dotted = dotted(ip);
        return switch (random.nextInt(26)) {
            case 0 -> dotted;
            case 1 -> String.valueOf(number);
            case 2 -> "0x" + Long.toHexString(number);
            case 3 -> "0" + Long.toOctalString(number);
            case 4 -> each(ip, "0%o");
            case 5 -> each(ip, "0x%x");
            case 6 -> each(ip, "0x%02X");
            case 7 -> each(ip, "%03d");
            case 8 -> ip[0] + "." + ((ip[1] << 16) | (ip[2] << 8) | ip[3]);
            case 9 -> ip[0] + "." + ip[1] + "." + ((ip[2] << 8) | ip[3]);
            case 10 -> dotted + ".";
            case 11 -> "[::ffff:" + dotted + "]";
            case 12 -> "[::" + dotted + "]";
            case 13 -> "[64:ff9b::" + dotted + "]";
            case 14 -> String.format(Locale.ROOT, "[2002:%02x%02x:%02x%02x::1]", ip[0], ip[1], ip[2], ip[3]);
            case 15 ->
                String.format(
                        Locale.ROOT,
                        "[2001:0:4136:e378:8000:63bf:%02x%02x:%02x%02x]",
                        ~ip[0] & 255,
                        ~ip[1] & 255,
                        ~ip[2] & 255,
                        ~ip[3] & 255);
            case 16 -> "[" + v6() + "]";
            case 17 ->
                "[0:0:0:0:0:ffff:" + Integer.toHexString((ip[0] << 8) | ip[1]) + ":"
                        + Integer.toHexString((ip[2] << 8) | ip[3]) + "]";
            case 18 -> percent(dotted);
            case 19 -> wide(dotted, '\uff10', '\uff0e');
            case 20 -> wide(dotted, '\uff10', '\u3002');
            case 21 -> wide(dotted, '0', '\uff61');
            case 22 -> "localhost";
            case 23 -> "LOCALHOST.";
            case 24 -> "good.example@" + dotted;
            default -> dotted + "%2e";
        };
    }

    private int[] v4() {
        int[] form = V4[random.nextInt(V4.length)].clone();
        for (int i = 0; i < 4; i++) {
            form[i] = form[i] < 0 ? random.nextInt(256) : form[i];
        }
        return form;
    }

    private String v6() {
        return V6.get(random.nextInt(V6.size())).replace("%x", Integer.toHexString(1 + random.nextInt(0xfffe)));
    }

    private static String dotted(int[] ip) {
        return ip[0] + "." + ip[1] + "." + ip[2] + "." + ip[3];
    }

    private static String each(int[] ip, String format) {
        String all = String.join(".", format, format, format, format);
        return String.format(Locale.ROOT, all, ip[0], ip[1], ip[2], ip[3]);
    }

    private static String percent(String text) {
        StringBuilder coded = new StringBuilder();
        text.chars().forEach(c -> coded.append(String.format(Locale.ROOT, "%%%02x", c)));
        return coded.toString();
    }

    private static String wide(String dotted, char zero, char dot) {
        StringBuilder text = new StringBuilder();
        dotted.chars().forEach(c -> text.append(c == '.' ? dot : (char) (zero + c - '0')));
        return text.toString();
    }
}
