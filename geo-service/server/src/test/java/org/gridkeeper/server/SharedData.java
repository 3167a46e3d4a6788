// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** Data of real cities that is not part of the repository: in {@code ../shared}, or where the environment says. */
public final class SharedData {

    private SharedData() {}

    /** A file or folder in {@code data/} there; the test that asks is skipped where it does not exist. */
    public static Path path(String name) {
        String shared = System.getenv("GRIDKEEPER_SHARED");
        Path folder =
                shared != null ? Path.of(shared) : Path.of(System.getProperty("gridkeeper.root", "."), "../shared");
        Path path = folder.resolve("data").resolve(name);
        if (!Files.exists(path)) {
            System.out.println("skipped: " + path + " does not exist here");
            Assumptions.abort(path + " does not exist here");
        }
        return path;
    }
}
