// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.scope;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.gridkeeper.engine.index.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Secrets that stand for a viewer for a time: API tokens, and the sessions of pages. Only their hashes are kept. */
@Component
class Tokens {

    /** What a token is for. */
    enum Purpose {
        API,
        SESSION
    }

    /** A token as it is listed, without its secret. */
    record Listed(String id, String name, Scope scope, Instant createdAt, Instant expiresAt) {}

    /** A new token; the secret is told here and never again. */
    record Issued(String id, String secret, Instant expiresAt) {}

    private final JdbcClient client;
    private final Clock clock;
    private final JsonMapper json = JsonMapper.shared();

    Tokens(DataSource source, Clock clock) {
        this.client = JdbcClient.create(source);
        this.clock = clock;
    }

    Issued issue(Purpose purpose, Viewer viewer, Duration life) {
        client.sql("DELETE FROM token WHERE expires_at <= ?")
                .param(clock.millis())
                .update();
        String secret = Secrets.next();
        Issued issued =
                new Issued(UUID.randomUUID().toString(), secret, clock.instant().plus(life));
        String sql = """
                INSERT INTO token (id, hash, purpose, name, role, scope, created_at, expires_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                """;
        client.sql(sql)
                .params(
                        issued.id(),
                        Secrets.hash(secret),
                        purpose.name(),
                        viewer.name(),
                        viewer.role().name(),
                        json.writeValueAsString(viewer.scope()),
                        clock.millis(),
                        issued.expiresAt().toEpochMilli())
                .update();
        return issued;
    }

    /** The viewer a secret stands for; empty when it is unknown, of another purpose, or its time is over. */
    Optional<Viewer> find(Purpose purpose, String secret) {
        return client.sql("SELECT name, role, scope FROM token WHERE hash = ? AND purpose = ? AND expires_at > ?")
                .params(Secrets.hash(secret), purpose.name(), clock.millis())
                .query((row, n) -> new Viewer(
                        row.getString("name"),
                        Role.valueOf(row.getString("role")),
                        json.readValue(row.getString("scope"), Scope.class)))
                .optional();
    }

    List<Listed> listApi() {
        return client.sql("SELECT id, name, scope, created_at, expires_at FROM token WHERE purpose = ?"
                        + " ORDER BY created_at, id")
                .param(Purpose.API.name())
                .query((row, n) -> new Listed(
                        row.getString("id"),
                        row.getString("name"),
                        json.readValue(row.getString("scope"), Scope.class),
                        Instant.ofEpochMilli(row.getLong("created_at")),
                        Instant.ofEpochMilli(row.getLong("expires_at"))))
                .list();
    }

    boolean deleteApi(String id) {
        return client.sql("DELETE FROM token WHERE id = ? AND purpose = ?")
                        .params(id, Purpose.API.name())
                        .update()
                > 0;
    }

    void deleteSession(String secret) {
        client.sql("DELETE FROM token WHERE hash = ? AND purpose = ?")
                .params(Secrets.hash(secret), Purpose.SESSION.name())
                .update();
    }
}
