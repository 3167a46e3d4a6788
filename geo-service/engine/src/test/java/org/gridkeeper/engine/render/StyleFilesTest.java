// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gridkeeper.engine.index.LayerSnapshot;
import org.gridkeeper.engine.index.Scope;
import org.gridkeeper.engine.style.SldReader;
import org.gridkeeper.engine.style.Style;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds every file under styles/ to the supported subset, the palette and a picture of it. */
class StyleFilesTest {

    private static final Path STYLES = Path.of("../../styles");
    private static final Path DATA = Path.of("../../data");
    private static final Fonts FONTS = Fonts.load();
    private static final TileRenderer RENDERER = new TileRenderer(FONTS);

    static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(STYLES, 2)) {
            return files.filter(f -> f.toString().endsWith(".sld")).sorted().toList();
        }
    }

    private static Style read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return SldReader.read(in, STYLES.relativize(file).toString());
        }
    }

    @Test
    void a_layer_has_the_styles_that_its_declaration_lists() throws IOException {
        for (String layer : HouseStyles.layers()) {
            String declaration = Files.readString(DATA.resolve(layer).resolve("layer.yml"));
            assertTrue(declaration.contains("styles: " + HouseStyles.THEMES), layer);
            List<String> files = files().stream()
                    .filter(f -> f.getParent().getFileName().toString().equals(layer))
                    .map(f -> f.getFileName().toString().replace(".sld", ""))
                    .toList();
            assertEquals(HouseStyles.THEMES.stream().sorted().toList(), files, layer);
        }
    }

    @Test
    void there_is_a_default_style_for_every_layer_that_is_drawn() throws IOException {
        List<String> layers;
        try (Stream<Path> declared = Files.find(DATA, 2, (f, attributes) -> f.endsWith("layer.yml"))) {
            layers = declared.filter(StyleFilesTest::isDrawn)
                    .map(f -> f.getParent().getFileName().toString())
                    .sorted()
                    .toList();
        }
        assertEquals(
                layers,
                files().stream()
                        .filter(f -> f.endsWith("default.sld"))
                        .map(f -> f.getParent().getFileName().toString())
                        .toList());
    }

    private static boolean isDrawn(Path declaration) {
        try {
            return !Files.readString(declaration).contains("geometry: none");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void every_rule_has_a_title_in_both_languages_and_a_symbolizer(Path file) throws IOException {
        read(file)
                .featureTypeStyles()
                .forEach(part -> part.rules().forEach(rule -> {
                    assertTrue(rule.title().matches(".+ / .+"), () -> file + ": '" + rule.title() + "'");
                    assertFalse(rule.symbolizers().isEmpty(), () -> file + ": " + rule.title());
                }));
    }

    @ParameterizedTest
    @MethodSource("files")
    void every_colour_is_in_the_palette(Path file) throws IOException {
        Properties palette = new Properties();
        try (InputStream in = Files.newInputStream(STYLES.resolve("palette.properties"))) {
            palette.load(in);
        }
        TreeSet<String> unknown = new TreeSet<>();
        Matcher colours = Pattern.compile(">\\s*(#[0-9A-Fa-f]{6})").matcher(Files.readString(file));
        while (colours.find()) {
            unknown.add(colours.group(1).toUpperCase(Locale.ROOT));
        }
        palette.values().forEach(c -> unknown.remove(c.toString()));
        assertEquals(new TreeSet<String>(), unknown);
    }

    @ParameterizedTest
    @MethodSource("files")
    void every_style_looks_as_it_did(Path file) throws IOException {
        String layer = file.getParent().getFileName().toString();
        String name = file.getFileName().toString().replace(".sld", "");
        Style style = read(file);
        for (Map.Entry<Integer, LayerSnapshot> at :
                StyleScenes.of(layer, style, Files.readString(file)).entrySet()) {
            BufferedImage image = RENDERER.render(at.getValue(), style, Scene.tile(at.getKey()), 1, Scope.all());
            Golden.assertImageMatches("styles/%s-%s-z%d".formatted(layer, name, at.getKey()), image);
        }
        BufferedImage legend = new LegendRenderer(FONTS).image(style, 1);
        Golden.assertImageMatches("styles/%s-%s-legend".formatted(layer, name), legend);
    }
}
