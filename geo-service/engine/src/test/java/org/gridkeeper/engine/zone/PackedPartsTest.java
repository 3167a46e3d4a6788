// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.zone;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
        assertEquals(List.of(ONE, OTHER), score(ONE, OTHER).parts());
        assertEquals(List.of(), score().parts());
        assertEquals(score(ONE, OTHER), score(ONE, OTHER));
        assertNotEquals(score(ONE, OTHER), score(OTHER, ONE));
    }

    @Test
    void cells_that_share_an_array_have_parts_of_their_own() {
        PackedParts[] cells = PackedParts.ofCells(3, List.of(ONE.indicator(), OTHER.indicator()));
        cells[1].fill(0, ONE);
        cells[1].fill(1, OTHER);
        assertEquals(List.of(ONE, OTHER), cells[1]);
        for (int cell : new int[] {0, 2}) {
            assertTrue(cells[cell].stream().allMatch(part -> part.value() == 0 && part.contribution() == 0));
        }
        assertThrows(IndexOutOfBoundsException.class, () -> cells[1].get(2));
    }

    @Test
    void a_score_without_a_part_of_an_indicator_has_nought_of_it() {
        assertEquals(ONE, score(ONE, OTHER).part(Indicator.RISK_POINTS.id()));
        assertEquals(0, score(OTHER).part(Indicator.RISK_POINTS.id()).contribution());
    }
}
