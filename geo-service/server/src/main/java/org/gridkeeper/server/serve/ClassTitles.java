// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.serve;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** What the classes of a layer are called, from the packaged dictionaries {@code data/dictionaries/<layer>.csv}. */
@Component
class ClassTitles {

    private final Map<String, Map<String, Map<String, String>>> byLayer = new HashMap<>();

    ClassTitles() {
        try {
            for (Resource resource :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:data/dictionaries/*.csv")) {
                String file = String.valueOf(resource.getFilename());
                byLayer.put(file.substring(0, file.length() - ".csv".length()), read(resource));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Titles by language tag; the code itself when the dictionary does not have it. */
    Map<String, String> get(String layer, String code) {
        Map<String, String> titles = byLayer.getOrDefault(layer, Map.of()).get(code);
        return titles == null ? Map.of("zh", code, "en", code) : titles;
    }

    /** Values of a dictionary have no commas; a file whose columns are others (tags) is left out. */
    private static Map<String, Map<String, String>> read(Resource resource) throws IOException {
        Map<String, Map<String, String>> titles = new LinkedHashMap<>();
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(resource.getInputStream(), StandardCharsets.UTF_8))) {
            String first = lines.readLine();
            List<String> header = first == null ? List.of() : List.of(first.split(",", -1));
            int code = header.indexOf("code");
            int zh = header.indexOf("title_zh");
            int en = header.indexOf("title_en");
            String line;
            while (code >= 0 && zh >= 0 && en >= 0 && (line = lines.readLine()) != null) {
                String[] values = line.split(",", -1);
                if (values.length > Math.max(zh, en)) {
                    titles.putIfAbsent(values[code], Map.of("zh", values[zh], "en", values[en]));
                }
            }
        }
        return titles;
    }
}
