// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A server in which nothing is yet: it says so, and its heat is an empty picture and not a failure. */
class EmptySiteTest extends OneServer {

    @BeforeAll
    static void start() {
        server = TestServer.empty(home);
    }

    @Test
    void the_heat_of_an_empty_layer_is_an_empty_tile_and_its_value_0() throws Exception {
        for (String[] viewer : new String[][] {{}, server.basic()}) {
            HttpResponse<byte[]> tile = server.get("/heat/incidents/12/3431/1673.png", viewer);
            assertThat(tile.statusCode()).isEqualTo(200);
            BufferedImage image = ImageIO.read(new ByteArrayInputStream(tile.body()));
            assertThat(image.getRGB(0, 0, 256, 256, null, 0, 256)).containsOnly(0);
            JsonNode legend = server.json("/heat/incidents/legend.json?z=12", viewer);
            assertThat(legend.path("upperRate").asDouble()).isEqualTo(1);
            assertThat(legend.path("steps").size()).isPositive();
        }
        String value = "/heat/incidents/value?lon=121.5&lat=31.2";
        JsonNode administrators = server.json(value, server.basic());
        assertThat(administrators.path("value").isNumber()).isTrue();
        assertThat(administrators.path("value").asDouble()).isZero();
        assertThat(server.json(value).path("withheld").asBoolean()).isTrue();
    }

    @Test
    void two_periods_of_an_empty_layer_compare_as_an_empty_tile() throws Exception {
        for (String how : new String[] {"difference", "ratio"}) {
            String query = "from=2026-02-01&to=2026-03-01&than=2026-01-01/2026-02-01&compare=" + how;
            for (String[] viewer : new String[][] {{}, server.basic()}) {
                HttpResponse<byte[]> tile = server.get("/heat/incidents/12/3431/1673.png?" + query, viewer);
                assertThat(tile.statusCode()).isEqualTo(200);
                BufferedImage image = ImageIO.read(new ByteArrayInputStream(tile.body()));
                assertThat(image.getRGB(0, 0, 256, 256, null, 0, 256)).containsOnly(0);
                JsonNode legend = server.json("/heat/incidents/legend.json?" + query, viewer);
                assertThat(legend.path("kind").asString()).isEqualTo(how);
                assertThat(legend.path("steps").size()).isPositive();
            }
            JsonNode value = server.json("/heat/incidents/value?lon=121.5&lat=31.2&" + query, server.basic());
            assertThat(value.path("difference").asDouble(-1)).isZero();
            assertThat(value.path("ratio").asDouble()).isEqualTo(1);
        }
    }

    @Test
    void the_page_and_what_it_asks_for_are_there() {
        JsonNode layers = server.json("/api/layers");
        assertThat(layers.path("site").path("empty").asBoolean()).isTrue();
        assertThat(layers.path("site").path("extent").isNull()).isTrue();
        for (JsonNode layer : server.json("/api/layers", server.basic()).path("layers")) {
            assertThat(layer.path("count").asLong()).isZero();
            String tile = "/tiles/" + layer.path("id").asString() + "/5/26/13";
            assertThat(server.get(tile + ".png", server.basic()).statusCode()).isEqualTo(200);
            assertThat(server.get(tile + ".mvt", server.basic()).body()).isEmpty();
        }
        for (String path : new String[] {
            "/", "/api/zones", "/api/areas", "/api/areas?level=cell", "/api/locate?lon=1&lat=1", "/api/session"
        }) {
            assertThat(server.get(path).statusCode()).as(path).isEqualTo(200);
        }
    }
}
