// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.render;

/**
 * A count of things that may not be shown one by one, at the place it is shown for.
 *
 * @param x in EPSG:3857, as y
 */
public record PlacedCount(double x, double y, int count) {}
