// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import javax.imageio.ImageIO;
import org.gridkeeper.engine.geo.PixelWindow;
import org.gridkeeper.engine.geo.TileCoord;
import org.gridkeeper.engine.geo.WebMercator;
import org.gridkeeper.engine.link.Link;
import org.gridkeeper.server.live.LiveMap;
import org.gridkeeper.server.score.Ticker;
import org.gridkeeper.server.store.FeatureStore;
import org.gridkeeper.server.store.Origin;
import org.gridkeeper.server.store.StoreTransaction;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A month against the one before, in a city whose incidents have grown in the west and become fewer in the east. */
class HeatComparisonTest extends OneServer {

    private static final int BANDWIDTH = 150;
    private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    private static final Instant MONTH = NOW.minus(Duration.ofDays(30));
    private static final Instant BEFORE = MONTH.minus(Duration.ofDays(30));
    private static final Coordinate WEST = new Coordinate(SmallCity.WEST + 0.003, SmallCity.SOUTH + 0.006);
    private static final Coordinate EAST = new Coordinate(SmallCity.WEST + 0.009, SmallCity.SOUTH + 0.006);

    private record Report(double x, double y, Instant at) {}

    private static final List<Report> REPORTS = new ArrayList<>();

    @BeforeAll
    static void start() {
        server = new TestServer(home);
        for (SmallCity.Incident i : server.city.incidents) {
            REPORTS.add(new Report(WebMercator.x(i.lon()), WebMercator.y(i.lat()), i.reportedAt()));
        }
        SplittableRandom random = new SplittableRandom(28);
        try (StoreTransaction transaction = server.bean(FeatureStore.class).begin(new Origin("test", "import", "2"))) {
            report(transaction, random, WEST, 120, MONTH);
            report(transaction, random, WEST, 20, BEFORE);
            report(transaction, random, EAST, 20, MONTH);
            report(transaction, random, EAST, 120, BEFORE);
            transaction.commit();
        }
        server.bean(LiveMap.class).refresh();
        server.bean(Ticker.class).tickAll();
    }

    private static void report(
            StoreTransaction transaction, SplittableRandom random, Coordinate around, int count, Instant month) {
        for (int i = 0; i < count; i++) {
            double lon = around.x + random.nextDouble(-0.0008, 0.0008);
            double lat = around.y + random.nextDouble(-0.0008, 0.0008);
            Instant at = month.plusMillis(random.nextLong(Duration.ofDays(30).toMillis() - 60_000));
            REPORTS.add(new Report(WebMercator.x(lon), WebMercator.y(lat), at));
            int column = (int) ((lon - SmallCity.WEST) / SmallCity.CELL);
            SmallCity.put(
                    transaction,
                    "incidents",
                    "r" + REPORTS.size(),
                    new GeometryFactory().createPoint(new Coordinate(lon, lat)),
                    Link.toCell(server.city.cells.get(3 + column).code()),
                    Map.of("class", "0101", "status", "open", "reported_at", at));
        }
    }

    private static String months(String how) {
        return "bandwidth=%d&from=%s&to=%s&than=%s/%s&compare=%s".formatted(BANDWIDTH, MONTH, NOW, BEFORE, MONTH, how);
    }

    private static TileCoord tileAt(Coordinate place) {
        return TileCoord.at(place.x, place.y, 16);
    }

    private static String path(TileCoord tile, String query) {
        return "/heat/incidents/%d/%d/%d.png?%s".formatted(tile.z(), tile.x(), tile.y(), query);
    }

    private static BufferedImage picture(TileCoord tile, String query, String... viewer) throws IOException {
        HttpResponse<byte[]> answer = server.get(path(tile, query), viewer);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("image/png");
        return ImageIO.read(new ByteArrayInputStream(answer.body()));
    }

