package org.rapporteur.formats;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Formats that are known but not read, told by their first bytes, so that a report can say what a file is.
 *
 * @param magic the first bytes
 * @param name with its article: "a PDF"
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
record ForeignFormat(byte[] magic, String name) {
    private static final List<ForeignFormat> ALL = List.of(
            text("%!PS", "a PostScript file"),
            text("GIF8", "a GIF image"),
            text("Rar!", "a RAR archive"),
            text("SQLite format 3", "an SQLite database"),
            text("OggS", "a sound file"),
            text("ID3", "a sound file"),
            hex("504b0304", "a zip archive"),
            hex("504b0506", "an empty zip archive"),
            hex("d0cf11e0a1b11ae1", "an Office document in the old format, or one that is locked with a password"),
            hex("89504e47", "a PNG image"),
            hex("ffd8ff", "a JPEG image"),
            hex("1f8b08", "a gzip archive"),
            hex("377abcaf271c", "a 7-Zip archive"),
            hex("7f454c46", "a program"));

    /** What a zip archive really is, by its ending. */
    private static final Map<String, String> ZIPPED = Map.of(
            ".xlsx", "an Excel workbook (XLSX)",
            ".pptx", "a PowerPoint presentation (PPTX)",
            ".ods", "an OpenDocument spreadsheet (ODS)",
            ".odp", "an OpenDocument presentation (ODP)");

    /** The name of the foreign format a file shows itself to be. */
    static Optional<String> of(SourceFile file) {
        return ALL.stream()
                .filter(format -> file.startsWith(format.magic))
                .findFirst()
                .map(format -> {
                    String ending = ending(file.name());
                    return format.name.equals("a zip archive") ? ZIPPED.getOrDefault(ending, format.name) : format.name;
                });
    }

    /** From the last dot on, in lower case; empty when there is none. */
    static String ending(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot).toLowerCase(Locale.ROOT);
    }

    private static ForeignFormat text(String magic, String name) {
        return new ForeignFormat(magic.getBytes(StandardCharsets.ISO_8859_1), name);
    }

    private static ForeignFormat hex(String magic, String name) {
        return new ForeignFormat(HexFormat.of().parseHex(magic), name);
    }
}
