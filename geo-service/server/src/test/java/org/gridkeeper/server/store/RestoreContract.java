// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.gridkeeper.engine.index.Field;
import org.gridkeeper.engine.index.FieldType;
import org.gridkeeper.engine.index.LayerSchema;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a backup holds, and what a database is like after one was put in its place. Each test has its own database. */
abstract class RestoreContract {

    private static final LayerSchema TREES = LogProofContract.TREES;

    @TempDir
    Path folder;

    StoreProperties properties;

    private Path backup;

    RestoreContract() {
        backup = Path.of("");
    }

    @BeforeEach
    void fill(TestDatabase made) {
        properties = made.at(folder.resolve("home"));
        backup = folder.resolve("backup.gpkg");
        write(0, 50);
    }

    @Test
    void layers_are_as_the_older_backup_declares_them_and_can_be_widened_again() throws SQLException {
        backup();
        List<Field> fields = new ArrayList<>(TREES.fields());
        fields.add(Field.of("girth", FieldType.REAL));
        LayerSchema wider = new LayerSchema(TREES.id(), TREES.kind(), TREES.geometry(), fields);
        try (StoreDatabase database = StoreDatabase.open(properties)) {
            database.features().declare(wider);
        }
        restore();
        try (StoreDatabase database = StoreDatabase.open(properties)) {
            assertThat(database.features().findSchema("trees")).contains(TREES);
            database.features().declare(wider);
            assertThat(database.features().findSchema("trees")).contains(wider);
        }
        write(40, 60);
        try (StoreDatabase database = StoreDatabase.open(properties)) {
            assertThat(database.features().count("trees")).isEqualTo(60);
            assertThat(database.verifyLog(rows -> {}).faults()).isEmpty();
        }
        check_doors();
    }

    /** Whether others still come to the tables as they should. */
    void check_doors() throws SQLException {}

    @Test
    void tables_that_the_older_backup_lacks_are_empty() throws SQLException {
        backup();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + backup);
                Statement statement = connection.createStatement()) {
            statement.execute("DROP TABLE contact");
            statement.execute("DROP TABLE contact_view");
            statement.execute("DELETE FROM flyway_schema_history WHERE version = '501'");
        }
        sql("INSERT INTO contact VALUES ('i1', 's', 'n', 'p', '', 0)");
        restore();
        StoreDatabase.open(properties).close();
        assertThat(count("contact")).isZero();
    }

    @Test
    void positions_are_in_no_backup_and_are_gone_after_a_restore() throws Exception {
        sql("INSERT INTO person_position VALUES ('p-4711-here', 116, 39, 5, 0)");
        backup();
        assertThat(count("person_position")).isEqualTo(1);
        assertThat(Files.readString(backup, StandardCharsets.ISO_8859_1)).doesNotContain("p-4711-here");
        restore();
        StoreDatabase.open(properties).close();
        assertThat(count("person_position")).isZero();
    }

    @Test
    void two_restores_in_a_row_are_no_tampering() {
        Path newer = folder.resolve("newer.gpkg");
        backup();
        write(0, 20);
        try (StoreDatabase database = StoreDatabase.open(properties)) {
            LogProofContract.write(database, 20, 30, "run-3");
            database.backup(newer, rows -> {});
        }
        restore();
        write(5, 9);
        StoreDatabase.restore(properties, newer, true, rows -> {});
        try (StoreDatabase database = StoreDatabase.open(properties)) {
            LogProof proof = database.verifyLog(rows -> {});
            assertThat(proof.faults()).isEmpty();
            assertThat(proof.head().number()).isEqualTo(3);
        }
        write(1, 2);
        try (StoreDatabase database = StoreDatabase.open(properties)) {
            assertThat(database.verifyLog(rows -> {}).faults()).isEmpty();
        }
    }

    void backup() {
        try (StoreDatabase database = StoreDatabase.open(properties)) {
            database.backup(backup, rows -> {});
        }
    }

    void restore() {
        StoreDatabase.restore(properties, backup, true, rows -> {});
    }

    @Test
    void a_database_that_a_server_has_open_is_not_replaced() {
        backup();
        try (StoreDatabase database = StoreDatabase.open(properties)) {
            assertThatThrownBy(this::restore)
                    .isInstanceOf(BackupException.class)
                    .hasMessageContaining("in use")
                    .hasMessageContaining("stop the server and other commands");
            LogProofContract.write(database, 0, 3, "run-5");
            assertThat(database.verifyLog(rows -> {}).faults()).isEmpty();
        }
        restore();
    }

    void sql(String... statements) throws SQLException {
        LogProofContract.sql(properties, statements);
    }

    private void write(int from, int to) {
        try (StoreDatabase database = StoreDatabase.open(properties)) {
            LogProofContract.write(database, from, to, "run-" + from + "-" + to);
        }
    }

    private long count(String table) throws SQLException {
        String url = properties.url().isEmpty() ? "jdbc:sqlite:" + properties.geoPackage() : properties.url();
        try (Connection connection = DriverManager.getConnection(url, properties.user(), properties.password());
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT count(*) FROM " + table)) {
            row.next();
            return row.getLong(1);
        }
    }
}
