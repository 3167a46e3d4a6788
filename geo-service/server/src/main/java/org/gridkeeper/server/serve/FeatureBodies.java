// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.serve;

import org.gridkeeper.server.catalogue.FeatureRules;
import org.springframework.stereotype.Component;

/** Makes the readers of what requests want written. */
@Component
class FeatureBodies {

    private final FeatureRules rules;
    private final ServeSettings settings;

    FeatureBodies(FeatureRules rules, ServeSettings settings) {
        this.rules = rules;
        this.settings = settings;
    }

    FeatureBody of(Sight sight) {
        return new FeatureBody(sight, rules, settings);
    }
}
