// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.area;

import org.gridkeeper.engine.geo.GroundScale;
import org.locationtech.jts.geom.Geometry;

/**
 * An administrative area.
 *
 * @param code its digits; {@link Level#codeLength} of them
 * @param parent code of the area one level up; empty for a division
 * @param lonLat its polygon or multi-polygon in degrees; shared, not to be changed
 */
public record Area(String code, Level level, String name, String parent, Geometry lonLat) {

    /** Its size on the ground, in m². */
    public double squareMetres() {
        double lat = lonLat.getEnvelopeInternal().centre().y;
        return GroundScale.at(lat).squareMetres(lonLat.getArea());
    }

    /** Its size on the ground, in km². */
    public double squareKm() {
        return squareMetres() / 1e6;
    }
}
