// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.serve;

import org.gridkeeper.engine.index.LayerSchema;
import org.gridkeeper.server.catalogue.Catalogue;
import org.gridkeeper.server.catalogue.LayerDeclaration;
import org.gridkeeper.server.scope.Viewer;
import org.springframework.stereotype.Component;

/** Finds the layer that is asked for, registers too, and refuses who may not read or write it. */
@Component
class Sights {

    private final Catalogue catalogue;

    Sights(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** @throws NotThereException when there is no such layer; a refusal when the viewer may not see its features */
    Sight toRead(String layer, Viewer viewer) {
        LayerSchema schema = catalogue
                .find(layer)
                .map(LayerDeclaration::schema)
                .orElseThrow(() -> new NotThereException("there is no such layer"));
        viewer.requireSees(schema.kind());
        return Sight.of(schema, viewer);
    }

    /** The same for who may write besides, and for a layer whose features are written one by one. */
    Sight toWrite(String layer, Viewer viewer) {
        viewer.requireWriter();
        Sight sight = toRead(layer, viewer);
        String refusal = switch (sight.schema().kind()) {
            case CELL, AREA ->
                "%1$s must stay a coverage: POST /api/cells/{code}/split, merge or redraw changes cells, and "
                        + "./gridkeeper import FILE --layer %1$s whole sets of them";
            case ZONE -> "%s are computed and cannot be written";
            case BASE -> "layer %1$s is changed by import: ./gridkeeper import FILE --layer %1$s";
            case REGISTER, INCIDENT, BUILDING, ROOM, ENTITY, RISK_POINT, COMPONENT, RESOURCE, OTHER -> "";
        };
        if (!refusal.isEmpty()) {
            throw new BadParameterException(refusal.formatted(layer));
        }
        return sight;
    }
}
