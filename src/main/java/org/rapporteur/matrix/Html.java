package org.rapporteur.matrix;

import java.util.stream.Collectors;
import org.rapporteur.matrix.Line.Part;
import org.rapporteur.matrix.Line.Style;

/** Lines as HTML. The one place where words become markup, and so the one that escapes them. Pure. */
final class Html {
    /** Grey enough to step back, and dark enough to be read, on light and dark ground alike. */
    private static final String FAINT = " data-mx-color=\"#7d838c\"";

    private Html() {}

    static String of(Line line) {
        return line.parts().stream().map(Html::of).collect(Collectors.joining());
    }

    private static String of(Part part) {
        if (part.words().equals(Line.END)) {
            return "<br>";
        }
        String words = escape(part.words());
        if (part.address() != null) {
            return "<a href=\"" + escape(part.address()) + "\">" + words + "</a>";
        }
        String tag = part.style().tag();
        String attributes = part.style() == Style.FAINT ? FAINT : "";
        return tag.isEmpty() ? words : "<" + tag + attributes + ">" + words + "</" + tag + ">";
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
