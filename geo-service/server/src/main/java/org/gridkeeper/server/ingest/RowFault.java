// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.ingest;

import java.util.List;
import org.gridkeeper.server.catalogue.FeatureRule;

/** Stops the reading of one row, which then is counted as {@link Rejected}; it carries no stack, since rows are many. */
final class RowFault extends Exception {

    private static final long serialVersionUID = 1;

    private final String reason;

    RowFault(String reason, String detail) {
        super(detail, null, false, false);
        this.reason = reason;
    }

    /** Stops the row at the first thing that a rule finds wrong with it. */
    static void throwFirst(List<FeatureRule.Fault> faults) throws RowFault {
        if (!faults.isEmpty()) {
            throw new RowFault(faults.get(0).reason(), faults.get(0).sentence());
        }
    }

    /** Whether the row holds what may not be kept, in a file of rejected rows either. */
    boolean isSecret() {
        return reason.equals(FeatureRule.CITIZEN_NUMBER);
    }

    String reason() {
        return reason;
    }

    String detail() {
        return String.valueOf(getMessage());
    }

    Rejected at(long line, String raw) {
        return new Rejected(line, reason, detail(), raw);
    }
}
