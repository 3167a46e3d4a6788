// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.tile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import org.gridkeeper.engine.geo.Bounds;
import org.gridkeeper.server.live.ViewChange;
import org.gridkeeper.server.store.DoomedProcess;
import org.gridkeeper.server.store.Head;
import org.gridkeeper.server.store.StoreProperties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The file of tiles: bounded, whole after a kill, and thrown away when it is damaged. */
class TileFileTest {

    private static final int CRASHES = Integer.getInteger("gridkeeper.crashes", 2);

    @TempDir
    Path home;

    private TileFile open() throws SQLException {
        return TileFile.open(home.resolve("tiles.sqlite"));
    }

    private static Tile tile(int x, int round) {
        return Tile.drawn(CrashingTiles.bytes(x, 0, round), 0, new Tile.Seen(round, 0));
    }

    private static Optional<TileRows.Kept> find(TileFile file, int x, int y) throws SQLException {
        try (Connection connection = file.connect()) {
            return TileRows.find(connection, CrashingTiles.key(x, y).digest());
        }
    }

    @Test
    void a_killed_writer_leaves_whole_tiles() throws Exception {
        int seen = 0;
        for (int crash = 0; crash < CRASHES; crash++) {
            DoomedProcess.start(CrashingTiles.class, StoreProperties.embedded(home), home.toString())
                    .killAfter(new Random().nextInt(200, 1_500));
            TileFile file = open();
            try (Connection connection = file.connect();
                    var statement = connection.createStatement();
                    ResultSet check = statement.executeQuery("PRAGMA integrity_check")) {
                assertThat(check.next()).isTrue();
                assertThat(check.getString(1)).isEqualTo("ok");
            }
            for (int i = 0; i < CrashingTiles.SIDE * CrashingTiles.SIDE; i++) {
                int x = i % CrashingTiles.SIDE;
                int y = i / CrashingTiles.SIDE;
                Optional<TileRows.Kept> kept = find(file, x, y);
                if (kept.isPresent()) {
                    seen++;
                    assertThat(kept.get().isWhole()).isTrue();
                    assertThat(kept.get().bytes())
                            .isEqualTo(CrashingTiles.bytes(
                                    x, y, Math.toIntExact(kept.get().version())));
                }
            }
        }
        assertThat(seen).isPositive();
    }

    @Test
    void a_piece_that_fails_for_another_reason_is_tried_again_and_what_follows_is_written() throws Exception {
        TileFile file = open();
        AtomicLong failures = new AtomicLong();
        try (DiskWriter writer = new DiskWriter(file.connect(), 4 << 20, e -> failures.incrementAndGet(), lost -> {})) {
            writer.write(connection -> {
                if (failures.get() == 0) {
                    throw new IllegalStateException("the other database is away");
                }
            });
            Thread.sleep(200);
            Tile tile = tile(1, 1);
            writer.writeInTime(connection -> TileRows.put(connection, CrashingTiles.key(1, 0), tile), tile.weight());
        }
        assertThat(failures.get()).isEqualTo(1);
        try (Connection connection = file.connect()) {
            assertThat(TileRows.find(connection, CrashingTiles.key(1, 0).digest()))
                    .isPresent();
        }
    }

    @Test
    void the_file_stays_within_its_bound() throws Exception {
        long bound = 4 << 20;
        TileFile file = open();
        AtomicLong lost = new AtomicLong();
        try (DiskWriter writer = new DiskWriter(
                file.connect(),
                bound,
                e -> {
                    throw new IllegalStateException(e);
                },
                lost::addAndGet)) {
            for (int round = 0; round < 3; round++) {
                for (int x = 0; x < 500; x++) {
                    int at = x;
                    Tile tile = tile(x, round + 1);
                    writer.writeInTime(
                            connection -> TileRows.put(connection, CrashingTiles.key(at, 0), tile), tile.weight());
                }
            }
        }
        assertThat(Files.size(file.path())).isLessThan(bound + (16 << 20));
        try (Connection connection = file.connect()) {
            assertThat(TileFile.usedBytes(connection)).isLessThanOrEqualTo(bound);
            assertThat(lost.get()).isPositive();
            assertThat(TileFile.number(connection, "SELECT count(*) FROM tile")).isPositive();
        }
    }

