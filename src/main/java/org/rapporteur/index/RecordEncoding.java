package org.rapporteur.index;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.store.DataOutput;
import org.apache.lucene.util.BytesRef;
import org.rapporteur.article.ArticleId;
import org.rapporteur.article.Sentence;
import org.rapporteur.article.TextRange;
import org.rapporteur.extraction.ArticleRecord;
import org.rapporteur.extraction.Called;
import org.rapporteur.extraction.Happening;
import org.rapporteur.extraction.HappeningTime;
import org.rapporteur.extraction.Quotation;
import org.rapporteur.extraction.ReportedSpeech;
import org.rapporteur.extraction.Speaker;
import org.rapporteur.extraction.Stance;

/** How the lines of an article are written: without its words, which stand in the same document. Constants are written by name. */
final class RecordEncoding {
    private RecordEncoding() {}

    static BytesRef bytes(ArticleRecord record) {
        try {
            ByteBuffersDataOutput out = new ByteBuffersDataOutput();
            Wire.list(out, record.quotations(), RecordEncoding::write);
            Wire.list(out, record.reported(), RecordEncoding::write);
            Wire.list(out, record.happenings(), RecordEncoding::write);
            Wire.list(out, record.stances(), RecordEncoding::write);
            Wire.list(out, record.called(), RecordEncoding::write);
            out.writeMapOfStrings(record.affiliations());
            return new BytesRef(out.toArrayCopy());
        } catch (IOException e) {
            throw new UncheckedIOException("memory cannot be written", e);
        }
    }

    /** @param text the article's words */
    static ArticleRecord read(ArticleId id, String text, BytesRef bytes) {
        try {
            DataInput in = new ByteArrayDataInput(bytes.bytes, bytes.offset, bytes.length);
            Reading reading = new Reading(text);
            List<Quotation> quotations = Wire.list(in, reading::quotation);
            List<ReportedSpeech> reported = Wire.list(in, reading::reported);
            List<Happening> happenings = Wire.list(in, reading::happening);
            List<Stance> stances = Wire.list(in, reading::stance);
            List<Called> called = Wire.list(in, reading::called);
            return new ArticleRecord(id, quotations, reported, happenings, stances, called, in.readMapOfStrings());
        } catch (IOException e) {
            throw new UncheckedIOException("memory cannot be read", e);
        }
    }

    private static void write(DataOutput out, Quotation quotation) throws IOException {
        Wire.list(out, quotation.pieces(), Wire::range);
        Wire.range(out, quotation.sentence().range());
        write(out, quotation.speaker());
        Wire.text(out, quotation.verb());
        Wire.text(out, quotation.agency());
        Wire.day(out, quotation.date());
        Wire.text(out, quotation.place());
    }

    private static void write(DataOutput out, ReportedSpeech reported) throws IOException {
        Wire.range(out, reported.sentence().range());
        write(out, reported.speaker());
        out.writeString(reported.verb());
    }

    private static void write(DataOutput out, Happening happening) throws IOException {
        HappeningTime time = happening.time();
        Wire.range(out, happening.sentence().range());
        Wire.range(out, happening.where());
        Wire.day(out, time.start());
        Wire.day(out, time.end());
        out.writeString(time.precision().name());
        Wire.day(out, happening.reported());
        out.writeByte((byte) (happening.planned() ? 1 : 0));
        Wire.text(out, happening.place());
        Wire.list(out, happening.parties(), DataOutput::writeString);
    }

    private static void write(DataOutput out, Stance stance) throws IOException {
        out.writeString(stance.kind().name());
        write(out, stance.holder());
        Wire.text(out, stance.issue());
        out.writeString(stance.verb());
        Wire.range(out, stance.sentence().range());
    }

    private static void write(DataOutput out, Called called) throws IOException {
        write(out, called.person());
        Wire.range(out, called.sentence().range());
    }

    private static void write(DataOutput out, Speaker speaker) throws IOException {
        Wire.text(out, speaker.name());
        Wire.text(out, speaker.role());
        Wire.text(out, speaker.party());
        out.writeString(speaker.resolution().name());
    }

    /** Reads the lines of one article; a sentence of several lines is one object. */
    private static final class Reading {
        private final String text;
        private final Map<TextRange, Sentence> sentences = new HashMap<>();

        Reading(String text) {
            this.text = text;
        }

        Quotation quotation(DataInput in) throws IOException {
            return new Quotation(
                    Wire.list(in, Wire::range),
                    sentence(in),
                    speaker(in),
                    Wire.text(in),
                    Wire.text(in),
                    Wire.day(in),
                    Wire.text(in));
        }

        Called called(DataInput in) throws IOException {
            return new Called(speaker(in), sentence(in));
        }

        ReportedSpeech reported(DataInput in) throws IOException {
            return new ReportedSpeech(sentence(in), speaker(in), in.readString());
        }

        Happening happening(DataInput in) throws IOException {
            return new Happening(
                    sentence(in),
                    Wire.range(in),
                    new HappeningTime(
                            requireNonNull(Wire.day(in)),
                            requireNonNull(Wire.day(in)),
                            HappeningTime.Precision.valueOf(in.readString())),
                    Wire.day(in),
                    in.readByte() == 1,
                    Wire.text(in),
                    Wire.list(in, DataInput::readString));
        }

        Stance stance(DataInput in) throws IOException {
            return new Stance(
                    Stance.Kind.valueOf(in.readString()), speaker(in), Wire.text(in), in.readString(), sentence(in));
        }

        private Speaker speaker(DataInput in) throws IOException {
            return new Speaker(
                    Wire.text(in), Wire.text(in), Wire.text(in), Speaker.Resolution.valueOf(in.readString()));
        }

        private Sentence sentence(DataInput in) throws IOException {
            return sentences.computeIfAbsent(Wire.range(in), range -> new Sentence(range, range.of(text)));
        }
    }
}
