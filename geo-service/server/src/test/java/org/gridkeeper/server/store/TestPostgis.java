// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.store;

import static org.junit.jupiter.api.Assertions.fail;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.junit.jupiter.api.Assumptions;

/**
 * A database of its own on the PostGIS server that {@code GRIDKEEPER_TEST_DB_URL} names (environment or system property;
 * likewise {@code _USER} and {@code _PASSWORD}). Without that the test is skipped, and where {@code CI} is set it fails.
 */
public final class TestPostgis implements AutoCloseable {

    private final String name = "gridkeeper_" + UUID.randomUUID().toString().replace("-", "");
    private final String server;
    private final Path home;

    private TestPostgis(String server) throws SQLException {
        this.server = server;
        this.home = Path.of("target", "postgis-homes", name);
        onServer("CREATE DATABASE " + name);
    }

    public static TestPostgis create() {
        String server = setting("GRIDKEEPER_TEST_DB_URL", "");
        if (server.isEmpty()) {
            String message =
                    "GRIDKEEPER_TEST_DB_URL names no server (geo-service/server/src/test/postgis.sh starts one)";
            if (System.getenv("CI") != null) {
                fail(message);
            }
            System.out.println("PostGIS tests are skipped: " + message);
            Assumptions.abort(message);
        }
        try {
            return new TestPostgis(server);
        } catch (SQLException e) {
            throw new IllegalStateException("cannot make a database on " + server, e);
        }
    }

    /** Another database with the same content; nobody may be connected to this one. */
    TestPostgis copy() throws SQLException {
        TestPostgis copy = new TestPostgis(server);
        copy.replaceBy(this);
        return copy;
    }

    /** Makes this the content of another one; nobody may be connected to either. */
    void replaceBy(TestPostgis other) throws SQLException {
        onServer("DROP DATABASE " + name + " WITH (FORCE)");
        onServer("CREATE DATABASE %s TEMPLATE %s".formatted(name, other.name));
    }

    public StoreProperties properties() {
        String url = server.replaceFirst("(//[^/]+/)[^?]*", "$1" + name);
        return StoreProperties.postgis(url, user(), password()).withHome(home);
    }

    @Override
    public void close() throws SQLException {
        onServer("DROP DATABASE " + name + " WITH (FORCE)");
    }

    private void onServer(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(server, user(), password());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String user() {
        return setting("GRIDKEEPER_TEST_DB_USER", "postgres");
    }

    private static String password() {
        return setting("GRIDKEEPER_TEST_DB_PASSWORD", "");
    }

    private static String setting(String name, String otherwise) {
        String value = System.getProperty(name, System.getenv(name));
        return value == null ? otherwise : value;
    }
}
