// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.serve;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.gridkeeper.engine.index.Field;
import org.gridkeeper.engine.index.Kind;
import org.gridkeeper.engine.index.LayerSchema;
import org.gridkeeper.engine.index.Scope;
import org.gridkeeper.server.register.TaggedRows;
import org.gridkeeper.server.scope.Viewer;
import org.gridkeeper.server.store.StoredFeature;

/**
 * The stored features of a layer, and states that they had, as far as one viewer may see them.
 *
 * @param rows which of them may be shown, by what they say
 * @param told takes out of their values what nobody may be told
 */
record Sight(LayerSchema schema, Scope scope, Predicate<StoredFeature> rows, UnaryOperator<StoredFeature> told) {

    static Sight of(LayerSchema schema, Viewer viewer, TaggedRows tagged) {
        Scope scope = viewer.scopeForFeaturesOf(schema.kind());
        return new Sight(schema, scope, tagged.upTo(scope.sensitivity(), schema), tagged.withoutRestricted(schema));
    }

    String layer() {
        return schema.id();
    }

    boolean sees(StoredFeature feature) {
        return isInScope(feature) && rows.test(feature);
    }

    private boolean isInScope(StoredFeature feature) {
        return switch (schema.kind()) {
            // They carry no link and belong to everybody.
            case BASE, AREA -> scope.sees(schema.kind());
            case CELL, ZONE -> scope.sees(schema.kind()) && scope.seesCell(feature.id());
            case REGISTER, INCIDENT, BUILDING, ROOM, ENTITY, RISK_POINT, COMPONENT, RESOURCE, OTHER ->
                scope.sees(schema.kind()) && scope.seesCell(feature.link().cell());
        };
    }

    /** The values that may be seen, in the order of the schema. */
    Map<String, Object> properties(StoredFeature feature) {
        Map<String, Object> seen = new LinkedHashMap<>();
        Map<String, Object> values = told.apply(feature).values();
        for (Field field : schema.fields()) {
            Object value = values.get(field.name());
            if (value != null && scope.sees(field)) {
                seen.put(field.name(), value);
            }
        }
        return seen;
    }

    boolean isIncidents() {
        return schema.kind() == Kind.INCIDENT
                && schema.findField(ContactBody.DIGEST).isPresent();
    }
}
