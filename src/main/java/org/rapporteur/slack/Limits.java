package org.rapporteur.slack;

/** What Slack takes, in UTF-16 units; and how much of it we use. From its reference of blocks, unless said otherwise. */
final class Limits {
    /** Blocks in a message. */
    static final int BLOCKS = 50;

    /** Characters over all blocks of a message as JSON. Slack documents no limit; others found it to refuse about 13,200. */
    static final int ALL_BLOCKS = 12_000;

    /** The text beside the blocks: Slack takes ten times as much, and asks for no more than this. */
    static final int TEXT = 4_000;

    static final int HEADER = 150;

    /** A small line below a message; Slack takes more, and nobody reads it. */
    static final int NOTE = 300;

    /** What a picture shows, in words. */
    static final int ALT_TEXT = 1_000;

    static final int BUTTON_TEXT = 75;
    static final int BUTTON_VALUE = 2_000;

    static final int PRIVATE_METADATA = 3_000;

    /** What may be typed into, or stand in, an input element. */
    static final int INPUT = 3_000;

    static final int PROMPTS = 4;

    private Limits() {}
}
