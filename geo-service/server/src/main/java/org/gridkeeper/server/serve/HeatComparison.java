// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.serve;

import java.awt.image.BufferedImage;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.gridkeeper.engine.density.Comparison;
import org.gridkeeper.engine.density.ComparisonLegend;
import org.gridkeeper.engine.density.DensityField;
import org.gridkeeper.engine.density.DensityQuery;
import org.gridkeeper.engine.density.DensityValue;
import org.gridkeeper.engine.density.HeatScale;
import org.gridkeeper.engine.density.WindowLength;
import org.gridkeeper.engine.geo.TileCoord;

/**
 * How the densities of two periods compare, by their rates per 30 days.
 *
 * @param query,than alike but for their periods
 */
record HeatComparison(DensityField field, DensityQuery query, DensityQuery than, Comparison how)
        implements HeatQuestion {

    @Override
    public BufferedImage image(TileCoord tile, int pixelRatio, HeatScale scale) {
        return field.compare(tile, pixelRatio, query, than, how, scale);
    }

    @Override
    public Map<String, Object> legend(HeatScale scale, double lat) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("kind", how.name().toLowerCase(Locale.ROOT));
        body.put("unit", how == Comparison.RATIO ? "1" : RATE_UNIT);
        body.put("windowDays", window(query).days());
        body.put("thanDays", window(than).days());
        body.put("guardRate", how == Comparison.RATIO ? field.guardRate(lat, query, than) : null);
        body.put("steps", ComparisonLegend.of(how, scale).steps());
        return body;
    }

    @Override
    public Map<String, Object> value(double lon, double lat) {
        DensityValue one = field.value(lon, lat, query);
        DensityValue other = field.value(lon, lat, than);
        boolean told = !one.withheld() && !other.withheld();
        double rate = window(query).rate(one.perSquareKm());
        double thanRate = window(than).rate(other.perSquareKm());
        double guard = field.guardRate(lat, query, than);
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("value", one.withheld() ? null : one.perSquareKm());
        body.put("unit", UNIT);
        body.put("withheld", one.withheld());
        body.put("rate", one.withheld() ? null : rate);
        body.put("than", other(other, thanRate));
        body.put("rateUnit", RATE_UNIT);
        body.put("difference", told ? Comparison.DIFFERENCE.of(rate, thanRate, guard) : null);
        body.put("ratio", told ? Math.pow(2, Comparison.RATIO.of(rate, thanRate, guard)) : null);
        body.put("guardRate", guard);
        return body;
    }

    private static Map<String, Object> other(DensityValue value, double rate) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("value", value.withheld() ? null : value.perSquareKm());
        body.put("rate", value.withheld() ? null : rate);
        body.put("withheld", value.withheld());
        return body;
    }

    private WindowLength window(DensityQuery of) {
        return field.window(of.filter(), of.referenceTime());
    }
}
