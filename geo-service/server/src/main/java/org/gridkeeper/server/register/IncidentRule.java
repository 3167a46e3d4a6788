// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.register;

import java.util.List;
import org.gridkeeper.engine.index.Kind;
import org.gridkeeper.engine.index.LayerSchema;
import org.gridkeeper.engine.zone.OpenIncidents;
import org.gridkeeper.server.catalogue.FeatureRule;
import org.gridkeeper.server.store.StoredFeature;
import org.springframework.stereotype.Component;

/** Incidents: a severity of 1 to 5, and a status that tells whether the incident is open. */
@Component
class IncidentRule implements FeatureRule {

    private static final long MOST = 5;

    @Override
    public boolean appliesTo(LayerSchema schema) {
        return schema.kind() == Kind.INCIDENT;
    }

    @Override
    public List<Fault> check(StoredFeature feature) {
        return feature.values().get("severity") instanceof Long severity && (severity < 1 || severity > MOST)
                ? List.of(new Fault("severity", severity.toString(), "bad-severity", "must be 1 to 5"))
                : List.of();
    }

    @Override
    public List<Fault> doubts(StoredFeature feature) {
        return feature.values().get("status") instanceof String status && !OpenIncidents.isKnown(status)
                ? List.of(new Fault(
                        "status",
                        status,
                        "unknown-status",
                        "is not known, so the incident counts as open; known are open, in_progress, closed and others"))
                : List.of();
    }
}
