// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.gridkeeper.engine.geo.Bounds;
import org.junit.jupiter.api.Test;

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
}
