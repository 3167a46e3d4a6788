// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.progress;

import java.io.PrintStream;
import java.util.Locale;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/**
 * Shows on the standard error stream how far a run is: a bar on a terminal, elsewhere a line every five seconds. The
 * launcher says by the system property {@code gridkeeper.terminal} whether it is a terminal. For one thread.
 */
public final class Progress implements AutoCloseable {

    private static final int WIDTH = 110;
    private static final long LINE_EVERY_NANOS = 5_000_000_000L;
    private static final int ROWS_BETWEEN_LOOKS = 256;

    private final PrintStream out = System.err;
    private final String task;
    private final long total;
    private final long start = System.nanoTime();
    private final @Nullable ProgressBar bar;
    private long done;
    private long rows;
    private long nextLine = start + LINE_EVERY_NANOS;

    /**
     * Begins to show.
     *
     * @param total of the units that {@link #done} counts: bytes of the files, or rows
     */
    private Progress(String task, long total, String unit, long unitSize) {
        this.task = task;
        this.total = Math.max(1, total);
        bar = Boolean.getBoolean("gridkeeper.terminal")
                ? new ProgressBarBuilder()
                        .setTaskName(task)
                        .setInitialMax(this.total)
                        .setUnit(unit, unitSize)
                        .setUpdateIntervalMillis(250)
                        .setStyle(ProgressBarStyle.ASCII)
                        .setConsumer(new ConsoleProgressBarConsumer(out, WIDTH))
                        .build()
                : null;
    }

    public static Progress ofBytes(String task, long bytes) {
        return new Progress(task, bytes, "MB", 1 << 20);
    }

    public static Progress ofRows(String task, long rows) {
        return new Progress(task, rows, "", 1);
    }

    public void done(long soFar) {
        done = soFar;
    }

    public void row() {
        rows++;
        if (rows % ROWS_BETWEEN_LOOKS == 0) {
            show(System.nanoTime());
        }
    }

    private void show(long now) {
        if (bar != null) {
            bar.stepTo(Math.min(done, total));
            bar.setExtraMessage(" %,d rows, %,.0f/s".formatted(rows, perSecond(now)));
        } else if (now >= nextLine) {
            nextLine = now + LINE_EVERY_NANOS;
            double part = Math.min(1, (double) done / total);
            double seconds = (now - start) / 1e9;
            String left = part > 0 ? "%.0f s left".formatted(seconds / part - seconds) : "";
            out.printf(
                    Locale.ROOT,
                    "%s: %,d rows, %,.0f rows/s, %.0f %%, %s%n",
                    task,
                    rows,
                    perSecond(now),
                    100 * part,
                    left);
        }
    }

    private double perSecond(long now) {
        return rows / Math.max(1e-9, (now - start) / 1e9);
    }

    @Override
    public void close() {
        if (bar != null) {
            done = total;
            show(System.nanoTime());
            bar.close();
        }
    }
}
