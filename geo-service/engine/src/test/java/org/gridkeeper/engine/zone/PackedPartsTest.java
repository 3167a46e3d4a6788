// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.zone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.gridkeeper.engine.zone.EmergingHotSpots.Pattern;
import org.junit.jupiter.api.Test;

class PackedPartsTest {

    private static final Part ONE = new Part(Indicator.RISK_POINTS.id(), 1, 2, 0.25, 0.5, 17);
    private static final Part OTHER = new Part("of-an-earlier-version", 3, Math.PI, 1, -0.0, 1e-300);

    private static ZoneScore score(Part... parts) {
        return new ZoneScore(
                "110101001001001",
                17,
                List.of(parts),
                new ZoneScore.HotSpot(0, 1, 1),
                new ZoneScore.Trend(Pattern.NONE, false),
                3,
                null);
    }

    @Test
    void parts_come_out_as_they_went_in() {
        assertThat(score(ONE, OTHER).parts()).containsExactly(ONE, OTHER);
        assertThat(score().parts()).isEmpty();
        assertThat(score(ONE, OTHER)).isEqualTo(score(ONE, OTHER)).isNotEqualTo(score(OTHER, ONE));
    }

    @Test
    void cells_that_share_an_array_have_parts_of_their_own() {
        PackedParts[] cells = PackedParts.ofCells(3, List.of(ONE.indicator(), OTHER.indicator()));
        cells[1].fill(0, ONE);
        cells[1].fill(1, OTHER);
        assertThat(cells[1]).containsExactly(ONE, OTHER);
        for (int cell : new int[] {0, 2}) {
            assertThat(cells[cell]).allMatch(part -> part.value() == 0 && part.contribution() == 0);
        }
        assertThatThrownBy(() -> cells[1].get(2)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void a_score_without_a_part_of_an_indicator_has_nought_of_it() {
        assertThat(score(ONE, OTHER).part(Indicator.RISK_POINTS)).isEqualTo(ONE);
        assertThat(score(OTHER).part(Indicator.RISK_POINTS).contribution()).isZero();
    }
}
