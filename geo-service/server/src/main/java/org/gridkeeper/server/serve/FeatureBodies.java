// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.serve;

import org.springframework.stereotype.Component;

/** Makes the readers of what requests want written. */
@Component
class FeatureBodies {

    private final WriteRules rules;
    private final ServeSettings settings;

    FeatureBodies(WriteRules rules, ServeSettings settings) {
        this.rules = rules;
        this.settings = settings;
    }

    FeatureBody of(Sight sight) {
        return new FeatureBody(sight, rules, settings);
    }
}
