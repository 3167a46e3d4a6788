// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.register;

import java.util.List;
import java.util.stream.Collectors;
import org.gridkeeper.server.catalogue.FeatureRule.Fault;

/** What was to be kept does not keep to the rules of its layer. */
public final class BrokenRuleException extends RuntimeException {

    private final transient List<Fault> faults;

    BrokenRuleException(List<Fault> faults) {
        super(faults.stream().map(Fault::sentence).collect(Collectors.joining("; ")));
        this.faults = List.copyOf(faults);
    }

    public List<Fault> faults() {
        return faults;
    }
}
