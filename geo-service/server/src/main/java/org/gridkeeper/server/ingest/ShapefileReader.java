// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.gridkeeper.engine.geo.Crs;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Reads a Shapefile from a folder, a {@code .shp} with its other parts beside it, or a zip archive: shapes and rows side
 * by side, in the order in which they lie. The index ({@code .shx}) is not needed.
 */
@Component
final class ShapefileReader implements FeatureReader {

    private static final int PRJ_BYTES = 1 << 16;

    @Override
    public boolean reads(SourceFile file) {
        return file.isFolder()
                || file.hasExtension("shp")
                || (file.head().startsWith(BinaryHead.ZIP) && file.hasExtension("zip"));
    }

    @Override
    public boolean hasTables() {
        return true;
    }

    @Override
    public void read(SourceFile file, RowSink sink, LongConsumer bytesRead) throws IOException {
        if (file.isFolder() || file.hasExtension("shp")) {
            try (Bundle folder = new FolderBundle(file.path())) {
                read(file, folder, sink, bytesRead);
            }
            return;
        }
        try (LocalCopy copy = file.local();
                Bundle zip = ZipBundle.open(copy.path(), file.path())) {
            read(file, zip, sink, bytesRead);
        }
    }

    private static void read(SourceFile file, Bundle bundle, RowSink sink, LongConsumer bytesRead) throws IOException {
        String base = base(file, bundle);
        String dbf = part(bundle, base, "dbf")
                .orElseThrow(() -> new ImportFailedException(
                        "%s has no %s.dbf, which holds the columns; send all parts of the Shapefile"
                                .formatted(file.path(), base)));
        Optional<String> prj = text(bundle, base, "prj");
        prj.ifPresent(wkt -> sink.placed(() -> crs(file, wkt)));
        if (prj.isEmpty()) {
            sink.note("%s has no .prj file; its coordinates were taken as --crs says, else as longitude and latitude"
                    .formatted(file.path().getFileName()));
        }
        DbfEncoding encoding;
        try (InputStream in = bundle.open(dbf)) {
            encoding = DbfEncoding.find(new DbfRows(in, dbf), text(bundle, base, "cpg"), dbf);
        }
        if (!encoding.note().isEmpty()) {
            sink.note(encoding.note());
        }
        String shp = part(bundle, base, "shp").orElseThrow();
        double scale = (double) file.size() / Math.max(1, bundle.size(shp));
        try (InputStream shapes = bundle.open(shp);
                InputStream table = bundle.open(dbf)) {
            ShpRecords records = new ShpRecords(shapes, shp);
            rows(
                    records,
                    new DbfRows(table, dbf),
                    encoding,
                    sink,
                    () -> bytesRead.accept((long) (records.bytes() * scale)));
        }
    }

    private static void rows(ShpRecords records, DbfRows table, DbfEncoding encoding, RowSink sink, Runnable progress)
            throws IOException {
        List<DbfField> fields = table.fields().stream().filter(DbfField::isRead).toList();
        sink.columns(fields.stream().map(encoding::name).toList(), false);
        long line = 0;
        for (byte[] shape = records.next(); shape != null; shape = records.next()) {
            line++;
            byte[] row = table.next();
            if (row == null) {
                throw new ImportFailedException(
                        "the .shp has more records than the .dbf, which ends before record %d; send all parts of the Shapefile again"
                                .formatted(line));
            }
            if (!DbfRows.isDeleted(row)) {
                row(line, shape, new Row(fields, row, encoding), sink);
            }
            progress.run();
        }
        if (table.next() != null) {
            throw new ImportFailedException(
                    "the .dbf has more rows than the .shp, which ends after record %d; send all parts of the Shapefile again"
                            .formatted(line));
        }
    }

    /** A row of the table, whose bytes are overwritten by the next. */
    private static final class Row {
        private final List<DbfField> fields;
        private final byte[] bytes;
        private final DbfEncoding encoding;

        Row(List<DbfField> fields, byte[] bytes, DbfEncoding encoding) {
            this.fields = fields;
            this.bytes = bytes;
            this.encoding = encoding;
        }

        Map<String, Object> values() throws RowFault {
            Map<String, Object> values = new LinkedHashMap<>();
            for (DbfField field : fields) {
                Object value = field.value(bytes, encoding);
                if (value != null) {
                    values.putIfAbsent(encoding.name(field), value);
                }
            }
            return values;
        }

        String raw() {
            return CsvFeatureReader.text(fields.stream()
                    .map(field -> field.isText() || "NFLD".indexOf(field.type()) >= 0
                            ? field.trimmed(bytes).text(encoding.charset()).strip()
                            : "")
                    .toList());
        }
    }

    private static void row(long line, byte[] shape, Row row, RowSink sink) {
        try {
            sink.row(new SourceRow(line, row.values(), ShpShapes.of(shape), row::raw));
        } catch (RowFault e) {
            sink.broken(e.at(line, row.raw()));
        }
    }

    private static Crs crs(SourceFile file, String wkt) {
        try {
            return Crs.ofWkt(wkt);
        } catch (IllegalArgumentException e) {
            throw new ImportArgumentException(
                    "the .prj file of %s cannot be used (%s); say with --crs EPSG:n what its coordinates are in"
                            .formatted(file.path(), e.getMessage()));
        }
    }

    /** The one Shapefile, or the one that is named, without its ending. */
    private static String base(SourceFile file, Bundle bundle) {
        String only = file.hasExtension("shp") ? String.valueOf(file.path().getFileName()) : "";
        List<String> all = bundle.names().stream()
                .filter(name -> only.isEmpty() || name.equals(only))
                .filter(name -> name.toLowerCase(Locale.ROOT).endsWith(".shp"))
                .map(name -> name.substring(0, name.length() - 4))
                .toList();
        List<String> named = file.part().isEmpty()
                ? all
                : all.stream().filter(base -> last(base).equals(file.part())).toList();
        if (named.size() == 1) {
            return named.get(0);
        }
        if (all.isEmpty()) {
            throw new ImportArgumentException(
                    "%s holds no .shp file, and no other format is looked for in it".formatted(file.path()));
        }
        String several = ColumnMap.named(all.stream().map(ShapefileReader::last).toList());
        throw new ImportArgumentException(
                file.part().isEmpty()
                        ? "%s holds several Shapefiles; say with --table which: %s".formatted(file.path(), several)
                        : "%s holds no one Shapefile '%s'; it holds %s".formatted(file.path(), file.part(), several));
    }

    private static String last(String base) {
        return base.substring(base.lastIndexOf('/') + 1);
    }

    private static Optional<String> part(Bundle bundle, String base, String ending) {
        return bundle.names().stream()
                .filter(name -> name.equalsIgnoreCase(base + "." + ending))
                .findFirst();
    }

    private static Optional<String> text(Bundle bundle, String base, String ending) throws IOException {
        @Nullable String name = part(bundle, base, ending).orElse(null);
        if (name == null) {
            return Optional.empty();
        }
        try (InputStream in = bundle.open(name)) {
            return Optional.of(new String(in.readNBytes(PRJ_BYTES), StandardCharsets.UTF_8).strip())
                    .filter(text -> !text.isEmpty());
        }
    }
}
