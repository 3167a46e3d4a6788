// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class GeoJsonLinesReaderTest extends TextReaderContract {

    @Override
    FeatureReader reader() {
        return new GeoJsonLinesReader();
    }

    @Override
    String text(List<String> names) {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < names.size(); i++) {
            lines.append(GeoJsonReaderTest.feature(names.get(i), 5 + i)).append('\n');
        }
        return lines.toString();
    }

    @Override
    String extension() {
        return "geojsonl";
    }

    @Override
    long firstLine() {
        return 1;
    }

    @Test
    void lines_are_found_in_a_file_that_is_called_geojson() throws IOException {
        assertBothRead(both(), "a.geojson");
    }

    @Test
    void a_bad_line_is_rejected_and_the_next_one_read() throws IOException {
        String text = GeoJsonReaderTest.feature("a", 1) + "\n{\"type\":\n\n[1]\n" + GeoJsonReaderTest.feature("b", 2);
        CollectedRows rows = read(text.getBytes(StandardCharsets.UTF_8), "a.geojsonl");
        assertThat(rows.broken).extracting(Rejected::line).containsExactly(2L, 4L);
        assertThat(rows.broken).extracting(Rejected::reason).containsOnly("bad-json");
        assertThat(rows.rows).extracting(SourceRow::line).containsExactly(1L, 5L);
    }

    @Test
    void a_line_without_end_is_rejected_in_little_memory() throws IOException {
        String text = "{\"a\":\"" + "x".repeat(SourceFile.ROW_LIMIT + 10) + "\"}\n" + GeoJsonReaderTest.feature("b", 2);
        CollectedRows rows = read(text.getBytes(StandardCharsets.UTF_8), "a.geojsonl");
        assertThat(rows.broken).extracting(Rejected::reason).containsExactly("too-long");
        assertThat(rows.rows).hasSize(1);
    }

    @Test
    void record_separators_are_passed_over() throws IOException {
        String text =
                "\u001e" + GeoJsonReaderTest.feature("a", 1) + "\n\u001e" + GeoJsonReaderTest.feature("b", 2) + "\n";
        assertThat(read(text.getBytes(StandardCharsets.UTF_8), "a.json").rows).hasSize(2);
    }
}
