// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.register;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.gridkeeper.server.register.TagCheck.Outcome;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The log of tag checks, and the bound on how many one viewer makes; all servers on one database count together. */
@Component
class TagCheckTable {

    static final int MOST_IN_AN_HOUR = 60;
    private static final Duration WINDOW = Duration.ofHours(1);

    private final JdbcClient client;

    TagCheckTable(DataSource source) {
        this.client = JdbcClient.create(source);
    }

    /** Logs a check before it is answered; refused when the viewer has had too many answers within an hour. */
    Outcome log(TagCheck check) {
        String id = UUID.randomUUID().toString();
        String insert = """
                INSERT INTO tag_check (id, at, viewer, tag, subject_layer, subject_id, cell, reason, outcome)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """;
        // Written before it is counted, so that checks made at once all count.
        client.sql(insert)
                .params(
                        id,
                        check.at().toEpochMilli(),
                        check.viewer(),
                        check.tag(),
                        check.subject().layer(),
                        check.subject().id(),
                        check.cell(),
                        check.reason(),
                        Outcome.ANSWERED.name())
                .update();
        long answered = client.sql("SELECT COUNT(*) FROM tag_check WHERE viewer = ? AND at > ? AND outcome = ?")
                .params(check.viewer(), check.at().minus(WINDOW).toEpochMilli(), Outcome.ANSWERED.name())
                .query(Long.class)
                .single();
        if (answered <= MOST_IN_AN_HOUR) {
            return Outcome.ANSWERED;
        }
        client.sql("UPDATE tag_check SET outcome = ? WHERE id = ?")
                .params(Outcome.REFUSED.name(), id)
                .update();
        return Outcome.REFUSED;
    }

    /** The newest checks of a cell's elements; of every cell when the code is empty. */
    List<TagCheck> list(String cell, int limit) {
        return client.sql("SELECT * FROM tag_check WHERE ? IN ('', cell) ORDER BY at DESC, id LIMIT ?")
                .params(cell, limit)
                .query((row, n) -> new TagCheck(
                        Instant.ofEpochMilli(row.getLong("at")),
                        row.getString("viewer"),
                        row.getString("tag"),
                        new Subject(row.getString("subject_layer"), row.getString("subject_id")),
                        row.getString("cell"),
                        row.getString("reason"),
                        Outcome.valueOf(row.getString("outcome"))))
                .list();
    }
}
