// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.score;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.gridkeeper.engine.zone.EmergingHotSpots.Pattern;
import org.gridkeeper.engine.zone.HardRule;
import org.gridkeeper.engine.zone.Pace;
import org.gridkeeper.engine.zone.Part;
import org.gridkeeper.engine.zone.Zone;
import org.gridkeeper.engine.zone.ZoneLevel;
import org.gridkeeper.engine.zone.ZoneScore;
import org.gridkeeper.engine.zone.ZoneScore.HotSpot;
import org.gridkeeper.engine.zone.ZoneScore.Trend;
import org.gridkeeper.server.live.ZoneSource;
import org.gridkeeper.server.live.ZoneTick;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The tables of ticks and of the zones each published. The zones of a tick are written in pieces, each a transaction of its
 * own, but a reader sees a tick as a whole or not at all.
 */
@Component
class ZoneTable implements ZoneSource {

    private static final TypeReference<List<Part>> PARTS = new TypeReference<>() {};
    private static final String INSERT_TICK = """
            INSERT INTO tick (id, computed_at, reference_time, change, version, complete)
            SELECT COALESCE(MAX(id), 0) + 1, ?, ?, ?, ?, 0 FROM tick
            RETURNING id
            """;
    private static final String INSERT_ZONE = """
            INSERT INTO zone_score (tick, place, cell, score, held, below_since, since, hard_rule, z, p, p_adjusted, trend, trend_hot, events, parts)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String NEWEST_LEVELS = """
            SELECT cell, score, held, below_since, since, hard_rule, z, p, p_adjusted, trend, trend_hot, events FROM zone_score
            WHERE tick = (SELECT MAX(id) FROM published_tick)
            """;

    private static final String BEFORE = """
            SELECT zone_score.*, t.computed_at, t.version FROM zone_score JOIN published_tick t ON t.id = zone_score.tick
            WHERE cell = ? AND tick < ? AND tick = COALESCE(
              (SELECT MAX(id) FROM published_tick WHERE computed_at <= ?), (SELECT MIN(id) FROM published_tick))
            """;
    private static final String AT = """
            SELECT * FROM published_tick
            WHERE id = (SELECT MAX(id) FROM published_tick WHERE computed_at <= ?)
            """;
    private static final String ABANDONED = "(SELECT id FROM tick WHERE complete = 0 AND computed_at < ?)";

    /** More at once would weigh on the memory's collector, and on who waits to write. */
    private static final int ROWS_AT_ONCE = 500;

    /** A tick that has not been written as a whole for so long never will be. */
    private static final Duration LONGEST_WRITING = Duration.ofHours(1);

    private final JdbcTemplate jdbc;
    private final JdbcClient client;
    private final TransactionTemplate transaction;
    private final JsonMapper json = JsonMapper.shared();

    /** What this server published last, so that it need not be read again. */
    private volatile @Nullable ZoneTick published;

    ZoneTable(DataSource source) {
        this.jdbc = new JdbcTemplate(source);
        this.client = JdbcClient.create(source);
        this.transaction = new TransactionTemplate(new DataSourceTransactionManager(source));
    }

    @Override
    public long newestTick() {
        return client.sql("SELECT COALESCE(MAX(id), 0) FROM published_tick")
                .query(Long.class)
                .single();
    }

    @Override
    public Optional<ZoneTick> findNewest() {
        return ownNewest().or(() -> findAt(null));
    }

    /** The newest tick, when this server published it. */
    private Optional<ZoneTick> ownNewest() {
        return Optional.ofNullable(published).filter(tick -> tick.id() == newestTick());
    }

    /** The zones that were published last by cell, perhaps without the parts of their scores. */
    Map<String, Zone> newestLevels() {
        Map<String, Zone> zones = new HashMap<>();
        Optional<ZoneTick> known = ownNewest();
        if (known.isPresent()) {
            known.get().zones().forEach(zone -> zones.put(zone.code(), zone));
            return zones;
        }
        client.sql(NEWEST_LEVELS).query(row -> {
            Zone zone = zone(row, List.of());
            zones.put(zone.code(), zone);
        });
        return zones;
    }

    /** The zones that were published at a moment; null for the newest. */
    Optional<ZoneTick> findAt(@Nullable Instant moment) {
        return client.sql(AT)
                .param(moment == null ? Long.MAX_VALUE : moment.toEpochMilli())
                .query((row, n) -> new ZoneTick(
                        row.getLong("id"),
                        Instant.ofEpochMilli(row.getLong("computed_at")),
                        Instant.ofEpochMilli(row.getLong("reference_time")),
                        row.getLong("change"),
                        row.getLong("version"),
                        zones(row.getLong("id"))))
                .optional();
    }

    /**
     * One cell in an earlier tick: the newest one that was published by a moment, or the oldest; empty when that is not
     * earlier, or the cell was not among the zones then.
     */
    Optional<PastZone> findBefore(long tick, Instant moment, String cell) {
        return client.sql(BEFORE)
                .params(cell, tick, moment.toEpochMilli())
                .query((row, n) -> new PastZone(
                        Instant.ofEpochMilli(row.getLong("computed_at")), row.getLong("version"), zone(row)))
                .optional();
    }

    private List<Zone> zones(long tick) {
        return client.sql("SELECT * FROM zone_score WHERE tick = ? ORDER BY place")
                .param(tick)
                .query((row, n) -> zone(row))
                .list();
    }

    private Zone zone(ResultSet row) throws SQLException {
        return zone(row, json.readValue(row.getString("parts"), PARTS));
    }

    private static Zone zone(ResultSet row, List<Part> parts) throws SQLException {
        String rule = row.getString("hard_rule");
        ZoneScore score = new ZoneScore(
                row.getString("cell"),
                row.getDouble("score"),
                parts,
                new HotSpot(row.getDouble("z"), row.getDouble("p"), row.getDouble("p_adjusted")),
                new Trend(Pattern.valueOf(row.getString("trend")), row.getInt("trend_hot") == 1),
                row.getInt("events"),
                rule == null ? null : HardRule.valueOf(rule));
        return new Zone(
                score,
                ZoneLevel.valueOf(row.getString("held")),
                instant(row, "below_since"),
                Instant.ofEpochMilli(row.getLong("since")));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        long millis = row.getLong(column);
        return row.wasNull() ? null : Instant.ofEpochMilli(millis);
    }

    private static @Nullable Long millis(@Nullable Instant instant) {
        return instant == null ? null : instant.toEpochMilli();
    }

    /**
     * Publishes the zones of a tick, by rank; with moments of whole milliseconds, as they are kept.
     *
     * @param pace called between the pieces
     */
    void publish(Instant computedAt, Instant referenceTime, long change, long version, List<Zone> zones, Pace pace) {
        deleteAbandoned(computedAt.minus(LONGEST_WRITING));
        long tick = client.sql(INSERT_TICK)
                .params(computedAt.toEpochMilli(), referenceTime.toEpochMilli(), change, version)
                .query(Long.class)
                .single();
        for (int first = 0; first < zones.size(); first += ROWS_AT_ONCE) {
            List<@Nullable Object[]> rows = rows(tick, first, zones);
            transaction.executeWithoutResult(status -> jdbc.batchUpdate(INSERT_ZONE, rows));
            pace.rest();
        }
        client.sql("UPDATE tick SET complete = 1 WHERE id = ?").param(tick).update();
        published = new ZoneTick(tick, computedAt, referenceTime, change, version, zones);
    }

    private void deleteAbandoned(Instant before) {
        for (String table : List.of("zone_score WHERE tick", "tick WHERE id")) {
            client.sql("DELETE FROM %s IN %s".formatted(table, ABANDONED))
                    .param(before.toEpochMilli())
                    .update();
        }
    }

    private List<@Nullable Object[]> rows(long tick, int first, List<Zone> zones) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (int place = first; place < Math.min(first + ROWS_AT_ONCE, zones.size()); place++) {
            rows.add(row(tick, place, zones.get(place)));
        }
        return rows;
    }

    private @Nullable Object[] row(long tick, int place, Zone zone) {
        ZoneScore score = zone.score();
        HardRule rule = score.hardRule();
        return new @Nullable Object[] {
            tick,
            place,
            score.code(),
            score.score(),
            zone.held().name(),
            millis(zone.belowSince()),
            zone.since().toEpochMilli(),
            rule == null ? null : rule.name(),
            score.hotSpot().z(),
            score.hotSpot().p(),
            score.hotSpot().adjustedP(),
            score.trend().pattern().name(),
            score.trend().hot() ? 1 : 0,
            score.events(),
            json.writeValueAsString(score.parts())
        };
    }
}
