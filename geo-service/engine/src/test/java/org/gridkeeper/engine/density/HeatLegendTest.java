// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.density;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.time.Instant;
import java.util.Set;
import org.gridkeeper.engine.index.Filter;
import org.junit.jupiter.api.Test;

class HeatLegendTest {

    private static final Instant NOW = Instant.parse("2024-07-01T00:00:00Z");
    private static final Instant FIRST = Instant.parse("2024-01-01T00:00:00Z");

    @Test
    void rates_take_the_nearest_colour() {
        HeatScale scale = new HeatScale(64, NOW);
        assertEquals(0, HeatPalette.stepOf(0, scale));
        assertEquals(0, HeatPalette.stepOf(0.499, scale));
        assertEquals(1, HeatPalette.stepOf(0.5, scale));
        assertEquals(1, HeatPalette.stepOf(1.499, scale));
        assertEquals(64, HeatPalette.stepOf(64, scale));
        assertEquals(64, HeatPalette.stepOf(1e9, scale));
        assertEquals(0, HeatPalette.stepOf(Double.NaN, scale));
    }

    @Test
    void each_colour_is_darker_and_none_clearer_than_the_one_before() {
        assertEquals(0, HeatPalette.argb(0));
        for (int k = 2; k <= HeatPalette.STEPS; k++) {
            assertTrue(luminance(HeatPalette.argb(k)) < luminance(HeatPalette.argb(k - 1)), "step " + k);
            assertTrue(HeatPalette.argb(k) >>> 24 >= HeatPalette.argb(k - 1) >>> 24, "step " + k);
        }
        assertEquals(HeatPalette.argb(7), HeatPalette.colorModel().getRGB(7));
        assertEquals(0, HeatPalette.colorModel().getAlpha(0));
    }

    private static double luminance(int argb) {
        float[] rgb = new Color(argb).getRGBColorComponents(null);
        double[] weight = {0.2126, 0.7152, 0.0722};
        double sum = 0;
        for (int i = 0; i < 3; i++) {
            sum += weight[i] * (rgb[i] <= 0.04045 ? rgb[i] / 12.92 : Math.pow((rgb[i] + 0.055) / 1.055, 2.4));
        }
        return sum;
    }

    @Test
    void the_legend_gives_the_lower_end_of_each_colour_as_rate_and_as_density() {
        HeatLegend legend = HeatLegend.of(new HeatScale(64, NOW), new WindowLength(90), 300);
        assertEquals(64, legend.steps().size());
        HeatLegend.Step tenth = legend.steps().get(9);
        assertEquals(9.5, tenth.rate(), 1e-12);
        assertEquals(28.5, tenth.density(), 1e-12);
        assertEquals(10, HeatPalette.stepOf(tenth.rate(), legend.scale()));
        assertTrue(tenth.color().matches("#[0-9a-f]{6}"));
    }

    @Test
    void open_ends_of_a_period_are_the_first_event_and_the_reference_time() {
        assertEquals(182, WindowLength.of(Filter.NONE, FIRST, NOW).days());
        Filter since = new Filter(Set.of(), Instant.parse("2024-06-01T00:00:00Z"), Instant.MAX);
        assertEquals(30, WindowLength.of(since, FIRST, NOW).days());
        Filter until = new Filter(Set.of(), Instant.MIN, Instant.parse("2024-01-08T00:00:00Z"));
        assertEquals(7, WindowLength.of(until, FIRST, NOW).days());
        Filter hours = new Filter(Set.of(), FIRST, FIRST.plusSeconds(3600 * 6));
        assertEquals(0.25, WindowLength.of(hours, FIRST, NOW).days());
        assertEquals(1, WindowLength.of(Filter.NONE, NOW, NOW).days());
    }

    @Test
    void a_rate_is_the_density_of_thirty_days() {
        WindowLength year = new WindowLength(365);
        assertEquals(30, year.rate(365), 1e-12);
        assertEquals(365, year.density(30), 1e-12);
        assertThrows(IllegalArgumentException.class, () -> new WindowLength(0));
        assertThrows(IllegalArgumentException.class, () -> new HeatScale(0, NOW));
    }
}
