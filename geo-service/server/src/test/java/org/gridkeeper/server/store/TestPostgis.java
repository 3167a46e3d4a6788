// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;

/**
 * A database of its own on the PostGIS server that {@code GRIDKEEPER_TEST_DB_URL} names (environment or system property;
 * likewise {@code _USER} and {@code _PASSWORD}); tests on {@link OnPostgis} are given it, and those that need several make
 * them here.
 */
public final class TestPostgis implements TestDatabase, AutoCloseable {

    static final String MISSING =
            "GRIDKEEPER_TEST_DB_URL names no server (geo-service/server/src/test/postgis.sh starts one)";

    private final String name = "gridkeeper_" + UUID.randomUUID().toString().replace("-", "");
    private final String server;

    private TestPostgis(String server) {
        this.server = server;
        onServer("CREATE DATABASE " + name);
    }

    static boolean isThere() {
        return !server().isEmpty();
    }

    public static TestPostgis create() {
        if (!isThere()) {
            throw new IllegalStateException(MISSING);
        }
        return new TestPostgis(server());
    }

    /** Another database with the same content; nobody may be connected to this one. */
    TestPostgis copy() {
        TestPostgis copy = new TestPostgis(server);
        copy.replaceBy(this);
        return copy;
    }

    /** Makes this the content of another one; nobody may be connected to either. */
    void replaceBy(TestPostgis other) {
        onServer("DROP DATABASE " + name + " WITH (FORCE)");
        onServer("CREATE DATABASE %s TEMPLATE %s".formatted(name, other.name));
    }

    @Override
    public StoreProperties at(Path home) {
        String url = server.replaceFirst("(//[^/]+/)[^?]*", "$1" + name);
        return StoreProperties.postgis(url, user(), password()).withHome(home);
    }

    @Override
    public void close() {
        onServer("DROP DATABASE " + name + " WITH (FORCE)");
    }

    private void onServer(String sql) {
        try (Connection connection = DriverManager.getConnection(server, user(), password());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException("cannot %s on %s".formatted(sql, server), e);
        }
    }

    private static String server() {
        return setting("GRIDKEEPER_TEST_DB_URL", "");
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
