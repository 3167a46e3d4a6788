// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.work;

/**
 * The work that is counted: what something is kept of. Small matters that are settled on the spot, updates of registers and
 * disputes take time too, but nothing is kept that tells how many there were, so that they are not here.
 */
public enum WorkKind {
    /** Going to an element: a visit in the log, whatever came of it. */
    VISIT("visit"),
    /** Looking whether what was reported is so (核实): an incident that somebody else than a grid worker reported. */
    VERIFY("verify"),
    /** Looking whether it is really mended (核查): an incident that was closed. */
    CHECK("check");

    private final String id;

    WorkKind(String id) {
        this.id = id;
    }

    public String id() {
        return id;
    }
}
