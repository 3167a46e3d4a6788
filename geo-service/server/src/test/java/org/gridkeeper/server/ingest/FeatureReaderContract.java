// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What holds for every file format: two points named 井盖 and 路灯, written by the subclass. */
abstract class FeatureReaderContract {

    @TempDir
    Path folder;

    abstract FeatureReader reader();

    /** A file of this format with a point per name, at 114.5 30.5 and 114.6 30.6 and so on. */
    abstract byte[] bytes(List<String> names) throws IOException;

    abstract String extension();

    /** The line or feature number of the first row. */
    abstract long firstLine();

    CollectedRows read(byte[] bytes, String name) throws IOException {
        Path file = folder.resolve(name);
        Files.write(file, bytes);
        SourceFile source = SourceFile.open(file);
        assertThat(reader().reads(source)).isTrue();
        CollectedRows rows = new CollectedRows();
        reader().read(source, rows, bytesRead -> {});
        return rows;
    }

    void assertBothRead(byte[] bytes, String name) throws IOException {
        CollectedRows rows = read(bytes, name);
        assertThat(rows.broken).isEmpty();
        assertThat(rows.rows).extracting(row -> row.values().get("name")).containsExactly("井盖", "路灯");
        assertThat(rows.rows).extracting(SourceRow::line).containsExactly(firstLine(), firstLine() + 1);
        assertThat(rows.columns).contains("name");
    }

    byte[] both() throws IOException {
        return bytes(List.of("井盖", "路灯"));
    }

    static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.toByteArray();
    }

    @Test
    void a_gzipped_file_is_read_whatever_its_name() throws IOException {
        assertBothRead(gzip(both()), "a." + extension() + ".gz");
        assertBothRead(gzip(both()), "b." + extension());
    }

    @Test
    void a_gzip_that_is_cut_off_is_said_to_be() throws IOException {
        byte[] whole = gzip(both());
        Path file = folder.resolve("cut." + extension() + ".gz");
        for (int length = 3; length < whole.length; length += 7) {
            Files.write(file, Arrays.copyOf(whole, length));
            assertThatThrownBy(() -> SourceFile.open(file))
                    .isInstanceOf(ImportFailedException.class)
                    .hasMessageContaining("cut off");
        }
    }

    @Test
    void a_file_damaged_anywhere_fails_clearly_or_gives_rows() throws IOException {
        Random random = new Random(7);
        byte[] good = both();
        for (int i = 0; i < 500; i++) {
            byte[] bytes = good.clone();
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            Path file = folder.resolve("damaged." + extension());
            Files.write(file, bytes);
            try {
                reader().read(SourceFile.open(file), new CollectedRows(), bytesRead -> {});
            } catch (ImportFailedException | ImportArgumentException e) {
                assertThat(e.getMessage()).isNotBlank();
            }
        }
    }
}
