// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.sample;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The Chinese titles and handling limits of a class dictionary of this module. */
record ClassTable(Map<String, String> titles, Map<String, String> limits) {

    static final String EDITION = "cs-2026";

    /** @param name of the file in {@code dictionaries/}, without its ending */
    static ClassTable read(String name) {
        String resource = "/data/dictionaries/" + name + ".csv";
        Map<String, String> titles = new LinkedHashMap<>();
        Map<String, String> limits = new LinkedHashMap<>();
        try (InputStream in = Objects.requireNonNull(ClassTable.class.getResourceAsStream(resource), resource)) {
            List<String> lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .skip(1)
                    .toList();
            for (String line : lines) {
                String[] cells = line.split(",", -1);
                titles.put(cells[1], cells[3]);
                limits.put(cells[1], cells.length > 5 ? cells[5] : "");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ClassTable(titles, limits);
    }

    String title(String code) {
        return Objects.requireNonNull(titles.get(code), code);
    }
}
