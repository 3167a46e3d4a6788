// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.render;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FontsTest {

    /** Run in a JVM of its own: loads the font and tells how wide a text is, in 1/1000 em. */
    public static void main(String[] args) {
        System.out.println(Math.round(1000 * Fonts.load().glyphs().width("网格Ⅳ")));
    }

    @Test
    void the_packaged_font_loads_where_fontconfig_knows_no_font(@TempDir Path folder) throws Exception {
        Path empty = folder.resolve("fonts.conf");
        Files.writeString(empty, "<fontconfig><dir>" + folder.resolve("none") + "</dir></fontconfig>");
        assertEquals("3000", run(empty, folder.resolve("java")));
    }

    private static String run(Path configuration, Path home) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djava.awt.headless=true",
                "-Duser.home=" + home,
                "-cp",
                System.getProperty("java.class.path"),
                FontsTest.class.getName());
        builder.environment().put("FONTCONFIG_FILE", configuration.toString());
        builder.redirectErrorStream(true);
        Process process = builder.start();
        String out = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        process.waitFor(60, TimeUnit.SECONDS);
        return out.strip();
    }
}
