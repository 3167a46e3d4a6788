// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.render;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** The packaged font that every label is drawn with, so that no picture depends on the fonts of a machine. Thread-safe. */
public final class Fonts {

    static final String RESOURCE = "styles/fonts/WenQuanZhengHei.ttf";
    private static final String FONT_CONFIGURATION = "sun.awt.fontconfig";

    private final Glyphs glyphs;

    private Fonts(Glyphs glyphs) {
        this.glyphs = glyphs;
    }

    /**
     * Loads the font from the class path. To be called before anything else touches AWT: on a machine without
     * fontconfig files the JDK cannot make any font unless it is told of one by the property
     * {@code sun.awt.fontconfig}, which is read once.
     *
     * @throws IllegalStateException when the class path has no such font or the JDK cannot read it
     */
    public static Fonts load() {
        try {
            Path folder = Files.createTempDirectory("gridkeeper-fonts");
            Path ttf = folder.resolve("packaged.ttf");
            try (InputStream in = Fonts.class.getClassLoader().getResourceAsStream(RESOURCE)) {
                if (in == null) {
                    throw new IllegalStateException("the class path has no " + RESOURCE);
                }
                Files.copy(in, ttf, StandardCopyOption.REPLACE_EXISTING);
            }
            if (System.getProperty(FONT_CONFIGURATION) == null) {
                System.setProperty(
                        FONT_CONFIGURATION, configuration(folder, ttf).toString());
            }
            folder.toFile().deleteOnExit();
            ttf.toFile().deleteOnExit();
            return new Fonts(new Glyphs(Font.createFont(Font.TRUETYPE_FONT, ttf.toFile())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (FontFormatException e) {
            throw new IllegalStateException("the packaged font cannot be read", e);
        }
    }

    private static Path configuration(Path folder, Path ttf) throws IOException {
        Path file = folder.resolve("fontconfig.properties");
        Files.writeString(file, """
                version=1
                sequence.allfonts=default
                allfonts.default=-*-*-*
                filename.-*-*-*=%s
                """.formatted(ttf));
        file.toFile().deleteOnExit();
        return file;
    }

    Glyphs glyphs() {
        return glyphs;
    }
}
