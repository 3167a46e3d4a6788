// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.area;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AreaCodesTest {

    private static void assertRefused(String code, String reason) {
        var refused = assertThrows(IllegalArgumentException.class, () -> AreaCodes.levelOf(code));
        assertTrue(refused.getMessage().contains(reason), refused.getMessage());
    }

    @Test
    void the_local_verb_fails_for_a_good_code() {
        assertThrows(AssertionError.class, () -> assertRefused("140802", "digits"));
    }

    @ParameterizedTest
    @CsvSource({
        "140802, DIVISION, ''",
        "140802001, STREET, 140802",
        "140802001003, COMMUNITY, 140802001",
        "140802001003012, CELL, 140802001003",
        "22020600100706, CELL, 220206001007",
        "12345614080200160100, CELL, 140802001601"
    })
    void a_code_tells_its_level_and_its_parent(String code, Level level, String parent) {
        assertEquals(level, AreaCodes.levelOf(code));
        assertEquals(parent, AreaCodes.parentOf(code));
        assertDoesNotThrow(() -> AreaCodes.check(code, level));
    }

    @ParameterizedTest
    @CsvSource({
        "1408, has 4 characters",
        "'', has 0 characters",
        "2202060010070x, cell part '0x' (characters 13 to 14)",
        "00000014080200100301, object part '000000' (characters 1 to 6)",
        "12345614080x00100301, division part '14080x' (characters 7 to 12)",
        "123456140802001003-1, cell part '-1' (characters 19 to 20)",
        "14080A001003012, division part '14080A' (characters 1 to 6)",
        "1408020x1, street part '0x1' (characters 7 to 9)",
        "14080200100三, community part '00三' (characters 10 to 12)",
        "140802001003-01, cell part '-01' (characters 13 to 15)",
        "140802000000, street part '000'",
        "140802001000, community part '000'"
    })
    void the_message_names_the_wrong_part(String code, String reason) {
        assertRefused(code, reason);
    }

    @Test
    void a_code_of_another_level_is_refused() {
        var refused = assertThrows(IllegalArgumentException.class, () -> AreaCodes.check("140802001", Level.COMMUNITY));
        assertEquals("area code '140802001' has 9 characters; that of a community has 12", refused.getMessage());
    }

    @Test
    void a_code_that_was_used_once_is_not_given_again() {
        Set<String> used = Set.of("140802001003001", "140802001003007", "140802001004009");
        assertEquals(List.of("140802001003008", "140802001003009"), AreaCodes.nextCells("140802001003", used, 2));
        Set<String> high = Set.of("140802001003001", "140802001003998");
        assertEquals(List.of("140802001003999", "140802001003002"), AreaCodes.nextCells("140802001003", high, 2));
        var refused =
                assertThrows(IllegalArgumentException.class, () -> AreaCodes.nextCells("140802001003", high, 998));
        assertTrue(refused.getMessage().contains("997"), refused.getMessage());
    }
}
