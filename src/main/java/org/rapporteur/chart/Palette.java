package org.rapporteur.chart;

/** Colours on white that people of every colour vision tell apart (Okabe and Ito, 2008); each kind also has a shape of its own. */
final class Palette {
    static final String PAPER = "#ffffff";
    static final String BAND = "#f3f1ec";
    static final String INK = "#1d1b18";
    static final String SOFT = "#5c574e";
    static final String RULE = "#d5cfc2";
    static final String REPORTED = "#5c574e";

    private Palette() {}
}
