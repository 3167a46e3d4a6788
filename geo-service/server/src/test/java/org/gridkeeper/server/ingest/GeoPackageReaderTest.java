// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class GeoPackageReaderTest extends FeatureReaderContract {

    private static final List<String> NAMES = List.of("井盖", "路灯");

    @Override
    FeatureReader reader() {
        return new GeoPackageReader();
    }

    @Override
    byte[] bytes(List<String> names) throws IOException {
        return SampleFiles.geopackage(folder, SampleFiles.pointTable("部件", 4326, names));
    }

    @Override
    String extension() {
        return "gpkg";
    }

    @Override
    long firstLine() {
        return 1;
    }

    private static String[] with(String[] statements, String... more) {
        return Stream.concat(Stream.of(statements), Stream.of(more)).toArray(String[]::new);
    }

    private CollectedRows read(String part, String... statements) throws IOException {
        Path file = folder.resolve("一 #%?.gpkg");
        Files.write(file, SampleFiles.geopackage(folder, statements));
        CollectedRows rows = new CollectedRows();
        reader().read(SourceFile.open(file, part), rows, bytes -> {});
        return rows;
    }

    @Test
    void values_places_and_the_coordinate_system_are_read() throws IOException {
        CollectedRows rows = read("", SampleFiles.pointTable("a b", 2056, NAMES));
        assertThat(rows.columns).containsExactly("fid", "name", "floors");
        assertThat(rows.rows.get(1).values()).containsEntry("name", "路灯").containsEntry("floors", 2L);
        assertThat(String.valueOf(rows.rows.get(1).geometry())).isEqualTo("POINT (114.6 30.6)");
        assertThat(rows.crs).isEqualTo("EPSG:2056");
    }

    @Test
    void of_several_tables_one_must_be_named_and_may_be_one_of_attributes() throws IOException {
        String[] two = with(
                SampleFiles.pointTable("a", 4326, NAMES),
                "CREATE TABLE people (fid INTEGER PRIMARY KEY, id TEXT, name TEXT)",
                "INSERT INTO people VALUES (1, 'p1', '一岗')",
                "INSERT INTO gpkg_contents VALUES ('people', 'attributes', 'people', 0)");
        assertThatThrownBy(() -> read("", two))
                .isInstanceOf(ImportArgumentException.class)
                .hasMessageContaining("--table")
                .hasMessageContaining("a, people");
        CollectedRows people = read("people", two);
        assertThat(people.rows.get(0).values()).containsEntry("id", "p1");
        assertThat((Object) people.rows.get(0).geometry()).isNull();
        assertThatThrownBy(() -> read("b", two)).hasMessageContaining("no table 'b'");
    }

    @Test
    void triggers_are_not_run_and_views_and_virtual_tables_are_refused() throws IOException {
        String[] table = SampleFiles.pointTable("a", 4326, NAMES);
        CollectedRows rows = read(
                "",
                with(
                        table,
                        "CREATE TABLE taken (n INTEGER)",
                        "CREATE TRIGGER t AFTER UPDATE ON a BEGIN INSERT INTO taken VALUES (1); END"));
        assertThat(rows.rows).hasSize(2);
        String contents = "INSERT INTO gpkg_contents VALUES ('v', 'features', 'v', 4326)";
        assertThatThrownBy(() -> read("v", with(table, "CREATE VIEW v AS SELECT * FROM a", contents)))
                .isInstanceOf(ImportFailedException.class)
                .hasMessageContaining("a view and not a table");
        assertThatThrownBy(() -> read("v", with(table, "CREATE VIRTUAL TABLE v USING rtree(id, x0, x1)", contents)))
                .isInstanceOf(ImportFailedException.class)
                .hasMessageContaining("virtual");
        assertThatThrownBy(() -> read(
                        "a",
                        with(
                                table,
                                "ALTER TABLE gpkg_contents RENAME TO c",
                                "CREATE VIEW gpkg_contents AS SELECT * FROM c")))
                .isInstanceOf(ImportFailedException.class)
                .hasMessageContaining("gpkg_contents");
    }

    @Test
    void geometry_that_is_none_is_rejected_row_by_row() throws IOException {
        CollectedRows rows = read(
                "",
                with(
                        SampleFiles.pointTable("a", 4326, NAMES),
                        "UPDATE a SET geom = x'00' WHERE fid = 1",
                        "INSERT INTO a (geom, name) VALUES (NULL, '空')",
                        // A collection of no geometries, then a string of two points that has none.
                        "INSERT INTO a (geom, name) VALUES (x'47500001E6100000010700000000000000', '集')",
                        "INSERT INTO a (geom, name) VALUES (x'47500001E6100000010200000002000000', '短')"));
        assertThat(rows.rows).hasSize(2);
        assertThat((Object) rows.rows.get(1).geometry()).isNull();
        assertThat(rows.broken)
                .extracting(Rejected::reason)
                .containsExactly("invalid-geometry", "wrong-geometry", "invalid-geometry");
    }

    @Test
    void changes_that_lie_beside_the_file_are_not_passed_over() throws IOException {
        Path file = folder.resolve("w.gpkg");
        Files.write(file, both());
        Files.write(folder.resolve("w.gpkg-wal"), new byte[100]);
        assertThatThrownBy(() -> reader().read(SourceFile.open(file), new CollectedRows(), bytes -> {}))
                .isInstanceOf(ImportFailedException.class)
                .hasMessageContaining("close the program");
    }
}
