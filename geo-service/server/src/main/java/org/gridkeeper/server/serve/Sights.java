// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.serve;

import java.util.Map;
import org.gridkeeper.engine.index.LayerSchema;
import org.gridkeeper.server.catalogue.Catalogue;
import org.gridkeeper.server.catalogue.LayerDeclaration;
import org.gridkeeper.server.register.RegisterIds;
import org.gridkeeper.server.register.TaggedRows;
import org.gridkeeper.server.scope.NotAllowedException;
import org.gridkeeper.server.scope.Role;
import org.gridkeeper.server.scope.Viewer;
import org.springframework.stereotype.Component;

/** Finds the layer that is asked for, registers too, and refuses who may not read or write it. */
@Component
class Sights {

    /** What only administrators write feature by feature, and how others tell of it. */
    private static final Map<String, String> ADMINISTERED = Map.of(
            RegisterIds.PEOPLE, "a post says whether it is served with PUT /api/people/{id}/state",
            RegisterIds.RESPONSIBILITIES, "/api/responsibilities tells who answers for a cell",
            RegisterIds.SHIFTS, "a post says whether it is served with PUT /api/people/{id}/state",
            RegisterIds.TAGS, "/api/tags lists what there are",
            RegisterIds.TAG_LINKS, "tags are set with POST and ended with DELETE /api/tags/{code}/links",
            RegisterIds.VISIT_PLANS, "/api/visits/due tells what they ask for",
            RegisterIds.VISITS, "a visit is told of with POST /api/visits");

    private final Catalogue catalogue;
    private final TaggedRows tagged;

    Sights(Catalogue catalogue, TaggedRows tagged) {
        this.catalogue = catalogue;
        this.tagged = tagged;
    }

    /** What a viewer sees of a layer whose kind they may see. */
    Sight of(LayerSchema schema, Viewer viewer) {
        return Sight.of(schema, viewer, tagged);
    }

    /** @throws NotThereException when there is no such layer; a refusal when the viewer may not see its features */
    Sight toRead(String layer, Viewer viewer) {
        LayerSchema schema = catalogue
                .find(layer)
                .map(LayerDeclaration::schema)
                .orElseThrow(() -> new NotThereException("there is no such layer"));
        viewer.requireSees(schema.kind());
        return of(schema, viewer);
    }

    /** The same for who may write besides, and for a layer whose features are written one by one. */
    Sight toWrite(String layer, Viewer viewer) {
        viewer.requireWriter();
        Sight sight = toRead(layer, viewer);
        String instead = ADMINISTERED.get(layer);
        if (instead != null && viewer.role() != Role.ADMINISTRATOR) {
            throw new NotAllowedException("layer %s is written by administrators alone; %s".formatted(layer, instead));
        }
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
