// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.render;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.gridkeeper.engine.style.Mark;
import org.gridkeeper.engine.style.Parameter;
import org.gridkeeper.engine.style.Style;
import org.gridkeeper.engine.style.Symbolizer;
import org.gridkeeper.engine.style.Symbolizer.PointSymbolizer;

/** The files of styles/ and the colours of palette.properties. */
final class HouseStyles {

    static final List<String> THEMES = List.of("default", "dark", "contrast", "colorblind");
    private static final Path STYLES = Path.of("../../styles");

    /** What can lie under labels and marks. */
    private static final List<String> GROUNDS = List.of(
            "ground",
            "residential",
            "commercial",
            "industrial",
            "park",
            "forest",
            "farmland",
            "school",
            "hospital",
            "works",
            "bare",
            "other-land",
            "water",
            "house",
            "shop",
            "plant",
            "public",
            "building",
            "street");

    private HouseStyles() {}

    static Style read(String layer, String theme) {
        try {
            return Slds.read(Files.readString(STYLES.resolve(layer).resolve(theme + ".sld")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<String> layers() {
        try (Stream<Path> files = Files.list(STYLES)) {
            return files.filter(folder -> Files.exists(folder.resolve("house.xml")))
                    .map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static <S extends Symbolizer> Stream<S> symbolizers(Style style, Class<S> kind) {
        return style.featureTypeStyles().stream()
                .flatMap(part -> part.rules().stream())
                .flatMap(rule -> rule.symbolizers().stream())
                .map(Parameter::sample)
                .filter(kind::isInstance)
                .map(kind::cast);
    }

    /** House styles have marks alone, no pictures. */
    static Mark mark(PointSymbolizer point) {
        return (Mark) point.graphic().look();
    }

    static List<Integer> grounds(String theme) {
        return GROUNDS.stream().map(name -> colour(theme, name)).toList();
    }

    static int colour(String theme, String name) {
        Properties palette = new Properties();
        try (Reader in = Files.newBufferedReader(STYLES.resolve("palette.properties"))) {
            palette.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String colour = palette.getProperty(theme + '.' + name, palette.getProperty(name));
        return Integer.parseInt(colour.substring(1), 16);
    }
}
