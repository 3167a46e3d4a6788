// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Assumptions;

/** GDAL's own programs (Debian gdal-bin): without them a test is skipped, and where {@code CI} is set it fails. */
public final class Gdal {

    private Gdal() {}

    public static void require() {
        if (!Files.isExecutable(Path.of("/usr/bin/ogrinfo"))) {
            assertThat(System.getenv("CI"))
                    .as("gdal-bin must be there where CI is set")
                    .isNull();
            System.out.println("skipped: /usr/bin/ogrinfo (Debian gdal-bin) is not there");
            Assumptions.abort("no ogrinfo");
        }
    }

    public static String run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor())
                .as("%s: %s", Arrays.toString(command), output)
                .isZero();
        return output;
    }
}
