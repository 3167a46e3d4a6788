// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.SplittableRandom;
import javax.imageio.ImageIO;
import org.gridkeeper.engine.geo.PixelWindow;
import org.gridkeeper.engine.geo.TileCoord;
import org.gridkeeper.engine.geo.WebMercator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import tools.jackson.databind.JsonNode;

/** A month against the one before, drawn. */
class HeatComparisonPictureTest extends ComparedCity {

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
}
