package org.rapporteur.formats;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Bookmarks and lists of addresses. They are no articles: what they point to is named, for a person to have it fetched. */
final class LinkReader implements FormatReader {
    private static final int HEAD_BYTES = 1 << 16;
    private static final int MOST_NAMED = 3;
    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>\"'\\x00-\\x1f\\x7f-\\xff]{3,500}");
    private static final Pattern LIST = Pattern.compile("(?:[-*] ?)?https?://\\S{3,500}");

    @Override
    public Format format() {
        return Format.plain("bookmarks", ".url", ".webloc");
    }

    @Override
    public boolean isShownBy(SourceFile file) {
        String head = head(file).strip();
        return head.startsWith("[InternetShortcut]") || isList(head);
    }

    /** Whether every line that is not blank and no comment is an address. */
    private static boolean isList(String text) {
        List<String> lines = text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .toList();
        return !lines.isEmpty()
                && lines.stream().allMatch(line -> LIST.matcher(line).matches());
    }

    @Override
    public List<Draft> readAll(SourceFile file) throws UnreadableFileException {
        Matcher matcher = ADDRESS.matcher(head(file));
        List<String> addresses = matcher.results()
                .map(MatchResult::group)
                .filter(address -> !address.contains("://www.apple.com/DTDs/"))
                .distinct()
                .toList();
        if (addresses.isEmpty()) {
            throw new UnreadableFileException("is a bookmark without a web address; take it out of the folder");
        }
        String more = addresses.size() > MOST_NAMED ? " and " + (addresses.size() - MOST_NAMED) + " more" : "";
        throw new UnreadableFileException("holds links and no article: "
                + String.join(" ", addresses.subList(0, Math.min(MOST_NAMED, addresses.size()))) + more
                + ". An admin fetches the article of one with: add " + addresses.getFirst());
    }

    private static String head(SourceFile file) {
        byte[] content = file.content();
        return new String(content, 0, Math.min(content.length, HEAD_BYTES), StandardCharsets.ISO_8859_1)
                .replace("\u00ef\u00bb\u00bf", "");
    }
}
