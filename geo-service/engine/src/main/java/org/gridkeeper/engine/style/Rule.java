// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.style;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Which features are drawn how, in a range of scales.
 *
 * @param title the legend text
 * @param minScaleDenominator included
 * @param maxScaleDenominator excluded; infinite for none
 * @param elseFilter whether it stands for the features that no other rule of this scale takes
 * @param condition {@link Condition#ALWAYS} for none
 */
public record Rule(
        String name,
        String title,
        double minScaleDenominator,
        double maxScaleDenominator,
        boolean elseFilter,
        Condition condition,
        List<Parameter<Symbolizer>> symbolizers) {

    public Rule {
        symbolizers = List.copyOf(symbolizers);
    }

    public boolean isActiveAt(double scaleDenominator) {
        return minScaleDenominator <= scaleDenominator && scaleDenominator < maxScaleDenominator;
    }

    /** The names of the properties that its filter looks at and its symbolizers are worked out from. */
    public Set<String> properties() {
        Set<String> names = new LinkedHashSet<>();
        condition.addProperties(names);
        symbolizers.forEach(s -> names.addAll(s.properties()));
        return names;
    }
}
