// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.gridkeeper.engine.render.Colours.Eye;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ColoursTest {

    /** Pairs 1, 7, 9, 17, 19 and 34 of the test data of Sharma, Wu and Dalal. */
    @ParameterizedTest
    @CsvSource({
        "50, 2.6772, -79.7751, 50, 0, -82.7485, 2.0425",
        "50, 0, 0, 50, -1, 2, 2.3669",
        "50, 2.49, -0.001, 50, -2.49, 0.0009, 7.1792",
        "50, 2.5, 0, 73, 25, -18, 27.1492",
        "50, 2.5, 0, 56, -27, -3, 31.9030",
        "2.0776, 0.0795, -1.1350, 0.9033, -0.0636, -0.5514, 0.9082"
    })
    void differences_are_those_that_the_formulas_authors_publish(
            double l1, double a1, double b1, double l2, double a2, double b2, double expected) {
        double[] one = {l1, a1, b1};
        double[] two = {l2, a2, b2};
        assertEquals(expected, Colours.ciede2000(one, two), 1e-4);
        assertEquals(expected, Colours.ciede2000(two, one), 1e-4);
    }

    @Test
    void contrast_is_that_of_wcag() {
        assertEquals(21, Colours.contrast(0x000000, 0xFFFFFF), 1e-9);
        assertEquals(4.54, Colours.contrast(0x767676, 0xFFFFFF), 0.01);
    }

    @Test
    void greys_stay_grey_and_red_and_green_come_close() {
        for (Eye eye : Eye.values()) {
            double[] lab = eye.lab(0x808080);
            assertTrue(Math.hypot(lab[1], lab[2]) < 1, eye::name);
        }
        double usual = Eye.USUAL.difference(0xC04040, 0x5A7A2A);
        assertTrue(Eye.DEUTERANOPIA.difference(0xC04040, 0x5A7A2A) < usual / 2);
    }

    @Test
    void half_of_a_colour_lies_in_the_middle() {
        assertEquals(0x808080, Colours.over(0x80FFFFFF, 0x000000));
        assertEquals(0x123456, Colours.over(0x00FFFFFF, 0x123456));
    }
}
