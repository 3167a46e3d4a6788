// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.serve;

/** Checks a place in degrees that came with a request. */
final class LonLat {

    private LonLat() {}

    static void require(double lon, double lat) {
        if (!(Math.abs(lon) <= 180 && Math.abs(lat) <= 90)) {
            throw new BadParameterException("lon is from -180 to 180 and lat from -90 to 90, in degrees");
        }
    }
}
