// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.catalogue;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads one dictionary: CSV in UTF-8 with the columns {@code edition}, {@code code}, {@code title_zh} and {@code title_en},
 * and perhaps {@code kind} and {@code limit}; values have no commas, quotes or line ends.
 */
final class DictionaryFile {

    static final int MOST_BYTES = 5_000_000;

    private static final List<String> NEEDED = List.of("edition", "code", "title_zh", "title_en");
    private static final String LIMIT = "([0-9]{1,4}(uh|ud|h|d))?";

    private final String file;
    private final List<String> columns;
    private final Set<String> seen = new HashSet<>();

    private DictionaryFile(String file, List<String> columns) {
        this.file = file;
        this.columns = columns;
    }

    static List<ClassEntry> read(String file, byte[] bytes) {
        List<String> lines = text(file, bytes).lines().toList();
        if (lines.isEmpty()) {
            throw fault(file, 1, "a dictionary begins with the names of its columns: " + String.join(",", NEEDED));
        }
        DictionaryFile reading = new DictionaryFile(file, List.of(lines.get(0).split(",", -1)));
        for (String needed : NEEDED) {
            if (!reading.columns.contains(needed)) {
                throw fault(file, 1, "there is no column '%s'; there are %s".formatted(needed, reading.columns));
            }
        }
        List<ClassEntry> entries = new ArrayList<>();
        for (int i = 1; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                entries.add(reading.entry(lines.get(i), i + 1));
            }
        }
        return entries;
    }

    private static String text(String file, byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("%s is not UTF-8; save it as CSV UTF-8".formatted(file), e);
        }
    }

    private ClassEntry entry(String line, int number) {
        String[] values = line.split(",", -1);
        if (values.length != columns.size()) {
            throw fault(
                    file, number, "%d values for the %d columns %s".formatted(values.length, columns.size(), columns));
        }
        Map<String, String> row = new HashMap<>();
        for (int i = 0; i < values.length; i++) {
            row.put(columns.get(i), values[i].strip());
        }
        String edition = value(row, "edition");
        String code = value(row, "code");
        if (!code.matches("[A-Za-z0-9_-]{1,40}")) {
            throw fault(file, number, "code '%s' is not 1 to 40 letters, digits, _ or -".formatted(code));
        }
        if (edition.isEmpty()) {
            throw fault(file, number, "code '%s' has no edition; a class is known by both".formatted(code));
        }
        if (!seen.add(edition + '\n' + code)) {
            throw fault(file, number, "code '%s' of edition '%s' is there twice".formatted(code, edition));
        }
        String limit = value(row, "limit");
        if (!limit.matches(LIMIT)) {
            throw fault(file, number, "limit '%s' is not a number with uh, ud, h or d".formatted(limit));
        }
        return new ClassEntry(edition, code, value(row, "kind"), titles(row, number), limit);
    }

    private Map<String, String> titles(Map<String, String> row, int number) {
        String zh = value(row, "title_zh");
        String en = value(row, "title_en");
        if (zh.isEmpty() && en.isEmpty()) {
            throw fault(file, number, "there is no title");
        }
        return Map.of("zh", zh.isEmpty() ? en : zh, "en", en.isEmpty() ? zh : en);
    }

    private static String value(Map<String, String> row, String column) {
        @Nullable String value = row.get(column);
        return value == null ? "" : value;
    }

    private static IllegalArgumentException fault(String file, int line, String message) {
        return new IllegalArgumentException("%s:%d: %s".formatted(file, line, message));
    }
}
