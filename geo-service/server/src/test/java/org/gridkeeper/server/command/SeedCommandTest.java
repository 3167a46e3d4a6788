// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gridkeeper.server.Gridkeeper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SeedCommandTest {

    private static final String LANDUSE = """
            {"type":"FeatureCollection","features":[{"type":"Feature","id":"park","properties":{"class":"park"},
            "geometry":{"type":"Polygon","coordinates":[[[116.40,39.90],[116.41,39.90],[116.41,39.91],[116.40,39.90]]]}}]}
            """;

    @TempDir
    Path home;

    private final PrintStream out = System.out;
    private final PrintStream err = System.err;
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @BeforeEach
    void redirect() {
        System.setProperty("GRIDKEEPER_HOME", home.toString());
        PrintStream both = new PrintStream(printed, true, StandardCharsets.UTF_8);
        System.setOut(both);
        System.setErr(both);
    }

    @AfterEach
    void restore() {
        System.clearProperty("GRIDKEEPER_HOME");
        System.clearProperty("GRIDKEEPER_TILE_CACHE");
        System.clearProperty("gridkeeper.tiles.disk");
        System.setOut(out);
        System.setErr(err);
    }

    private int run(String... args) {
        printed.reset();
        return CommandLineEntry.run(Gridkeeper.class, args);
    }

    private String printed() {
        return printed.toString(StandardCharsets.UTF_8);
    }

    private void importPark() throws Exception {
        Path file = Files.writeString(home.resolve("landuse.geojson"), LANDUSE);
        assertThat(run("import", file.toString(), "--layer", "landuse"))
                .as(printed())
                .isZero();
    }

    @Test
    void tiles_are_drawn_once_and_taken_away_by_box_and_zoom() throws Exception {
        importPark();
        String[] seed = {"seed", "landuse", "--zooms", "10-13", "--format", "png,png2x,mvt"};
        assertThat(run(seed)).as(printed()).isZero();
        assertThat(printed()).containsPattern("landuse: \\d+ tiles drawn, 0 were there already, version 1");
        int drawn = Integer.parseInt(printed().replaceAll("(?s).*landuse: (\\d+) tiles.*", "$1"));
        assertThat(drawn).isBetween(12, 48);
        assertThat(home.resolve("cache/tiles.sqlite")).isRegularFile();
        assertThat(run(seed)).isZero();
        assertThat(printed()).contains("landuse: 0 tiles drawn, %d were there already".formatted(drawn));
        assertThat(run("seed", "landuse", "--zooms", "11", "--scope", "all")).isZero();
        assertThat(run("truncate", "landuse", "--zooms", "13", "--bbox", "116.3,39.8,116.5,40.0"))
                .isZero();
        assertThat(printed()).containsPattern("landuse: [1-9]\\d* tiles taken away");
        assertThat(run(seed)).isZero();
        assertThat(printed()).doesNotContain("landuse: 0 tiles drawn");
        assertThat(run("truncate", "landuse")).isZero();
    }

    @Test
    void a_seeding_fails_when_its_own_tiles_found_no_room_and_not_when_older_ones_gave_way() throws Exception {
        importPark();
        String[] wide = {"seed", "landuse", "--zooms", "14", "--bbox", "116.2,39.7,116.7,40.1"};
        assertThat(run(wide)).as(printed()).isZero();
        long size = Files.size(home.resolve("cache/tiles.sqlite"));
        System.setProperty("gridkeeper.tiles.disk", size + 4096 + "B");
        String[] next = {"seed", "landuse", "--zooms", "15", "--bbox", "116.35,39.85,116.45,39.95"};
        assertThat(run(next)).as(printed()).isZero();
        assertThat(run(wide)).as(printed()).isEqualTo(64);
        assertThat(printed()).contains("could not be kept on disk");
    }

    @Test
    void what_cannot_be_seeded_is_told_with_exit_code_64() {
        assertThat(run("seed", "nothing", "--zooms", "3")).isEqualTo(64);
        assertThat(printed()).contains("no layer 'nothing'");
        String world = "-180,-80,180,80";
        assertThat(run("seed", "cells", "--zooms", "3", "--bbox", world)).isEqualTo(64);
        assertThat(printed()).contains("not kept on disk");
        assertThat(run("seed", "buildings", "--zooms", "3", "--bbox", world)).isEqualTo(64);
        assertThat(printed()).contains("--scope all");
        assertThat(run("seed", "roads", "--zooms", "3", "--bbox", world, "--style", "../x"))
                .isEqualTo(64);
        for (String zooms : new String[] {"23", "5-4", "-1", "a", "1-2-3"}) {
            assertThat(run("seed", "roads", "--zooms", zooms)).as(zooms).isEqualTo(64);
        }
        assertThat(run("seed", "roads")).isEqualTo(64);
        assertThat(run("truncate", "roads", "--bbox", "1,2,3")).isEqualTo(64);
        assertThat(run("truncate", "nothing")).isEqualTo(64);
        System.setProperty("GRIDKEEPER_TILE_CACHE", "off");
        assertThat(run("truncate", "roads")).isEqualTo(64);
        assertThat(printed()).contains("GRIDKEEPER_TILE_CACHE");
    }

    @Test
    void help_tells_every_option() {
        assertThat(run("seed", "--help")).isZero();
        assertThat(printed()).contains("--zooms", "--bbox", "--style", "--format", "--scope");
        assertThat(run("truncate", "--help")).isZero();
        assertThat(printed()).contains("--zooms", "--bbox");
    }
}
