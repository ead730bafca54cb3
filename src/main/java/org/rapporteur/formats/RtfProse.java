package org.rapporteur.formats;

import com.rtfparserkit.parser.RtfListenerAdaptor;
import com.rtfparserkit.rtf.Command;
import com.rtfparserkit.rtf.CommandType;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Hears an RTF document and collects its words, its headings by the names of their styles, and what it says of itself. Of the destinations only
 * the text, results of fields, footnotes and text boxes are words. The commands are those of the RTF Specification 1.9.1. For one document.
 */
final class RtfProse extends RtfListenerAdaptor {
    private static final Set<Command> WORDS = EnumSet.of(Command.fldrslt, Command.shptxt);
    private static final Pattern HEADING = Pattern.compile("(?i)heading ([1-9]).*");
    private static final int LONGEST_NAME = 300;

    /** What the words in a group are. */
    private enum Place {
        TEXT,
        NOTE,
        STYLE,
        TITLE,
        AUTHOR,
        DATE,
        INFO,
        SKIPPED
    }

    private record Group(Place place, boolean hidden) {}

    private final HeadedParagraphs collected = new HeadedParagraphs();
    private final Deque<Group> groups = new ArrayDeque<>();
    private final Map<Integer, Integer> levels = new HashMap<>();
    private final Map<Place, StringBuilder> stated = new HashMap<>();
    private final StringBuilder words = new StringBuilder();
    private final StringBuilder note = new StringBuilder();
    private final List<String> notes = new ArrayList<>();
    private final StringBuilder styleName = new StringBuilder();
    private Group group = new Group(Place.SKIPPED, false);
    private StringJoiner row = new StringJoiner(" | ");
    private @Nullable Place optionalIn;
    private boolean inRow;
    private int style;
    private int year;
    private int month;
    private int day;

    HeadedParagraphs paragraphs() {
        return collected;
    }

    Details details() {
        String made = year > 0 && month > 0 && day > 0
                ? String.format(Locale.ROOT, "%04d-%02d-%02d", year, month, day)
                : null;
        return new Details(said(Place.TITLE), null, made, null, said(Place.AUTHOR), null);
    }

    private @Nullable String said(Place place) {
        String line =
                Prose.onOneLine(stated.getOrDefault(place, new StringBuilder()).toString());
        return line.isEmpty() ? null : line;
    }

    @Override
    public void processGroupStart() {
        optionalIn = null;
        groups.push(group);
    }

    @Override
    public void processGroupEnd() {
        optionalIn = null;
        Place left = group.place;
        group = groups.isEmpty() ? group : groups.pop();
        if (left == Place.NOTE && group.place != Place.NOTE) {
            notes.add(note.toString());
            note.setLength(0);
        }
    }

    @Override
    public void processDocumentEnd() {
        endParagraph();
        endRow();
    }

    @Override
    public void processString(String text) {
        if (group.hidden) {
            return;
        }
        switch (group.place) {
            case TEXT -> words.append(text);
            case NOTE -> note.append(text);
            case STYLE -> nameStyle(text);
            case TITLE, AUTHOR -> {
                StringBuilder said = stated.computeIfAbsent(group.place, place -> new StringBuilder());
                if (said.length() < LONGEST_NAME) {
                    said.append(text);
                }
            }
            case DATE, INFO, SKIPPED -> {}
        }
    }

    /** The name of a style ends with a semicolon. */
    private void nameStyle(String text) {
        if (styleName.length() < LONGEST_NAME) {
            styleName.append(text);
        }
        if (text.endsWith(";")) {
            String name = Prose.onOneLine(styleName.substring(0, styleName.length() - 1));
            Matcher heading = HEADING.matcher(name);
            if (heading.matches()) {
                levels.put(style, Integer.parseInt(heading.group(1)) + 1);
            } else if (name.equalsIgnoreCase("title")) {
                levels.put(style, 1);
            }
            styleName.setLength(0);
        }
    }

    @Override
    public void processCommand(Command command, int parameter, boolean hasParameter, boolean optional) {
        if (command == Command.optionalcommand) {
            // What follows may be skipped by whoever does not know it; of what is unknown to the parser nothing comes
            // but this.
            optionalIn = group.place;
            group = new Group(Place.SKIPPED, group.hidden);
            return;
        }
        if (command.getCommandType() == CommandType.Destination) {
            group = new Group(destination(command, optionalIn == null ? group.place : optionalIn), group.hidden);
            optionalIn = null;
            return;
        }
        if (group.place == Place.SKIPPED) {
            return;
        }
        switch (command) {
            case par, sect, page, column -> endParagraph();
            case line, softline -> processString("\n");
            case tab -> processString(" ");
            case cell, nestcell -> endCell();
            case row -> endRow();
            case pard -> style = 0;
            case s -> style = parameter;
            case v, deleted -> group = new Group(group.place, !hasParameter || parameter != 0);
            case plain -> group = new Group(group.place, false);
            case yr -> year = group.place == Place.DATE ? parameter : year;
            case mo -> month = group.place == Place.DATE ? parameter : month;
            case dy -> day = group.place == Place.DATE ? parameter : day;
            default -> {}
        }
    }

    private Place destination(Command command, Place in) {
        if (in == Place.INFO) {
            return switch (command) {
                case title -> stated.containsKey(Place.TITLE) ? Place.SKIPPED : Place.TITLE;
                case author -> stated.containsKey(Place.AUTHOR) ? Place.SKIPPED : Place.AUTHOR;
                case creatim -> Place.DATE;
                default -> Place.SKIPPED;
            };
        }
        return switch (command) {
            case info -> Place.INFO;
            case stylesheet -> Place.STYLE;
            case footnote -> Place.NOTE;
            case rtf -> Place.TEXT;
            default -> WORDS.contains(command) ? in : Place.SKIPPED;
        };
    }

    private void endParagraph() {
        if (group.place == Place.NOTE) {
            note.append('\n');
            return;
        }
        String text = words.toString();
        words.setLength(0);
        int level = levels.getOrDefault(style, 0);
        if (inRow) {
            words.append(text).append(' ');
        } else if (level > 0) {
            collected.heading(level, text);
        } else {
            print(text);
        }
        if (!inRow) {
            printNotes();
        }
    }

    private void printNotes() {
        notes.forEach(this::print);
        notes.clear();
    }

    private void print(String text) {
        TextLines.paragraphs(Prose.cleaned(text)).forEach(collected::paragraph);
    }

    private void endCell() {
        String cell = Prose.onOneLine(words.toString());
        words.setLength(0);
        inRow = true;
        if (!cell.isEmpty()) {
            row.add(cell);
        }
    }

    private void endRow() {
        inRow = false;
        print(row.toString());
        row = new StringJoiner(" | ");
        printNotes();
    }
}
