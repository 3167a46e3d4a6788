// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.tile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.gridkeeper.engine.geo.Bounds;
import org.junit.jupiter.api.Test;

/** What changed since, by place. */
class LayerTouchesTest {

    private static final Bounds HERE = new Bounds(0, 0, 10, 10);
    private static final Bounds ELSEWHERE = new Bounds(100, 100, 110, 110);

    private final LayerTouches touches = new LayerTouches();

    private void touch(long version, Bounds... boxes) {
        touches.add(LayerTouches.Touch.listOf(version, Optional.of(List.of(boxes))));
    }

    private void touchAll(long version) {
        touches.add(LayerTouches.Touch.listOf(version, Optional.empty()));
    }

    @Test
    void only_what_meets_the_box_since_the_number_counts() {
        assertThat(touches.isUntouched(HERE, 0)).isTrue();
        touch(5, ELSEWHERE);
        touch(7, HERE);
        touch(9, ELSEWHERE);
        assertThat(touches.isUntouched(HERE, 7)).isFalse();
        assertThat(touches.isUntouched(HERE, 8)).isTrue();
        assertThat(touches.isUntouched(ELSEWHERE, 9)).isFalse();
        assertThat(touches.isUntouched(ELSEWHERE, 10)).isTrue();
        assertThat(touches.isUntouched(new Bounds(10, 10, 100, 100), 6)).isFalse();
    }

    @Test
    void a_change_of_the_whole_layer_touches_everything_before_it() {
        touch(5, HERE);
        touchAll(6);
        touch(8, ELSEWHERE);
        assertThat(touches.isUntouched(HERE, 6)).isFalse();
        assertThat(touches.isUntouched(HERE, 7)).isTrue();
    }

    @Test
    void what_is_learned_late_is_put_in_its_order() {
        touch(9, ELSEWHERE);
        touch(3, HERE);
        assertThat(touches.isUntouched(HERE, 3)).isFalse();
        assertThat(touches.isUntouched(HERE, 4)).isTrue();
    }

    @Test
    void more_than_can_be_remembered_is_taken_for_everything() {
        for (int version = 1; version <= LayerTouches.REMEMBERED + 10; version++) {
            if (version % 2_000 == 0 || version > LayerTouches.REMEMBERED) {
                touch(version, ELSEWHERE);
            } else {
                touches.add(List.of(new LayerTouches.Touch(version, Optional.of(ELSEWHERE))));
            }
        }
        assertThat(touches.isUntouched(HERE, 5)).isFalse();
        assertThat(touches.isUntouched(HERE, 11)).isTrue();
    }
}
