// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes rows as CSV (RFC 4180) with a byte order mark, by which spreadsheets know UTF-8. Texts that a spreadsheet would take
 * for formulas are guarded, numbers stay as they are, what is missing is empty.
 */
public final class CsvRows implements Closeable {

    private final CsvWriter csv;
    private final ZoneId zone;

    /**
     * Begins a table.
     *
     * @param text is closed with the table
     * @param zone in which times are written
     */
    public CsvRows(Writer text, ZoneId zone) throws IOException {
        text.write('\uFEFF');
        this.csv = CsvWriter.builder().build(text);
        this.zone = zone;
    }

    /** The names of the columns, which are the program's own and written as they are. */
    public void header(List<String> names) {
        csv.writeRecord(names);
    }

    public void add(List<? extends @Nullable Object> row) {
        csv.writeRecord(row.stream().map(this::text).toList());
    }

    private String text(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof Instant time) {
            return text(time, zone);
        }
        return value instanceof String text ? FormulaGuard.guarded(text) : value.toString();
    }

    /** ISO 8601 with the offset of the zone then; offsets that are no whole minutes are left to UTC. */
    static String text(Instant time, ZoneId zone) {
        OffsetDateTime local = time.atZone(zone).toOffsetDateTime();
        boolean minutes = local.getOffset().getTotalSeconds() % 60 == 0;
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(minutes ? local : time.atOffset(ZoneOffset.UTC));
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
