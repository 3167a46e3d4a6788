// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A JVM of its own that a test kills while it writes. Its main class prints {@code ready} when it begins, and a line for
 * everything that was acknowledged to it.
 */
public final class DoomedProcess {

    private final Process process;
    private final BufferedReader out;

    private DoomedProcess(Process process) {
        this.process = process;
        out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    /** Starts it on a database, and comes back when it is ready; the database is the last of its arguments. */
    public static DoomedProcess start(Class<?> main, StoreProperties properties, String place, String... arguments)
            throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-cp",
                System.getProperty("java.class.path").replace("\n", File.pathSeparator),
                main.getName()));
        command.addAll(Arrays.asList(arguments));
        command.add(place);
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("CRASH_USER", properties.user());
        builder.environment().put("CRASH_PASSWORD", properties.password());
        builder.environment()
                .put("CRASH_HOME", properties.home().toAbsolutePath().toString());
        builder.redirectError(ProcessBuilder.Redirect.DISCARD);
        DoomedProcess doomed = new DoomedProcess(builder.start());
        // Should the test itself fail, nothing is left running.
        Runtime.getRuntime().addShutdownHook(new Thread(doomed.process::destroyForcibly));
        String line = doomed.line();
        while (line != null && !line.equals("ready")) {
            line = doomed.line();
        }
        assertThat(line).as("the writer started").isEqualTo("ready");
        return doomed;
    }

    /** What the started process makes of its last argument. */
    public static StoreProperties database(String place) {
        return place.startsWith("jdbc:")
                ? StoreProperties.postgis(place, System.getenv("CRASH_USER"), System.getenv("CRASH_PASSWORD"))
                        .withHome(Path.of(System.getenv("CRASH_HOME")))
                : StoreProperties.embedded(Path.of(place));
    }

    /** The next line it prints; null when it has ended. */
    public @Nullable String line() throws IOException {
        return out.readLine();
    }

    /** Kills it after so many milliseconds, and gives the lines that it had printed until then. */
    public List<String> killAfter(long delayMillis) throws IOException, InterruptedException {
        Thread killer = new Thread(() -> {
            sleep(delayMillis);
            // By its handle: Process.destroyForcibly would also close the stream with what it had still printed.
            process.toHandle().destroyForcibly();
        });
        killer.start();
        List<String> lines = out.lines().toList();
        killer.join();
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as("ended by SIGKILL").isEqualTo(128 + 9);
        return lines;
    }

    private static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
