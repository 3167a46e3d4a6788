// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.ingest;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.springframework.stereotype.Component;

/**
 * Reads a table of features or attributes of a GeoPackage (<a href="https://www.geopackage.org/spec140/">OGC 12-128r19</a>):
 * the only one, or the one that is named. In a table that Gridkeeper wrote, where it keeps its rows is passed over.
 */
@Component
final class GeoPackageReader implements FeatureReader {

    @Override
    public boolean reads(SourceFile file) {
        return file.head().startsWith(BinaryHead.SQLITE);
    }

    @Override
    public boolean hasTables() {
        return true;
    }

    @Override
    public void read(SourceFile file, RowSink sink, LongConsumer bytesRead) throws IOException {
        try (LocalCopy copy = file.local();
                Connection connection = GeoPackageFile.open(copy.path(), file.path())) {
            GeoPackageTable table = GeoPackageFile.table(connection, file);
            table.geometryColumn().ifPresent(column -> sink.placed(() -> GeoPackageFile.crs(file, table)));
            List<String> columns = table.valueColumns();
            sink.columns(columns, table.geometryColumn().isEmpty());
            try (PreparedStatement select = connection.prepareStatement(table.select());
                    ResultSet rows = select.executeQuery()) {
                long line = 0;
                while (rows.next()) {
                    row(++line, rows, columns, table.geometryColumn(), sink);
                    bytesRead.accept(Math.min(file.size(), file.size() * line / Math.max(1, table.rows())));
                }
            }
        } catch (SQLException e) {
            throw new ImportFailedException(
                    "%s is no GeoPackage that can be read (%s); write it again".formatted(file.path(), e.getMessage()),
                    e);
        }
    }

    private static void row(
            long line, ResultSet rows, List<String> columns, Optional<String> geometryColumn, RowSink sink)
            throws SQLException {
        Map<String, Object> values = new LinkedHashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            Object value = value(rows.getObject(i + 1));
            if (value != null) {
                values.put(columns.get(i), value);
            }
        }
        try {
            Geometry geometry =
                    geometryColumn.isPresent() ? GeoPackageBinary.read(rows.getBytes(columns.size() + 1)) : null;
            sink.row(new SourceRow(line, values, geometry, values::toString));
        } catch (RowFault e) {
            sink.broken(e.at(line, values.toString()));
        }
    }

    private static @Nullable Object value(@Nullable Object value) {
        if (value instanceof Integer number) {
            return number.longValue();
        }
        if (value instanceof String text) {
            String stripped = text.strip();
            return stripped.isEmpty() ? null : stripped;
        }
        return value instanceof Long || value instanceof Double ? value : null;
    }
}
