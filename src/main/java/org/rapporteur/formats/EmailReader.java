package org.rapporteur.formats;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.SingleBody;
import org.apache.james.mime4j.dom.address.Mailbox;
import org.apache.james.mime4j.dom.address.MailboxList;
import org.apache.james.mime4j.dom.field.ContentTypeField;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/** A saved e-mail: subject, sender, date, and the words of its plain part, or else of its HTML. Attachments are named and not read. */
final class EmailReader implements ArticleFormat {
    private static final int HEAD_BYTES = 8_192;
    private static final int MOST_HEADERS = 1_000;
    private static final int LONGEST_LINE = 100_000;
    private static final int DEEPEST = 20;
    private static final Pattern FROM = Pattern.compile("(?im)^From:");
    private static final Pattern MAIL = Pattern.compile("(?im)^(?:MIME-Version|Message-ID|Received|Return-Path):");
    private static final Pattern QUOTED = Pattern.compile("^(?:> ?){1,20}");
    private static final Pattern FIELD = Pattern.compile("(?s)(?:From .*|[A-Za-z][A-Za-z0-9-]{1,60}:.*)");

    @Override
    public Format format() {
        return Format.risky("e-mail", ".eml");
    }

    @Override
    public boolean isShownBy(SourceFile file) {
        byte[] content = file.content();
        String head = new String(content, 0, Math.min(content.length, HEAD_BYTES), StandardCharsets.ISO_8859_1)
                .replace("\r\n", "\n");
        int end = head.indexOf("\n\n");
        String fields = end < 0 ? head : head.substring(0, end);
        return FIELD.matcher(fields).matches()
                && FROM.matcher(fields).find()
                && MAIL.matcher(fields).find();
    }

    @Override
    public Draft read(SourceFile file) throws UnreadableFileException {
        try {
            Message message = builder().parseMessage(new ByteArrayInputStream(file.content()));
            try {
                return draft(message);
            } finally {
                message.dispose();
            }
        } catch (IOException e) {
            throw new UnreadableFileException("is damaged: it cannot be read as an e-mail. Save it once more", e);
        }
    }

    private static DefaultMessageBuilder builder() {
        DefaultMessageBuilder builder = new DefaultMessageBuilder();
        builder.setMimeEntityConfig(new MimeConfig.Builder()
                .setMaxHeaderCount(MOST_HEADERS)
                .setMaxHeaderLen(LONGEST_LINE)
                .setMaxLineLen(LONGEST_LINE)
                .build());
        builder.setDecodeMonitor(DecodeMonitor.SILENT);
        return builder;
    }

    private static Draft draft(Message message) throws IOException, UnreadableFileException {
        Parts parts = new Parts();
        parts.add(message, 0);
        List<String> warnings = new ArrayList<>(parts.warnings);
        if (!parts.attachments.isEmpty()) {
            warnings.add("its attachments were not read: "
                    + Prose.shortened(String.join(", ", parts.attachments), 300)
                    + "; save them into the folder as files of their own");
        }
        Details details = new Details(
                filled(message.getSubject()),
                null,
                filled(value(message, "Date")),
                null,
                sender(message.getFrom()),
                filled(value(message, "Content-Language")));
        HeadedParagraphs prose = new HeadedParagraphs();
        if (!parts.plain.isEmpty() || parts.html.isEmpty()) {
            parts.plain.forEach(text ->
                    TextLines.paragraphs(withoutSignature(Prose.cleaned(text))).forEach(prose::paragraph));
        } else {
            parts.html.forEach(html -> HtmlProse.read(MainText.of(Jsoup.parse(html)), prose));
        }
        return DocumentDraft.of(details, prose, warnings);
    }

    private static @Nullable String value(Message message, String field) {
        Field found = message.getHeader().getField(field);
        return found == null ? null : DecoderUtil.decodeEncodedWords(found.getBody(), DecodeMonitor.SILENT);
    }

    /** Comments in brackets, such as the name of the zone behind a date, are left out. */
    private static @Nullable String filled(@Nullable String value) {
        String line = value == null ? "" : Prose.onOneLine(value);
        int comment = line.indexOf(" (");
        String bare = comment > 0 && line.endsWith(")") && line.contains(":") ? line.substring(0, comment) : line;
        return bare.isEmpty() ? null : bare;
    }

    private static @Nullable String sender(@Nullable MailboxList from) {
        if (from == null || from.isEmpty()) {
            return null;
        }
        Mailbox first = from.getFirst();
        String name = first.getName();
        return filled(name == null || name.isBlank() ? first.getAddress() : name);
    }

    /** Without the marks of quoted lines, and without what follows the line of two dashes and a blank, which begins a signature (RFC 3676, 4.3). */
    private static String withoutSignature(String text) {
        int signature = text.indexOf("\n-- \n");
        String words = signature < 0 ? text : text.substring(0, signature);
        return words.lines().map(line -> QUOTED.matcher(line).replaceFirst("")).collect(Collectors.joining("\n"));
    }

    /** What a message consists of. */
    private static final class Parts {
        private final List<String> plain = new ArrayList<>();
        private final List<String> html = new ArrayList<>();
        private final List<String> attachments = new ArrayList<>();
        private final List<String> warnings = new ArrayList<>();

        void add(Entity entity, int depth) throws IOException, UnreadableFileException {
            if (entity.getBody() instanceof Multipart multipart && depth < DEEPEST) {
                for (Entity part : multipart.getBodyParts()) {
                    add(part, depth + 1);
                }
            } else if (isAttachment(entity) || !(entity.getBody() instanceof SingleBody body)) {
                attachments.add(named(entity));
            } else if (entity.getMimeType().equals("text/plain")) {
                plain.add(decoded(entity, body));
            } else if (entity.getMimeType().equals("text/html")) {
                html.add(decoded(entity, body));
            } else {
                attachments.add(named(entity));
            }
        }

        private static boolean isAttachment(Entity entity) {
            return "attachment".equalsIgnoreCase(entity.getDispositionType())
                    || (entity.getFilename() != null && !entity.getFilename().isBlank());
        }

        private static String named(Entity entity) {
            String name = entity.getFilename() == null
                    ? ""
                    : Prose.onOneLine(DecoderUtil.decodeEncodedWords(entity.getFilename(), DecodeMonitor.SILENT));
            return name.isEmpty() ? "one of type " + Prose.onOneLine(entity.getMimeType()) : name;
        }

        private String decoded(Entity entity, SingleBody body) throws IOException, UnreadableFileException {
            byte[] content;
            try (var in = body.getInputStream()) {
                content = in.readAllBytes();
            }
            Field type = entity.getHeader() == null ? null : entity.getHeader().getField("Content-Type");
            Optional<String> charset =
                    type instanceof ContentTypeField known ? Optional.ofNullable(known.getCharset()) : Optional.empty();
            TextDecoder.Decoded text = TextDecoder.decode(new SourceFile("its text", content), charset);
            warnings.addAll(text.warnings());
            return text.text();
        }
    }
}
