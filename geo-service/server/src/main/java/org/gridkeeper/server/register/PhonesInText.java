// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.register;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gridkeeper.engine.index.Kind;
import org.gridkeeper.engine.index.LayerSchema;
import org.gridkeeper.server.catalogue.FeatureRule;
import org.gridkeeper.server.catalogue.PhoneNumber;
import org.gridkeeper.server.store.StoredFeature;
import org.springframework.stereotype.Component;

/**
 * Doubts telephone numbers in texts that are not for them, such as a title or an address: who reported an incident is kept
 * apart, and duty phones have fields of their own. Exports stop at them.
 */
@Component
class PhonesInText implements FeatureRule {

    static final String REASON = "phone-in-text";

    private static final String OWN_FIELD = "phone";
    private static final Set<String> CODES = Set.of("credit_code", "owner_code", "obj_id");

    @Override
    public boolean appliesTo(LayerSchema schema) {
        return schema.kind() == Kind.REGISTER || schema.kind().isElement();
    }

    @Override
    public List<Fault> doubts(StoredFeature feature) {
        if (PhoneNumber.isMobile(feature.id())) {
            return List.of(fault("id"));
        }
        for (Map.Entry<String, Object> value : feature.values().entrySet()) {
            String field = value.getKey();
            if (value.getValue() instanceof String text
                    && !field.endsWith(OWN_FIELD)
                    && !CODES.contains(field)
                    && PhoneNumber.isIn(text)) {
                return List.of(fault(field));
            }
        }
        return List.of();
    }

    static Fault fault(String field) {
        return new Fault(
                field,
                "******",
                REASON,
                "holds what looks like a telephone number; who reported goes into contact, a duty phone into its"
                        + " field");
    }
}
