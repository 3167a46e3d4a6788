// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.serve;

import org.gridkeeper.engine.index.LayerSchema;
import org.gridkeeper.server.register.Subject;
import org.gridkeeper.server.scope.Viewer;
import org.gridkeeper.server.store.FeatureStore;
import org.gridkeeper.server.store.StoredFeature;
import org.springframework.stereotype.Component;

/** Finds what a tag or a visit is about, for a viewer who may see it. */
@Component
class Subjects {

    /** A subject with its layer. */
    record Found(LayerSchema schema, StoredFeature feature) {
        String cell() {
            return schema.kind() == org.gridkeeper.engine.index.Kind.CELL
                    ? feature.id()
                    : feature.link().cell();
        }

        Subject subject() {
            return new Subject(schema.id(), feature.id());
        }
    }

    private final FeatureStore store;

    Subjects(FeatureStore store) {
        this.store = store;
    }

    /** @throws NotThereException also for what is there and outside the scope, so that it tells nothing of it */
    Found require(String layer, String id, Viewer viewer) {
        LayerSchema schema = store.findSchema(layer).orElseThrow(() -> new NotThereException("there is no such layer"));
        viewer.requireSees(schema.kind());
        return store.find(layer, id)
                .map(feature -> new Found(schema, feature))
                .filter(found -> viewer.scope().seesCell(found.cell()))
                .orElseThrow(() -> new NotThereException("there is no such element in your scope"));
    }
}
