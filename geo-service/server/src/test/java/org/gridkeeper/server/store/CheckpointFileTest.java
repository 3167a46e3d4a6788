// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckpointFileTest {

    @TempDir
    Path home;

    private CheckpointFile file = new CheckpointFile(Path.of(""));

    @BeforeEach
    void make() {
        file = new CheckpointFile(home);
    }

    private void note(long number) {
        file.note(CheckpointFile.Kind.REACHED, new Head(number, "h" + number), Instant.EPOCH);
    }

    @Test
    void a_line_that_a_crash_has_torn_counts_for_nothing_and_is_written_over() throws Exception {
        note(1);
        note(2);
        Files.writeString(file.path(), "reached 3 h3 19", StandardOpenOption.APPEND);
        assertThat(file.read()).extracting(each -> each.head().number()).containsExactly(1L, 2L);
        note(4);
        assertThat(file.read()).extracting(each -> each.head().number()).containsExactly(1L, 2L, 4L);
    }

    @Test
    void bytes_that_no_line_has_are_a_changed_file() throws Exception {
        note(1);
        Files.write(file.path(), "reached é\n".getBytes(StandardCharsets.ISO_8859_1), StandardOpenOption.APPEND);
        assertThatThrownBy(file::read).isInstanceOf(LogBrokenException.class).hasMessageContaining("line 2");
    }

    @Test
    void numbers_are_written_alike_whatever_digits_the_machine_is_set_to() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-SA-u-nu-arab"));
            note(12);
            assertThat(RunNames.next()).matches("\\d{8}-\\d{6}-[0-9a-f]{8}");
            StoreDatabase.open(StoreProperties.embedded(home.resolve("db"))).close();
        } finally {
            Locale.setDefault(before);
        }
        assertThat(file.read()).extracting(each -> each.head().number()).containsExactly(12L);
    }
}
