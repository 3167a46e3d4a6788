// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.density;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.DoubleStream;
import org.gridkeeper.engine.geo.PixelWindow;
import org.gridkeeper.engine.geo.TileCoord;
import org.gridkeeper.engine.geo.WebMercator;
import org.gridkeeper.engine.index.DayTimes;
import org.gridkeeper.engine.index.Filter;
import org.gridkeeper.engine.index.LayerSnapshot;
import org.gridkeeper.engine.index.Scope;
import org.junit.jupiter.api.Test;

class DensityFieldTest {

    private static final double LON = 8.54;
    private static final double LAT = 47.37;
    private static final Instant NOW = Town.NOW;
    private static final Scope WEST = Scope.all().withCells(Set.of("west"));
    private static final Filter SUMMER =
            new Filter(Set.of("01", "03"), NOW.minus(Duration.ofDays(100)), NOW.minus(Duration.ofDays(10)));

    private static final Filter MORNINGS = new Filter(
            Set.of(), Instant.MIN, Instant.MAX, new DayTimes(ZoneId.of("Europe/Zurich"), 0b111111 << 6, 0b0011111));

    private static DensityQuery query(double h, Weighting weighting, Filter filter, Scope scope) {
        return new DensityQuery(h, weighting, filter, scope, NOW);
    }

    private static DensityQuery randomQuery(Random random, double h) {
        Weighting weighting = Weighting.values()[random.nextInt(3)];
        Filter filter = List.of(Filter.NONE, SUMMER, MORNINGS).get(random.nextInt(3));
        return query(h, weighting, filter, random.nextBoolean() ? Scope.all() : WEST);
    }

    @Test
    void a_value_is_the_sum_of_the_formula() {
        for (int seed = 0; seed < 25; seed++) {
            Random random = new Random(seed);
            Town town = Town.of(seed, 2000, LON, LAT, 0.01);
            DensityField field = DensityField.of(town.layer());
            for (int k = 0; k < 20; k++) {
                double h = List.of(150.0, 300.0, 600.0).get(random.nextInt(3));
                DensityQuery query = randomQuery(random, h);
                Town.Incident near = town.incidents().get(random.nextInt(2000));
                double lon = near.lon() + 0.001 * random.nextGaussian();
                DensityValue expected = town.naive(WebMercator.x(lon), WebMercator.y(near.lat()), h, query);
                DensityValue value = field.value(lon, near.lat(), query);
                assertEquals(
                        expected.perSquareKm(), value.perSquareKm(), 1e-9 * expected.perSquareKm(), "seed " + seed);
                assertEquals(expected.incidents(), value.incidents(), "seed " + seed);
            }
        }
    }

    @Test
    void one_incident_of_weight_one_is_one_incident_when_summed_over_the_ground() {
        Town town = Town.of(1, 1, LON, LAT, 0);
        DensityField field = DensityField.of(town.layer());
        DensityQuery query = query(300, Weighting.COUNT, Filter.NONE, Scope.all());
        double metresPerDegree = Math.toRadians(1) * WebMercator.RADIUS_METRES;
        double cell = 10;
        double total = 0;
        for (double east = -400; east <= 400; east += cell) {
            for (double north = -400; north <= 400; north += cell) {
                double lat = LAT + north / metresPerDegree;
                double lon = LON + east / metresPerDegree / Math.cos(Math.toRadians(lat));
                total += field.value(lon, lat, query).perSquareKm() * cell * cell / 1e6;
            }
        }
        assertEquals(1, total, 1e-3);
    }

    @Test
    void every_pixel_is_within_half_a_colour_step_of_the_formula() {
        for (int seed = 0; seed < 12; seed++) {
            Town town = Town.of(seed, 1500, LON, LAT, 0.01);
            DensityField field = DensityField.of(town.layer());
            Random random = new Random(seed);
            double h = List.of(150.0, 300.0, 600.0).get(seed % 3);
            HeatScale scale = field.scale(h, NOW);
            for (int z = seed == 0 ? 0 : 11; z <= 17; z++) {
                assertPixels(town, z, randomQuery(random, h), scale, random);
            }
        }
    }

    private static void assertPixels(Town town, int z, DensityQuery query, HeatScale scale, Random random) {
        DensityField field = DensityField.of(town.layer());
        Town.Incident near =
                town.incidents().get(random.nextInt(town.incidents().size()));
        PixelWindow window = PixelWindow.of(TileCoord.at(near.lon(), near.lat(), z), 1 + z % 2);
        byte[] pixels = bytes(field.image(window, query, scale));
        WindowLength length = field.window(query.filter(), NOW);
        for (int k = 0; k < 60; k++) {
            int column = random.nextInt(window.width());
            int row = random.nextInt(window.height());
            double y = window.mercatorY(window.top() + row + 0.5);
            double h = Math.max(
                    query.bandwidthMetres(),
                    3 * WebMercator.metresPerPixel(z) * Math.cos(Math.toRadians(WebMercator.lat(y))));
            double rate = length.rate(town.naive(window.mercatorX(window.left() + column + 0.5), y, h, query)
                    .perSquareKm());
            assertWithinHalfAStep(
                    rate, scale, pixels[row * window.width() + column], () -> "z%d h%.0f".formatted(z, h));
        }
    }

