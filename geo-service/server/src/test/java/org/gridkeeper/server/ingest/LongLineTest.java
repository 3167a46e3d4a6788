// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.gridkeeper.server.store.StoreProperties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A single line of 200 MB is refused or rejected by a process that has far less memory than that. */
class LongLineTest {

    private static final int CHUNKS = 200;

    @TempDir
    Path home;

    /** The process: {@code HOME FILE}; prints the exception's kind and message, or the reasons of the rejected rows. */
    static final class Process {

        private Process() {}

        public static void main(String[] args) {
            Path home = Path.of(args[0]);
            try (Site site = new Site(home, StoreProperties.embedded(home))) {
                System.out.println(site.importer
                                .run(ImportRequest.of("incidents", Path.of(args[1])))
                                .rejected() + " version " + site.store.version());
            } catch (ImportFailedException e) {
                System.out.println("refused: " + e.getMessage());
            }
        }
    }

    private String importOf(String name, String start, String end) throws IOException, InterruptedException {
        Path file = home.resolve(name);
        byte[] chunk = "x".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);
        try (OutputStream out = Files.newOutputStream(file)) {
            out.write(start.getBytes(StandardCharsets.UTF_8));
            for (int i = 0; i < CHUNKS; i++) {
                out.write(chunk);
            }
            out.write(end.getBytes(StandardCharsets.UTF_8));
        }
        Path log = home.resolve("log");
        java.lang.Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx192m",
                        "-Dfile.encoding=UTF-8",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Process.class.getName(),
                        home.toString(),
                        file.toString())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        assertThat(process.waitFor(180, TimeUnit.SECONDS)).isTrue();
        Files.delete(file);
        return Files.readString(log);
    }

    @Test
    void in_a_table_in_lines_of_json_and_in_a_collection() throws Exception {
        assertThat(importOf("a.csv", "id,lon,lat,title\n1,112,33,", "\n2,112,33,b\n"))
                .contains("refused: ")
                .contains("16 MB at most")
                .contains("a.csv");
        String feature =
                "{\"type\":\"Feature\",\"id\":\"%s\",\"geometry\":{\"type\":\"Point\",\"coordinates\":[112,33]},\"properties\":{\"title\":\"";
        assertThat(importOf("a.geojsonl", feature.formatted("a"), "\"}}\n" + feature.formatted("b") + "\"}}\n"))
                .contains("{too-long=1}");
        assertThat(importOf(
                        "a.geojson",
                        "{\"type\":\"FeatureCollection\",\"features\":[" + feature.formatted("a"),
                        "\"}}]}"))
                .contains("refused: ")
                .contains("a.geojson");
        assertThat(List.of(home.toFile().list())).doesNotContain("a.csv");
    }
}
