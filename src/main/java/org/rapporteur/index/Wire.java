package org.rapporteur.index;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.store.DataOutput;
import org.jspecify.annotations.Nullable;
import org.rapporteur.article.TextRange;

/** How values that may be absent, days, ranges and lists are written one after another. */
final class Wire {
    private Wire() {}

    /** Writes one value. */
    @FunctionalInterface
    interface Writer<T> {
        void write(DataOutput out, T value) throws IOException;
    }

    /** Reads one value. */
    @FunctionalInterface
    interface Reader<T> {
        T read(DataInput in) throws IOException;
    }

    static void text(DataOutput out, @Nullable String text) throws IOException {
        out.writeByte((byte) (text == null ? 0 : 1));
        if (text != null) {
            out.writeString(text);
        }
    }

    static @Nullable String text(DataInput in) throws IOException {
        return in.readByte() == 0 ? null : in.readString();
    }

    static void day(DataOutput out, @Nullable LocalDate day) throws IOException {
        text(out, day == null ? null : day.toString());
    }

    static @Nullable LocalDate day(DataInput in) throws IOException {
        String day = text(in);
        return day == null ? null : LocalDate.parse(day);
    }

    static void range(DataOutput out, TextRange range) throws IOException {
        out.writeVInt(range.start());
        out.writeVInt(range.length());
    }

    static TextRange range(DataInput in) throws IOException {
        int start = in.readVInt();
        return new TextRange(start, start + in.readVInt());
    }

    static <T> void list(DataOutput out, List<T> list, Writer<T> writer) throws IOException {
        out.writeVInt(list.size());
        for (T value : list) {
            writer.write(out, value);
        }
    }

    static <T> List<T> list(DataInput in, Reader<T> reader) throws IOException {
        int size = in.readVInt();
        List<T> list = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            list.add(reader.read(in));
        }
        return list;
    }
}
