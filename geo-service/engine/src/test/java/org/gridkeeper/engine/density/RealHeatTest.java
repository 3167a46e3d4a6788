// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.density;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.DataBufferByte;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.zip.GZIPInputStream;
import org.gridkeeper.engine.SharedData;
import org.gridkeeper.engine.geo.PixelWindow;
import org.gridkeeper.engine.geo.TileCoord;
import org.gridkeeper.engine.geo.WebMercator;
import org.gridkeeper.engine.index.DayTimes;
import org.gridkeeper.engine.index.Filter;
import org.gridkeeper.engine.index.Scope;
import org.junit.jupiter.api.Test;

/** Heat of real places, held to the formula summed over all of them: any class, period, hours, weight, scope, bandwidth. */
class RealHeatTest {

    private static final int QUESTIONS = 25;
    private static final int PIXELS = 40;

    /** A comma that no quotation marks are around. */
    private static final String COMMA = ",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)";

    private static Town read(String file, Function<String[], Town.Incident> incident) throws IOException {
        Path path = SharedData.path(file);
        List<Town.Incident> incidents = new ArrayList<>();
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(path)), StandardCharsets.UTF_8))) {
            lines.readLine();
            String line = lines.readLine();
            while (line != null) {
                Town.Incident read = incident.apply(line.split(COMMA, -1));
                if (read != null) {
                    incidents.add(read.named("i" + incidents.size()));
                }
                line = lines.readLine();
            }
        }
        return new Town(incidents, Town.layer(incidents));
    }

    @Test
    void chicago_reports_of_four_years() throws IOException {
        Random random = new Random(1);
        Town town = read("chicago/chicago_311_sanitation_code.csv.gz", cells -> {
            if (cells[13].isEmpty()) {
                return null;
            }
            double lon = Double.parseDouble(cells[14]);
            // The files give the day alone.
            Instant at = LocalDate.parse(cells[0])
                    .atStartOfDay(ZoneOffset.UTC)
                    .toInstant()
                    .plusSeconds(random.nextInt(86_400));
            return new Town.Incident(
                    "", lon, Double.parseDouble(cells[13]), lon < -87.7 ? "west" : "east", cells[10], 1, at);
        });
        assertTrue(town.incidents().size() > 70_000);
        holdToTheFormula(
                town, Instant.parse("2015-01-01T00:00:00Z"), List.of("27", "35", "1"), ZoneId.of("America/Chicago"));
    }

    @Test
    void zurich_reports_whose_hours_are_drawn_by_lot() throws IOException {
        Random random = new Random(3);
        Town town = read("zurich/zwn_reports_2056.csv.gz", cells -> {
            double[] at = lonLat(Double.parseDouble(cells[3]), Double.parseDouble(cells[4]));
            // The file gives the day alone, and no severity.
            Instant reported = LocalDate.parse(cells[0])
                    .atStartOfDay(ZoneOffset.UTC)
                    .toInstant()
                    .plusSeconds(random.nextInt(86_400));
            return new Town.Incident(
                    "", at[0], at[1], at[0] < 8.54 ? "west" : "east", cells[2], 1 + random.nextInt(4), reported);
        });
        assertTrue(town.incidents().size() > 62_000);
        Instant last = town.incidents().stream()
                .map(Town.Incident::reported)
                .max(Instant::compareTo)
                .orElseThrow();
        holdToTheFormula(
                town,
                last,
                List.of("Brunnen/Hydranten", "Strasse/Trottoir/Platz", "Beleuchtung/Uhren"),
                ZoneId.of("Europe/Zurich"));
    }

    /** Of LV95 metres, within a metre or so (swisstopo's approximate formulas). */
    private static double[] lonLat(double east, double north) {
        double y = (east - 2_600_000) / 1e6;
        double x = (north - 1_200_000) / 1e6;
        double lon = 2.6779094 + 4.728982 * y + 0.791484 * y * x + 0.1306 * y * x * x - 0.0436 * y * y * y;
        double lat = 16.9023892
                + 3.238272 * x
                - 0.270978 * y * y
                - 0.002528 * x * x
                - 0.0447 * y * y * x
                - 0.0140 * x * x * x;
        return new double[] {lon * 100 / 36, lat * 100 / 36};
    }

    @Test
    void british_accidents_whose_times_and_classes_are_drawn_by_lot() throws IOException {
        Random random = new Random(2);
        Town town = read("points/uk_accidents_lnglat.csv.gz", cells -> {
            if (cells[0].isEmpty()) {
                return null;
            }
            double lon = Double.parseDouble(cells[0]);
            return new Town.Incident(
                    "",
                    lon,
                    Double.parseDouble(cells[1]),
                    lon < -1.5 ? "west" : "east",
                    "0" + (1 + random.nextInt(4)),
                    1 + random.nextInt(4),
                    Town.NOW.minus(Duration.ofMinutes(random.nextInt(3 * 365 * 24 * 60))));
        });
        assertTrue(town.incidents().size() > 140_000);
        holdToTheFormula(town, Town.NOW, List.of("01", "02", "04"), ZoneId.of("Europe/London"));
    }

    private static void holdToTheFormula(Town town, Instant reference, List<String> classes, ZoneId zone) {
        DensityField field = DensityField.of(town.layer());
        Random random = new Random(9);
        int coloured = 0;
        for (int k = 0; k < QUESTIONS; k++) {
            DensityQuery query = randomQuery(random, reference, classes, zone);
            HeatScale scale = scale(town, field, query, random);
            int z = 8 + random.nextInt(10);
            Town.Incident near =
                    town.incidents().get(random.nextInt(town.incidents().size()));
            PixelWindow window = PixelWindow.of(TileCoord.at(near.lon(), near.lat(), z), 1 + k % 2);
            byte[] pixels = ((DataBufferByte)
                            field.image(window, query, scale).getRaster().getDataBuffer())
                    .getData();
            WindowLength length = field.window(query.filter(), reference);
            for (int i = 0; i < PIXELS; i++) {
                int at = random.nextInt(pixels.length);
                double x = window.mercatorX(window.left() + at % window.width() + 0.5);
                double y = window.mercatorY(window.top() + at / window.width() + 0.5);
                double h = Kernel.drawn(query.bandwidthMetres(), z).groundMetres(y);
                double rate = length.rate(town.naive(x, y, h, query).perSquareKm());
                DensityFieldTest.assertWithinHalfAStep(rate, scale, pixels[at], () -> "z%d %s".formatted(z, query));
                coloured += pixels[at] > 0 ? 1 : 0;
            }
            double expected = town.naive(
                            WebMercator.x(near.lon()), WebMercator.y(near.lat()), query.bandwidthMetres(), query)
                    .perSquareKm();
            assertEquals(expected, field.value(near.lon(), near.lat(), query).perSquareKm(), 1e-9 * expected);
        }
        System.out.printf("%d pixels held to the direct sum, %d of them coloured%n", QUESTIONS * PIXELS, coloured);
        assertTrue(coloured > QUESTIONS * PIXELS / 20);
    }

    private static DensityQuery randomQuery(Random random, Instant reference, List<String> classes, ZoneId zone) {
        Instant from = reference.minus(Duration.ofDays(30 + random.nextInt(1000)));
        boolean period = random.nextBoolean();
        Filter filter = new Filter(
                random.nextBoolean() ? Set.of() : Set.of(classes.get(random.nextInt(classes.size()))),
                period ? from : Instant.MIN,
                period ? from.plus(Duration.ofDays(30 + random.nextInt(400))) : Instant.MAX,
                random.nextBoolean()
                        ? DayTimes.ALWAYS
                        : new DayTimes(
                                zone,
                                1 + random.nextInt(DayTimes.ALL_HOURS),
                                1 + random.nextInt(DayTimes.ALL_WEEKDAYS)));
        double h =
                random.nextBoolean() ? List.of(150.0, 300.0, 600.0).get(random.nextInt(3)) : 50 + random.nextInt(2000);
        return new DensityQuery(
                h,
                Weighting.values()[random.nextInt(3)],
                filter,
                random.nextInt(3) > 0 ? Scope.all() : Scope.all().withCells(Set.of("west")),
                reference);
    }

    /** Most of what is to be seen lies below its upper end. */
    private static HeatScale scale(Town town, DensityField field, DensityQuery query, Random random) {
        double[] rates = new double[60];
        for (int i = 0; i < rates.length; i++) {
            Town.Incident at =
                    town.incidents().get(random.nextInt(town.incidents().size()));
            rates[i] = field.window(query.filter(), query.referenceTime())
                    .rate(field.value(at.lon(), at.lat(), query).perSquareKm());
        }
        Arrays.sort(rates);
        return new HeatScale(Math.max(1e-6, rates[50]), query.referenceTime());
    }
}
