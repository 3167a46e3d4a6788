// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.area;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.gridkeeper.engine.area.ComponentCode.Layout;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComponentCodeTest {

    @Test
    void the_same_digits_are_read_by_either_edition() {
        assertEquals(
                new ComponentCode(Layout.MINOR_OF_TWO, "320508", "0101", "000001"),
                ComponentCode.parse("3205080101000001", Layout.MINOR_OF_TWO));
        ComponentCode other = ComponentCode.parse("3205080101200001", Layout.MINOR_OF_THREE);
        assertEquals(new ComponentCode(Layout.MINOR_OF_THREE, "320508", "01012", "00001"), other);
        assertEquals(2, ComponentCode.readings("3205080101200001").size());
    }

    @Test
    void digits_that_fit_one_edition_alone_have_one_reading() {
        assertEquals(
                List.of(new ComponentCode(Layout.MINOR_OF_THREE, "320508", "01001", "00001")),
                ComponentCode.readings("3205080100100001"));
        assertEquals(
                List.of(new ComponentCode(Layout.MINOR_OF_TWO, "320508", "0101", "200000")),
                ComponentCode.readings("3205080101200000"));
    }

    @Test
    void the_length_of_a_class_tells_its_layout() {
        assertEquals(Optional.of(Layout.MINOR_OF_TWO), Layout.ofClass("0101"));
        assertEquals(Optional.of(Layout.MINOR_OF_THREE), Layout.ofClass("01001"));
        assertEquals(Optional.empty(), Layout.ofClass("lamp-post"));
    }

    @ParameterizedTest
    @CsvSource({
        "320508010100001,15 characters",
        "32050801O1000001,not all digits",
        "0000000101000001,division",
        "3205080001000001,major class",
        "3205080100000001,minor class",
        "3205080101000000,sequence"
    })
    void the_wrong_part_is_named(String code, String part) {
        String message = String.valueOf(
                assertThrows(IllegalArgumentException.class, () -> ComponentCode.parse(code, Layout.MINOR_OF_TWO))
                        .getMessage());
        assertTrue(message.contains(code) && message.contains(part), message);
    }
}
