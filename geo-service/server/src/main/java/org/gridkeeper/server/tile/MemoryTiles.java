// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.tile;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Optional;
import java.util.function.Predicate;

/** The tiles in memory, so many bytes of them; those asked for often stay. Safe for all threads. */
final class MemoryTiles {

    private final Cache<TileKey, Tile> tiles;

    MemoryTiles(long maxBytes) {
        this.tiles = Caffeine.newBuilder()
                .maximumWeight(maxBytes)
                .<TileKey, Tile>weigher((key, tile) -> tile.weight())
                .build();
    }

    Optional<Tile> find(TileKey key) {
        return Optional.ofNullable(tiles.getIfPresent(key));
    }

    /** Puts a tile in, but not in the place of one from a newer view. */
    void put(TileKey key, Tile tile) {
        tiles.asMap().merge(key, tile, (known, added) -> added.seen().isBefore(known.seen()) ? known : added);
    }

    /** Weighs a tile anew that has grown. */
    void weigh(TileKey key, Tile tile) {
        tiles.asMap().replace(key, tile, tile);
    }

    void removeIf(Predicate<TileKey> which) {
        tiles.asMap().keySet().removeIf(which);
    }

    long bytes() {
        return tiles.policy().eviction().stream()
                .mapToLong(eviction -> eviction.weightedSize().orElse(0))
                .sum();
    }
}
