// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.style;

import java.util.List;

/** Rules that are applied to each feature in turn before the next feature is drawn. */
public record FeatureTypeStyle(List<Rule> rules) {

    public FeatureTypeStyle {
        rules = List.copyOf(rules);
    }
}
