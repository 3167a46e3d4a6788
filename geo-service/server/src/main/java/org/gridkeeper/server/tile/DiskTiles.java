// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.tile;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.AtomicLong;
import org.gridkeeper.engine.geo.Bounds;
import org.gridkeeper.engine.index.Kind;
import org.gridkeeper.server.live.LiveMap;
import org.gridkeeper.server.live.LiveView;
import org.gridkeeper.server.live.ViewChange;
import org.gridkeeper.server.store.Change;
import org.gridkeeper.server.store.FeatureStore;
import org.gridkeeper.server.store.Head;
import org.gridkeeper.server.store.StoreProperties;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The tiles on disk, which last over a restart; nothing is found before it is opened. Cells with their counts, and zones,
 * are not among them: they depend on the hour, too. A file that tells of another history than the change log does, as after
 * a restore, is emptied. Safe for all threads.
 */
@Component
class DiskTiles {

    private static final Logger LOG = LoggerFactory.getLogger(DiskTiles.class);
    private static final int READERS = 3;
    private static final String UNKNOWN = "";

    private final TileSettings settings;
    private final StoreProperties home;
    private final FeatureStore store;
    private final LiveMap live;
    private final Touches touches;
    private final AtomicLong lost = new AtomicLong();
    private volatile @Nullable Open open;

    DiskTiles(TileSettings settings, StoreProperties home, FeatureStore store, LiveMap live, Touches touches) {
        this.settings = settings;
        this.home = home;
        this.store = store;
        this.live = live;
        this.touches = touches;
    }

    /** The open file: connections for reading, and the one that writes. */
    private record Open(TileFile file, BlockingQueue<Connection> readers, DiskWriter writer) {}

    static boolean keeps(Kind kind) {
        return kind != Kind.CELL && kind != Kind.ZONE;
    }

    /** Whether the settings want tiles on disk. */
    boolean isWanted() {
        return settings.onDisk();
    }

    Path path() {
        return home.home().resolve("cache").resolve("tiles.sqlite");
    }

    /** Opens the file, and learns what changed since it was written to last. A file that cannot be used is left alone. */
    synchronized void open() {
        if (!settings.onDisk() || open != null) {
            return;
        }
        try {
            Open opened = connect(TileFile.open(path()));
            try {
                touches.keepWith(
                        live.view(),
                        through -> catchUp(opened.file, through),
                        change -> opened.writer.write(work(change)));
                open = opened;
            } catch (UnreadableException e) {
                opened.writer.abandon();
                close(opened);
                throw e.cause;
            }
        } catch (SQLException e) {
            touches.keepNothing();
            failed(e);
        }
    }

    private Open connect(TileFile file) throws SQLException {
        BlockingQueue<Connection> readers = new ArrayBlockingQueue<>(READERS);
        for (int i = 0; i < READERS; i++) {
            readers.add(file.connect());
        }
        return new Open(
                file,
                readers,
                new DiskWriter(file.connect(), settings.disk().toBytes(), this::failed, lost::addAndGet));
    }

    /** Passes on why the file cannot be read. */
    private static final class UnreadableException extends RuntimeException {
        private final transient SQLException cause;

        UnreadableException(SQLException cause) {
            super(cause);
            this.cause = cause;
        }
    }

    /** Brings what the file knows of changes up to one, and learns all of it. */
    private void catchUp(TileFile file, long through) {
        try (Connection connection = file.connect()) {
            TileFile.write(connection, one -> catchUp(one, through));
            TouchRows.list(connection).forEach(touches::add);
        } catch (SQLException e) {
            throw new UnreadableException(e);
        }
    }

    private void catchUp(Connection connection, long through) throws SQLException {
        Optional<Head> reached = TouchRows.findReached(connection);
        if (reached.isPresent() && !isOfOurHistory(reached.get())) {
            LOG.info("the tiles in {} are of another history of the database and are drawn anew", path());
            for (String table : List.of("tile", "touch", "reached")) {
                TileFile.update(connection, "DELETE FROM " + table);
            }
            reached = Optional.empty();
        }
        long from = reached.map(Head::number).orElse(through);
        if (from < through) {
            Map<String, Optional<List<Bounds>>> missed = live.touchedBetween(from, through);
            TouchRows.add(connection, new ViewChange(from, through, missed));
        }
        TouchRows.reach(connection, new Head(through, hashOf(through)));
    }

    private boolean isOfOurHistory(Head reached) {
        return hashOf(reached.number()).equals(reached.hash());
    }

