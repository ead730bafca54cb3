package org.rapporteur.console;

import java.io.PrintStream;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarConsumer;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** Shows progress on standard error: on a terminal as a bar that is drawn over, elsewhere as one plain line for each stage. For one thread. */
final class ProgressLine implements ProgressListener, AutoCloseable {
    private static final int REDRAW_MILLIS = 100;

    private final Terminal terminal;
    private String stage = "";
    private @Nullable ProgressBar bar;

    ProgressLine(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void progress(String currentStage, long done, long total) {
        if (!currentStage.equals(stage)) {
            close();
            stage = currentStage;
            if (terminal.progress()) {
                bar = draw();
            } else {
                terminal.err().println(total == 0 ? stage : stage + " " + total);
            }
        }
        if (bar != null) {
            bar.maxHint(total == 0 ? -1 : total);
            bar.stepTo(done);
        }
    }

    /** Leaves the last bar as it stands and ends its line. */
    @Override
    public void close() {
        if (bar != null) {
            bar.close();
            bar = null;
        }
    }

    private ProgressBar draw() {
        return new ProgressBarBuilder()
                .setTaskName(stage)
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(REDRAW_MILLIS)
                .setConsumer(new OverwrittenLine(terminal.err(), terminal.width() - 1))
                .build();
    }

    /** Draws without asking the library's own terminal detection, which loads native code. */
    private record OverwrittenLine(PrintStream err, int width) implements ProgressBarConsumer {
        @Override
        public int getMaxRenderedLength() {
            return width;
        }

        @Override
        public void accept(String rendered) {
            err.print("\r" + rendered);
            err.flush();
        }

        @Override
        public void close() {
            err.println();
        }
    }
}
