// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.register;

import java.util.List;
import java.util.Map;
import org.gridkeeper.engine.index.LayerSchema;
import org.gridkeeper.server.catalogue.CitizenNumber;
import org.gridkeeper.server.catalogue.FeatureRule;
import org.gridkeeper.server.store.StoredFeature;
import org.springframework.stereotype.Component;

/** Refuses a citizen's number in any text of any layer. */
@Component
class CitizenNumbers implements FeatureRule {

    @Override
    public boolean appliesTo(LayerSchema schema) {
        return true;
    }

    @Override
    public List<Fault> check(StoredFeature feature) {
        if (CitizenNumber.isIn(feature.id())) {
            return List.of(fault("id"));
        }
        for (Map.Entry<String, Object> value : feature.values().entrySet()) {
            if (value.getValue() instanceof String text
                    && CitizenNumber.isIn(text)
                    && !CreditCodeRule.isCode(value.getKey(), text)) {
                return List.of(fault(value.getKey()));
            }
        }
        return List.of();
    }

    static Fault fault(String field) {
        return new Fault(
                field,
                "******",
                CITIZEN_NUMBER,
                "holds what looks like a citizen's number, which Gridkeeper does not keep; leave it out");
    }
}
