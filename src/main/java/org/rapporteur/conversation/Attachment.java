package org.rapporteur.conversation;

import java.nio.charset.StandardCharsets;

/** A file that goes with a reply, such as an export or a picture. Does not change. */
public final class Attachment {
    private final String name;
    private final String mediaType;
    private final byte[] bytes;
    private final String description;

    /**
     * Keeps a copy of the bytes.
     *
     * @param name with its ending, such as {@code timeline.png}; without a folder
     * @param mediaType such as {@code image/png}
     * @param description what it shows, for those who cannot see it
     */
    public Attachment(String name, String mediaType, byte[] bytes, String description) {
        this.name = name;
        this.mediaType = mediaType;
        this.bytes = bytes.clone();
        this.description = description;
    }

    /** A file of text, in UTF-8. */
    public static Attachment ofText(String name, String mediaType, String text, String description) {
        return new Attachment(name, mediaType, text.getBytes(StandardCharsets.UTF_8), description);
    }

    public String name() {
        return name;
    }

    public String mediaType() {
        return mediaType;
    }

    /** A copy of what is in it. */
    public byte[] bytes() {
        return bytes.clone();
    }

    public String description() {
        return description;
    }

    public boolean isPicture() {
        return mediaType.startsWith("image/");
    }
}
