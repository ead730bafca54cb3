package org.rapporteur.parsing;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapporteur.formats.Details;
import org.rapporteur.formats.Draft;
import org.rapporteur.formats.SourceFile;

/**
 * How a process that reads files is asked and answers, over its standard streams: it greets with one byte; a question is a path and the bytes of its
 * file, an answer one byte for its kind and what belongs to it. Texts are their length in bytes and UTF-8, lists their length and their members. Nothing that the
 * other side says of a length is believed beyond {@value #LONGEST} bytes.
 */
final class ParserWire {
    private static final int LONGEST = 64 << 20;
    private static final int MOST_MEMBERS = 1 << 20;
    private static final int DRAFTS = 1;
    private static final int UNREADABLE = 2;
    private static final int READY = 3;

    private ParserWire() {}

    /** What came of a file. */
    sealed interface Answer {
        record Drafts(List<Draft> drafts) implements Answer {
            public Drafts {
                drafts = List.copyOf(drafts);
            }
        }

        /** @param reason as in {@link UnreadableFileException} */
        record Unreadable(String reason) implements Answer {}
    }

    /** Says that the process is up, once. */
    static void greet(DataOutputStream out) throws IOException {
        out.writeByte(READY);
        out.flush();
    }

    /** Waits until the process is up. */
    static void awaitGreeting(DataInputStream in) throws IOException {
        int greeting = in.readUnsignedByte();
        if (greeting != READY) {
            throw new IOException("a greeting of " + greeting);
        }
    }

    static void ask(DataOutputStream out, SourceFile file) throws IOException {
        writeText(out, file.path());
        out.writeInt(file.content().length);
        out.write(file.content());
        out.flush();
    }

    static SourceFile question(DataInputStream in) throws IOException {
        return new SourceFile(readText(in), readBytes(in));
    }

    static void answer(DataOutputStream out, Answer answer) throws IOException {
        switch (answer) {
            case Answer.Drafts given -> {
                out.writeByte(DRAFTS);
                out.writeInt(given.drafts().size());
                for (Draft draft : given.drafts()) {
                    write(out, draft);
                }
            }
            case Answer.Unreadable unreadable -> {
                out.writeByte(UNREADABLE);
                writeText(out, unreadable.reason());
            }
        }
        out.flush();
    }

    static Answer answer(DataInputStream in) throws IOException {
        int kind = in.readUnsignedByte();
        if (kind == UNREADABLE) {
            return new Answer.Unreadable(readText(in));
        }
        if (kind != DRAFTS) {
            throw new IOException("an answer of the unknown kind " + kind);
        }
        List<Draft> drafts = new ArrayList<>();
        for (int left = count(in); left > 0; left--) {
            drafts.add(readDraft(in));
        }
        return new Answer.Drafts(drafts);
    }

    private static void write(DataOutputStream out, Draft draft) throws IOException {
        writeText(out, draft.key());
        Details details = draft.details();
        for (String value : new @Nullable String[] {
            details.title(), details.source(), details.date(), details.url(), details.author(), details.language()
        }) {
            out.writeBoolean(value != null);
            if (value != null) {
                writeText(out, value);
            }
        }
        writeTexts(out, draft.paragraphs());
        writeTexts(out, draft.pages());
        writeTexts(out, draft.warnings());
    }

    private static Draft readDraft(DataInputStream in) throws IOException {
        String key = readText(in);
        Details details = new Details(maybe(in), maybe(in), maybe(in), maybe(in), maybe(in), maybe(in));
        return new Draft(key, details, readTexts(in), readTexts(in), readTexts(in));
    }

    private static @Nullable String maybe(DataInputStream in) throws IOException {
        return in.readBoolean() ? readText(in) : null;
    }

    private static void writeTexts(DataOutputStream out, List<String> texts) throws IOException {
        out.writeInt(texts.size());
        for (String text : texts) {
            writeText(out, text);
        }
    }

    private static List<String> readTexts(DataInputStream in) throws IOException {
        List<String> texts = new ArrayList<>();
        for (int left = count(in); left > 0; left--) {
            texts.add(readText(in));
        }
        return texts;
    }

    private static void writeText(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static String readText(DataInputStream in) throws IOException {
        return new String(readBytes(in), StandardCharsets.UTF_8);
    }

    private static byte[] readBytes(DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > LONGEST) {
            throw new IOException("a length of " + length);
        }
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new IOException("cut off");
        }
        return bytes;
    }

    private static int count(DataInputStream in) throws IOException {
        int count = in.readInt();
        if (count < 0 || count > MOST_MEMBERS) {
            throw new IOException("a list of " + count);
        }
        return count;
    }
}