    static void assertWithinHalfAStep(double rate, HeatScale scale, int step, Supplier<String> where) {
        int lowest = HeatPalette.stepOf(rate - scale.stepRate() / 2 * 1.000001, scale);
        int highest = HeatPalette.stepOf(rate + scale.stepRate() / 2 * 1.000001, scale);
        assertTrue(
                lowest <= step && step <= highest,
                () -> "%s: %d is not in %d … %d".formatted(where.get(), step, lowest, highest));
    }

    @Test
    void every_pixel_is_within_half_a_colour_step_wherever_incidents_are_piled_up() {
        Random random = new Random(17);
        for (double spread : new double[] {0, 0.0001, 0.003}) {
            Town town = Town.of(5, 3000, LON, LAT, spread);
            HeatScale natural = DensityField.of(town.layer()).scale(300, NOW);
            for (double part : new double[] {1, 0.1, 0.01}) {
                HeatScale scale = new HeatScale(part * natural.upperRate(), NOW);
                for (int z = 12; z <= 16; z++) {
                    assertPixels(town, z, query(300, Weighting.COUNT, Filter.NONE, Scope.all()), scale, random);
                }
            }
        }
    }

    @Test
    void piles_are_within_half_a_colour_step_at_every_bandwidth() {
        Random random = new Random(23);
        Town town = Town.of(5, 2000, LON, LAT, 0);
        for (double h : new double[] {20, 50, 75, 5000}) {
            HeatScale scale =
                    new HeatScale(DensityField.of(town.layer()).scale(h, NOW).upperRate() / 20, NOW);
            for (int z = 13; z <= 19; z++) {
                assertPixels(town, z, query(h, Weighting.values()[z % 3], Filter.NONE, Scope.all()), scale, random);
            }
        }
    }

    @Test
    void sixteen_tiles_make_one_picture_byte_for_byte() {
        for (int seed = 0; seed < 20; seed++) {
            Random random = new Random(seed);
            Town town = Town.of(seed, 1500, LON, LAT, 0.008);
            DensityField field = DensityField.of(town.layer());
            DensityQuery query =
                    randomQuery(random, List.of(150.0, 300.0, 600.0).get(seed % 3));
            if (seed > 16) {
                query = query(300, Weighting.COUNT, Filter.NONE, Scope.open(5));
            }
            // The lower the scale, the finer the lattices that are needed.
            double upper = field.scale(query.bandwidthMetres(), NOW).upperRate() * (seed % 2 == 0 ? 1 : 0.2);
            assertTilesMakeOnePicture(field, query, new HeatScale(upper, NOW), 12 + seed % 5);
        }
    }

    private static void assertTilesMakeOnePicture(DensityField field, DensityQuery query, HeatScale scale, int zoom) {
        TileCoord centre = TileCoord.at(LON, LAT, zoom);
        TileCoord first = new TileCoord(centre.z(), centre.x() - 2, centre.y() - 2);
        PixelWindow whole = new PixelWindow(first.z(), 1, first.x() * 256L, first.y() * 256L, 1024, 1024);
        byte[] one = bytes(field.image(whole, query, scale));
        byte[] stitched = new byte[1024 * 1024];
        for (int t = 0; t < 16; t++) {
            TileCoord tile = new TileCoord(first.z(), first.x() + t % 4, first.y() + t / 4);
            byte[] part = bytes(field.image(tile, 1, query, scale));
            for (int row = 0; row < 256; row++) {
                System.arraycopy(part, row * 256, stitched, (t / 4 * 256 + row) * 1024 + t % 4 * 256, 256);
            }
        }
        assertArrayEquals(one, stitched, query.toString());
        assertTrue(distinct(one) > 2, "the picture shows something");
    }

