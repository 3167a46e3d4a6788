// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.sample;

import org.locationtech.jts.geom.LineString;

/** A named road, as its centre line in metres. */
record Road(String name, RoadClass roadClass, LineString line) {}
