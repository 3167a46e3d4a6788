// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gridkeeper.engine.index.Field;
import org.gridkeeper.engine.index.FieldType;
import org.gridkeeper.engine.index.GeometryKind;
import org.gridkeeper.engine.index.Kind;
import org.gridkeeper.engine.index.LayerSchema;
import org.gridkeeper.engine.link.Link;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What the log proves, and what it finds when somebody has written past Gridkeeper. Each test has its own database. */
abstract class LogProofContract {

    static final LayerSchema TREES = new LayerSchema(
            "trees",
            Kind.OTHER,
            GeometryKind.POINT,
            List.of(Field.of("name", FieldType.TEXT), Field.of("height", FieldType.REAL)));

    @TempDir
    Path folder;

    private StoreProperties properties;

    /** A database that holds nothing yet. */
    abstract StoreProperties fresh(Path home) throws SQLException;

    /** The same database at this moment, as somebody would copy it aside. */
    abstract StoreProperties copyAside(StoreProperties database) throws Exception;

    /** Puts what was copied aside in the place of the database. */
    abstract void putBack(StoreProperties copy, StoreProperties database) throws Exception;

    @BeforeEach
    void fill() throws SQLException {
        properties = fresh(folder.resolve("home"));
        try (StoreDatabase database = StoreDatabase.open(properties)) {
            write(database, 0, 300, "run-1");
            for (int i = 0; i < 150; i++) {
                write(database, i, i + 1, "");
            }
        }
    }

    @Test
    void a_log_that_nobody_touched_holds() {
        LogProof proof = verify();
        assertThat(proof.faults()).isEmpty();
        assertThat(proof.head().number()).isEqualTo(151);
        assertThat(proof.rows()).isEqualTo(450);
        assertThat(proof.checkpoints()).isPositive();
    }

    @Test
    void a_value_altered_by_sql_is_found_and_the_row_is_named() throws SQLException {
        sql("UPDATE trees SET name = 'felled' WHERE id = 't200'");
        assertThat(verify().faults()).first().satisfies(fault -> {
            assertThat(fault.entry()).isEqualTo(1);
            assertThat(fault.what()).contains("'t200'", "trees", "altered");
        });
    }

    @Test
    void a_value_altered_in_the_history_is_found() throws SQLException {
        sql("UPDATE trees_history SET height = 99 WHERE id = 't7'");
        assertThat(verify().faults())
                .first()
                .satisfies(fault -> assertThat(fault.what()).contains("'t7'"));
    }

    @Test
    void a_link_altered_by_sql_is_found() throws SQLException {
        sql("UPDATE trees SET cell = 'c9' WHERE id = 't5'");
        assertThat(verify().faults())
                .first()
                .satisfies(fault -> assertThat(fault.entry()).isEqualTo(7));
    }

    @Test
    void a_row_removed_by_sql_is_found() throws SQLException {
        sql("DELETE FROM trees WHERE id = 't149'");
        assertThat(verify().faults()).first().satisfies(fault -> {
            assertThat(fault.entry()).isEqualTo(151);
            assertThat(fault.what()).contains("gone");
        });
    }

    @Test
    void a_row_that_was_put_in_is_found() throws SQLException {
        sql("INSERT INTO trees (id, name, height, cell, building, link_method, link_distance_m, link_confidence,"
                + " row_digest, revision, geom) SELECT 'new', name, height, cell, building, link_method,"
                + " link_distance_m, link_confidence, row_digest, revision + 1, geom FROM trees WHERE id = 't149'");
        assertThat(verify().faults())
                .first()
                .satisfies(fault -> assertThat(fault.what()).contains("'new'", "put in"));
    }

    @Test
    void a_removal_that_is_made_to_look_like_history_is_found() throws SQLException {
        sql(
                "INSERT INTO trees_history (id, name, height, cell, building, link_method, link_distance_m,"
                        + " link_confidence, row_digest, revision, geom, ended, removed) SELECT id, name, height, cell,"
                        + " building, link_method, link_distance_m, link_confidence, row_digest, revision, geom, revision + 1, 0"
                        + " FROM trees WHERE id = 't20'",
                "DELETE FROM trees WHERE id = 't20'");
        assertThat(verify().faults())
                .first()
                .satisfies(fault -> assertThat(fault.what()).contains("'t20'"));
    }

