// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.export;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
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

    /** ISO 8601 with the offset of the zone then; offsets that are no whole minutes are left to UTC. */
    String text(Instant time) {
        OffsetDateTime local = time.atZone(zone).toOffsetDateTime();
        boolean minutes = local.getOffset().getTotalSeconds() % 60 == 0;
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(minutes ? local : time.atOffset(ZoneOffset.UTC));
    }
}
