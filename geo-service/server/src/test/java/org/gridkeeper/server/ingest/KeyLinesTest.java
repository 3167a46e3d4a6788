// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class KeyLinesTest {

    @Test
    void every_key_is_told_by_its_first_line_whatever_the_number() {
        KeyLines lines = new KeyLines();
        for (int i = 1; i <= 300_000; i++) {
            assertThat(lines.put("key-" + i, i)).isZero();
        }
        for (int i = 1; i <= 300_000; i += 7) {
            assertThat(lines.put("key-" + i, 1_000_000)).isEqualTo(i);
        }
        assertThat(lines.put("", 5)).isZero();
        assertThat(lines.put("", 6)).isEqualTo(5);
        assertThat(lines.put("井盖", 7)).isZero();
        assertThat(lines.put("盖井", 8)).isZero();
    }
}
