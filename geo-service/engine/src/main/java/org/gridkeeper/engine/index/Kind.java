// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.index;

/** What the features of a layer are; scopes are given by kind. */
public enum Kind {
    /** Roads, water, land use: the map under the map. */
    BASE,
    AREA,
    CELL,
    ZONE,
    /** People who serve, their duties, visits and tags: what is kept about the elements. */
    REGISTER,
    INCIDENT,
    BUILDING,
    ROOM,
    ENTITY,
    RISK_POINT,
    COMPONENT,
    RESOURCE,
    /** Any other layer that a city has imported. */
    OTHER;

    /** Managed things with a place, which are linked to a cell. */
    public boolean isElement() {
        return compareTo(INCIDENT) >= 0;
    }
}
