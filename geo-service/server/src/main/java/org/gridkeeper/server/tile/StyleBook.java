// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.tile;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.gridkeeper.engine.render.VectorContent;
import org.gridkeeper.engine.style.SldReader;
import org.gridkeeper.server.catalogue.LayerDeclaration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.system.ApplicationHome;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The styles of the layers, read once. A layer without a declaration is drawn plainly. Safe for all threads. */
@Component
public class StyleBook {

    private record Known(LayerDeclaration declaration, Look look) {}

    private final Map<String, Known> read = new ConcurrentHashMap<>();
    private final byte[] program = program();

    /** A style by name, or the layer's first one; empty when the layer has none of this name. */
    public Optional<Look> find(LayerDeclaration layer, @Nullable String name) {
        List<String> names = layer.styles();
        if (name != null && !names.contains(name)) {
            return Optional.empty();
        }
        String id = layer.schema().id();
        String path = names.isEmpty()
                ? "plain/" + layer.schema().geometry().name().toLowerCase(Locale.ROOT)
                : id + "/" + (name == null ? names.get(0) : name);
        String key = names.isEmpty() ? path + "/" + id : path;
        Known known = read.get(key);
        if (known == null || !known.declaration.equals(layer)) {
            known = new Known(layer, read(path, layer));
            read.put(key, known);
        }
        return Optional.of(known.look);
    }

    private Look read(String path, LayerDeclaration layer) {
        // Titles are maps, which print in another order in every process; they are not drawn.
        VectorContent vectors = layer.vectors();
        byte[] declared = "%s %d %d %d %d %s"
                .formatted(
                        layer.schema(),
                        layer.minZoom(),
                        layer.maxZoom(),
                        vectors.clustersFrom(),
                        vectors.featuresFrom(),
                        new TreeMap<>(vectors.fieldsFrom()))
                .getBytes(StandardCharsets.UTF_8);
        String folder = "styles/" + path.substring(0, path.indexOf('/') + 1);
        try (InputStream in = new ClassPathResource("styles/" + path + ".sld").getInputStream()) {
            byte[] sld = in.readAllBytes();
            return new Look(
                    SldReader.read(new ByteArrayInputStream(sld), path, name -> graphic(folder + name)),
                    Digests.tag(program, declared, sld),
                    Digests.tag(program, declared));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<InputStream> graphic(String path) throws IOException {
        ClassPathResource file = new ClassPathResource(path);
        return file.exists() ? Optional.of(file.getInputStream()) : Optional.empty();
    }

    /** What is drawn is drawn by a program: another one may draw otherwise. Graphics and fonts are in it, too. */
    private static byte[] program() {
        File source = new ApplicationHome(StyleBook.class).getSource();
        String stamp = source != null && source.isFile()
                ? source.length() + " " + source.lastModified()
                : "classes of " + ManagementFactory.getRuntimeMXBean().getStartTime();
        return stamp.getBytes(StandardCharsets.UTF_8);
    }
}
