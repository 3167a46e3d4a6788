// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gridkeeper.engine.index.Field;
import org.gridkeeper.engine.index.FieldType;
import org.gridkeeper.engine.index.GeometryKind;
import org.gridkeeper.engine.index.Kind;
import org.gridkeeper.engine.index.LayerSchema;
import org.gridkeeper.engine.index.Sensitivity;
import org.gridkeeper.engine.render.VectorContent;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Reads the {@code layer.yml} files that are packaged under {@code data/}. */
final class DeclarationReader {

    private record Ordered(int order, LayerDeclaration declaration) {}

    List<LayerDeclaration> readAll() {
        List<Ordered> found = new ArrayList<>();
        try {
            for (Resource resource :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:data/*/layer.yml")) {
                try (InputStream in = resource.getInputStream()) {
                    found.add(read(in, resource.getDescription()));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found.stream()
                .sorted(Comparator.comparingInt(Ordered::order))
                .map(Ordered::declaration)
                .toList();
    }

    private static Ordered read(InputStream in, String where) {
        Map<?, ?> yaml = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
        try {
            return new Ordered(((Number) require(yaml, "order")).intValue(), declaration(yaml));
        } catch (RuntimeException e) {
            throw new IllegalArgumentException("%s: %s".formatted(where, e.getMessage()), e);
        }
    }

    private static LayerDeclaration declaration(Map<?, ?> yaml) {
        List<Field> fields = new ArrayList<>();
        Map<String, Map<String, String>> fieldTitles = new LinkedHashMap<>();
        Map<String, Integer> fieldsFrom = new LinkedHashMap<>();
        for (Object item : (List<?>) require(yaml, "fields")) {
            Map<?, ?> field = (Map<?, ?>) item;
            String name = String.valueOf(require(field, "name"));
            Object sensitivity = field.get("sensitivity");
            fields.add(new Field(
                    name,
                    FieldType.valueOf(upper(require(field, "type"))),
                    sensitivity == null ? Sensitivity.PUBLIC : Sensitivity.valueOf(upper(sensitivity))));
            fieldTitles.put(name, titles(require(field, "title")));
            if (field.get("from") instanceof Number zoom) {
                fieldsFrom.put(name, zoom.intValue());
            }
        }
        LayerSchema schema = new LayerSchema(
                String.valueOf(require(yaml, "id")),
                Kind.valueOf(upper(require(yaml, "kind"))),
                GeometryKind.valueOf(upper(require(yaml, "geometry"))),
                fields);
        List<?> zooms = (List<?>) require(yaml, "zooms");
        int minZoom = ((Number) zooms.get(0)).intValue();
        int clusters = yaml.get("clusters") instanceof Number zoom ? zoom.intValue() : minZoom;
        Object attribution = yaml.get("attribution");
        return new LayerDeclaration(
                schema,
                titles(require(yaml, "title")),
                fieldTitles,
                ((List<?>) require(yaml, "styles"))
                        .stream().map(String::valueOf).toList(),
                minZoom,
                ((Number) zooms.get(1)).intValue(),
                new VectorContent(clusters, minZoom, fieldsFrom),
                attribution == null ? "" : attribution.toString());
    }

    private static Map<String, String> titles(Object yaml) {
        Map<String, String> titles = new LinkedHashMap<>();
        ((Map<?, ?>) yaml).forEach((language, title) -> titles.put(language.toString(), title.toString()));
        return titles;
    }

    private static Object require(Map<?, ?> yaml, String key) {
        Object value = yaml.get(key);
        if (value == null) {
            throw new IllegalArgumentException("'%s' is missing".formatted(key));
        }
        return value;
    }

    private static String upper(Object value) {
        return value.toString().toUpperCase(Locale.ROOT).replace('-', '_');
    }
}
