// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.ingest;

import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * A row as the file has it.
 *
 * @param line number of the line it begins on, from 1; in a GeoJSON collection the number of the feature
 * @param values by column: String, Long, Double or Boolean; missing ones left out
 * @param geometry in the file's coordinate system, x first; null where the format has only columns
 * @param raw the row's text, for the file of rejected rows
 */
record SourceRow(
        long line, Map<String, Object> values, @Nullable Geometry geometry, Supplier<String> raw) {}
