// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The classes of each layer, from the packaged {@code data/dictionaries/<layer>.csv} and from the files of the same names
 * that a city keeps in {@code <home>/dictionaries}: a row there takes the place of the packaged one of the same edition and
 * code, or adds one. Read once, at the start. Immutable.
 */
public final class Dictionaries {

    private static final String ENDING = ".csv";
    /** A register of its own, not a dictionary of classes. */
    private static final String TAGS = "tags";

    private record Key(String edition, String code) {}

    private final Map<String, Map<Key, ClassEntry>> byLayer = new LinkedHashMap<>();

    private Dictionaries() {}

    /**
     * Reads all of them.
     *
     * @throws IllegalArgumentException when a city's file is not a dictionary; the message names file and line
     */
    public static Dictionaries read(Path home) {
        Dictionaries dictionaries = new Dictionaries();
        try {
            dictionaries.readPackaged();
            dictionaries.readEdited(home.resolve("dictionaries"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return dictionaries;
    }

    private void readPackaged() throws IOException {
        for (Resource resource :
                new PathMatchingResourcePatternResolver().getResources("classpath*:data/dictionaries/*.csv")) {
            String file = String.valueOf(resource.getFilename());
            if (!layerOf(file).equals(TAGS)) {
                add(file, DictionaryFile.read(file, resource.getContentAsByteArray()));
            }
        }
    }

    private void readEdited(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        List<Path> files;
        try (Stream<Path> list = Files.list(folder)) {
            files = list.filter(file -> file.getFileName().toString().endsWith(ENDING))
                    .sorted()
                    .toList();
        }
        for (Path file : files) {
            String name = file.getFileName().toString();
            if (layerOf(name).equals(TAGS)) {
                throw new IllegalArgumentException(
                        "%s: tags are a register, not a dictionary; import it: ./gridkeeper import %s --layer tags"
                                .formatted(file, file));
            }
            if (Files.size(file) > DictionaryFile.MOST_BYTES) {
                throw new IllegalArgumentException("%s has %d bytes; a dictionary has at most %d"
                        .formatted(file, Files.size(file), DictionaryFile.MOST_BYTES));
            }
            add(name, DictionaryFile.read(file.toString(), Files.readAllBytes(file)));
        }
    }

    private void add(String file, List<ClassEntry> entries) {
        Map<Key, ClassEntry> known = byLayer.computeIfAbsent(layerOf(file), layer -> new LinkedHashMap<>());
        entries.forEach(entry -> known.put(new Key(entry.edition(), entry.code()), entry));
    }

    private static String layerOf(String file) {
        return file.substring(0, file.length() - ENDING.length());
    }

    /** Whether there is a dictionary for a layer. */
    public boolean covers(String layer) {
        return byLayer.containsKey(layer);
    }

    public Optional<ClassEntry> find(String layer, String edition, String code) {
        return Optional.ofNullable(byLayer.getOrDefault(layer, Map.of()).get(new Key(edition, code)));
    }

    /** The class of an edition, or, where the edition is not given, of the first edition that has it. */
    public Optional<ClassEntry> findAny(String layer, String edition, String code) {
        return edition.isEmpty()
                ? list(layer).stream()
                        .filter(entry -> entry.code().equals(code))
                        .findFirst()
                : find(layer, edition, code);
    }

    /** All classes of a layer in the order of the files. */
    public List<ClassEntry> list(String layer) {
        return List.copyOf(byLayer.getOrDefault(layer, Map.of()).values());
    }
}
