// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.serve;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.io.TempDir;

/** Tests that all ask one server, which their class starts before the first. */
abstract class OneServer {

    @TempDir
    static Path home;

    static TestServer server;

    @AfterAll
    static void stop() {
        if (server != null) {
            server.close();
            server = null;
        }
    }
}
