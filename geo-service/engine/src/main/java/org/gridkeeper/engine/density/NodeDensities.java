// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.density;

/** What a query counts, as density at nodes of a lattice. */
interface NodeDensities {

    /** The weights in squares around the targets that hold all that may add to a place they stand for, row by row; never less. */
    float[][] squares(NodeTargets targets);

    /** Incidents/km² at the targets, row by row; NaN where they are withheld. */
    float[][] at(NodeTargets targets);
}
