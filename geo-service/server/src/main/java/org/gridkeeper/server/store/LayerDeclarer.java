// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gridkeeper.engine.index.Field;
import org.gridkeeper.engine.index.LayerSchema;
import org.locationtech.jts.geom.Envelope;
import tools.jackson.databind.json.JsonMapper;

/** Makes and widens layer tables, and keeps the list of declared layers. */
final class LayerDeclarer {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final SqlDialect dialect;

    LayerDeclarer(SqlDialect dialect) {
        this.dialect = dialect;
    }

    void declare(JdbcFeatureStore store, LayerSchema wanted) throws SQLException {
        LayerSql checked = new LayerSql(dialect, wanted);
        try (Connection connection = store.source().getConnection()) {
            Optional<LayerSchema> there = find(connection, wanted.id());
            if (there.isPresent()
                    && widened(there.get(), wanted).equals(there.get())
                    && isTaken(connection, checked.followIndex())) {
                return;
            }
        }
        try (Session session = store.openSession()) {
            declare(session, checked);
            session.commit();
        }
    }

    /** As a part of a transaction, which decides whether it lasts. */
    void declare(Session session, LayerSchema wanted) throws SQLException {
        declare(session, new LayerSql(dialect, wanted));
    }

    private void declare(Session session, LayerSql wanted) throws SQLException {
        LayerSchema schema = wanted.schema();
        session.lockDeclarations();
        session.lockLayer(schema.id());
        Optional<LayerSchema> there = find(session.connection(), schema.id());
        if (there.isPresent()) {
            widen(session.connection(), there.get(), widened(there.get(), schema));
        } else {
            make(session, wanted);
        }
    }

    static List<LayerSchema> list(Connection connection) throws SQLException {
        List<LayerSchema> schemas = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement("SELECT schema FROM layer ORDER BY position");
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                schemas.add(JSON.readValue(row.getString(1), LayerSchema.class));
            }
        }
        return schemas;
    }

    static List<String> listIds(Connection connection) throws SQLException {
        List<String> ids = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement("SELECT id FROM layer ORDER BY position");
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                ids.add(row.getString(1));
            }
        }
        return ids;
    }

    static Optional<LayerSchema> find(Connection connection, String layer) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("SELECT schema FROM layer WHERE id = ?")) {
            statement.setString(1, layer);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? Optional.of(JSON.readValue(row.getString(1), LayerSchema.class)) : Optional.empty();
            }
        }
    }

    /** The wanted fields, then those that only the present table has. */
    private static LayerSchema widened(LayerSchema there, LayerSchema wanted) {
        if (there.geometry() != wanted.geometry()) {
            throw new IllegalArgumentException("layer '%s' keeps %s geometries; it cannot be declared with %s"
                    .formatted(wanted.id(), there.geometry(), wanted.geometry()));
        }
        List<Field> fields = new ArrayList<>(wanted.fields());
        for (Field field : there.fields()) {
            Optional<Field> same = wanted.findField(field.name());
            if (same.isEmpty()) {
                fields.add(field);
            } else if (same.get().type() != field.type()) {
                throw new IllegalArgumentException("layer '%s' keeps field '%s' as %s; it cannot be declared as %s"
                        .formatted(
                                wanted.id(),
                                field.name(),
                                field.type(),
                                same.get().type()));
            }
        }
        return new LayerSchema(wanted.id(), wanted.kind(), wanted.geometry(), fields);
    }

    private void make(Session session, LayerSql sql) throws SQLException {
        LayerSchema schema = sql.schema();
        Connection connection = session.connection();
        if (isTaken(connection, LayerSql.tableOf(schema.id()))) {
            throw new IllegalArgumentException(
                    "layer '%s' cannot be named so: the database has another table of that name"
                            .formatted(schema.id()));
        }
        try (Statement statement = connection.createStatement()) {
            for (String each : sql.create()) {
                statement.execute(each);
            }
            for (String each : dialect == SqlDialect.POSTGIS ? new PostgisDoors(schema).make() : List.<String>of()) {
                statement.execute(each);
            }
        }
        session.register(schema, new Envelope());
        String insert = """
                INSERT INTO layer (position, id, schema)
                VALUES ((SELECT coalesce(max(position), 0) + 1 FROM layer), ?, ?)""";
        try (PreparedStatement statement = connection.prepareStatement(insert)) {
            statement.setString(1, schema.id());
            statement.setString(2, JSON.writeValueAsString(schema));
            statement.executeUpdate();
        }
    }

    private void widen(Connection connection, LayerSchema there, LayerSchema widened) throws SQLException {
        LayerSql sql = new LayerSql(dialect, widened);
        try (Statement statement = connection.createStatement()) {
            for (String each : sql.follow()) {
                statement.execute(each);
            }
            for (Field field : widened.fields()) {
                if (there.findField(field.name()).isEmpty()) {
                    for (String each : sql.addColumn(field)) {
                        statement.execute(each);
                    }
                }
            }
            for (String each : dialect == SqlDialect.POSTGIS ? new PostgisDoors(widened).view() : List.<String>of()) {
                statement.execute(each);
            }
        }
        try (PreparedStatement statement = connection.prepareStatement("UPDATE layer SET schema = ? WHERE id = ?")) {
            statement.setString(1, JSON.writeValueAsString(widened));
            statement.setString(2, widened.id());
            statement.executeUpdate();
        }
    }

    private boolean isTaken(Connection connection, String table) throws SQLException {
        String query = dialect == SqlDialect.POSTGIS
                ? "SELECT to_regclass(quote_ident(?)) IS NOT NULL"
                : "SELECT EXISTS (SELECT 1 FROM sqlite_schema WHERE lower(name) = lower(?))";
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, table);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }
}
