// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.density;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.gridkeeper.engine.geo.PixelWindow;
import org.gridkeeper.engine.geo.TileCoord;
import org.gridkeeper.engine.index.Filter;
import org.gridkeeper.engine.index.Scope;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ComparisonTest {

    private static final double LON = 8.54;
    private static final double LAT = 47.37;

    private static DensityQuery period(double bandwidth, Scope scope, int daysAgo, int days) {
        Instant from = Town.NOW.minus(Duration.ofDays(daysAgo));
        return new DensityQuery(
                bandwidth,
                Weighting.COUNT,
                new Filter(Set.of(), from, from.plus(Duration.ofDays(days))),
                scope,
                Town.NOW);
    }

    private static byte[] bytes(BufferedImage image) {
        return ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
    }

    private static int step(byte index) {
        return index <= DivergingPalette.STEPS ? index : DivergingPalette.STEPS - index;
    }

    @ParameterizedTest
    @EnumSource
    void every_pixel_is_within_half_a_colour_step_of_the_comparison_of_plain_sums(Comparison how) {
        Random random = new Random(5);
        Town town = Town.of(31, 4000, LON, LAT, 0.01);
        DensityField field = DensityField.of(town.layer());
        int more = 0;
        int less = 0;
        for (int k = 0; k < 24; k++) {
            double bandwidth = List.of(150.0, 300.0, 600.0, 437.0).get(random.nextInt(4));
            DensityQuery query = period(bandwidth, Scope.all(), 300, 30 + random.nextInt(200));
            DensityQuery than = period(bandwidth, Scope.all(), 700, 30 + random.nextInt(200));
            HeatScale scale = new HeatScale(30 + random.nextInt(200), Town.NOW);
            TileCoord tile = TileCoord.at(LON, LAT, 10 + random.nextInt(7));
            PixelWindow window = PixelWindow.of(tile, 1);
            byte[] pixels = bytes(field.compare(tile, 1, query, than, how, scale));
            for (int i = 0; i < 40; i++) {
                int at = random.nextInt(pixels.length);
                double x = window.mercatorX(window.left() + at % 256 + 0.5);
                double y = window.mercatorY(window.top() + at / 256 + 0.5);
                double h = Kernel.drawn(bandwidth, window.z()).groundMetres(y);
                WindowLength length = field.window(query.filter(), Town.NOW);
                WindowLength other = field.window(than.filter(), Town.NOW);
                double guard = 3 * 1e6 / (Math.PI * h * h) * 30 / Math.min(length.days(), other.days());
                double rate = length.rate(town.naive(x, y, h, query).perSquareKm());
                double otherRate = other.rate(town.naive(x, y, h, than).perSquareKm());
                double exact = how == Comparison.RATIO
                        ? Math.log((rate + guard) / (otherRate + guard)) / Math.log(2) / (3.0 / 32)
                        : (rate - otherRate) / (scale.upperRate() / 32);
                double shown = step(pixels[at]);
                double within = Math.max(-32, Math.min(32, exact));
                assertEquals(within, shown, 1.001, () -> "pixel %d of %s, %s".formatted(at, tile, query));
                more += shown > 0 ? 1 : 0;
                less += shown < 0 ? 1 : 0;
            }
        }
        assertTrue(more > 50 && less > 50, "%d more, %d less".formatted(more, less));
    }

    @ParameterizedTest
    @EnumSource
    void a_period_against_itself_shows_nothing_and_periods_the_other_way_round_the_opposite(Comparison how) {
        DensityField field = DensityField.of(Town.of(32, 2000, LON, LAT, 0.01).layer());
        HeatScale scale = new HeatScale(80, Town.NOW);
        TileCoord tile = TileCoord.at(LON, LAT, 14);
        DensityQuery query = period(300, Scope.all(), 300, 90);
        DensityQuery than = period(300, Scope.all(), 600, 60);
        for (byte index : bytes(field.compare(tile, 1, query, query, how, scale))) {
            assertEquals(0, index);
        }
        byte[] one = bytes(field.compare(tile, 1, query, than, how, scale));
        byte[] turned = bytes(field.compare(tile, 1, than, query, how, scale));
        for (int at = 0; at < one.length; at++) {
            // Halves are rounded upwards.
            assertEquals(step(one[at]), -step(turned[at]), 1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void four_tiles_make_one_picture_of_twice_the_pixels(Comparison how) {
        DensityField field = DensityField.of(Town.of(33, 2000, LON, LAT, 0.01).layer());
        HeatScale scale = new HeatScale(80, Town.NOW);
        TileCoord tile = TileCoord.at(LON, LAT, 13);
        DensityQuery query = period(300, Scope.all(), 300, 90);
        DensityQuery than = period(300, Scope.all(), 600, 60);
        byte[] large = bytes(field.compare(tile, 2, query, than, how, scale));
        for (int quarter = 0; quarter < 4; quarter++) {
            TileCoord part = new TileCoord(14, 2 * tile.x() + quarter % 2, 2 * tile.y() + quarter / 2);
            byte[] small = bytes(field.compare(part, 1, query, than, how, scale));
            for (int row = 0; row < 256; row++) {
                int at = (quarter / 2 * 256 + row) * 512 + quarter % 2 * 256;
                assertArrayEquals(
                        java.util.Arrays.copyOfRange(large, at, at + 256),
                        java.util.Arrays.copyOfRange(small, row * 256, (row + 1) * 256));
            }
        }
    }

    @Test
    void where_either_period_is_withheld_nothing_is_shown() {
        Town town = Town.of(34, 300, LON, LAT, 0.01);
        DensityField field = DensityField.of(town.layer());
        HeatScale scale = new HeatScale(5, Town.NOW);
        TileCoord tile = TileCoord.at(LON, LAT, 14);
        PixelWindow window = PixelWindow.of(tile, 1);
        DensityQuery query = period(300, Scope.open(5), 300, 200);
        DensityQuery than = period(300, Scope.open(5), 700, 200);
        byte[] pixels = bytes(field.compare(tile, 1, query, than, Comparison.DIFFERENCE, scale));
        int shown = 0;
        for (int at = 0; at < pixels.length; at += 37) {
            double x = window.mercatorX(window.left() + at % 256 + 0.5);
            double y = window.mercatorY(window.top() + at / 256 + 0.5);
            if (pixels[at] != 0) {
                shown++;
                assertTrue(!town.naive(x, y, 300, query).withheld()
                        && !town.naive(x, y, 300, than).withheld());
            }
        }
        assertTrue(shown > 10, "%d pixels shown".formatted(shown));
    }

    @Test
    void a_legend_goes_from_much_less_to_much_more_without_a_gap_but_the_middle() {
        HeatScale scale = new HeatScale(64, Town.NOW);
        List<ComparisonLegend.Step> steps =
                ComparisonLegend.of(Comparison.RATIO, scale).steps();
        assertEquals(64, steps.size());
        assertEquals(1 / 8.0, Math.sqrt(steps.get(0).from() * steps.get(0).to()), 1e-9);
        assertEquals(8, Math.sqrt(steps.get(63).from() * steps.get(63).to()), 1e-9);
        steps = ComparisonLegend.of(Comparison.DIFFERENCE, scale).steps();
        for (int k = 1; k < 64; k++) {
            assertEquals(k == 32 ? 2 : 0, steps.get(k).from() - steps.get(k - 1).to(), 1e-9);
        }
        assertEquals(64, (steps.get(63).from() + steps.get(63).to()) / 2, 1e-9);
    }
}
