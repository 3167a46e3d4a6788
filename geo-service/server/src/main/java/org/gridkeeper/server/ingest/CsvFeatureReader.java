// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.ingest;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import java.util.regex.Pattern;
import org.locationtech.jts.geom.Geometry;
import org.springframework.stereotype.Component;

/**
 * Reads delimited text with a header line (<a href="https://www.rfc-editor.org/rfc/rfc4180">RFC 4180</a>); the delimiter
 * is the one of comma, semicolon, tab and bar that cuts the first rows into the most columns of the same number.
 */
@Component
final class CsvFeatureReader implements FeatureReader {

    private static final char[] DELIMITERS = {',', ';', '\t', '|'};
    private static final int ROWS_TO_JUDGE = 20;
    private static final Pattern GUARDED = Pattern.compile("'+[=+\\-@\\t\\r＝＋－＠].*", Pattern.DOTALL);

    /** Put after the file as a record of its own; a quote that is still open takes it in. */
    private static final String END = "\0end";

    @Override
    public boolean reads(SourceFile file) {
        return file.hasExtension("csv", "tsv", "txt", "tab")
                && !file.head().stripLeading().startsWith("{");
    }

    @Override
    public void read(SourceFile file, RowSink sink, LongConsumer bytesRead) throws IOException {
        try (Reader reader = new Followed(file.reader(bytesRead), "\n" + END);
                CsvReader<CsvRecord> csv = reader(delimiter(file.head()), reader)) {
            Iterator<CsvRecord> records = csv.iterator();
            CsvRecord first = records.next();
            if (isEnd(first)) {
                throw new ImportFailedException("%s is empty".formatted(file.path()));
            }
            checkClosed(file, first);
            List<String> header = first.getFields().stream().map(String::strip).toList();
            boolean shaped = header.contains(WktColumn.NAME);
            sink.columns(
                    header.stream()
                            .filter(name -> !name.isEmpty() && !name.equals(WktColumn.NAME))
                            .toList(),
                    !shaped);
            for (CsvRecord csvRow = records.next(); !isEnd(csvRow); csvRow = records.next()) {
                checkClosed(file, csvRow);
                row(header, csvRow, sink);
            }
        } catch (CsvParseException e) {
            if (e.getCause() instanceof IOException cause) {
                throw cause;
            }
            throw new ImportFailedException(
                    "%s cannot be read as rows and columns: a row may have %d MB at most, and every quote must be closed"
                            .formatted(file.path(), SourceFile.ROW_LIMIT >> 20),
                    e);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static boolean isEnd(CsvRecord csv) {
        return csv.getFieldCount() == 1 && csv.getField(0).equals(END);
    }

    private static void checkClosed(SourceFile file, CsvRecord csv) {
        if (csv.getField(csv.getFieldCount() - 1).endsWith(END)) {
            throw new ImportFailedException("%s: a quote in the row that begins on line %d is never closed"
                    .formatted(file.path(), csv.getStartingLineNumber()));
        }
    }

    private static CsvReader<CsvRecord> reader(char delimiter, Reader text) {
        return CsvReader.builder()
                .fieldSeparator(delimiter)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowExtraCharsAfterClosingQuote(true)
                .maxBufferSize(SourceFile.ROW_LIMIT)
                .ofCsvRecord(text);
    }

    private static void row(List<String> header, CsvRecord csv, RowSink sink) {
        List<String> fields = csv.getFields();
        if (fields.size() != header.size()) {
            String detail = "%d columns, the header has %d".formatted(fields.size(), header.size());
            sink.broken(new Rejected(csv.getStartingLineNumber(), "wrong-columns", detail, text(fields)));
            return;
        }
        Map<String, Object> values = new LinkedHashMap<>(header.size() * 2);
        for (int i = 0; i < header.size(); i++) {
            String value = unguarded(fields.get(i).strip());
            if (!value.isEmpty()) {
                values.putIfAbsent(header.get(i), value);
            }
        }
        try {
            Geometry geometry = WktColumn.read(values.remove(WktColumn.NAME));
            sink.row(new SourceRow(csv.getStartingLineNumber(), values, geometry, () -> text(fields)));
        } catch (RowFault e) {
            sink.broken(e.at(csv.getStartingLineNumber(), text(fields)));
        }
    }

    /** Without the apostrophe that keeps spreadsheets from taking a text for a formula. */
    private static String unguarded(String text) {
        return GUARDED.matcher(text).matches() ? text.substring(1) : text;
    }

    static char delimiter(String head) {
        char best = ',';
        int bestColumns = 1;
        for (char delimiter : DELIMITERS) {
            List<Integer> columns = columnsOfFirstRows(head, delimiter);
            int first = columns.isEmpty() ? 0 : columns.get(0);
            long alike = columns.stream().filter(n -> n == first).count();
            if (first > bestColumns && alike * 2 > columns.size()) {
                best = delimiter;
                bestColumns = first;
            }
        }
        return best;
    }

    private static List<Integer> columnsOfFirstRows(String head, char delimiter) {
        List<Integer> columns = new ArrayList<>();
        try (CsvReader<CsvRecord> csv = reader(delimiter, new StringReader(head))) {
            for (CsvRecord record : csv) {
                columns.add(record.getFieldCount());
                if (columns.size() > ROWS_TO_JUDGE) {
                    return columns;
                }
            }
        } catch (IOException | CsvParseException e) {
            return columns;
        }
        // The last row of a long head is cut off somewhere.
        if (columns.size() > 1 && head.length() >= SourceFile.HEAD_CHARS / 4) {
            columns.remove(columns.size() - 1);
        }
        return columns;
    }

    static String text(List<String> fields) {
        StringWriter out = new StringWriter();
        try (CsvWriter writer = CsvWriter.builder().build(out)) {
            writer.writeRecord(fields);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString().stripTrailing();
    }

    /** A reader with a text after its end. */
    private static final class Followed extends FilterReader {
        private final Reader after;
        private boolean ended;

        Followed(Reader in, String after) {
            super(in);
            this.after = new StringReader(after);
        }

        @Override
        public int read() throws IOException {
            char[] one = new char[1];
            return read(one, 0, 1) < 0 ? -1 : one[0];
        }

        @Override
        public int read(char[] buffer, int offset, int length) throws IOException {
            int n = ended ? -1 : in.read(buffer, offset, length);
            ended = n < 0;
            return ended ? after.read(buffer, offset, length) : n;
        }
    }
}
