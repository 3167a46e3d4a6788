// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.tile;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Random;
import org.gridkeeper.engine.geo.TileCoord;

/** Writes tiles until it is killed; its last argument is the folder. */
final class CrashingTiles {

    static final int SIDE = 40;

    private CrashingTiles() {}

    static TileKey key(int x, int y) {
        return new TileKey("roads", "look", new TileName(new TileCoord(12, x, y), 1, TileName.Format.PNG), "*");
    }

    static byte[] bytes(int x, int y, int round) {
        byte[] bytes = new byte[2_000 + (x * 31 + y * 17) % 30_000];
        new Random(x * 1_000_003L + y * 1_009L + round).nextBytes(bytes);
        return bytes;
    }

    public static void main(String[] args) throws SQLException, InterruptedException {
        TileFile file = TileFile.open(Path.of(args[args.length - 1]).resolve("tiles.sqlite"));
        DiskWriter writer = new DiskWriter(
                file.connect(),
                20 << 20,
                e -> {
                    throw new IllegalStateException(e);
                },
                lost -> {});
        System.out.println("ready");
        for (int round = 1; ; round++) {
            for (int i = 0; i < SIDE * SIDE; i++) {
                int x = i % SIDE;
                int y = i / SIDE;
                Tile tile = Tile.drawn(bytes(x, y, round), 0, new Tile.Seen(round, 0));
                writer.writeInTime(connection -> TileRows.put(connection, key(x, y), tile), tile.weight());
            }
            System.out.println(round);
        }
    }
}
