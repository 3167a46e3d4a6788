// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.catalogue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.gridkeeper.engine.index.LayerSchema;
import org.gridkeeper.server.store.StoredFeature;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * A class is one of the layer's dictionary {@code data/dictionaries/<layer>.csv}, of the edition that the feature names,
 * or of any when it names none. Layers without a dictionary take every class.
 */
@Component
class ClassRule implements FeatureRule {

    private static final int NAMED = 12;

    /** Codes by edition, by layer. */
    private final Map<String, Map<String, Set<String>>> codes = new HashMap<>();

    ClassRule() {
        try {
            for (Resource resource :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:data/dictionaries/*.csv")) {
                String file = String.valueOf(resource.getFilename());
                codes.put(file.substring(0, file.length() - ".csv".length()), read(resource));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void check(LayerSchema schema, StoredFeature feature, Problems problems) {
        Map<String, Set<String>> editions = codes.getOrDefault(schema.id(), Map.of());
        if (editions.isEmpty() || !(feature.values().get("class") instanceof String name)) {
            return;
        }
        if (feature.values().get("edition") instanceof String edition) {
            Set<String> known = editions.get(edition);
            if (known == null) {
                problems.add(
                        "edition", edition, "the dictionary of %s has %s".formatted(schema.id(), editions.keySet()));
            } else if (!known.contains(name)) {
                problems.add("class", name, "edition %s of %s has %s".formatted(edition, schema.id(), named(known)));
            }
        } else if (editions.values().stream().noneMatch(known -> known.contains(name))) {
            Set<String> all = new TreeSet<>();
            editions.values().forEach(all::addAll);
            problems.add("class", name, "the dictionary of %s has %s".formatted(schema.id(), named(all)));
        }
    }

    private static String named(Set<String> known) {
        List<String> some = known.stream().limit(NAMED).toList();
        return String.join(", ", some) + (known.size() > NAMED ? " and %d more".formatted(known.size() - NAMED) : "");
    }

    /** Values of a dictionary have no commas; a file whose columns are others (tags) is left out. */
    private static Map<String, Set<String>> read(Resource resource) throws IOException {
        Map<String, Set<String>> editions = new TreeMap<>();
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(resource.getInputStream(), StandardCharsets.UTF_8))) {
            String first = lines.readLine();
            List<String> header = first == null ? List.of() : List.of(first.split(",", -1));
            int edition = header.indexOf("edition");
            int code = header.indexOf("code");
            String line;
            while (edition >= 0 && code >= 0 && (line = lines.readLine()) != null) {
                String[] values = line.split(",", -1);
                if (values.length > Math.max(edition, code)) {
                    editions.computeIfAbsent(values[edition], e -> new TreeSet<>())
                            .add(values[code]);
                }
            }
        }
        return editions;
    }
}
