// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.gridkeeper.engine.index.LayerSchema;
import org.gridkeeper.engine.link.Link;
import org.gridkeeper.server.Gdal;
import org.gridkeeper.server.catalogue.Catalogue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What others may do in the PostGIS database: read the views, and write nothing past Gridkeeper. */
@OnPostgis
class PostgisDoorsTest {

    private static final String PASSWORD = "for this test alone";

    private final String role = "clerk_" + Long.toHexString(System.nanoTime());
    private StoreProperties properties;
    private List<LayerSchema> layers = List.of();

    @BeforeEach
    void fill(TestDatabase made, @TempDir Path home) throws SQLException {
        properties = made.at(home);
        try (StoreDatabase database = StoreDatabase.open(properties)) {
            new Catalogue(database.features());
            layers = database.features().listSchemas();
            try (StoreTransaction transaction = database.features().begin(new Origin("cli", "import", "r"))) {
                transaction.put(
                        "risk-points",
                        new StoredFeature("r1", StoreContract.point(116, 40), Map.of("name", "燃气站"), Link.NOWHERE));
                transaction.commit();
            }
        }
        owner("CREATE ROLE %s LOGIN PASSWORD '%s'".formatted(role, PASSWORD));
    }

    @AfterEach
    void drop() throws SQLException {
        owner("DROP OWNED BY " + role, "DROP ROLE " + role);
    }

    @Test
    void another_role_with_every_right_is_refused_and_told_what_to_do() throws SQLException {
        owner("GRANT ALL ON ALL TABLES IN SCHEMA public TO " + role);
        for (String sql : List.of(
                "UPDATE risk_points SET name = 'x'",
                "DELETE FROM risk_points",
                "TRUNCATE risk_points",
                "INSERT INTO risk_points SELECT * FROM risk_points",
                "DELETE FROM change",
                "UPDATE layer SET id = 'x'")) {
            assertThat(refusal(sql)).as(sql).contains("is kept by Gridkeeper", "/api/elements", "gridkeeper import");
        }
    }

    @Test
    void the_owner_is_refused_too() {
        SQLException refused = catchThrowableOfType(SQLException.class, () -> owner("DELETE FROM risk_points"));
        assertThat(refused.getMessage()).contains("is kept by Gridkeeper", "/api/elements");
    }

    @Test
    void a_reader_reads_every_layer_and_is_told_how_to_write() throws Exception {
        owner("GRANT gridkeeper_read TO " + role);
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            for (LayerSchema layer : layers) {
                String view = "gridkeeper_read.\"%s\"".formatted(LayerSql.tableOf(layer.id()));
                try (ResultSet row = statement.executeQuery("SELECT count(*) FROM " + view)) {
                    assertThat(row.next()).isTrue();
                    assertThat(row.getLong(1)).isEqualTo(layer.id().equals("risk-points") ? 1 : 0);
                }
            }
        }
        assertThat(refusal("UPDATE gridkeeper_read.risk_points SET name = 'x'"))
                .contains("is kept by Gridkeeper", "/api/elements");
        assertThat(refusal("SELECT * FROM account")).contains("permission denied");
        assertThat(refusal("SELECT * FROM risk_points")).contains("permission denied");
    }

    @Test
    void gdal_reads_the_layers_as_the_reader() throws Exception {
        Gdal.require();
        owner("GRANT gridkeeper_read TO " + role);
        java.net.URI url = java.net.URI.create(properties.url().substring("jdbc:".length()));
        String source = "PG:host=%s port=%d dbname=%s user=%s password='%s' schemas=gridkeeper_read"
                .formatted(url.getHost(), url.getPort(), url.getPath().substring(1), role, PASSWORD);
        String text = Gdal.run("ogrinfo", "-ro", "-al", source, "risk_points");
        assertThat(text).contains("name (String) = 燃气站", "POINT (116 40)", "WGS 84");
    }

    private String refusal(String sql) {
        SQLException refused = catchThrowableOfType(SQLException.class, () -> {
            try (Connection connection = connect();
                    Statement statement = connection.createStatement()) {
                statement.execute(sql);
            }
        });
        return String.valueOf(refused.getMessage());
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(properties.url(), role, PASSWORD);
    }

    private void owner(String... statements) throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(properties.url(), properties.user(), properties.password());
                Statement statement = connection.createStatement()) {
            for (String each : statements) {
                statement.execute(each);
            }
        }
    }
}
