// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.render;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.gridkeeper.engine.index.Field;
import org.gridkeeper.engine.index.FieldType;
import org.gridkeeper.engine.index.GeometryKind;
import org.gridkeeper.engine.index.Kind;
import org.gridkeeper.engine.index.LayerSnapshot;
import org.gridkeeper.engine.style.Style;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.locationtech.jts.geom.Coordinate;

/** In every style that there is, tiles drawn apart equal one drawing of the same block byte for byte, labels and all. */
class HouseSeamTest {

    private static final int[] ZOOMS = {9, 13, 15, 16, 18};

    static List<Path> files() throws IOException {
        return StyleFilesTest.files();
    }

    @ParameterizedTest
    @MethodSource("files")
    void tiles_equal_one_drawing(Path file) throws IOException {
        String sld = Files.readString(file);
        Style style = Slds.read(sld);
        Random random = new Random(file.toString().hashCode());
        for (int z : ZOOMS) {
            LayerSnapshot layer = randomLayer(z, style, sld, random);
            SeamTest.assertSeamless(layer, style, new SeamTest.Block(z, 2, 1 + z % 2), file + ", zoom " + z);
        }
    }

    private static LayerSnapshot randomLayer(int z, Style style, String sld, Random random) {
        Map<String, List<Object>> values = DerivedScene.valuesOf(style, sld);
        List<Field> fields = new ArrayList<>();
        for (String label : List.of("name", "number", "doorplate")) {
            fields.add(Field.of(label, FieldType.TEXT));
        }
        values.forEach((property, all) ->
                fields.add(Field.of(property, all.get(0) instanceof String ? FieldType.TEXT : FieldType.REAL)));
        GeometryKind kind = DerivedScene.geometryOf(style, sld);
        Scene scene = Scene.of(z, "random", Kind.OTHER, kind, fields);
        for (int i = 0; i < 110; i++) {
            Coordinate at = new Coordinate(random.nextDouble() * 800 - 140, random.nextDouble() * 800 - 140);
            Map<String, Object> properties = new HashMap<>();
            values.forEach((property, all) -> properties.put(property, all.get(random.nextInt(all.size()))));
            properties.put("name", "名称" + "长".repeat(random.nextInt(9)) + i);
            properties.put("number", i + "号");
            properties.put("doorplate", "槐树巷" + i + "号");
            double reach = Math.exp(2 + random.nextDouble() * 5);
            scene.add("r" + i, SeamTest.shape(kind, random, at, reach), properties);
        }
        return scene.build();
    }
}
