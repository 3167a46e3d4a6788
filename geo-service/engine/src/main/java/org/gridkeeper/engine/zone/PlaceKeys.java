// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.zone;

import org.gridkeeper.engine.index.Column;
import org.gridkeeper.engine.index.Column.TextColumn;
import org.gridkeeper.engine.index.LayerSnapshot;
import org.jspecify.annotations.Nullable;

/** What tells the places of incidents apart: the address, and without one the square of 10 m in the plane. */
final class PlaceKeys {
    private static final double SQUARE_METRES = 10;
    private static final int HALF = 32;
    private static final long NO_ADDRESS = 1L << 62;

    private final LayerSnapshot incidents;
    private final @Nullable Column address;

    PlaceKeys(LayerSnapshot incidents) {
        this.incidents = incidents;
        this.address = incidents.findColumn("address").orElse(null);
    }

    long of(int row) {
        if (address instanceof TextColumn texts) {
            int code = texts.code(row);
            if (code >= 0 && !texts.dictionary().get(code).isBlank()) {
                return code;
            }
        }
        long x = Math.round(incidents.shapes().pointX(row) / SQUARE_METRES);
        long y = Math.round(incidents.shapes().pointY(row) / SQUARE_METRES);
        return NO_ADDRESS | ((x & 0x3fffffffL) << HALF) | (y & 0xffffffffL);
    }
}
