// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.zone;

/** Called by long work between its pieces, a few milliseconds of work each, so that others have their turn. */
@FunctionalInterface
public interface Pace {

    /** For work that nobody waits behind. */
    Pace UNBROKEN = () -> {};

    /** Returns when the next piece may begin. */
    void rest();
}