    @Test
    void the_last_hundred_entries_removed_with_their_rows_are_found_by_the_checkpoint() throws SQLException {
        sql(
                "DELETE FROM trees WHERE revision > 350",
                "INSERT INTO trees (id, name, height, cell, building, link_method, link_distance_m, link_confidence,"
                        + " row_digest, revision, geom) SELECT id, name, height, cell, building, link_method,"
                        + " link_distance_m, link_confidence, row_digest, revision, geom FROM trees_history"
                        + " WHERE ended > 350",
                "DELETE FROM trees_history WHERE ended > 350",
                "DELETE FROM change WHERE number > 51");
        assertThat(verify().faults()).singleElement().satisfies(fault -> {
            assertThat(fault.entry()).isEqualTo(52);
            assertThat(fault.what()).contains("ends at entry 51", "checkpoint", "151");
        });
    }

    @Test
    void an_entry_removed_from_the_middle_is_found() throws SQLException {
        sql("DELETE FROM change WHERE number = 60");
        assertThat(verify().faults())
                .first()
                .satisfies(fault -> assertThat(fault.entry()).isEqualTo(60));
    }

    @Test
    void a_suffix_altered_and_hashed_anew_is_found_by_the_checkpoint() throws SQLException {
        List<Change> entries = new ArrayList<>();
        try (StoreDatabase database = StoreDatabase.open(properties)) {
            entries.addAll(database.features().listChanges(0, 1_000));
        }
        String hash = entries.get(98).hash();
        List<String> updates = new ArrayList<>();
        for (Change entry : entries.subList(99, entries.size())) {
            Origin somebodyElse = new Origin(
                    "nobody", entry.origin().operation(), entry.origin().run());
            Change forged = EntryHash.chained(
                    hash,
                    new Change(
                            entry.number(),
                            entry.at(),
                            somebodyElse,
                            entry.layer(),
                            entry.element(),
                            entry.revisions(),
                            entry.digest(),
                            ""));
            hash = forged.hash();
            updates.add("UPDATE change SET actor = 'nobody', hash = '%s' WHERE number = %d"
                    .formatted(hash, entry.number()));
        }
        sql(updates.toArray(String[]::new));
        assertThat(verify().faults()).first().satisfies(fault -> {
            assertThat(fault.entry()).isGreaterThanOrEqualTo(100);
            assertThat(fault.what()).contains("checkpoint", "rewritten");
        });
    }

