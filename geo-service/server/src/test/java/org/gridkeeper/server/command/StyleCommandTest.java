// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gridkeeper.server.Gridkeeper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StyleCommandTest {

    private static final Path STYLES = Path.of("../../styles");
    private static final String HEAD = """
            <StyledLayerDescriptor version="1.0.0" xmlns="http://www.opengis.net/sld"
              xmlns:ogc="http://www.opengis.net/ogc" xmlns:xlink="http://www.w3.org/1999/xlink">
            <NamedLayer><UserStyle><FeatureTypeStyle><Rule>
            """;
    private static final String TAIL = "</Rule></FeatureTypeStyle></UserStyle></NamedLayer></StyledLayerDescriptor>";

    @TempDir
    Path home;

    private final PrintStream out = System.out;
    private final PrintStream err = System.err;
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @BeforeEach
    void redirect() {
        PrintStream both = new PrintStream(printed, true, StandardCharsets.UTF_8);
        System.setOut(both);
        System.setErr(both);
    }

    @AfterEach
    void restore() {
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

    private Path file(String name, String content) throws IOException {
        return Files.writeString(home.resolve(name), HEAD + content + TAIL);
    }

    @Test
    void a_good_style_is_told_with_what_geoserver_draws_otherwise() {
        assertThat(run(
                        "style",
                        "check",
                        STYLES.resolve("roads/default.sld").toString(),
                        STYLES.resolve("cells/default.sld").toString()))
                .as(printed())
                .isZero();
        assertThat(printed()).contains("roads/default.sld: OK, ", "cells/default.sld: OK, ", "packaged font");
    }

    @Test
    void a_bad_style_is_told_with_element_and_line() throws IOException {
        Path bad = file("bad.sld", "<TextSymbolizer>\n<Label>a</Label>\n<Graphic/></TextSymbolizer>");
        Path good = file("good.sld", "<PolygonSymbolizer><Fill/></PolygonSymbolizer>");
        assertThat(run("style", "check", bad.toString(), good.toString())).isEqualTo(1);
        assertThat(printed()).contains("bad.sld, line 6, element Graphic: ", "good.sld: OK, 1 rule");
        assertThat(run("style", "check", home.resolve("none.sld").toString())).isEqualTo(1);
        assertThat(printed()).contains("none.sld: cannot be read");
    }

    @Test
    void a_raster_style_is_read_and_said_not_to_be_served() throws IOException {
        Path raster = file(
                "raster.sld",
                "<RasterSymbolizer><ColorMap><ColorMapEntry color='#000000' quantity='0'/></ColorMap></RasterSymbolizer>");
        assertThat(run("style", "check", raster.toString())).isZero();
        assertThat(printed()).contains("no coverage is served yet");
    }

    @Test
    void graphics_are_looked_for_beside_the_file_and_links_are_not_followed() throws IOException {
        Path style = file(
                "graphic.sld",
                "<PointSymbolizer><Graphic><ExternalGraphic>\n<OnlineResource xlink:href='dot.png'/>"
                        + "<Format>image/png</Format></ExternalGraphic></Graphic></PointSymbolizer>");
        assertThat(run("style", "check", style.toString())).isEqualTo(1);
        assertThat(printed()).contains("element OnlineResource: there is no file 'dot.png'");
        Path png = Path.of("../engine/src/test/resources/graphics/hydrant.png");
        Path link = Files.createSymbolicLink(home.resolve("dot.png"), png.toAbsolutePath());
        assertThat(run("style", "check", style.toString())).isEqualTo(1);
        Files.delete(link);
        Files.copy(png, link);
        assertThat(run("style", "check", style.toString())).as(printed()).isZero();
    }

    @Test
    void without_files_the_arguments_are_bad() {
        assertThat(run("style", "check")).isEqualTo(64);
        assertThat(run("style")).isEqualTo(64);
        assertThat(run("style", "check", "--strict")).isEqualTo(64);
    }
}
