// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.ingest;

import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How the columns of a file are to be understood.
 *
 * @param crs as {@link org.gridkeeper.engine.geo.Crs#parse} takes it; empty for longitude and latitude
 * @param columns the file's column by our name
 * @param idColumn the file's column that holds the key; empty for none
 * @param drop columns that are not to be read at all
 * @param timezone of times that name none; null for the site's
 * @param table to read of a file that has several: a table, a sheet or a Shapefile; empty for the only one
 */
public record Reading(
        String crs,
        Map<String, String> columns,
        String idColumn,
        Set<String> drop,
        @Nullable ZoneId timezone,
        String table) {

    public static final Reading PLAIN = new Reading("", Map.of(), "", Set.of(), null);

    public Reading(
            String crs, Map<String, String> columns, String idColumn, Set<String> drop, @Nullable ZoneId timezone) {
        this(crs, columns, idColumn, drop, timezone, "");
    }

    public Reading {
        columns = Map.copyOf(columns);
        drop = Set.copyOf(drop);
    }
}
