// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.gridkeeper.engine.SharedData;
import org.gridkeeper.engine.area.Area;
import org.gridkeeper.engine.area.Level;
import org.gridkeeper.engine.density.DensityQuery;
import org.gridkeeper.engine.density.HeatPalette;
import org.gridkeeper.engine.density.HeatScale;
import org.gridkeeper.engine.density.Weighting;
import org.gridkeeper.engine.geo.PixelWindow;
import org.gridkeeper.engine.geo.TileCoord;
import org.gridkeeper.engine.geo.WebMercator;
import org.gridkeeper.engine.index.Filter;
import org.gridkeeper.engine.index.Scope;
import org.gridkeeper.engine.zone.IncidentFacts;
import org.gridkeeper.engine.zone.IncidentTally;
import org.gridkeeper.engine.zone.OpenIncidents;
import org.gridkeeper.engine.zone.QueenNeighbours;
import org.gridkeeper.server.ingest.AreaCoding;
import org.gridkeeper.server.ingest.GridMaker;
import org.gridkeeper.server.ingest.GridRequest;
import org.gridkeeper.server.ingest.ImportRequest;
import org.gridkeeper.server.ingest.Importer;
import org.gridkeeper.server.ingest.Reading;
import org.gridkeeper.server.live.LiveLayer;
import org.gridkeeper.server.live.LiveMap;
import org.gridkeeper.server.score.HeatScales;
import org.gridkeeper.server.score.Ticker;
import org.gridkeeper.server.store.FeatureStore;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Ten years of real reports, asked through HTTP and held to the formula summed over all of them. */
class ZurichHeatTest extends OneServer {

    private static final double BANDWIDTH = 300;
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static final List<Report> REPORTS = new ArrayList<>();
    private static HeatScale scale = new HeatScale(1, Instant.EPOCH);

    private record Report(double x, double y, String type, Instant at, String cell) {}

    /** A question: class, period and scope, each possibly open. */
    private record Question(String type, String from, String to, Set<String> cells) {
        boolean asks(Report report) {
            return (type.isEmpty() || report.type.equals(type))
                    && (from.isEmpty() || !report.at.isBefore(day(from)))
                    && (to.isEmpty() || report.at.isBefore(day(to)))
                    && (cells.isEmpty() || cells.contains(report.cell));
        }

        String parameters() {
            return "bandwidth=300"
                    + (type.isEmpty()
                            ? ""
                            : "&class=" + java.net.URLEncoder.encode(type, java.nio.charset.StandardCharsets.UTF_8))
                    + (from.isEmpty() ? "" : "&from=" + from)
                    + (to.isEmpty() ? "" : "&to=" + to);
        }

        static Instant day(String date) {
            return LocalDate.parse(date).atStartOfDay(ZONE).toInstant();
        }
    }

    @BeforeAll
    static void load() {
        Path data = SharedData.path("zurich");
        server = TestServer.empty(home, "--gridkeeper.access=open");
        Importer importer = server.bean(Importer.class);
        importer.run(new ImportRequest(
                List.of(data.resolve("quartiere34.geojson.gz")),
                "areas",
                Reading.PLAIN,
                new AreaCoding(Level.COMMUNITY, "261000001"),
                true,
                false));
        server.bean(GridMaker.class).run(new GridRequest("", 250, "261000", false));
        importer.run(new ImportRequest(
                List.of(data.resolve("zwn_reports_2056.csv.gz")),
                "incidents",
                new Reading(
                        "EPSG:2056",
                        Map.of("class", "service_code", "reported_at", "date", "x", "e", "y", "n"),
                        "",
                        Set.of(),
                        null),
                AreaCoding.BY_COLUMNS,
                false,
                false));
        server.bean(Ticker.class).tickAll();
        server.bean(FeatureStore.class)
                .forEach(
                        "incidents",
                        f -> REPORTS.add(new Report(
                                WebMercator.x(f.lonLat().getCoordinate().x),
                                WebMercator.y(f.lonLat().getCoordinate().y),
                                String.valueOf(f.values().get("class")),
                                (Instant) f.values().get("reported_at"),
                                f.link().cell())));
        scale = server.bean(HeatScales.class).find("incidents", BANDWIDTH).orElseThrow();
    }