    @Test
    void after_a_change_pictures_are_those_of_the_layer_made_anew_and_the_same_as_before_elsewhere() {
        Town town = Town.of(2, 2000, LON, LAT, 0.008);
        HeatScale scale = DensityField.of(town.layer()).scale(300, NOW);
        LayerSnapshot changed = Town.layer(List.of(
                town.incidents().get(7).named("new"),
                town.incidents().get(8).named("i9"),
                new Town.Incident("far", LON + 0.2, LAT, "east", "07", 1, NOW.minusSeconds(60))));
        LayerSnapshot next = town.layer().with(changed, Set.of("i10"));
        for (Filter filter : List.of(Filter.NONE, SUMMER)) {
            DensityQuery query = query(300, Weighting.COUNT, filter, Scope.all());
            DensityField field = DensityField.of(town.layer());
            for (int z = 11; z <= 16; z++) {
                TileCoord near = TileCoord.at(LON, LAT, z);
                TileCoord away = TileCoord.at(LON + 0.03, LAT, z);
                byte[] before = bytes(field.image(away, 1, query, scale));
                field.image(near, 1, query, scale);
                DensityField after = field.with(next, changed, Set.of("i10"));
                DensityField anew = DensityField.of(next);
                for (TileCoord tile : List.of(near, away, TileCoord.at(LON + 0.2, LAT, z))) {
                    assertArrayEquals(
                            bytes(anew.image(tile, 1, query, scale)), bytes(after.image(tile, 1, query, scale)));
                }
                if (z >= 14) {
                    assertArrayEquals(before, bytes(after.image(away, 1, query, scale)));
                }
            }
        }
    }

    @Test
    void a_picture_cut_anywhere_agrees_with_a_larger_one() {
        Town town = Town.of(9, 1500, LON, LAT, 0.008);
        DensityField field = DensityField.of(town.layer());
        DensityQuery query = query(300, Weighting.COUNT, Filter.NONE, Scope.all());
        HeatScale scale = field.scale(300, NOW);
        TileCoord tile = TileCoord.at(LON, LAT, 14);
        byte[] large = bytes(field.image(tile, 2, query, scale));
        PixelWindow cut = new PixelWindow(14, 2, tile.x() * 512L + 37, tile.y() * 512L + 101, 203, 77);
        byte[] small = bytes(field.image(cut, query, scale));
        for (int row = 0; row < 77; row++) {
            int at = (101 + row) * 512 + 37;
            assertArrayEquals(
                    Arrays.copyOfRange(large, at, at + 203), Arrays.copyOfRange(small, row * 203, (row + 1) * 203));
        }
    }

    @Test
    void the_order_in_which_incidents_arrived_changes_nothing() {
        Town town = Town.of(3, 1000, LON, LAT, 0.01);
        DensityQuery query = query(300, Weighting.RECENCY, Filter.NONE, Scope.all());
        HeatScale scale = new HeatScale(20, NOW);
        TileCoord tile = TileCoord.at(LON, LAT, 13);
        assertArrayEquals(
                bytes(DensityField.of(town.layer()).image(tile, 1, query, scale)),
                bytes(DensityField.of(town.shuffled(8).layer()).image(tile, 1, query, scale)));
    }

    @Test
    void where_too_few_incidents_contribute_nothing_is_shown() {
        Town town = Town.of(4, 400, LON, LAT, 0.01);
        DensityField field = DensityField.of(town.layer());
        HeatScale scale = new HeatScale(5, NOW);
        for (Scope scope :
                List.of(Scope.open(5), WEST.withKinds(Set.of()), Scope.open(5).withCells(Set.of("east")))) {
            DensityQuery query = query(300, Weighting.COUNT, Filter.NONE, scope);
            // At zoom 12 a kernel of 300 m has a radius of 11.6 px, so nodes are pixels.
            PixelWindow window = PixelWindow.of(TileCoord.at(LON, LAT, 12), 1);
            byte[] pixels = bytes(field.image(window, query, scale));
            int withheld = 0;
            for (int at = 0; at < pixels.length; at += 7) {
                double x = window.mercatorX(window.left() + at % 256 + 0.5);
                double y = window.mercatorY(window.top() + at / 256 + 0.5);
                DensityValue naive = town.naive(x, y, 300, query);
                double rate = field.window(Filter.NONE, NOW).rate(naive.perSquareKm());
                if (naive.withheld()) {
                    assertEquals(0, pixels[at]);
                } else if (!town.naive(x, y, 0.85 * 300, query).withheld()) {
                    assertWithinHalfAStep(rate, scale, pixels[at], () -> "where nothing is withheld");
                }
                withheld += naive.withheld() && naive.incidents() > 0 ? 1 : 0;
                DensityValue value = field.value(WebMercator.lon(x), WebMercator.lat(y), query);
                assertEquals(naive.withheld(), value.withheld());
                assertTrue(!value.withheld() || (value.perSquareKm() == 0 && value.incidents() == 0));
            }
            assertEquals(scope.minimumCount() > 0, withheld > 0);
        }
    }

