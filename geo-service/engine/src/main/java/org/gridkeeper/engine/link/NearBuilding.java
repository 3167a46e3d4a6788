// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.link;

/**
 * A building in or near which a place lies.
 *
 * @param distanceMetres ground distance to the footprint, 0 to 100; 0 inside
 * @param confidence 0 to 1 that the place belongs to this building
 * @param method INSIDE or NEAREST
 */
public record NearBuilding(String id, double distanceMetres, double confidence, LinkMethod method) {}
