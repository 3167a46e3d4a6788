// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.gridkeeper.engine.geo.Bounds;
import org.gridkeeper.engine.index.Field;
import org.gridkeeper.engine.index.FieldType;
import org.gridkeeper.engine.index.GeometryKind;
import org.gridkeeper.engine.index.Kind;
import org.gridkeeper.engine.index.LayerBuilder;
import org.gridkeeper.engine.index.LayerSchema;
import org.gridkeeper.engine.index.LayerSnapshot;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;

class TouchedBoxesTest {

    @Test
    void many_boxes_are_joined_into_few_that_cover_them() {
        Random random = new Random(5);
        TouchedBoxes touched = new TouchedBoxes();
        List<Bounds> all = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) {
            double x = random.nextDouble() * 10_000;
            double y = random.nextDouble() * 10_000;
            all.add(new Bounds(x, y, x + 10, y + 10));
            touched.add(all.get(i));
        }
        List<Bounds> joined = touched.list();
        assertThat(joined).hasSizeLessThanOrEqualTo(1_100);
        assertThat(all)
                .allMatch(box -> joined.stream()
                        .anyMatch(j -> j.contains(box.minX(), box.minY()) && j.contains(box.maxX(), box.maxY())));
        assertThat(joined.stream().mapToDouble(b -> b.width() * b.height()).sum())
                .isLessThan(2 * 10_000.0 * 10_000);
    }

    @Test
    void other_values_touch_the_places_that_show_them_and_the_whole_layer_where_they_are_many() {
        LayerSchema schema =
                new LayerSchema("zones", Kind.AREA, GeometryKind.POINT, List.of(Field.of("score", FieldType.REAL)));
        LayerBuilder builder = new LayerBuilder(schema);
        for (int i = 0; i < TouchedBoxes.MOST_FEATURES + 2; i++) {
            builder.add(
                    "z" + i, new GeometryFactory().createPoint(new Coordinate(i * 1e-3, 30)), "", Map.of("score", 1.0));
        }
        LayerSnapshot layer = builder.build();
        LayerSnapshot few = layer.withValues(Map.of("score", row -> row < 3 ? 2.0 : 1.0));
        assertThat(TouchedBoxes.between(layer, few).orElseThrow())
                .containsExactlyInAnyOrder(
                        layer.shapes().boundsMercator(0),
                        layer.shapes().boundsMercator(1),
                        layer.shapes().boundsMercator(2));
        assertThat(TouchedBoxes.between(layer, layer.withValues(Map.of("score", row -> 2.0))))
                .isEmpty();
    }
}