    @Test
    void between_nodes_nothing_is_shown_that_too_few_stand_behind_and_all_that_enough_do() {
        for (Weighting weighting : List.of(Weighting.COUNT, Weighting.SEVERITY)) {
            Town town = Town.of(5, 300, LON, LAT, 0.006);
            DensityField field = DensityField.of(town.layer());
            HeatScale scale = new HeatScale(0.5, NOW);
            PixelWindow window = PixelWindow.of(TileCoord.at(LON, LAT, 14), 1);
            DensityQuery few = query(600, weighting, Filter.NONE, Scope.open(40));
            byte[] all = bytes(field.image(window, query(600, weighting, Filter.NONE, Scope.all()), scale));
            byte[] some = bytes(field.image(window, few, scale));
            int withheld = 0;
            for (int at = 0; at < all.length; at++) {
                double x = window.mercatorX(window.left() + at % 256 + 0.5);
                double y = window.mercatorY(window.top() + at / 256 + 0.5);
                if (town.naive(x, y, 600, few).withheld()) {
                    assertEquals(0, some[at]);
                    withheld += all[at] > 0 ? 1 : 0;
                } else if (!town.naive(x, y, 0.75 * 600, few).withheld()) {
                    assertEquals(all[at], some[at], 1);
                }
            }
            assertTrue(withheld > 100, "something was withheld");
        }
    }

    @Test
    void the_upper_end_of_the_scale_is_the_percentile_over_all_nodes() {
        assertUpperEnd(Town.of(6, 120, LON, LAT, 0.006), 150, 300);
    }

    @Test
    void the_upper_end_of_the_scale_is_the_same_percentile_where_many_incidents_are_summed_on_a_lattice_first() {
        assertUpperEnd(Town.of(7, 12_000, LON, LAT, 0.004), 150, 300);
    }

    private static void assertUpperEnd(Town town, double... bandwidths) {
        for (double h : bandwidths) {
            DensityQuery year = query(
                    h,
                    Weighting.COUNT,
                    new Filter(Set.of(), NOW.minus(Duration.ofDays(365)), NOW.plusMillis(1)),
                    Scope.all());
            TreeMap<Long, Double> rates = new TreeMap<>();
            double metresPerPx = WebMercator.metresPerPixel(14);
            for (Town.Incident i : town.incidents()) {
                long column = Math.round((WebMercator.x(i.lon()) + WebMercator.HALF_METRES) / metresPerPx / 4);
                long row = Math.round((WebMercator.HALF_METRES - WebMercator.y(i.lat())) / metresPerPx / 4);
                for (long c = column - 13; c <= column + 13; c++) {
                    for (long r = row - 13; r <= row + 13; r++) {
                        long key = c * 10_000_000 + r;
                        if (!rates.containsKey(key)) {
                            double x = (4 * c + 0.5) * metresPerPx - WebMercator.HALF_METRES;
                            double y = WebMercator.HALF_METRES - (4 * r + 0.5) * metresPerPx;
                            rates.put(key, town.naive(x, y, h, year).perSquareKm() * 30 / 365);
                        }
                    }
                }
            }
            double[] positive = rates.values().stream()
                    .mapToDouble(Double::doubleValue)
                    .filter(r -> r > 0)
                    .sorted()
                    .toArray();
            double position = 0.995 * (positive.length - 1);
            int at = (int) position;
            double expected = positive[at] + (position - at) * (positive[at + 1] - positive[at]);
            assertEquals(expected, DensityField.of(town.layer()).scale(h, NOW).upperRate(), 1e-9 * expected);
        }
    }

    @Test
    void a_layer_without_incidents_has_a_scale_and_an_empty_picture() {
        DensityField field = DensityField.of(Town.layer(List.of()));
        HeatScale scale = field.scale(300, NOW);
        assertEquals(1, scale.upperRate());
        DensityQuery query = query(300, Weighting.COUNT, Filter.NONE, Scope.all());
        byte[] pixels = bytes(field.image(new TileCoord(0, 0, 0), 1, query, scale));
        assertEquals(1, distinct(pixels));
        assertEquals(new DensityValue(0, 0, false), field.value(0, 0, query));
    }

    @Test
    void the_bandwidth_is_at_least_three_pixels() {
        assertEquals(300, DensityField.effectiveBandwidthMetres(300, 12, LAT));
        double px = WebMercator.metresPerPixel(8) * Math.cos(Math.toRadians(LAT));
        assertEquals(3 * px, DensityField.effectiveBandwidthMetres(300, 8, LAT), 1e-6);
    }

    @Test
    void bandwidths_that_make_no_sense_are_refused() {
        for (double h : DoubleStream.of(0, -1, Double.NaN, 10_001).toArray()) {
            assertThrows(IllegalArgumentException.class, () -> query(h, Weighting.COUNT, Filter.NONE, Scope.all()));
        }
    }

    private static byte[] bytes(BufferedImage image) {
        return ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
    }

    private static long distinct(byte[] pixels) {
        boolean[] seen = new boolean[256];
        for (byte pixel : pixels) {
            seen[pixel & 0xFF] = true;
        }
        int n = 0;
        for (boolean s : seen) {
            n += s ? 1 : 0;
        }
        return n;
    }
}