    /** The formula, written once more: incidents per km² at a place in EPSG:3857. */
    private static double directSum(double x, double y, Question question) {
        double cos = Math.cos(Math.toRadians(WebMercator.lat(y)));
        double sum = 0;
        for (Report r : REPORTS) {
            double d = cos * Math.hypot(r.x - x, r.y - y) / BANDWIDTH;
            if (d < 1 && question.asks(r)) {
                double k = 1 - d * d;
                sum += k * k;
            }
        }
        return sum * 3 / (Math.PI * BANDWIDTH * BANDWIDTH) * 1e6;
    }

    private static List<Question> questions() {
        Set<String> cells = REPORTS.stream()
                .map(Report::cell)
                .filter(c -> !c.isEmpty())
                .collect(Collectors.groupingBy(c -> c, Collectors.counting()))
                .entrySet()
                .stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .limit(40)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        return List.of(
                new Question("", "", "", Set.of()),
                new Question("Graffiti", "", "", Set.of()),
                new Question("", "2019-03-01", "2020-09-15", Set.of()),
                new Question("Strasse/Trottoir/Platz", "2017-01-01", "2023-05-01", Set.of()),
                new Question("", "2018-01-01", "2024-01-01", cells));
    }

    private static String[] viewer(Question question) {
        return question.cells.isEmpty()
                ? new String[0]
                : server.token(Map.of("name", "forty cells", "cells", question.cells, "days", 1));
    }

    @Test
    void a_value_is_the_sum_over_all_reports() {
        SplittableRandom random = new SplittableRandom(11);
        for (Question question : questions()) {
            String[] viewer = viewer(question);
            for (int i = 0; i < 40; i++) {
                Report at = REPORTS.get(random.nextInt(REPORTS.size()));
                double lon = WebMercator.lon(at.x);
                double lat = WebMercator.lat(at.y);
                JsonNode answer = server.json(
                        "/heat/incidents/value?lon=%s&lat=%s&%s".formatted(lon, lat, question.parameters()), viewer);
                double expected = directSum(WebMercator.x(lon), WebMercator.y(lat), question);
                assertThat(answer.path("value").asDouble())
                        .describedAs("%s at %s %s", question, lon, lat)
                        .isCloseTo(expected, offset(1e-9 * Math.max(expected, 1e-12)));
            }
        }
    }

    @Test
    void a_thousand_pixels_lie_within_half_a_colour_step_of_the_sum() throws IOException {
        SplittableRandom random = new SplittableRandom(12);
        int[] zooms = {12, 14, 16};
        int coloured = 0;
        int pixels = 0;
        for (Question question : questions()) {
            String[] viewer = viewer(question);
            double days = days(question, viewer);
            for (int zoom : zooms) {
                for (int t = 0; t < 4; t++) {
                    TileCoord tile = tileOfAReport(random, zoom);
                    BufferedImage image = tile(tile, question, viewer);
                    for (int i = 0; i < 17; i++, pixels++) {
                        int px = random.nextInt(256);
                        int py = random.nextInt(256);
                        coloured += assertWithinHalfAStep(image, tile, px, py, question, days) ? 1 : 0;
                    }
                }
            }
        }
        System.out.printf("%d pixels held to the direct sum, %d of them coloured%n", pixels, coloured);
        assertThat(pixels).isGreaterThanOrEqualTo(1000);
        assertThat(coloured).isGreaterThan(300);
    }

    private static boolean assertWithinHalfAStep(
            BufferedImage image, TileCoord tile, int px, int py, Question question, double days) {
        PixelWindow window = PixelWindow.of(tile, 1);
        double x = window.mercatorX(window.left() + px + 0.5);
        double y = window.mercatorY(window.top() + py + 0.5);
        double rate = directSum(x, y, question) * 30 / days;
        double half = scale.stepRate() / 2;
        int step = image.getRaster().getSample(px, py, 0);
        assertThat(step)
                .describedAs("%s at pixel %d,%d of %s: rate %s", question, px, py, tile, rate)
                .isBetween(HeatPalette.stepOf(Math.max(0, rate - half), scale), HeatPalette.stepOf(rate + half, scale));
        return step > 0;
    }

    private static double days(Question question, String[] viewer) {
        return server.json("/heat/incidents/legend.json?" + question.parameters(), viewer)
                .path("windowDays")
                .asDouble();
    }

    private static TileCoord tileOfAReport(SplittableRandom random, int zoom) {
        Report at = REPORTS.get(random.nextInt(REPORTS.size()));
        return TileCoord.at(WebMercator.lon(at.x), WebMercator.lat(at.y), zoom);
    }

