// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.store;

import org.gridkeeper.engine.index.FieldType;

/** The two databases that can keep features, by the SQL they speak. */
public enum SqlDialect {
    POSTGIS,
    GEOPACKAGE;

    /** Folder under {@code db/migration} that holds the migrations of this database alone. */
    public String migrationFolder() {
        return this == POSTGIS ? "postgis" : "geopackage";
    }

    String columnType(FieldType type) {
        return switch (type) {
            case TEXT -> "TEXT";
            case INTEGER -> this == POSTGIS ? "BIGINT" : "INTEGER";
            case REAL -> this == POSTGIS ? "DOUBLE PRECISION" : "REAL";
            case TIME -> this == POSTGIS ? "TIMESTAMP WITH TIME ZONE" : "DATETIME";
        };
    }
}
