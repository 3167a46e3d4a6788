// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gridkeeper.server.Gridkeeper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportCommandTest {

    @TempDir
    Path home;

    private final PrintStream out = System.out;
    private final PrintStream err = System.err;
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @BeforeEach
    void redirect() {
        System.setProperty("GRIDKEEPER_HOME", home.toString());
        PrintStream both = new PrintStream(printed, true, StandardCharsets.UTF_8);
        System.setOut(both);
        System.setErr(both);
    }

    @AfterEach
    void restore() {
        System.clearProperty("GRIDKEEPER_HOME");
        System.setOut(out);
        System.setErr(err);
    }

    private int run(String... args) {
        printed.reset();
        return CommandLineEntry.run(Gridkeeper.class, args);
    }

    private String printed() {
        return printed.toString(StandardCharsets.UTF_8);
    }

    @Test
    void exit_codes_tell_how_it_ended() throws Exception {
        Path csv = Files.writeString(
                home.resolve("in.csv"),
                "id,lon,lat,title\n1,116.4,39.9,路灯\n2,116.5,39.8,电话13812345678\n3,-170,-80,电话亭\n");
        assertThat(run("import", csv.toString(), "--layer", "incidents", "--id", "id"))
                .as(printed())
                .isZero();
        Path file = home.resolve("out.geojson");
        String[] export = {"export", "incidents", "--format", "geojson", "--output", file.toString()};
        assertThat(run(export)).isEqualTo(1);
        assertThat(printed()).contains("title (phone numbers in 1 row)").doesNotContain("1381");
        assertThat(file).doesNotExist();
        assertThat(run(
                        "export",
                        "incidents",
                        "--format",
                        "geojson",
                        "--where",
                        "title NOT LIKE '电话%'",
                        "--output",
                        file.toString()))
                .as(printed())
                .isZero();
        assertThat(printed()).contains("incidents: 1 feature,");
        assertThat(Files.readString(file)).contains("路灯");
        assertThat(run("export", "incidents", "--format", "geojson", "--where", "titel = 1"))
                .isEqualTo(64);
        assertThat(printed()).contains("character 1", "titel");
        assertThat(run("export", "incidents", "--format", "csv", "--bbox", "1,2,3"))
                .isEqualTo(64);
        assertThat(run("export", "incidents")).isEqualTo(64);
        assertThat(run(
                        "export",
                        "incidents",
                        "--format",
                        "csv",
                        "--crs",
                        "EPSG:2056",
                        "--allow-personal",
                        "--output",
                        home.toString()))
                .isEqualTo(2);
        assertThat(printed()).contains("outside-crs");
    }

    @Test
    void help_tells_every_option() {
        assertThat(run("export", "--help")).isZero();
        assertThat(printed())
                .contains("--format", "--bbox", "--where", "--at", "--crs", "--output", "--force", "--lang")
                .contains("--minzoom", "--public", "--allow-personal", "LIKE '%路灯%'");
    }
}
