// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.ingest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Reads a sheet of an Excel file (<a href="https://ecma-international.org/publications-and-standards/standards/ecma-376/">
 * ECMA-376</a>): the first visible one that has rows, or the one that is named. Titles and remarks above the header and
 * right below it are passed over and told. Row by row, but for the texts that cells share. Cells that are merged downwards
 * have their value in the first row alone.
 */
@Component
final class XlsxReader implements FeatureReader {

    private static final Pattern TIME_COLUMN = Pattern.compile("(?i).*(时间|日期|date|time|_at$).*");

    @Override
    public boolean reads(SourceFile file) {
        return file.head().startsWith(BinaryHead.ZIP) && file.hasExtension("xlsx", "xlsm");
    }

    @Override
    public boolean hasTables() {
        return true;
    }

    @Override
    public void read(SourceFile file, RowSink sink, LongConsumer bytesRead) throws IOException {
        try (LocalCopy copy = file.local()) {
            try (Bundle zip = ZipBundle.open(copy.path(), file.path())) {
                new XlsxGuard().check(file, zip);
            }
            ReadingOptions options = new ReadingOptions(true, true);
            try (ReadableWorkbook workbook = damage(
                    file,
                    "its list of sheets",
                    () -> new ReadableWorkbook(copy.path().toFile(), options))) {
                read(file, workbook, sink);
            }
            bytesRead.accept(file.size());
        }
    }

    private interface Opening<T> {
        T get() throws IOException;
    }

    /** The library tells what is wrong with a file by exceptions of many kinds. */
    private static <T> T damage(SourceFile file, String where, Opening<T> opening) {
        try {
            return opening.get();
        } catch (IOException | RuntimeException e) {
            throw new ImportFailedException(
                    "%s is damaged at %s: %s; open it in Excel and save it again"
                            .formatted(file.path(), where, e.getMessage()),
                    e);
        }
    }

    private static void read(SourceFile file, ReadableWorkbook workbook, RowSink sink) throws IOException {
        List<String> withRows = new ArrayList<>();
        boolean done = false;
        for (Sheet sheet : sheets(file, workbook)) {
            try (Stream<Row> stream = damage(file, "sheet " + sheet.getName(), sheet::openStream)) {
                Rows rows = new Rows(file, sheet.getName(), stream.iterator(), sink);
                if (!rows.hasNext()) {
                    continue;
                }
                withRows.add(sheet.getName());
                if (!done) {
                    done = true;
                    rows.read();
                }
            }
        }
        if (withRows.isEmpty()) {
            throw new ImportFailedException("%s is empty: no visible sheet has rows".formatted(file.path()));
        }
        if (withRows.size() > 1) {
            sink.note("%s: sheet %s was read; others have rows too, read one with --table: %s"
                    .formatted(
                            file.path().getFileName(),
                            withRows.get(0),
                            ColumnMap.named(withRows.subList(1, withRows.size()))));
        }
    }

    private static List<Sheet> sheets(SourceFile file, ReadableWorkbook workbook) {
        List<Sheet> all = workbook.getSheets().toList();
        if (file.part().isEmpty()) {
            return all.stream()
                    .filter(sheet -> sheet.getVisibility() == SheetVisibility.VISIBLE)
                    .toList();
        }
        List<Sheet> named = all.stream()
                .filter(sheet -> file.part().equals(sheet.getName()))
                .toList();
        if (named.isEmpty()) {
            throw new ImportArgumentException("%s has no sheet '%s'; it has %s"
                    .formatted(
                            file.path(),
                            file.part(),
                            ColumnMap.named(all.stream().map(Sheet::getName).toList())));
        }
        return named;
    }

    /** The rows of one sheet that are not empty. */
    private static final class Rows {
        private final SourceFile file;
        private final String sheet;
        private final Iterator<Row> all;
        private final RowSink sink;
        private final List<Row> first = new ArrayList<>();
        private List<String> header = List.of();
        private final List<Long> remarks = new ArrayList<>();
        private long given;
        private long at;

        Rows(SourceFile file, String sheet, Iterator<Row> all, RowSink sink) {
            this.file = file;
            this.sheet = sheet;
            this.all = all;
            this.sink = sink;
            while (first.size() < XlsxHeader.ROWS_TO_JUDGE && advance()) {
                // Filled by advance.
            }
        }

        boolean hasNext() {
            return !first.isEmpty();
        }

        private boolean advance() {
            Row row = next();
            while (row != null && XlsxHeader.isEmpty(row)) {
                row = next();
            }
            return row != null && first.add(row);
        }

        private @Nullable Row next() {
            boolean more = damage(file, "sheet %s after row %d".formatted(sheet, at), all::hasNext);
            Row row = more ? all.next() : null;
            at = row == null ? at : row.getRowNum();
            return row;
        }

        void read() {
            int place = XlsxHeader.find(first);
            if (place < 0) {
                throw new ImportFailedException(
                        "%s, sheet %s: none of the first %d rows is a header; give every column a name of its own in one row"
                                .formatted(file.path(), sheet, first.size()));
            }
            header = XlsxHeader.names(first.get(place));
            sink.columns(
                    header.stream().filter(name -> !name.isEmpty()).distinct().toList(), true);
            first.subList(0, place).forEach(row -> remarks.add((long) row.getRowNum()));
            first.subList(place + 1, first.size()).forEach(this::give);
            for (Row row = next(); row != null; row = next()) {
                if (!XlsxHeader.isEmpty(row)) {
                    give(row);
                }
            }
            if (!remarks.isEmpty()) {
                sink.note("%s, sheet %s: rows passed over as titles or remarks: %s"
                        .formatted(
                                file.path().getFileName(),
                                sheet,
                                ColumnMap.named(
                                        remarks.stream().map(String::valueOf).toList())));
            }
        }

        private void give(Row row) {
            if (XlsxHeader.isRemark(row, given == 0)) {
                remarks.add((long) row.getRowNum());
                return;
            }
            given++;
            Supplier<String> raw = () ->
                    CsvFeatureReader.text(row.stream().map(XlsxHeader::text).toList());
            try {
                sink.row(new SourceRow(row.getRowNum(), values(row), null, raw));
            } catch (RowFault e) {
                sink.broken(e.at(row.getRowNum(), raw.get()));
            }
        }

        private Map<String, Object> values(Row row) throws RowFault {
            Map<String, Object> values = new LinkedHashMap<>();
            for (int i = 0; i < header.size() && i < row.getCellCount(); i++) {
                String name = header.get(i);
                Cell cell = row.getCell(i);
                Object value = name.isEmpty() ? null : XlsxValue.of(cell);
                if (value != null && cell != null) {
                    boolean time = TIME_COLUMN.matcher(name).matches();
                    values.putIfAbsent(name, time ? XlsxValue.day(cell, value) : value);
                }
            }
            return values;
        }
    }
}