    @Test
    void an_older_database_put_back_is_found_even_when_it_goes_on() throws Exception {
        StoreProperties copy = copyAside(properties);
        write(0, 10, "run-2");
        assertThat(verify().faults()).isEmpty();
        putBack(copy, properties);
        assertThat(verify().faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault.what()).contains("older database"));
        for (int i = 0; i < 5; i++) {
            write(i, i + 1, "");
        }
        assertThat(verify().faults()).isNotEmpty();
    }

    @Test
    @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void an_entry_that_stands_for_endless_writes_is_found_at_once() throws SQLException {
        for (String last : List.of("9000000000000000", "9223372036854775807")) {
            sql("UPDATE change SET last_revision = %s WHERE number = 100".formatted(last));
            assertThat(verify().faults())
                    .first()
                    .satisfies(fault -> assertThat(fault.entry()).isEqualTo(100));
        }
    }

    @Test
    void rows_that_cannot_be_read_are_named_and_the_others_are_compared() throws SQLException {
        sql(
                "UPDATE trees SET link_method = 'guess' WHERE id = 't200'",
                "UPDATE trees SET name = 'x' WHERE id = 't149'");
        assertThat(verify().faults()).hasSize(2).first().satisfies(fault -> {
            assertThat(fault.entry()).isEqualTo(1);
            assertThat(fault.what()).contains("'t200'", "trees", "cannot be read");
        });
        assertThat(verify().faults()).last().satisfies(fault -> {
            assertThat(fault.entry()).isEqualTo(151);
            assertThat(fault.what()).contains("'t149'", "altered");
        });
    }

    @Test
    void a_declaration_that_cannot_be_read_or_names_other_columns_is_found() throws SQLException {
        for (String schema : List.of("replace(schema, 'height', 'weight')", "'{'")) {
            sql("UPDATE layer SET schema = " + schema);
            assertThat(verify().faults())
                    .first()
                    .satisfies(fault ->
                            assertThat(fault.what()).contains("layer trees").containsPattern("cannot be read|altered"));
        }
    }

    @Test
    void a_changed_checkpoint_file_is_found() throws Exception {
        Path file = properties.home().resolve("checkpoints.log");
        List<String> lines = Files.readAllLines(file);
        Files.write(file, List.of(lines.get(lines.size() - 1).replaceFirst(" 151 ", " 150 ")));
        try (StoreDatabase database = StoreDatabase.open(properties)) {
            assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> database.verifyLog(rows -> {})))
                    .isInstanceOf(LogBrokenException.class)
                    .hasMessageContaining("line 1");
        }
    }

    @Test
    void a_backup_written_while_others_write_restores_to_one_moment_that_the_log_proves() throws Exception {
        Path backup = folder.resolve("backup.gpkg");
        Head head;
        try (StoreDatabase database = StoreDatabase.open(properties)) {
            Thread writer = new Thread(() -> {
                for (int i = 0; i < 40; i++) {
                    write(database, i, i + 3, "run-w" + i);
                }
            });
            writer.start();
            head = database.backup(backup, rows -> {}).head();
            writer.join();
        }
        StoreProperties other = fresh(folder.resolve("other"));
        LogProof proof = StoreDatabase.restore(other, backup, false, rows -> {});
        assertThat(proof.head()).isEqualTo(head);
        try (StoreDatabase database = StoreDatabase.open(other)) {
            assertThat(database.features().head()).isEqualTo(head);
            assertThat(database.verifyLog(rows -> {}).faults()).isEmpty();
            assertThat(database.features().count("trees")).isEqualTo(300);
            write(database, 0, 3, "run-3");
            assertThat(database.verifyLog(rows -> {}).faults()).isEmpty();
        }
    }

    @Test
    void a_restore_over_data_needs_to_be_asked_for_and_is_no_tampering() throws Exception {
        Path backup = folder.resolve("backup.gpkg");
        try (StoreDatabase database = StoreDatabase.open(properties)) {
            database.backup(backup, rows -> {});
        }
        write(0, 20, "run-2");
        assertThat(org.assertj.core.api.Assertions.catchThrowable(
                        () -> StoreDatabase.restore(properties, backup, false, rows -> {})))
                .isInstanceOf(BackupException.class)
                .hasMessageContaining("--replace");
        StoreDatabase.restore(properties, backup, true, rows -> {});
        LogProof proof = verify();
        assertThat(proof.faults()).isEmpty();
        assertThat(proof.head().number()).isEqualTo(151);
        write(5, 9, "run-4");
        assertThat(verify().faults()).isEmpty();
    }

    @Test
    void a_damaged_backup_is_refused_and_changes_nothing() throws Exception {
        Path backup = folder.resolve("backup.gpkg");
        try (StoreDatabase database = StoreDatabase.open(properties)) {
            database.backup(backup, rows -> {});
        }
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + backup);
                Statement statement = connection.createStatement()) {
            statement.execute("UPDATE trees SET name = 'felled' WHERE id = 't200'");
        }
        assertThat(org.assertj.core.api.Assertions.catchThrowable(
                        () -> StoreDatabase.restore(properties, backup, true, rows -> {})))
                .isInstanceOf(BackupException.class)
                .hasMessageContaining("t200");
        assertThat(verify().faults()).isEmpty();
    }

    LogProof verify() {
        try (StoreDatabase database = StoreDatabase.open(properties)) {
            return database.verifyLog(rows -> {});
        }
    }

    private void write(int from, int to, String run) {
        try (StoreDatabase database = StoreDatabase.open(properties)) {
            write(database, from, to, run);
        }
    }

    static void write(StoreDatabase database, int from, int to, String run) {
        FeatureStore store = database.features();
        store.declare(TREES);
        try (StoreTransaction transaction = store.begin(new Origin("cli", "import", run))) {
            for (int i = from; i < to; i++) {
                transaction.put(
                        "trees",
                        new StoredFeature(
                                "t" + i,
                                StoreContract.point(116 + i * 0.001, 39.9),
                                Map.of("name", "树" + i, "height", (double) store.version()),
                                Link.toCell("c" + i % 4)));
            }
            transaction.commit();
        }
    }

    void sql(String... statements) throws SQLException {
        sql(properties, statements);
    }

    static void sql(StoreProperties properties, String... statements) throws SQLException {
        boolean embedded = properties.url().isEmpty();
        try (Connection connection = embedded
                        ? DriverManager.getConnection("jdbc:sqlite:" + properties.geoPackage())
                        : DriverManager.getConnection(properties.url(), properties.user(), properties.password());
                Statement statement = connection.createStatement()) {
            if (!embedded) {
                statement.execute("SET gridkeeper.writer = 'on'");
            }
            for (String each : statements) {
                statement.execute(each);
            }
        }
    }
}
