// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables as {@code export} writes them: geometries as well-known text, formulas behind an apostrophe. */
class WktColumnTest {

    @TempDir
    Path folder;

    private CollectedRows read(String csv) throws IOException {
        CollectedRows rows = new CollectedRows();
        Path file = Files.writeString(folder.resolve("a.csv"), csv);
        new CsvFeatureReader().read(SourceFile.open(file), rows, bytes -> {});
        return rows;
    }

    @Test
    void a_column_of_well_known_text_is_the_geometry() throws IOException {
        CollectedRows rows = read("id,wkt,name\na,\"LINESTRING (0 0, 1.5 2E-7)\",路\nb,,桥\n");
        assertThat(rows.columns).containsExactly("id", "name");
        assertThat(Objects.requireNonNull(rows.rows.get(0).geometry()).getCoordinates()[1].y)
                .isEqualTo(2e-7);
        assertThat(rows.rows.get(1).geometry() == null).isTrue();
        assertThat(rows.rows.get(0).values()).containsOnlyKeys("id", "name");
    }

    @Test
    void text_that_is_no_geometry_rejects_its_row_alone() throws IOException {
        CollectedRows rows = read("id,wkt\na,POINT (x 1)\nb,\"POLYGON ((0 0, 1 1))\"\nc,%s\nd,POINT (1 2)\n"
                .formatted("GEOMETRYCOLLECTION (".repeat(5_000)));
        assertThat(rows.broken)
                .extracting(Rejected::reason)
                .containsExactly("invalid-geometry", "invalid-geometry", "wrong-geometry");
        assertThat(rows.rows).hasSize(1);
    }

    @Test
    void the_apostrophe_before_a_formula_is_taken_away_and_no_other() throws IOException {
        CollectedRows rows = read("id,lon,lat,title\na,1,2,'=1+1\nb,1,2,''@x\nc,1,2,'s-Hertogenbosch\nd,1,-2,-3\n");
        assertThat(rows.rows)
                .extracting(row -> row.values().get("title"))
                .containsExactly("=1+1", "'@x", "'s-Hertogenbosch", "-3");
    }
}