    /** The pixel of a place, as 0xAARRGGBB. */
    private static int pixel(BufferedImage image, TileCoord tile, Coordinate place) {
        PixelWindow window = PixelWindow.of(tile, 1);
        for (int y = 0; y < 256; y++) {
            if (window.mercatorY(window.top() + y + 1) <= WebMercator.y(place.y)) {
                for (int x = 0; x < 256; x++) {
                    if (window.mercatorX(window.left() + x + 1) >= WebMercator.x(place.x)) {
                        return image.getRGB(x, y);
                    }
                }
            }
        }
        throw new AssertionError(place + " is not in " + tile);
    }

    private static int red(int argb) {
        return (argb >> 16) & 0xFF;
    }

    private static int blue(int argb) {
        return argb & 0xFF;
    }

    private static JsonNode valueAt(double lon, double lat, String query, String... viewer) {
        return server.json("/heat/incidents/value?lon=%s&lat=%s&%s".formatted(lon, lat, query), viewer);
    }

    private static String detail(HttpResponse<byte[]> answer) {
        return JsonMapper.shared().readTree(answer.body()).path("detail").asString("");
    }

    /** The formula once more, in incidents per km². */
    private static double directSum(Coordinate place, Instant from, Instant to) {
        double cos = Math.cos(Math.toRadians(place.y));
        double sum = 0;
        for (Report r : REPORTS) {
            double d = cos * Math.hypot(r.x - WebMercator.x(place.x), r.y - WebMercator.y(place.y)) / BANDWIDTH;
            if (d < 1 && !r.at.isBefore(from) && r.at.isBefore(to)) {
                sum += (1 - d * d) * (1 - d * d);
            }
        }
        return sum * 3e6 / (Math.PI * BANDWIDTH * BANDWIDTH);
    }

    @ParameterizedTest
    @ValueSource(strings = {"difference", "ratio"})
    void what_grew_is_red_and_what_became_less_is_blue_and_the_other_way_round(String how) throws IOException {
        String turned =
                "bandwidth=%d&from=%s&to=%s&than=%s/%s&compare=%s".formatted(BANDWIDTH, BEFORE, MONTH, MONTH, NOW, how);
        for (boolean grew : new boolean[] {true, false}) {
            Coordinate place = grew ? WEST : EAST;
            TileCoord tile = tileAt(place);
            int now = pixel(picture(tile, months(how), server.basic()), tile, place);
            int then = pixel(picture(tile, turned, server.basic()), tile, place);
            assertThat(now >>> 24).isGreaterThan(100);
            assertThat(then >>> 24).isGreaterThan(100);
            assertThat(red(now) > blue(now)).isEqualTo(grew);
            assertThat(red(then) > blue(then)).isEqualTo(!grew);
        }
    }

    @Test
    void without_a_word_of_how_it_is_the_difference() throws IOException {
        TileCoord tile = tileAt(WEST);
        String query = months("difference");
        byte[] named = server.get(path(tile, query), server.basic()).body();
        assertThat(server.get(path(tile, query.replace("&compare=difference", "")), server.basic())
                        .body())
                .isEqualTo(named);
        assertThat(server.get(path(tile, months("ratio")), server.basic()).body())
                .isNotEqualTo(named);
    }

    @ParameterizedTest
    @ValueSource(strings = {"difference", "ratio"})
    void every_pixel_has_the_colour_that_the_legend_gives_to_the_value_there_or_the_next(String how)
            throws IOException {
        JsonNode legend = server.json("/heat/incidents/legend.json?" + months(how), server.basic());
        TileCoord tile = tileAt(WEST);
        BufferedImage image = picture(tile, months(how), server.basic());
        PixelWindow window = PixelWindow.of(tile, 1);
        SplittableRandom random = new SplittableRandom(5);
        int coloured = 0;
        for (int i = 0; i < 120; i++) {
            int px = random.nextInt(256);
            int py = random.nextInt(256);
            JsonNode value = valueAt(
                    WebMercator.lon(window.mercatorX(window.left() + px + 0.5)),
                    WebMercator.lat(window.mercatorY(window.top() + py + 0.5)),
                    months(how),
                    server.basic());
            int shown = stepOf(legend, image.getRGB(px, py));
            assertThat(shown - stepOf(legend, value.path(how).asDouble()))
                    .describedAs("%s at pixel %d,%d: %s", how, px, py, value)
                    .isBetween(-1, 1);
            coloured += shown == 0 ? 0 : 1;
        }
        assertThat(coloured).isGreaterThan(60);
    }

