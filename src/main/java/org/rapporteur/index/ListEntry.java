package org.rapporteur.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.LocalDate;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.util.BytesRef;
import org.rapporteur.article.Article;
import org.rapporteur.article.ArticleId;
import org.rapporteur.article.Metadata;

/**
 * What the list of articles and the next reading of the folder need to know of an article, in a few hundred bytes, so that neither has to unpack all
 * the words held.
 */
record ListEntry(
        ArticleEntry entry,
        String hash,
        @SuppressWarnings("ArrayRecordComponent") byte[] signature) {
    /** Publisher, date, address, author, language. */
    private static final int OPTIONAL_TEXTS = 5;

    static ListEntry of(Article article, byte[] signature) {
        ArticleEntry entry = new ArticleEntry(
                article.id(), article.metadata(), article.passages().size());
        return new ListEntry(entry, article.hash(), signature);
    }

    BytesRef bytes() {
        try {
            ByteBuffersDataOutput out = new ByteBuffersDataOutput();
            Metadata metadata = entry.metadata();
            out.writeString(entry.id().path());
            out.writeVInt(entry.passages());
            out.writeString(metadata.title());
            Wire.text(out, metadata.source());
            Wire.day(out, metadata.date());
            Wire.text(out, metadata.url() == null ? null : metadata.url().toString());
            Wire.text(out, metadata.author());
            Wire.text(out, metadata.language());
            out.writeString(hash);
            out.writeVInt(signature.length);
            out.writeBytes(signature, signature.length);
            return new BytesRef(out.toArrayCopy());
        } catch (IOException e) {
            throw new UncheckedIOException("memory cannot be written", e);
        }
    }

    static ListEntry read(BytesRef bytes) throws IOException {
        DataInput in = new ByteArrayDataInput(bytes.bytes, bytes.offset, bytes.length);
        ArticleId id = new ArticleId(in.readString());
        int passages = in.readVInt();
        String title = in.readString();
        String source = Wire.text(in);
        LocalDate date = Wire.day(in);
        String url = Wire.text(in);
        Metadata metadata =
                new Metadata(title, source, date, url == null ? null : URI.create(url), Wire.text(in), Wire.text(in));
        String hash = in.readString();
        return new ListEntry(new ArticleEntry(id, metadata, passages), hash, signature(in));
    }

    /** What the next reading of the folder needs; all before it is passed over, since this is done for every article at every reading. */
    static HeldArticle held(BytesRef bytes, long stamp) throws IOException {
        DataInput in = new ByteArrayDataInput(bytes.bytes, bytes.offset, bytes.length);
        skipText(in);
        in.readVInt();
        skipText(in);
        for (int i = 0; i < OPTIONAL_TEXTS; i++) {
            if (in.readByte() != 0) {
                skipText(in);
            }
        }
        return new HeldArticle(in.readString(), signature(in), stamp);
    }

    private static void skipText(DataInput in) throws IOException {
        in.skipBytes(in.readVInt());
    }

    private static byte[] signature(DataInput in) throws IOException {
        byte[] signature = new byte[in.readVInt()];
        in.readBytes(signature, 0, signature.length);
        return signature;
    }
}