    private static BufferedImage tile(TileCoord tile, Question question, String[] viewer) throws IOException {
        var answer = server.get(
                "/heat/incidents/%d/%d/%d.png?%s".formatted(tile.z(), tile.x(), tile.y(), question.parameters()),
                viewer);
        assertThat(answer.statusCode()).isEqualTo(200);
        return ImageIO.read(new ByteArrayInputStream(answer.body()));
    }

    @Test
    void sixteen_tiles_joined_equal_one_picture_of_all() throws IOException {
        SplittableRandom random = new SplittableRandom(13);
        LiveLayer layer =
                server.bean(LiveMap.class).view().findLayer("incidents").orElseThrow();
        Instant reference = server.bean(LiveMap.class).referenceTime(layer);
        for (int zoom : new int[] {11, 13, 15, 17}) {
            Question question = questions().get(random.nextInt(4));
            TileCoord at = tileOfAReport(random, zoom);
            PixelWindow all = new PixelWindow(zoom, 1, (at.x() - 2) * 256L, (at.y() - 1) * 256L, 1024, 1024);
            Filter filter = new Filter(
                    question.type.isEmpty() ? Set.of() : Set.of(question.type),
                    question.from.isEmpty() ? Instant.MIN : Question.day(question.from),
                    question.to.isEmpty() ? Instant.MAX : Question.day(question.to));
            BufferedImage one = layer.densityField()
                    .image(all, new DensityQuery(BANDWIDTH, Weighting.COUNT, filter, Scope.all(), reference), scale);
            for (int j = 0; j < 4; j++) {
                for (int i = 0; i < 4; i++) {
                    BufferedImage tile =
                            tile(new TileCoord(zoom, at.x() - 2 + i, at.y() - 1 + j), question, new String[0]);
                    int[] tileSteps = tile.getRaster().getSamples(0, 0, 256, 256, 0, (int[]) null);
                    int[] oneSteps = one.getRaster().getSamples(i * 256, j * 256, 256, 256, 0, (int[]) null);
                    assertThat(Arrays.equals(tileSteps, oneSteps))
                            .describedAs("%s, tile %d,%d at zoom %d", question, i, j, zoom)
                            .isTrue();
                }
            }
        }
    }

    @Test
    void hot_spots_of_the_cells_equal_those_of_r() throws IOException {
        LiveMap live = server.bean(LiveMap.class);
        List<Area> cells = live.view().areas().list(Level.CELL);
        LiveLayer layer = live.view().findLayer("incidents").orElseThrow();
        Instant moment = live.referenceTime(layer);
        Map<String, IncidentFacts> counts =
                IncidentTally.byCell(layer.snapshot(), OpenIncidents.of(layer.snapshot(), moment), moment);
        int[][] neighbours = QueenNeighbours.of(cells.stream().map(Area::lonLat).toList());
        List<String> input = new ArrayList<>(List.of("code,x,neighbours"));
        for (int i = 0; i < cells.size(); i++) {
            String code = cells.get(i).code();
            int x = counts.getOrDefault(code, IncidentFacts.NONE).last90Days();
            input.add("%s,%d,%s"
                    .formatted(
                            code,
                            x,
                            Arrays.stream(neighbours[i])
                                    .mapToObj(n -> cells.get(n).code())
                                    .collect(Collectors.joining(" "))));
        }
        // What oracle/make.sh gives to R; the reference beside this test is R's answer to it.
        Path made = Path.of("target", "oracle", "zurich-250m.csv");
        Files.createDirectories(made.getParent());
        Files.write(made, input);
        Map<String, String[]> reference =
                Files.readAllLines(Path.of("src", "test", "resources", "oracle", "zurich-250m-reference.csv")).stream()
                        .skip(1)
                        .map(line -> line.split(","))
                        .collect(Collectors.toMap(columns -> columns[0], columns -> columns));
        var zones = live.view().zones().orElseThrow().zones();
        assertThat(zones).hasSameSizeAs(cells).hasSize(reference.size());
        for (var zone : zones) {
            String[] r = reference.get(zone.code());
            assertThat(zone.score().hotSpot().z())
                    .describedAs(zone.code())
                    .isCloseTo(Double.parseDouble(r[1]), offset(1e-9));
            assertThat(zone.score().hotSpot().p())
                    .describedAs(zone.code())
                    .isCloseTo(Double.parseDouble(r[2]), offset(1e-9));
            assertThat(zone.score().hotSpot().adjustedP())
                    .describedAs(zone.code())
                    .isCloseTo(Double.parseDouble(r[3]), offset(1e-9));
        }
    }
}