    /** Which step of a legend a colour is, 0 for none: −32 to 32. */
    private static int stepOf(JsonNode legend, int argb) {
        if (argb >>> 24 == 0) {
            return 0;
        }
        JsonNode steps = legend.path("steps");
        for (int k = 0; k < steps.size(); k++) {
            JsonNode step = steps.get(k);
            if (step.path("color").asString().equals("#%06x".formatted(argb & 0xFFFFFF))
                    && Math.abs(step.path("alpha").asDouble() * 255 - (argb >>> 24)) < 0.5) {
                return k < steps.size() / 2 ? k - steps.size() / 2 : k + 1 - steps.size() / 2;
            }
        }
        throw new AssertionError("no step has the colour %08x".formatted(argb));
    }

    private static int stepOf(JsonNode legend, double value) {
        JsonNode steps = legend.path("steps");
        int half = steps.size() / 2;
        int below = 0;
        while (below < steps.size() && steps.get(below).path("from").asDouble() <= value) {
            below++;
        }
        if (below <= half) {
            // Of those that stand for less, the one in whose bounds it lies, or none above the last of them.
            return below > 0
                            && below == half
                            && value >= steps.get(half - 1).path("to").asDouble()
                    ? 0
                    : Math.max(below, 1) - 1 - half;
        }
        return below - half;
    }

    @Test
    void a_value_tells_both_periods_and_how_they_compare() {
        for (Coordinate place : List.of(WEST, EAST, new Coordinate(WEST.x + 0.0011, WEST.y - 0.0004))) {
            JsonNode value = valueAt(place.x, place.y, months("ratio"), server.basic());
            double one = directSum(place, MONTH, NOW);
            double other = directSum(place, BEFORE, MONTH);
            double guard = 3e6 / (Math.PI * BANDWIDTH * BANDWIDTH);
            assertThat(one).isPositive();
            assertThat(other).isPositive();
            assertThat(value.path("value").asDouble()).isCloseTo(one, within(1e-9 * one));
            assertThat(value.path("rate").asDouble()).isCloseTo(one, within(1e-9 * one));
            assertThat(value.path("than").path("value").asDouble()).isCloseTo(other, within(1e-9 * other));
            assertThat(value.path("than").path("rate").asDouble()).isCloseTo(other, within(1e-9 * other));
            assertThat(value.path("difference").asDouble()).isCloseTo(one - other, within(1e-9 * (one + other)));
            assertThat(value.path("guardRate").asDouble()).isCloseTo(guard, within(1e-9 * guard));
            assertThat(value.path("ratio").asDouble()).isCloseTo((one + guard) / (other + guard), within(1e-9));
            assertThat(value.path("withheld").asBoolean()).isFalse();
        }
    }

    @Test
    void periods_of_other_lengths_are_compared_by_their_rates() {
        Instant week = NOW.minus(Duration.ofDays(7));
        JsonNode value = valueAt(
                WEST.x,
                WEST.y,
                "bandwidth=%d&from=%s&to=%s&than=%s/%s".formatted(BANDWIDTH, week, NOW, BEFORE, MONTH),
                server.basic());
        double rate = directSum(WEST, week, NOW) * 30 / 7;
        double other = directSum(WEST, BEFORE, MONTH);
        double guard = 3e6 / (Math.PI * BANDWIDTH * BANDWIDTH) * 30 / 7;
        assertThat(value.path("rate").asDouble()).isCloseTo(rate, within(1e-9 * rate));
        assertThat(value.path("difference").asDouble()).isCloseTo(rate - other, within(1e-9 * (rate + other)));
        assertThat(value.path("ratio").asDouble()).isCloseTo((rate + guard) / (other + guard), within(1e-9));
    }

