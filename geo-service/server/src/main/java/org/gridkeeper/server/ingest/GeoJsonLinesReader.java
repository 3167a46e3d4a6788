// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.ingest;

import java.io.IOException;
import java.io.Reader;
import java.util.HashSet;
import java.util.Set;
import java.util.function.LongConsumer;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * Reads one GeoJSON feature a line, with or without the record separators of <a
 * href="https://www.rfc-editor.org/rfc/rfc8142">RFC 8142</a>.
 */
@Component
final class GeoJsonLinesReader implements FeatureReader {

    private static final char RECORD_SEPARATOR = 0x1E;

    @Override
    public boolean reads(SourceFile file) {
        return isLines(file);
    }

    static boolean isLines(SourceFile file) {
        String head = file.head().stripLeading();
        if (head.startsWith(String.valueOf(RECORD_SEPARATOR))
                || file.hasExtension("geojsonl", "geojsons", "ndjson", "jsonl", "ldjson")) {
            return true;
        }
        String first = head.lines().findFirst().orElse("");
        try {
            return first.startsWith("{")
                    && first.length() < head.stripTrailing().length()
                    && GeoJsonFeature.is(GeoJsonFeature.JSON.readTree(first));
        } catch (JacksonException e) {
            return false;
        }
    }

    @Override
    public void read(SourceFile file, RowSink sink, LongConsumer bytesRead) throws IOException {
        Set<String> known = new HashSet<>();
        try (Reader reader = file.reader(bytesRead)) {
            Lines lines = new Lines(reader);
            while (lines.next()) {
                line(lines, known, sink);
            }
        }
    }

    private static void line(Lines lines, Set<String> known, RowSink sink) {
        String text = lines.text.toString().strip();
        if (text.isEmpty()) {
            return;
        }
        if (lines.tooLong) {
            String detail = "longer than %d MB".formatted(SourceFile.ROW_LIMIT >> 20);
            sink.broken(new Rejected(lines.number, "too-long", detail, text.substring(0, 1000)));
            return;
        }
        try {
            JsonNode feature = GeoJsonFeature.JSON.readTree(text);
            if (GeoJsonFeature.is(feature)) {
                GeoJsonFeature.give(lines.number, feature, known, sink);
            } else {
                sink.broken(new Rejected(lines.number, "bad-json", "not a feature", text));
            }
        } catch (JacksonException e) {
            sink.broken(new Rejected(lines.number, "bad-json", GeoJsonFeature.fault(e), text));
        }
    }

    /** Lines of a text, each kept up to the limit. */
    private static final class Lines {
        private final Reader in;
        private final char[] buffer = new char[1 << 16];
        private int at;
        private int end;
        private final StringBuilder text = new StringBuilder();
        private boolean tooLong;
        private long number;

        Lines(Reader in) {
            this.in = in;
        }

        boolean next() throws IOException {
            text.setLength(0);
            tooLong = false;
            boolean any = false;
            while (at < end || fill()) {
                char c = buffer[at++];
                any = true;
                if (c == '\n') {
                    break;
                }
                if (text.length() >= SourceFile.ROW_LIMIT) {
                    tooLong = true;
                } else if (c != RECORD_SEPARATOR) {
                    text.append(c);
                }
            }
            number += any ? 1 : 0;
            return any;
        }

        private boolean fill() throws IOException {
            at = 0;
            end = Math.max(0, in.read(buffer));
            return end > 0;
        }
    }
}
