// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.styles;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * One way of drawing everything: its colours and by how much its lines, marks and letters are larger.
 *
 * @param name also the name of its files: {@code dark} is drawn by {@code dark.sld}
 * @param colours by name, those of the palette without a prefix where the theme has none of its own
 * @param factors of "line", "mark", "label" and "halo"; 1 where none is given
 */
record Theme(String name, Map<String, String> colours, Map<String, Double> factors) {

    Theme {
        colours = Map.copyOf(colours);
        factors = Map.copyOf(factors);
    }

    /** The themes of a folder with {@code palette.properties} and {@code themes.properties}, the first of them the default. */
    static List<Theme> listIn(Path folder) {
        Map<String, String> palette = properties(folder.resolve("palette.properties"));
        Map<String, String> themes = properties(folder.resolve("themes.properties"));
        List<String> names = List.of(themes.getOrDefault("themes", "").split(" "));
        return names.stream().map(name -> of(name, palette, themes)).toList();
    }

    private static Theme of(String name, Map<String, String> palette, Map<String, String> themes) {
        Map<String, String> colours = new TreeMap<>();
        palette.forEach((key, colour) -> {
            if (!key.contains(".")) {
                colours.putIfAbsent(key, colour);
            } else if (key.startsWith(name + '.')) {
                colours.put(key.substring(name.length() + 1), colour);
            }
        });
        Map<String, Double> factors = new TreeMap<>();
        themes.forEach((key, value) -> {
            if (key.startsWith(name + '.')) {
                factors.put(key.substring(name.length() + 1), Double.valueOf(value));
            }
        });
        return new Theme(name, colours, factors);
    }

    /** The colours that a theme does not take from the one without a prefix. */
    static Set<String> ownColours(Path folder, String name) {
        return properties(folder.resolve("palette.properties")).keySet().stream()
                .filter(key -> key.startsWith(name + '.'))
                .map(key -> key.substring(name.length() + 1))
                .collect(Collectors.toSet());
    }

    private static Map<String, String> properties(Path file) {
        Properties properties = new Properties();
        try (Reader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> values = new TreeMap<>();
        properties.forEach((key, value) -> values.put(key.toString(), value.toString()));
        return values;
    }

    String colour(String key) {
        String colour = colours.get(key);
        if (colour == null) {
            throw new IllegalArgumentException("the palette has no colour '%s'".formatted(key));
        }
        return colour;
    }

    /** A length as this theme has it, to a tenth of a pixel. */
    String length(String value, String what) {
        double length = Double.parseDouble(value) * factors.getOrDefault(what, 1.0);
        String text = String.format(Locale.ROOT, "%.1f", length);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }
}