    @Test
    void a_legend_names_its_kind_its_unit_both_periods_and_the_guard() {
        JsonNode ratio = server.json("/heat/incidents/legend.json?z=16&" + months("ratio"), server.basic());
        assertThat(ratio.path("kind").asString()).isEqualTo("ratio");
        assertThat(ratio.path("unit").asString()).isEqualTo("1");
        assertThat(ratio.path("windowDays").asDouble()).isEqualTo(30);
        assertThat(ratio.path("thanDays").asDouble()).isEqualTo(30);
        double guard = 3e6 / (Math.PI * BANDWIDTH * BANDWIDTH);
        assertThat(ratio.path("guardRate").asDouble()).isCloseTo(guard, within(1e-9 * guard));
        assertThat(ratio.path("bandwidthMetres").asDouble()).isEqualTo(BANDWIDTH);
        assertThat(ratio.path("drawnBandwidthMetres").asDouble()).isEqualTo(BANDWIDTH);
        assertThat(ratio.path("steps").size()).isEqualTo(64);
        assertThat(ratio.path("steps").get(0).path("from").asDouble()).isLessThan(1 / 8.0);
        assertThat(ratio.path("steps").get(63).path("to").asDouble()).isGreaterThan(8);
        JsonNode difference = server.json("/heat/incidents/legend.json?" + months("difference"), server.basic());
        assertThat(difference.path("kind").asString()).isEqualTo("difference");
        assertThat(difference.path("unit").asString()).isEqualTo("1/km2/30d");
        assertThat(difference.path("guardRate").isNull()).isTrue();
        double upper = difference.path("upperRate").asDouble();
        JsonNode last = difference.path("steps").get(63);
        assertThat((last.path("from").asDouble() + last.path("to").asDouble()) / 2)
                .isCloseTo(upper, within(1e-9 * upper));
        JsonNode plain = server.json("/heat/incidents/legend.json?bandwidth=" + BANDWIDTH, server.basic());
        assertThat(plain.path("kind").asString()).isEqualTo("density");
        assertThat(plain.path("upperRate").asDouble()).isEqualTo(upper);
    }

    @Test
    void the_catalogue_tells_since_when_there_are_incidents() {
        for (String[] viewer : new String[][] {{}, server.basic()}) {
            for (JsonNode layer : server.json("/api/layers", viewer).path("layers")) {
                JsonNode first = layer.path("firstTime");
                if (layer.path("id").asString().equals("incidents")) {
                    assertThat(Instant.parse(first.asString()))
                            .isEqualTo(REPORTS.stream()
                                    .map(Report::at)
                                    .min(Instant::compareTo)
                                    .orElseThrow());
                } else {
                    assertThat(first.isNull()).as(layer.path("id").asString()).isTrue();
                }
            }
        }
    }

    @Test
    void the_period_itself_may_have_open_ends() {
        JsonNode value =
                valueAt(EAST.x, EAST.y, "bandwidth=%d&than=%s/%s".formatted(BANDWIDTH, BEFORE, MONTH), server.basic());
        Instant first = REPORTS.stream().map(Report::at).min(Instant::compareTo).orElseThrow();
        double all = directSum(EAST, Instant.MIN, Instant.MAX);
        double days = Duration.between(first, NOW).toMillis() / 86_400_000.0;
        assertThat(value.path("value").asDouble()).isCloseTo(all, within(1e-9 * all));
        assertThat(value.path("rate").asDouble()).isCloseTo(all * 30 / days, within(0.01 * all));
        assertThat(value.path("difference").asDouble()).isNegative();
    }

