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
 */
public record Reading(
        String crs,
        Map<String, String> columns,
        String idColumn,
        Set<String> drop,
        @Nullable ZoneId timezone) {

    public static final Reading PLAIN = new Reading("", Map.of(), "", Set.of(), null);

    public Reading {
        columns = Map.copyOf(columns);
        drop = Set.copyOf(drop);
    }
}
