// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.sample;

import java.util.List;
import org.locationtech.jts.geom.Polygon;

/**
 * Land between streets with one use.
 *
 * @param land to the middle of the streets around it
 * @param lots what is left of the land beside the streets, largest first
 * @param name of the estate, park or institution; empty for none
 */
record Block(Polygon land, List<Polygon> lots, String use, String name, Quarter quarter, int cell) {

    boolean isHousing() {
        return use.equals("residential");
    }
}
