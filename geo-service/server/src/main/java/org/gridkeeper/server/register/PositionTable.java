// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.register;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The newest position of each post; no earlier one is kept anywhere, and none is in the change log. */
@Component
class PositionTable {

    private final JdbcClient client;

    PositionTable(DataSource source) {
        this.client = JdbcClient.create(source);
    }

    /** Keeps a position unless a newer one is there. */
    void put(Position position) {
        String sql = """
                INSERT INTO person_position (person, lon, lat, accuracy_m, at) VALUES (?, ?, ?, ?, ?)
                ON CONFLICT (person) DO UPDATE SET
                  lon = excluded.lon, lat = excluded.lat, accuracy_m = excluded.accuracy_m, at = excluded.at
                WHERE excluded.at >= person_position.at
                """;
        client.sql(sql)
                .param(position.person())
                .param(position.lon())
                .param(position.lat())
                .param(position.accuracyMetres())
                .param(position.at().toEpochMilli())
                .update();
    }

    List<Position> listSince(Instant since) {
        return client.sql("SELECT person, lon, lat, accuracy_m, at FROM person_position WHERE at > ? ORDER BY person")
                .param(since.toEpochMilli())
                .query((row, n) -> {
                    double metres = row.getDouble("accuracy_m");
                    Double accuracy = row.wasNull() ? null : metres;
                    return new Position(
                            row.getString("person"),
                            row.getDouble("lon"),
                            row.getDouble("lat"),
                            accuracy,
                            Instant.ofEpochMilli(row.getLong("at")));
                })
                .list();
    }

    /** Removes what is older than a time; gives how many there were. */
    int deleteBefore(Instant time) {
        return client.sql("DELETE FROM person_position WHERE at <= ?")
                .param(time.toEpochMilli())
                .update();
    }

    /** Removes those of some posts; gives how many there were. */
    int delete(Collection<String> people) {
        int deleted = 0;
        for (String person : people) {
            deleted += client.sql("DELETE FROM person_position WHERE person = ?")
                    .param(person)
                    .update();
        }
        return deleted;
    }
}