    @Test
    void a_tile_of_an_older_view_does_not_replace_a_newer_one() throws Exception {
        TileFile file = open();
        try (Connection connection = file.connect()) {
            TileRows.put(connection, CrashingTiles.key(1, 0), tile(1, 5));
            TileRows.put(connection, CrashingTiles.key(1, 0), tile(1, 4));
        }
        assertThat(find(file, 1, 0).orElseThrow().version()).isEqualTo(5);
    }

    @Test
    void a_file_that_is_none_is_begun_anew() throws Exception {
        Path path = home.resolve("tiles.sqlite");
        Files.writeString(path, "this is no database at all, however long it goes on ".repeat(100));
        assertThat(find(open(), 1, 0)).isEmpty();
        TileFile.markDamaged(path);
        try (Connection connection = TileFile.open(path).connect()) {
            TileRows.put(connection, CrashingTiles.key(1, 0), tile(1, 5));
        }
        assertThat(find(open(), 1, 0)).isPresent();
    }

    @Test
    void a_tile_whose_bytes_were_changed_is_known() throws SQLException, IOException {
        TileFile file = open();
        try (Connection connection = file.connect()) {
            TileRows.put(connection, CrashingTiles.key(1, 0), tile(1, 5));
            TileFile.number(connection, "PRAGMA wal_checkpoint(TRUNCATE)");
        }
        byte[] bytes = find(file, 1, 0).orElseThrow().bytes();
        try (RandomAccessFile raw = new RandomAccessFile(file.path().toFile(), "rw")) {
            byte[] all = new byte[Math.toIntExact(raw.length())];
            raw.readFully(all);
            int at = indexOf(all, bytes);
            raw.seek(at);
            raw.write(bytes[0] ^ 1);
        }
        assertThat(find(file, 1, 0).orElseThrow().isWhole()).isFalse();
    }

    private static int indexOf(byte[] all, byte[] part) {
        for (int i = 0; i < all.length - 16; i++) {
            if (java.util.Arrays.equals(all, i, i + 16, part, 0, 16)) {
                return i;
            }
        }
        throw new AssertionError("not there");
    }

    @Test
    void touches_are_kept_until_a_newer_change_of_the_whole_layer() throws SQLException {
        Bounds box = new Bounds(1, 2, 3, 4);
        try (Connection connection = open().connect()) {
            TouchRows.add(connection, new ViewChange(0, 3, Map.of("roads", Optional.of(List.of(box)))));
            TouchRows.add(connection, new ViewChange(3, 4, Map.of("water", Optional.empty())));
            TouchRows.reach(connection, new Head(4, "h4"));
            TouchRows.reach(connection, new Head(2, "h2"));
            assertThat(TouchRows.findReached(connection)).contains(new Head(4, "h4"));
            assertThat(TouchRows.list(connection))
                    .containsEntry("roads", List.of(new LayerTouches.Touch(3, Optional.of(box))))
                    .containsEntry("water", List.of(new LayerTouches.Touch(4, Optional.empty())));
            TouchRows.add(
                    connection, new ViewChange(4, 6, Map.of("roads", Optional.empty(), "water", Optional.empty())));
            assertThat(TouchRows.list(connection).values())
                    .allMatch(list -> list.equals(List.of(new LayerTouches.Touch(6, Optional.empty()))));
        }
    }

    @Test
    void a_truncation_takes_the_tiles_of_its_box_and_zooms() throws SQLException {
        TileFile file = open();
        try (Connection connection = file.connect()) {
            for (int x = 0; x < 10; x++) {
                TileRows.put(connection, CrashingTiles.key(x, 0), tile(x, 1));
            }
            Bounds west = new Bounds(-180, -85, -180 + 4.5 * 360 / 4096, 86);
            assertThat(TileRows.delete(connection, "roads", new TileRange(west, 13, 14)))
                    .isZero();
            assertThat(TileRows.delete(connection, "water", new TileRange(west, 0, 22)))
                    .isZero();
            assertThat(TileRows.delete(connection, "roads", new TileRange(west, 0, 22)))
                    .isEqualTo(5);
            Truncations.add(connection, "roads", new TileRange(west, 3, 12));
            Truncations.Truncation told = Truncations.listAfter(connection, 0).get(0);
            assertThat(told.takes(CrashingTiles.key(4, 0))).isTrue();
            assertThat(told.takes(CrashingTiles.key(5, 0))).isFalse();
            assertThat(Truncations.listAfter(connection, told.id())).isEmpty();
        }
    }
}
