// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.styles;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The files of the house styles are what their descriptions say; {@code -Dgolden.accept} writes them. */
class HouseStylesTest {

    private static final Path STYLES = Path.of(".");
    private static final List<Theme> THEMES = Theme.listIn(STYLES);

    static List<Path> houses() throws IOException {
        try (Stream<Path> files = Files.walk(STYLES, 2)) {
            return files.filter(file -> file.endsWith("house.xml")).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("houses")
    void every_theme_has_the_file_that_the_description_says(Path house) throws IOException {
        for (Theme theme : THEMES) {
            Path file = house.resolveSibling(theme.name() + ".sld");
            String text = HouseStyle.write(house, theme);
            if (System.getProperty("golden.accept") != null) {
                Files.writeString(file, text);
            }
            assertTrue(Files.exists(file), () -> file + " is missing; -Dgolden.accept writes it");
            assertEquals(text, Files.readString(file), () -> file + "; -Dgolden.accept writes it anew");
        }
    }

    @Test
    void what_is_dark_or_for_print_takes_no_colour_from_the_light_theme() {
        Set<String> light = new TreeSet<>(THEMES.get(0).colours().keySet());
        for (String name : List.of("dark", "contrast")) {
            Set<String> own = new TreeSet<>(Theme.ownColours(STYLES, name));
            assertEquals(light, own, name);
        }
    }

    @Test
    void print_is_grey() {
        THEMES.stream()
                .filter(theme -> theme.name().equals("contrast"))
                .flatMap(theme -> theme.colours().values().stream())
                .forEach(colour -> assertTrue(colour.matches("#(..)\\1\\1"), colour));
    }
}
