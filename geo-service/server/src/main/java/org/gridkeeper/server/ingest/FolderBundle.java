// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.ingest;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The parts of the Shapefiles in a folder, or those of one of them. */
final class FolderBundle implements Bundle {

    private static final Set<String> ENDINGS = Set.of("shp", "shx", "dbf", "prj", "cpg");

    private final Map<String, Path> files = new TreeMap<>();

    FolderBundle(Path path) throws IOException {
        boolean folder = Files.isDirectory(path);
        Path parent = folder ? path : path.toAbsolutePath().getParent();
        try (Stream<Path> found = Files.list(parent)) {
            found.filter(Files::isRegularFile)
                    .filter(file -> ENDINGS.contains(ending(file)))
                    .filter(file -> folder || base(file).equals(base(path)))
                    .forEach(file -> files.put(String.valueOf(file.getFileName()), file));
        }
    }

    private static String ending(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    private static String base(Path file) {
        String name = String.valueOf(file.getFileName());
        int dot = name.indexOf('.');
        return (dot < 0 ? name : name.substring(0, dot)).toLowerCase(Locale.ROOT);
    }

    @Override
    public List<String> names() {
        return List.copyOf(files.keySet());
    }

    @Override
    public long size(String name) {
        try {
            return Files.size(file(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public InputStream open(String name) throws IOException {
        return new BufferedInputStream(Files.newInputStream(file(name)), 1 << 16);
    }

    private Path file(String name) {
        Path file = files.get(name);
        if (file == null) {
            throw new IllegalArgumentException(name);
        }
        return file;
    }

    @Override
    public void close() {
        // Nothing is held open between reads.
    }
}
