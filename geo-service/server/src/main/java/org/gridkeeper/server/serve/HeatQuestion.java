// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.serve;

import java.awt.image.BufferedImage;
import java.util.Map;
import org.gridkeeper.engine.density.DensityQuery;
import org.gridkeeper.engine.density.HeatScale;
import org.gridkeeper.engine.geo.TileCoord;

/** What is asked of the density of a layer: that of a period, or how those of two periods compare. */
sealed interface HeatQuestion permits HeatOfPeriod, HeatComparison {

    /** The unit of densities. */
    String UNIT = "1/km2";

    /** The unit of rates: per km² and 30 days. */
    String RATE_UNIT = "1/km2/30d";

    /** The period that is asked about. */
    DensityQuery query();

    BufferedImage image(TileCoord tile, int pixelRatio, HeatScale scale);

    /**
     * What the colours mean.
     *
     * @param lat where the layer has its middle, in degrees
     */
    Map<String, Object> legend(HeatScale scale, double lat);

    /** What is at a place in degrees; null where the viewer is not told. */
    Map<String, Object> value(double lon, double lat);
}
