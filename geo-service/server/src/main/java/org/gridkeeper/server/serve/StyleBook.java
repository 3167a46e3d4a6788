// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.serve;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.gridkeeper.engine.style.SldReader;
import org.gridkeeper.engine.style.Style;
import org.gridkeeper.server.catalogue.LayerDeclaration;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The styles of the layers, read once. A layer without a declaration is drawn plainly. Safe for all threads. */
@Component
class StyleBook {

    private final Map<String, Style> read = new ConcurrentHashMap<>();

    /** A style by name, or the layer's first one. */
    Style get(LayerDeclaration layer, @Nullable String name) {
        List<String> names = layer.styles();
        if (name != null && !names.contains(name)) {
            throw new NotThereException("layer %s has no such style; it has %s"
                    .formatted(layer.schema().id(), names.isEmpty() ? "none by name" : String.join(", ", names)));
        }
        String path = names.isEmpty()
                ? "plain/" + layer.schema().geometry().name().toLowerCase(Locale.ROOT)
                : layer.schema().id() + "/" + (name == null ? names.get(0) : name);
        return read.computeIfAbsent(path, StyleBook::read);
    }

    private static Optional<InputStream> graphic(ClassPathResource file) throws IOException {
        return file.exists() ? Optional.of(file.getInputStream()) : Optional.empty();
    }

    private static Style read(String path) {
        String folder = "styles/" + path.substring(0, path.indexOf('/') + 1);
        try (InputStream in = new ClassPathResource("styles/" + path + ".sld").getInputStream()) {
            return SldReader.read(in, path, name -> graphic(new ClassPathResource(folder + name)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
