// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.contact;

import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.gridkeeper.server.store.SqlDialect;
import org.gridkeeper.server.store.StoreProperties;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The contacts of those who reported. A contact is written in the transaction that writes its incident, so that neither
 * is there without the other. Safe for all threads.
 */
@Component
public class Contacts {

    /** A look at an unmasked contact. */
    public record Seen(String viewer, String reason, Instant at) {}

    private static final int SALT_BYTES = 16;

    private final JdbcClient client;
    private final SqlDialect dialect;
    private final ContactKey key;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Contacts(DataSource source, SqlDialect dialect, StoreProperties properties, Clock clock) {
        this.client = JdbcClient.create(source);
        this.dialect = dialect;
        this.key = new ContactKey(properties.home().resolve("keys"));
        this.clock = clock;
    }

    /** Gives a contact its salt and its digest; nothing is written. */
    public SealedContact seal(Contact contact) {
        byte[] bytes = new byte[SALT_BYTES];
        random.nextBytes(bytes);
        String salt = HexFormat.of().formatHex(bytes);
        return new SealedContact(contact, salt, digest(contact, salt));
    }

    private String digest(Contact contact, String salt) {
        return key.digest(salt, contact.name(), contact.phone(), contact.note());
    }

    /** Writes the contact of an incident in the transaction of a connection. */
    public void insert(Connection connection, String incident, SealedContact sealed) throws SQLException {
        String insert = """
                INSERT INTO contact (incident, salt, name, phone, note, made_at) VALUES (?, ?, ?, ?, ?, ?)
                """;
        try (PreparedStatement statement = connection.prepareStatement(insert)) {
            statement.setString(1, incident);
            statement.setString(2, sealed.salt());
            statement.setString(3, sealed.contact().name());
            statement.setString(4, sealed.contact().phone());
            statement.setString(5, sealed.contact().note());
            statement.setLong(6, clock.millis());
            statement.executeUpdate();
        }
    }

    /**
     * Erases the contact of an incident in the transaction of a connection; the embedded database overwrites its bytes.
     *
     * @return false when there was none
     */
    public boolean erase(Connection connection, String incident) throws SQLException {
        if (dialect == SqlDialect.GEOPACKAGE) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("PRAGMA secure_delete = ON");
            }
        }
        try (PreparedStatement statement = connection.prepareStatement("DELETE FROM contact WHERE incident = ?")) {
            statement.setString(1, incident);
            return statement.executeUpdate() > 0;
        }
    }

    public Optional<SealedContact> find(String incident) {
        return client.sql("SELECT name, phone, note, salt FROM contact WHERE incident = ?")
                .param(incident)
                .query((row, n) -> {
                    Contact contact = new Contact(row.getString("name"), row.getString("phone"), row.getString("note"));
                    String salt = row.getString("salt");
                    return new SealedContact(contact, salt, digest(contact, salt));
                })
                .optional();
    }

    /** Notes who looks at a contact, and why, before they see it. */
    public void noteView(String incident, String viewer, String reason) {
        String insert = """
                INSERT INTO contact_view (id, incident, viewer, reason, viewed_at) VALUES (?, ?, ?, ?, ?)
                """;
        client.sql(insert)
                .params(UUID.randomUUID().toString(), incident, viewer, reason, clock.millis())
                .update();
    }

    /** Who has looked at a contact unmasked, newest first. */
    public List<Seen> listViews(String incident) {
        String select = """
                SELECT viewer, reason, viewed_at FROM contact_view WHERE incident = ? ORDER BY viewed_at DESC, id
                """;
        return client.sql(select)
                .param(incident)
                .query((row, n) -> new Seen(
                        row.getString("viewer"),
                        row.getString("reason"),
                        Instant.ofEpochMilli(row.getLong("viewed_at"))))
                .list();
    }
}
