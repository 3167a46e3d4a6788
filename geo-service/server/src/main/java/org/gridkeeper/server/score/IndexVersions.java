// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.score;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;
import org.gridkeeper.engine.zone.IndexWeights;
import org.gridkeeper.engine.zone.LevelRule;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** The versions of the priority index. Safe for all threads. */
@Component
public class IndexVersions {

    private static final String INSERT = """
            INSERT INTO index_version (id, created_at, author, reason, body)
            SELECT COALESCE(MAX(id), 0) + 1, ?, ?, ?, ? FROM index_version
            """;

    private record Body(IndexWeights weights, LevelRule levels) {}

    private final JdbcClient client;
    private final TransactionTemplate transaction;
    private final JsonMapper json = JsonMapper.shared();

    IndexVersions(DataSource source) {
        this.client = JdbcClient.create(source);
        this.transaction = new TransactionTemplate(new DataSourceTransactionManager(source));
    }

    /** The one that the next tick uses. */
    public IndexVersion newest() {
        return client.sql("SELECT * FROM index_version WHERE id = (SELECT MAX(id) FROM index_version)")
                .query((row, n) -> version(row))
                .optional()
                .orElse(IndexVersion.BUILT_IN);
    }

    public Optional<IndexVersion> find(long id) {
        if (id == IndexVersion.BUILT_IN.id()) {
            return Optional.of(IndexVersion.BUILT_IN);
        }
        return client.sql("SELECT * FROM index_version WHERE id = ?")
                .param(id)
                .query((row, n) -> version(row))
                .optional();
    }

    /** The newest first, and last the one that is built in. */
    public List<IndexVersion> list() {
        List<IndexVersion> versions = client.sql("SELECT * FROM index_version ORDER BY id DESC")
                .query((row, n) -> version(row))
                .list();
        List<IndexVersion> all = new ArrayList<>(versions);
        all.add(IndexVersion.BUILT_IN);
        return List.copyOf(all);
    }

    /** Another version from the next tick on. */
    public synchronized IndexVersion publish(
            Instant at, String author, String reason, IndexWeights weights, LevelRule levels) {
        return Objects.requireNonNull(transaction.execute(status -> {
            client.sql(INSERT)
                    .params(at.toEpochMilli(), author, reason, json.writeValueAsString(new Body(weights, levels)))
                    .update();
            return newest();
        }));
    }

    private IndexVersion version(ResultSet row) throws SQLException {
        Body body = json.readValue(row.getString("body"), Body.class);
        return new IndexVersion(
                row.getLong("id"),
                Instant.ofEpochMilli(row.getLong("created_at")),
                row.getString("author"),
                row.getString("reason"),
                body.weights(),
                body.levels());
    }
}
