package org.rapporteur.slack;

import com.slack.api.model.block.element.RichTextElement;
import com.slack.api.model.block.element.RichTextSectionElement.Link;
import com.slack.api.model.block.element.RichTextSectionElement.Text;
import com.slack.api.model.block.element.RichTextSectionElement.TextStyle;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapporteur.conversation.ShownText;

/**
 * A line or paragraph of rich text, which Slack shows as it is and never reads for markup. What does not fit any more is left out, and an
 * ellipsis says so. For one thread.
 */
final class RichLine {
    /** About what a part costs beside its words when it is written as JSON, without and with a style. */
    private static final int PART = 30;

    private static final int STYLED_PART = 190;

    private static final String ELLIPSIS = " …";

    private final List<RichTextElement> parts = new ArrayList<>();
    private int room;
    private boolean cut;

    /** @param most characters as JSON, about */
    RichLine(int most) {
        this.room = most;
    }

    /** A line of no more than a paragraph. */
    RichLine() {
        this(3_000);
    }

    RichLine plain(String text) {
        return add(text, null);
    }

    RichLine bold(String text) {
        return add(text, TextStyle.builder().bold(true).build());
    }

    RichLine italic(String text) {
        return add(text, TextStyle.builder().italic(true).build());
    }

    RichLine code(String text) {
        return add(text, TextStyle.builder().code(true).build());
    }

    /**
     * Words that open an address.
     *
     * @param address http or https, percent-encoded; without one the words stand alone
     */
    RichLine link(String words, @Nullable String address) {
        String shown = ShownText.of(words);
        if (address == null || shown.isBlank()) {
            return plain(words);
        }
        if (take(PART + shown.length() + address.length())) {
            parts.add(Link.builder().url(address).text(shown).build());
        }
        return this;
    }

    /** A few characters of ours at the end of the line, which stand there also when what precedes was cut. */
    RichLine mark(String mark) {
        parts.add(Text.builder().text(mark).build());
        return this;
    }

    /** All of another line, without cutting it. */
    RichLine append(RichLine other) {
        parts.addAll(other.parts);
        return this;
    }

    boolean isEmpty() {
        return parts.isEmpty();
    }

    List<RichTextElement> parts() {
        return List.copyOf(parts);
    }

    private RichLine add(String text, @Nullable TextStyle style) {
        String shown = ShownText.of(text);
        int overhead = style == null ? PART : STYLED_PART;
        if (shown.isEmpty() || cut) {
            return this;
        }
        if (take(shown.length() + overhead)) {
            parts.add(Text.builder().text(shown).style(style).build());
        } else {
            int left = room - overhead;
            String beginning = left > ELLIPSIS.length() ? ShownText.cut(shown, left) : ELLIPSIS;
            parts.add(Text.builder().text(beginning).style(style).build());
        }
        return this;
    }

    private boolean take(int cost) {
        if (cut || cost > room) {
            cut = true;
            return false;
        }
        room -= cost;
        return true;
    }
}
