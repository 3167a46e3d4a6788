// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.gridkeeper.server.Gridkeeper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The exit codes and the last words of {@code import}, through the command line. */
class ImportCommandTest {

    private final PrintStream out = System.out;
    private final PrintStream err = System.err;
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @TempDir
    Path home;

    @BeforeEach
    void listen() {
        PrintStream both = new PrintStream(said, true, StandardCharsets.UTF_8);
        System.setOut(both);
        System.setErr(both);
        System.setProperty("GRIDKEEPER_HOME", home.toString());
    }

    @AfterEach
    void stop() {
        System.setOut(out);
        System.setErr(err);
        System.clearProperty("GRIDKEEPER_HOME");
    }

    private void assertExit(int code, String words, String... arguments) {
        said.reset();
        List<String> all = new ArrayList<>(List.of("import"));
        all.addAll(List.of(arguments));
        assertThat(CommandLineEntry.run(Gridkeeper.class, all.toArray(String[]::new)))
                .as(said.toString(StandardCharsets.UTF_8))
                .isEqualTo(code);
        assertThat(said.toString(StandardCharsets.UTF_8)).contains(words);
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(home.resolve(name), text).toString();
    }

    @Test
    void done_with_rejected_rows_failed_and_asked_for_wrongly_are_told_apart() throws IOException {
        String good = file("good.csv", "id,lon,lat\na,112,33\n");
        assertExit(0, "1 new", good, "--layer", "incidents");
        assertExit(2, "swapped-coordinates", file("some.csv", "id,lon,lat\na,33,112\n"), "--layer", "incidents");
        Path cut = home.resolve("cut.gpkg");
        Files.write(cut, Arrays.copyOf("SQLite format 3\0".getBytes(StandardCharsets.UTF_8), 200));
        assertExit(1, "no GeoPackage that can be read", cut.toString(), "--layer", "incidents");
        assertExit(64, "--table", good, "--layer", "incidents", "--table", "x");
        assertExit(64, "name nothing besides", good, "--resume", "20260101-000000-0000");
        assertExit(64, "there is no run", "--resume", "20260101-000000-0000");
    }
}
