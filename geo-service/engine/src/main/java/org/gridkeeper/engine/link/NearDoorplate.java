// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.link;

/**
 * The address of a place.
 *
 * @param distanceMetres ground distance to the address point, 0 to 100
 * @param confidence 0 to 1 that the place has this address
 */
public record NearDoorplate(Doorplate doorplate, double distanceMetres, double confidence) {}
