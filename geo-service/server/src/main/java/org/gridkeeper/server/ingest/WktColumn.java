// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.ingest;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/** The column {@code wkt} of a table: geometries as well-known text (OGC 06-103r4, clause 7), x first. */
final class WktColumn {

    static final String NAME = "wkt";

    /** Brackets one in another, of which a collection of collections could have any number. */
    private static final int MAX_DEPTH = 8;

    private WktColumn() {}

    static @Nullable Geometry read(@Nullable Object text) throws RowFault {
        if (text == null) {
            return null;
        }
        String wkt = text.toString();
        int depth = 0;
        for (int i = 0; i < wkt.length(); i++) {
            depth += wkt.charAt(i) == '(' ? 1 : wkt.charAt(i) == ')' ? -1 : 0;
            if (depth > MAX_DEPTH) {
                throw new RowFault("wrong-geometry", "well-known text of more than %d brackets".formatted(MAX_DEPTH));
            }
        }
        try {
            return new WKTReader().read(wkt);
        } catch (ParseException | IllegalArgumentException e) {
            throw new RowFault(
                    "invalid-geometry",
                    "no well-known text: "
                            + String.valueOf(e.getMessage()).strip().replaceAll("\\s+", " "));
        }
    }
}