    @Test
    void where_either_period_has_too_few_incidents_the_public_is_told_neither_figure_nor_colour() throws IOException {
        TileCoord tile = tileAt(WEST);
        String query = months("ratio");
        BufferedImage publics = picture(tile, query);
        BufferedImage administrators = picture(tile, query, server.basic());
        PixelWindow window = PixelWindow.of(tile, 1);
        int shown = 0;
        int kept = 0;
        for (int at = 0; at < 256 * 256; at += 331) {
            int px = at % 256;
            int py = at / 256;
            double lon = WebMercator.lon(window.mercatorX(window.left() + px + 0.5));
            double lat = WebMercator.lat(window.mercatorY(window.top() + py + 0.5));
            JsonNode value = valueAt(lon, lat, query);
            boolean withheld = value.path("withheld").asBoolean()
                    || value.path("than").path("withheld").asBoolean();
            assertThat(value.path("difference").isNull()).isEqualTo(withheld);
            assertThat(value.path("ratio").isNull()).isEqualTo(withheld);
            assertThat(value.path("value").isNull() && value.path("rate").isNull())
                    .isEqualTo(value.path("withheld").asBoolean());
            assertThat(value.path("than").path("value").isNull()
                            && value.path("than").path("rate").isNull())
                    .isEqualTo(value.path("than").path("withheld").asBoolean());
            if (publics.getRGB(px, py) >>> 24 != 0) {
                assertThat(withheld).isFalse();
                shown++;
            } else if (withheld && administrators.getRGB(px, py) >>> 24 != 0) {
                kept++;
            }
        }
        assertThat(shown).as("pixels that the public is shown").isGreaterThan(10);
        assertThat(kept).as("pixels that only others are shown").isGreaterThan(10);
    }

    @Test
    void pictures_and_legends_carry_a_version_and_a_tag_that_spares_the_second_answer() {
        for (String path : List.of(
                path(tileAt(WEST), months("ratio")),
                "/heat/incidents/legend.json?" + months("ratio"),
                "/heat/incidents/value?lon=%s&lat=%s&%s".formatted(WEST.x, WEST.y, months("ratio")))) {
            HttpResponse<byte[]> first = server.get(path);
            String tag = first.headers().firstValue("ETag").orElseThrow();
            assertThat(Long.parseLong(
                            first.headers().firstValue("Gridkeeper-Version").orElseThrow()))
                    .isPositive();
            assertThat(server.get(path, "If-None-Match", tag).statusCode())
                    .as(path)
                    .isEqualTo(304);
        }
        assertThat(server.get(path(tileAt(WEST), months("difference")))
                        .headers()
                        .firstValue("ETag"))
                .isNotEqualTo(server.get(path(tileAt(WEST), months("ratio")))
                        .headers()
                        .firstValue("ETag"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "compare=ratio | compare=ratio needs the period to compare with: add than=FROM/TO",
                "compare=difference | add than=FROM/TO",
                "than=2026-01-01 | '2026-01-01' lacks an end",
                "than=2026-01-01/ | '2026-01-01/' lacks an end",
                "than=/2026-01-01 | '/2026-01-01' lacks an end",
                "than= | '' lacks an end",
                "than=2026-01-01/2026-02-01/2026-03-01 | '2026-01-01/2026-02-01/2026-03-01' lacks an end or has too many",
                "than=2026-01-01/yesterday | 'yesterday' is neither",
                "than=2026-02-31/2026-04-01 | '2026-02-31' is neither",
                "than=0000-12-31T23:59:59Z/2026-04-01 | years 1 to 9999",
                "than=2026-02-01/2026-02-01 | '2026-02-01/2026-02-01' ends before it begins or at once",
                "than=2026-03-01/2026-02-01 | ends before it begins",
                "than=2026-01-01/2026-02-01&compare=quotient | compare is difference or ratio; 'quotient' is neither",
                "than=2026-01-01/2026-02-01&weight=recency | take weight=count or weight=severity",
                "than=2026-01-01/2026-02-01&from=2026-02-02&to=2026-02-02 | from must be before to"
            })
    void what_cannot_be_compared_is_refused_with_what_would_be_right(String query, String words) {
        for (String path : List.of("3/1/1.png?", "legend.json?", "value?lon=1&lat=1&")) {
            HttpResponse<byte[]> answer = server.get("/heat/incidents/" + path + query);
            assertThat(answer.statusCode()).as(path + query).isEqualTo(400);
            assertThat(detail(answer)).contains(words);
        }
    }
}
