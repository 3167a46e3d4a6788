// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class CsvFeatureReaderTest extends TextReaderContract {

    @Override
    FeatureReader reader() {
        return new CsvFeatureReader();
    }

    @Override
    String text(List<String> names) {
        StringBuilder csv = new StringBuilder("name,lon,lat\n");
        for (int i = 0; i < names.size(); i++) {
            csv.append("%s,114.%d,30.%d\n".formatted(names.get(i), 5 + i, 5 + i));
        }
        return csv.toString();
    }

    @Override
    String extension() {
        return "csv";
    }

    @Override
    long firstLine() {
        return 2;
    }

    @Test
    void each_delimiter_is_found_even_when_texts_hold_the_others() throws IOException {
        for (char delimiter : new char[] {',', ';', '\t', '|'}) {
            String csv = "name,lon,lat\n\"a;b|c\",1,2\n\"d;e\",3,4\n".replace(',', delimiter);
            CollectedRows rows = read(csv.getBytes(StandardCharsets.UTF_8), "a.csv");
            assertThat(rows.columns).containsExactly("name", "lon", "lat");
            assertThat(rows.rows).extracting(row -> row.values().get("lat")).containsExactly("2", "4");
        }
    }

    @Test
    void a_quoted_field_may_hold_line_ends_and_lines_are_counted_through_it() throws IOException {
        CollectedRows rows =
                read("name,lon,lat\n\"one\n\"\"two\"\"\",1,2\nthree,3,4\n".getBytes(StandardCharsets.UTF_8), "a.csv");
        assertThat(rows.rows.get(0).values()).containsEntry("name", "one\n\"two\"");
        assertThat(rows.rows).extracting(SourceRow::line).containsExactly(2L, 4L);
    }

    @Test
    void a_row_with_another_number_of_columns_is_rejected_with_its_text() throws IOException {
        CollectedRows rows = read("name,lon,lat\na,1\nb,1,2,3\nc,1,2\n".getBytes(StandardCharsets.UTF_8), "a.csv");
        assertThat(rows.broken)
                .extracting(Rejected::reason, Rejected::line, Rejected::raw)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("wrong-columns", 2L, "a,1"),
                        org.assertj.core.groups.Tuple.tuple("wrong-columns", 3L, "b,1,2,3"));
        assertThat(rows.rows).hasSize(1);
    }

    @Test
    void a_quote_that_never_closes_ends_the_import_with_a_reason() {
        String csv = "name,lon,lat\n\"" + "x,1,2\n".repeat(3_500_000);
        assertThatThrownBy(() -> read(csv.getBytes(StandardCharsets.UTF_8), "a.csv"))
                .isInstanceOf(ImportFailedException.class)
                .hasMessageContaining("quote");
    }

    @Test
    void a_quote_that_never_closes_is_told_even_where_the_file_is_short() {
        for (String csv :
                List.of("name,lon,lat\na,1,2\n\"b,3,4\nc,5,6\n", "name,lon,lat\na,1,\"2", "name,\"lon\na,1\n")) {
            assertThatThrownBy(() -> read(csv.getBytes(StandardCharsets.UTF_8), "a.csv"))
                    .isInstanceOf(ImportFailedException.class)
                    .hasMessageContaining("never closed");
        }
    }

    @Test
    void the_last_row_is_read_with_and_without_a_line_end() throws IOException {
        for (String end : List.of("", "\n", "\r\n", "\n\n")) {
            CollectedRows rows = read(("name,lon,lat\na,1,\"2\"" + end).getBytes(StandardCharsets.UTF_8), "a.csv");
            assertThat(rows.rows).hasSize(1);
            assertThat(rows.rows.get(0).values()).containsEntry("lat", "2");
            assertThat(rows.broken).isEmpty();
        }
    }
}
