// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.serve;

import java.awt.image.BufferedImage;
import java.util.LinkedHashMap;
import java.util.Map;
import org.gridkeeper.engine.density.DensityField;
import org.gridkeeper.engine.density.DensityQuery;
import org.gridkeeper.engine.density.DensityValue;
import org.gridkeeper.engine.density.HeatLegend;
import org.gridkeeper.engine.density.HeatScale;
import org.gridkeeper.engine.geo.TileCoord;

/** The density of one period. */
record HeatOfPeriod(DensityField field, DensityQuery query) implements HeatQuestion {

    @Override
    public BufferedImage image(TileCoord tile, int pixelRatio, HeatScale scale) {
        return field.image(tile, pixelRatio, query, scale);
    }

    @Override
    public Map<String, Object> legend(HeatScale scale, double lat) {
        HeatLegend legend =
                HeatLegend.of(scale, field.window(query.filter(), query.referenceTime()), query.bandwidthMetres());
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("kind", "density");
        body.put("unit", UNIT);
        body.put("windowDays", legend.window().days());
        body.put("steps", legend.steps());
        return body;
    }

    @Override
    public Map<String, Object> value(double lon, double lat) {
        DensityValue value = field.value(lon, lat, query);
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("value", value.withheld() ? null : value.perSquareKm());
        body.put("unit", UNIT);
        body.put("withheld", value.withheld());
        return body;
    }
}
