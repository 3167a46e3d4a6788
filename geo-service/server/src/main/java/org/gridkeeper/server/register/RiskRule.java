// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.register;

import java.util.ArrayList;
import java.util.List;
import org.gridkeeper.engine.index.Kind;
import org.gridkeeper.engine.index.LayerSchema;
import org.gridkeeper.server.catalogue.FeatureRule;
import org.gridkeeper.server.store.StoredFeature;
import org.springframework.stereotype.Component;

/** Risk points: levels Ⅰ to Ⅳ, kept as 1 to 4, and an LEC score that is the product of its three values. */
@Component
class RiskRule implements FeatureRule {

    private static final long LEVELS = 4;
    private static final double ROUNDING = 0.01;

    @Override
    public boolean appliesTo(LayerSchema schema) {
        return schema.kind() == Kind.RISK_POINT;
    }

    @Override
    public List<Fault> check(StoredFeature feature) {
        List<Fault> faults = new ArrayList<>();
        if (feature.values().get("severity") instanceof Long level && (level < 1 || level > LEVELS)) {
            faults.add(new Fault("severity", level.toString(), "bad-level", "must be 1 to 4, for the levels Ⅰ to Ⅳ"));
        }
        if (feature.values().get("lec_d") instanceof Double d
                && feature.values().get("lec_l") instanceof Double l
                && feature.values().get("lec_e") instanceof Double e
                && feature.values().get("lec_c") instanceof Double c
                && Math.abs(l * e * c - d) > ROUNDING * Math.max(1, d)) {
            faults.add(new Fault("lec_d", d.toString(), "bad-score", "L × E × C is %s".formatted(l * e * c)));
        }
        return faults;
    }
}
