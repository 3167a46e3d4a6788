// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.tile;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.LongConsumer;

/**
 * Writes to the file of tiles on a thread of its own, in the order it was told to, many writes in one transaction. When
 * more than {@value #WAITING_BYTES} bytes of tiles wait, further tiles are not written; what changed always is.
 */
final class DiskWriter implements AutoCloseable {

    private record Piece(TileFile.Work work, long bytes) {}

    private static final int WAITING_BYTES = 32 << 20;
    private static final int AT_ONCE = 500;
    private static final long LAST_WRITES_MILLIS = 10_000;
    private static final long AFTER_FAILURE_MILLIS = 1_000;
    private static final long LOOK_MILLIS = 5;
    private static final Piece END = new Piece(connection -> {}, 0);

    private final BlockingQueue<Piece> queue = new LinkedBlockingQueue<>();
    private final AtomicLong waiting = new AtomicLong();
    private final Connection connection;
    private final long maxBytes;
    private final Consumer<Exception> failed;
    private final LongConsumer lost;
    private volatile boolean abandoned;
    private final Thread thread = new Thread(this::work, "tiles-to-disk");

    /**
     * A writer.
     *
     * @param failed told of writes that failed; changes are tried again
     * @param lost told how many tiles were not written, or had to go to make room
     */
    DiskWriter(Connection connection, long maxBytes, Consumer<Exception> failed, LongConsumer lost) {
        this.connection = connection;
        this.maxBytes = maxBytes;
        this.failed = failed;
        this.lost = lost;
        thread.setDaemon(true);
        thread.start();
    }

    void write(TileFile.Work work) {
        queue.add(new Piece(work, 0));
    }

    /** Writes a tile of so many bytes, or not, when the disk does not keep up. */
    void writeWhenItCan(TileFile.Work work, long bytes) {
        if (waiting.get() < WAITING_BYTES) {
            waiting.addAndGet(bytes);
            queue.add(new Piece(work, bytes));
        }
    }

    /** Writes a tile of so many bytes once the disk has kept up. */
    void writeInTime(TileFile.Work work, long bytes) throws InterruptedException {
        while (waiting.get() >= WAITING_BYTES && !abandoned) {
            Thread.sleep(LOOK_MILLIS);
        }
        waiting.addAndGet(bytes);
        queue.add(new Piece(work, bytes));
        if (abandoned) {
            lost.accept(1);
        }
    }

    /** Writes nothing more, also not what waits. */
    void abandon() {
        abandoned = true;
        queue.add(END);
    }

    private void work() {
        List<Piece> owed = List.of();
        boolean end = false;
        try {
            while (!end && !abandoned) {
                List<Piece> pieces = new ArrayList<>(owed);
                pieces.add(queue.take());
                queue.drainTo(pieces, AT_ONCE);
                end = pieces.contains(END);
                boolean written = write(pieces);
                pieces.forEach(piece -> waiting.addAndGet(-piece.bytes));
                // A tile that is not written is drawn again; a change that is not would leave wrong tiles behind.
                owed = written
                        ? List.of()
                        : pieces.stream().filter(piece -> piece.bytes == 0).toList();
                if (!written) {
                    lost.accept(pieces.size() - owed.size());
                    Thread.sleep(AFTER_FAILURE_MILLIS);
                }
            }
            if (abandoned) {
                lost.accept(queue.stream().filter(piece -> piece.bytes > 0).count());
                connection.close();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (SQLException e) {
            failed.accept(e);
        }
    }

    private boolean write(List<Piece> pieces) {
        try {
            TileFile.write(connection, one -> {
                for (Piece piece : pieces) {
                    piece.work.on(one);
                }
                lost.accept(TileRows.shrinkTo(one, maxBytes));
            });
            return true;
        } catch (SQLException | RuntimeException e) {
            failed.accept(e);
            return false;
        }
    }

    /** Writes what waits. */
    @Override
    public void close() {
        queue.add(END);
        try {
            thread.join(LAST_WRITES_MILLIS);
            if (thread.isAlive()) {
                thread.interrupt();
                thread.join(LAST_WRITES_MILLIS);
            }
            connection.close();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (SQLException e) {
            failed.accept(e);
        }
    }
}
