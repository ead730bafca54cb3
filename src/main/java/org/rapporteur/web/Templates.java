package org.rapporteur.web;

import com.samskivert.mustache.Escapers;
import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The pages' templates, compiled once. Every value is escaped as it is put in; a name that a model lacks is an error, not a hole. */
final class Templates {
    private final Map<String, Template> pages;
    private final Map<String, Object> everywhere;

    Templates(Assets assets) {
        Mustache.Compiler compiler = Mustache.compiler()
                .withEscaper(Templates::escape)
                .withLoader(Templates::read)
                .nullValue("")
                .emptyStringIsFalse(true);
        this.pages = Stream.of("home", "thread", "list", "dossier", "reader", "error")
                .collect(Collectors.toUnmodifiableMap(Function.identity(), name -> compiler.compile(read(name))));
        this.everywhere = Map.of(
                "style",
                assets.address("style.css"),
                "wide",
                false,
                "script",
                assets.address("page.js"),
                "icon",
                assets.address("icon.svg"));
    }

    /** A whole page. The model may be of maps, lists, records and texts; it needs {@code title}. */
    String render(String page, Map<String, ?> model) {
        Map<String, Object> values = new HashMap<>(everywhere);
        values.putAll(model);
        Template template = pages.get(page);
        if (template == null) {
            throw new IllegalArgumentException("no page " + page);
        }
        return template.execute(values);
    }

    private static Reader read(String name) {
        return new StringReader(new String(Assets.resource(name + ".mustache"), StandardCharsets.UTF_8));
    }

    /** Escapes for text and for attributes in quotes. Control characters, which HTML does not allow, become the replacement sign. */
    private static String escape(String text) {
        return Escapers.HTML.escape(text).replaceAll("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\x7f]", "\uFFFD");
    }
}
