// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.scope;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import javax.sql.DataSource;
import org.gridkeeper.engine.index.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Those who sign in with a name and a password. Safe for all threads. */
@Component
public class Accounts {

    /** An administrator that this process made with a generated password, which is kept nowhere else. */
    public record GeneratedAdministrator(String name, String password) {}

    private record Row(String name, String passwordHash, Role role, Scope scope) {}

    private static final String DEFAULT_NAME = "admin";
    private static final int PROVEN = 1_000;
    private static final Duration PROVEN_FOR = Duration.ofSeconds(10);

    private final JdbcClient client;
    private final PasswordEncoder encoder;
    private final ScopeSettings settings;
    private final Clock clock;
    private final JsonMapper json = JsonMapper.shared();
    private final String nobodysHash;
    /** By the hash of name and password: the slow hash they were found to match. */
    private final Cache<String, String> proven = Caffeine.newBuilder()
            .maximumSize(PROVEN)
            .expireAfterWrite(PROVEN_FOR)
            .build();

    private @Nullable GeneratedAdministrator generated;

    Accounts(DataSource source, PasswordEncoder encoder, ScopeSettings settings, Clock clock) {
        this.client = JdbcClient.create(source);
        this.encoder = encoder;
        this.settings = settings;
        this.clock = clock;
        this.nobodysHash = encode(Secrets.next());
    }

    /**
     * Makes the first administrator when there is none.
     *
     * @return name and password when this process generated them, so that they can be shown once; empty otherwise
     */
    public synchronized Optional<GeneratedAdministrator> ensureAdministrator() {
        if (generated != null || hasAdministrator()) {
            return Optional.ofNullable(generated);
        }
        String name =
                settings.admin().isBlank() ? DEFAULT_NAME : settings.admin().strip();
        String password = settings.adminPasswordFile().isBlank()
                ? Secrets.next()
                : readPassword(Path.of(settings.adminPasswordFile()));
        boolean made = insert(name, password, Role.ADMINISTRATOR, Scope.all());
        if (made && settings.adminPasswordFile().isBlank()) {
            generated = new GeneratedAdministrator(name, password);
        }
        return Optional.ofNullable(generated);
    }

    /** Makes an account, or gives the one of this name another password, role and scope. */
    public void put(String name, String password, Role role, Scope scope) {
        if (!insert(name, password, role, scope)) {
            client.sql("UPDATE account SET password_hash = ?, role = ?, scope = ? WHERE name = ?")
                    .params(encode(password), role.name(), json.writeValueAsString(scope), name)
                    .update();
        }
    }

    private boolean hasAdministrator() {
        return client.sql("SELECT COUNT(*) FROM account WHERE role = ?")
                        .param(Role.ADMINISTRATOR.name())
                        .query(Long.class)
                        .single()
                > 0;
    }

    private static String readPassword(Path file) {
        try {
            String password = Files.readString(file).strip();
            if (password.isEmpty()) {
                throw new IllegalArgumentException("the password file %s is empty".formatted(file));
            }
            return password;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the password file " + file, e);
        }
    }

    private boolean insert(String name, String password, Role role, Scope scope) {
        String sql = """
                INSERT INTO account (name, password_hash, role, scope, created_at) VALUES (?, ?, ?, ?, ?)
                ON CONFLICT (name) DO NOTHING
                """;
        return client.sql(sql)
                        .params(name, encode(password), role.name(), json.writeValueAsString(scope), clock.millis())
                        .update()
                == 1;
    }

    /** The viewer of a name and password. Takes as long for an unknown name as for a wrong password. */
    Optional<Viewer> find(String name, String password) {
        Optional<Row> row = findRow(name);
        boolean right = encoder.matches(password, row.map(Row::passwordHash).orElse(nobodysHash));
        Optional<Row> found = row.filter(r -> right);
        found.ifPresent(r -> proven.put(Secrets.hash(name + ':' + password), r.passwordHash));
        return found.map(Accounts::viewer);
    }

    /**
     * The viewer of a name and password that were right some seconds ago, as the account is now. The slow hash is not
     * computed again while the one that is kept is the same.
     */
    Optional<Viewer> findAgain(String name, String password) {
        String hash = proven.getIfPresent(Secrets.hash(name + ':' + password));
        return hash == null
                ? Optional.empty()
                : findRow(name).filter(row -> row.passwordHash.equals(hash)).map(Accounts::viewer);
    }

    private Optional<Row> findRow(String name) {
        return client.sql("SELECT name, password_hash, role, scope FROM account WHERE name = ?")
                .param(name)
                .query((r, n) -> new Row(
                        r.getString("name"),
                        r.getString("password_hash"),
                        Role.valueOf(r.getString("role")),
                        json.readValue(r.getString("scope"), Scope.class)))
                .optional();
    }

    private static Viewer viewer(Row row) {
        return new Viewer(row.name, row.role, row.scope);
    }

    private String encode(String password) {
        return java.util.Objects.requireNonNull(encoder.encode(password));
    }
}
