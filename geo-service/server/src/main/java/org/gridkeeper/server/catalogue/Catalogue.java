// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.catalogue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gridkeeper.engine.index.LayerSchema;
import org.gridkeeper.engine.render.VectorContent;
import org.gridkeeper.server.store.FeatureStore;
import org.springframework.stereotype.Component;

/** Every layer that is served, declared ones first. Safe for all threads. */
@Component
public class Catalogue {

    private final Map<String, LayerDeclaration> declared = new LinkedHashMap<>();
    private final FeatureStore store;

    public Catalogue(FeatureStore store) {
        this.store = store;
        for (LayerDeclaration declaration : new DeclarationReader().readAll()) {
            declared.put(declaration.schema().id(), declaration);
            store.declare(declaration.schema());
        }
    }

    /** The declared layers in the order they are listed, then those that were imported without a declaration. */
    public List<LayerDeclaration> list() {
        Map<String, LayerDeclaration> all = new LinkedHashMap<>(declared);
        store.listSchemas().forEach(schema -> all.putIfAbsent(schema.id(), plain(schema)));
        return List.copyOf(all.values());
    }

    public Optional<LayerDeclaration> find(String layer) {
        return Optional.ofNullable(declared.get(layer))
                .or(() -> store.findSchema(layer).map(Catalogue::plain));
    }

    private static LayerDeclaration plain(LayerSchema schema) {
        return new LayerDeclaration(
                schema, Map.of("en", schema.id()), Map.of(), List.of(), 0, 22, VectorContent.EVERYTHING, "");
    }
}
