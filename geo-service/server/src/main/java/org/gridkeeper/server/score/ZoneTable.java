// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.score;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.gridkeeper.engine.zone.Part;
import org.gridkeeper.engine.zone.ZoneLevel;
import org.gridkeeper.engine.zone.ZoneScore;
import org.gridkeeper.server.live.ZoneSource;
import org.gridkeeper.server.live.ZoneTick;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The tables of ticks and of the zones each published; a tick is there as a whole or not at all. */
@Component
class ZoneTable implements ZoneSource {

    private static final TypeReference<List<Part>> PARTS = new TypeReference<>() {};
    private static final String INSERT_TICK = """
            INSERT INTO tick (id, computed_at, reference_time, change)
            SELECT COALESCE(MAX(id), 0) + 1, ?, ?, ? FROM tick
            """;
    private static final String INSERT_ZONE = """
            INSERT INTO zone_score (tick, place, cell, score, level, overridden, z, p, p_adjusted, parts)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private final JdbcTemplate jdbc;
    private final JdbcClient client;
    private final TransactionTemplate transaction;
    private final JsonMapper json = JsonMapper.shared();

    ZoneTable(DataSource source) {
        this.jdbc = new JdbcTemplate(source);
        this.client = JdbcClient.create(source);
        this.transaction = new TransactionTemplate(new DataSourceTransactionManager(source));
    }

    @Override
    public long newestTick() {
        return client.sql("SELECT COALESCE(MAX(id), 0) FROM tick")
                .query(Long.class)
                .single();
    }

    @Override
    public Optional<ZoneTick> findNewest() {
        return find("SELECT * FROM tick WHERE id = (SELECT MAX(id) FROM tick WHERE computed_at <= ?)", Instant.MAX);
    }

    /** The zones that were published at a moment. */
    Optional<ZoneTick> findAt(Instant moment) {
        return find("SELECT * FROM tick WHERE id = (SELECT MAX(id) FROM tick WHERE computed_at <= ?)", moment);
    }

    private Optional<ZoneTick> find(String sql, Instant moment) {
        long millis = moment.equals(Instant.MAX) ? Long.MAX_VALUE : moment.toEpochMilli();
        return client.sql(sql)
                .param(millis)
                .query((row, n) -> new ZoneTick(
                        row.getLong("id"),
                        Instant.ofEpochMilli(row.getLong("computed_at")),
                        Instant.ofEpochMilli(row.getLong("reference_time")),
                        row.getLong("change"),
                        zones(row.getLong("id"))))
                .optional();
    }

    private List<ZoneScore> zones(long tick) {
        return client.sql("SELECT * FROM zone_score WHERE tick = ? ORDER BY place")
                .param(tick)
                .query((row, n) -> zone(row))
                .list();
    }

    private ZoneScore zone(ResultSet row) throws SQLException {
        return new ZoneScore(
                row.getString("cell"),
                row.getDouble("score"),
                ZoneLevel.valueOf(row.getString("level")),
                json.readValue(row.getString("parts"), PARTS),
                row.getDouble("z"),
                row.getDouble("p"),
                row.getDouble("p_adjusted"),
                row.getInt("overridden") == 1);
    }

    void publish(Instant computedAt, Instant referenceTime, long change, List<ZoneScore> zones) {
        transaction.executeWithoutResult(status -> {
            // Written before anything is read: the embedded database then waits for other writers.
            jdbc.update(INSERT_TICK, computedAt.toEpochMilli(), referenceTime.toEpochMilli(), change);
            Long tick = jdbc.queryForObject("SELECT MAX(id) FROM tick", Long.class);
            List<Object[]> rows = new java.util.ArrayList<>();
            for (int place = 0; place < zones.size(); place++) {
                ZoneScore zone = zones.get(place);
                rows.add(new Object[] {
                    tick,
                    place,
                    zone.code(),
                    zone.score(),
                    zone.level().name(),
                    zone.overridden() ? 1 : 0,
                    zone.z(),
                    zone.p(),
                    zone.adjustedP(),
                    json.writeValueAsString(zone.parts())
                });
            }
            jdbc.batchUpdate(INSERT_ZONE, rows);
        });
    }
}
