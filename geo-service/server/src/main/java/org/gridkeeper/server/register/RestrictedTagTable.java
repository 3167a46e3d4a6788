// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.register;

import java.sql.Connection;
import java.time.Instant;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Component;

/** The restricted tags that are set. They can be set, ended and asked for one by one; there is no way to list them. */
@Component
class RestrictedTagTable {

    private final JdbcClient client;

    RestrictedTagTable(DataSource source) {
        this.client = JdbcClient.create(source);
    }

    /** Sets a tag, or confirms one that is set and opens it again when it had ended, in the transaction of a connection. */
    static void put(Connection connection, TagLink link) {
        String sql = """
                INSERT INTO restricted_tag (tag, subject_layer, subject_id, set_by, source, from_at, to_at, verified_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (tag, subject_layer, subject_id) DO UPDATE SET
                  set_by = excluded.set_by, source = excluded.source, to_at = excluded.to_at,
                  verified_at = excluded.verified_at
                """;
        in(connection)
                .sql(sql)
                .param(link.tag())
                .param(link.subject().layer())
                .param(link.subject().id())
                .param(link.setBy())
                .param(link.source())
                .param(link.from().toEpochMilli())
                .param(millis(link.to()))
                .param(link.verifiedAt().toEpochMilli())
                .update();
    }

    private static JdbcClient in(Connection connection) {
        return JdbcClient.create(new SingleConnectionDataSource(connection, true));
    }

    /** Ends a tag in the transaction of a connection; false when it was not set. */
    static boolean end(Connection connection, String tag, Subject subject, Instant at) {
        String sql = """
                UPDATE restricted_tag SET to_at = ?
                WHERE tag = ? AND subject_layer = ? AND subject_id = ? AND (to_at IS NULL OR to_at > ?)
                """;
        return in(connection)
                        .sql(sql)
                        .params(at.toEpochMilli(), tag, subject.layer(), subject.id(), at.toEpochMilli())
                        .update()
                > 0;
    }

    Optional<TagLink> find(String tag, Subject subject) {
        return client.sql("SELECT * FROM restricted_tag WHERE tag = ? AND subject_layer = ? AND subject_id = ?")
                .params(tag, subject.layer(), subject.id())
                .query((row, n) -> {
                    long to = row.getLong("to_at");
                    return new TagLink(
                            tag,
                            subject,
                            row.getString("set_by"),
                            row.getString("source"),
                            Instant.ofEpochMilli(row.getLong("from_at")),
                            to == 0 ? null : Instant.ofEpochMilli(to),
                            Instant.ofEpochMilli(row.getLong("verified_at")));
                })
                .optional();
    }

    private static @Nullable Long millis(@Nullable Instant time) {
        return time == null ? null : time.toEpochMilli();
    }
}
