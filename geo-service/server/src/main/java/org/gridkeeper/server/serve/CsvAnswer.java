// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.serve;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gridkeeper.server.export.CsvRows;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;

/** Lists as CSV: the rows that JSON has, in columns by the names that it gives them. */
final class CsvAnswer {

    static final String FORMAT = "format";
    static final String MEDIA_TYPE = "text/csv";

    private static final MediaType TYPE = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private CsvAnswer() {}

    /** Whether a list is asked for as CSV; without a word it is JSON. */
    static boolean isAsked(@Nullable String format) {
        if (format == null || format.equals("json")) {
            return false;
        }
        if (!format.equals("csv")) {
            throw new BadParameterException("format is json or csv");
        }
        return true;
    }

    static Answers.Content of(List<String> columns, List<Map<String, @Nullable Object>> rows, ZoneId zone) {
        StringWriter text = new StringWriter();
        try (CsvRows csv = new CsvRows(text, zone)) {
            csv.header(columns);
            for (Map<String, @Nullable Object> row : rows) {
                List<@Nullable Object> cells = new ArrayList<>();
                columns.forEach(column -> cells.add(row.get(column)));
                csv.add(cells);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Answers.Content(TYPE, text.toString().getBytes(StandardCharsets.UTF_8), Answers.Audience.VIEWER);
    }
}
