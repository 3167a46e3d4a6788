// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.score;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.gridkeeper.engine.density.HeatScale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The published colour scales, one per layer and bandwidth; read from memory once loaded. Safe for all threads. */
@Component
public class HeatScales {

    /** The bandwidths that scales are published for, in metres. */
    public static final List<Integer> BANDWIDTHS = List.of(150, 300, 600);

    private static final String UPSERT = """
            INSERT INTO heat_scale (layer, bandwidth, upper_rate, computed_at, change)
            VALUES (?, ?, ?, ?, ?)
            ON CONFLICT (layer, bandwidth) DO UPDATE SET
              upper_rate = excluded.upper_rate, computed_at = excluded.computed_at, change = excluded.change
            """;

    private record Key(String layer, int bandwidth) {}

    private final JdbcClient client;
    private final Map<Key, HeatScale> known = new ConcurrentHashMap<>();

    HeatScales(DataSource source) {
        this.client = JdbcClient.create(source);
    }

    /** The scale for a bandwidth; bandwidths between the published ones take that of the nearest by ratio. */
    public Optional<HeatScale> find(String layer, double bandwidthMetres) {
        return Optional.ofNullable(known.get(new Key(layer, published(bandwidthMetres))));
    }

    /** The published bandwidth whose scale colours this one. */
    public static int published(double bandwidthMetres) {
        return BANDWIDTHS.stream()
                .min(Comparator.comparingDouble(b -> Math.abs(Math.log(b / bandwidthMetres))))
                .orElseThrow();
    }

    boolean hasAll(String layer) {
        return BANDWIDTHS.stream().allMatch(b -> known.containsKey(new Key(layer, b)));
    }

    Optional<Instant> findOldest() {
        return known.values().stream().map(HeatScale::computedAt).min(Comparator.naturalOrder());
    }

    /** Takes over what this or another server has published. */
    void load() {
        client.sql("SELECT layer, bandwidth, upper_rate, computed_at FROM heat_scale")
                .query((row, n) -> known.put(
                        new Key(row.getString("layer"), row.getInt("bandwidth")),
                        new HeatScale(row.getDouble("upper_rate"), Instant.ofEpochMilli(row.getLong("computed_at")))))
                .list();
    }

    void publish(String layer, int bandwidth, HeatScale scale, long change) {
        client.sql(UPSERT)
                .params(layer, bandwidth, scale.upperRate(), scale.computedAt().toEpochMilli(), change)
                .update();
        load();
    }
}