    /** The hash of an entry of the log; {@value #UNKNOWN} when there is none of this number. */
    private String hashOf(long number) {
        return number == 0
                ? UNKNOWN
                : store.listChanges(number - 1, 1).stream()
                        .filter(change -> change.number() == number)
                        .map(Change::hash)
                        .findFirst()
                        .orElse(UNKNOWN);
    }

    private TileFile.Work work(ViewChange change) {
        return connection -> {
            TouchRows.add(connection, change);
            TouchRows.reach(connection, new Head(change.after(), hashOf(change.after())));
        };
    }

    /** A tile as it was written, right at the number it tells of. */
    Optional<Tile> find(TileKey key, LiveView view) {
        Open now = open;
        if (now == null) {
            return Optional.empty();
        }
        byte[] digest = key.digest();
        Optional<TileRows.Kept> kept = read(now, connection -> TileRows.find(connection, digest));
        if (kept.isPresent() && !kept.get().isWhole()) {
            now.writer.writeWhenItCan(connection -> TileRows.delete(connection, digest), 1);
            return Optional.empty();
        }
        return kept.map(
                row -> new Tile(row.bytes(), row.tag(), row.labels(), new Tile.Seen(row.version(), view.tick())));
    }

    /** Notes that a tile was found and is right, so that it stays. */
    void used(TileKey key, Tile tile) {
        Open now = open;
        if (now != null) {
            byte[] digest = key.digest();
            now.writer.writeWhenItCan(connection -> TileRows.used(connection, digest, tile.tag(), tile.version()), 1);
        }
    }

    void put(TileKey key, Tile tile) {
        Open now = open;
        if (now != null) {
            now.writer.writeWhenItCan(connection -> TileRows.put(connection, key, tile), tile.weight());
        }
    }

    /** The same for one process that does nothing else: it waits for the disk. */
    void putInTime(TileKey key, Tile tile) {
        Open now = open;
        if (now != null) {
            try {
                now.writer.writeInTime(connection -> TileRows.put(connection, key, tile), tile.weight());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        } else {
            lost.incrementAndGet();
        }
    }

    /** Takes tiles away, here and, within a second, in the memory of every server that has this file open. */
    long truncate(String layer, TileRange range) {
        try (Connection connection = TileFile.open(path()).connect()) {
            AtomicLong deleted = new AtomicLong();
            TileFile.write(connection, one -> {
                deleted.set(TileRows.delete(one, layer, range));
                Truncations.add(one, layer, range);
            });
            return deleted.get();
        } catch (SQLException e) {
            throw new IllegalStateException("cannot take tiles out of " + path(), e);
        }
    }

    /** How many tiles were not written, or went to make room for others, since the start of this process. */
    long lost() {
        return lost.get();
    }

    long newestTruncation() {
        Open now = open;
        return now == null
                ? 0
                : read(now, connection -> Optional.of(Truncations.newest(connection)))
                        .orElse(0L);
    }

    List<Truncations.Truncation> listTruncations(long after) {
        Open now = open;
        return now == null
                ? List.of()
                : read(now, connection -> Optional.of(Truncations.listAfter(connection, after)))
                        .orElse(List.of());
    }

    private interface Reading<T> {
        Optional<T> from(Connection connection) throws SQLException;
    }

    private <T> Optional<T> read(Open now, Reading<T> reading) {
        try {
            Connection connection = now.readers.take();
            try {
                return reading.from(connection);
            } finally {
                now.readers.add(connection);
                if (open == null) {
                    closeReaders(now);
                }
            }
        } catch (SQLException e) {
            failed(e);
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    /** Without the disk all goes on; a damaged file is thrown away at the next start. */
    private void failed(Exception e) {
        LOG.warn("the file of tiles {} cannot be used: {}", path(), e.getMessage());
        if (e instanceof SQLException damage && TileFile.isDamage(damage)) {
            Open now = open;
            open = null;
            if (now != null) {
                now.writer.abandon();
                closeReaders(now);
            }
            touches.keepNothing();
            try {
                TileFile.markDamaged(path());
            } catch (UncheckedIOException unwritable) {
                LOG.warn("it could not be marked as damaged", unwritable);
            }
        }
    }

    /** Writes what waits, and closes the file. */
    synchronized void close() {
        Open now = open;
        open = null;
        if (now != null) {
            touches.keepNothing();
            close(now);
        }
    }

    private void close(Open opened) {
        opened.writer.close();
        closeReaders(opened);
    }

    private static void closeReaders(Open opened) {
        List<Connection> readers = new ArrayList<>();
        opened.readers.drainTo(readers);
        for (Connection connection : readers) {
            try {
                connection.close();
            } catch (SQLException e) {
                LOG.warn("a connection to the file of tiles could not be closed", e);
            }
        }
    }
}
