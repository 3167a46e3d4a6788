// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.geo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where GeoTools unpacks its EPSG database (33 MB): a temporary folder of this process alone, so that two processes do
 * not write the same files, removed when the process ends. A process that is killed leaves it behind.
 */
final class EpsgFolder {

    private static final String PROPERTY = "EPSG-HSQL.directory";

    private EpsgFolder() {}

    /** Makes the folder, unless whoever started this process has named one. */
    static void prepare() {
        if (System.getProperty(PROPERTY) != null) {
            return;
        }
        try {
            Path folder = Files.createTempDirectory("gridkeeper-epsg-");
            System.setProperty(PROPERTY, folder.toString());
            Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(folder), "remove-epsg-folder"));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make a folder for the EPSG database in java.io.tmpdir", e);
        }
    }

    /** Removes a folder with all that lies in it; one that is not there is no failure. */
    static void remove(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
            for (Path file : deepestFirst) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            // The process is ending; what is left lies in the temporary folder, which the machine cleans.
            return;
        }
    }
}
