// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.export;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import org.gridkeeper.engine.geo.Crs;
import org.gridkeeper.engine.index.GeometryKind;
import org.gridkeeper.engine.index.LayerSchema;
import org.gridkeeper.server.catalogue.LayerDeclaration;

/**
 * An export about to be written.
 *
 * @param schema the layer with the fields that are written
 * @param buildings whether the building that an element is linked to is written
 * @param zone in which times are written in text
 */
record ExportPlan(
        LayerDeclaration declaration,
        LayerSchema schema,
        ExportRequest.Form form,
        Crs crs,
        boolean buildings,
        ZoneId zone) {

    boolean hasPlace() {
        return schema.geometry() != GeometryKind.NONE;
    }

    /** The title of a field in a language; its name when it has none. */
    String title(String field, String language) {
        return declaration.fieldTitles().getOrDefault(field, Map.of()).getOrDefault(language, field);
    }

    /** See {@link CsvRows#text}. */
    String text(Instant time) {
        return CsvRows.text(time, zone);
    }
}
