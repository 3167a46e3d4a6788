// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.geo;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EpsgFolderTest {

    @TempDir
    private Path temporary;

    @Test
    void a_folder_is_removed_with_all_that_lies_in_it() throws IOException {
        Path folder = temporary.resolve("epsg");
        Files.createDirectories(folder.resolve("database"));
        Files.writeString(folder.resolve("database/EPSG.script"), "one");
        Files.writeString(folder.resolve("marker"), "two");
        EpsgFolder.remove(folder);
        assertFalse(Files.exists(folder));
        assertTrue(Files.exists(temporary));
    }

    @Test
    void a_folder_that_is_already_gone_is_no_failure() {
        assertDoesNotThrow(() -> EpsgFolder.remove(temporary.resolve("never-made")));
    }
}
