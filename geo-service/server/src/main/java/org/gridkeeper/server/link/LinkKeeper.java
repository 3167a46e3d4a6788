// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.link;

import java.util.List;
import org.gridkeeper.engine.index.GeometryKind;
import org.gridkeeper.engine.index.Kind;
import org.gridkeeper.engine.index.LayerSchema;
import org.gridkeeper.engine.link.Link;
import org.gridkeeper.engine.link.Linker;
import org.gridkeeper.server.catalogue.Catalogue;
import org.gridkeeper.server.catalogue.LayerDeclaration;
import org.gridkeeper.server.store.FeatureStore;
import org.gridkeeper.server.store.LinkLock;
import org.gridkeeper.server.store.PutResult;
import org.gridkeeper.server.store.StoreTransaction;
import org.gridkeeper.server.store.StoredFeature;
import org.springframework.stereotype.Component;

/**
 * Writes single elements, buildings and cells so that all links stay what a full relink would make them, in the caller's
 * transaction. Imports, which change everything, link by themselves.
 */
@Component
public class LinkKeeper {

    private final Catalogue catalogue;
    private final FeatureStore store;
    private final Linkers linkers;
    private final RegisterLinks registers;
    private final LinkFollower follower;

    public LinkKeeper(Catalogue catalogue, FeatureStore store, Linkers linkers) {
        this.catalogue = catalogue;
        this.store = store;
        this.linkers = linkers;
        this.registers = new RegisterLinks(store);
        this.follower = new RegisterFollower(registers);
    }

    /** Puts a feature of any layer, linked anew whatever link it came with, and links anew what it moves. */
    public PutResult put(StoreTransaction transaction, LayerSchema schema, StoredFeature feature) {
        lock(transaction, schema);
        Link link = schema.geometry() == GeometryKind.NONE
                ? registers.link(feature)
                : schema.kind().isElement()
                        ? linkers.toCellsAndBuildings().link(schema.kind(), feature.lonLat())
                        : feature.link();
        PutResult result =
                transaction.put(schema.id(), new StoredFeature(feature.id(), feature.lonLat(), feature.values(), link));
        if (result != PutResult.UNCHANGED) {
            moved(transaction, schema);
        }
        if (result == PutResult.UPDATED) {
            follower.linked(transaction, schema, feature.id(), link);
        }
        return result;
    }

    /** Removes a feature of any layer and links anew what was linked to it; false when there was none. */
    public boolean delete(StoreTransaction transaction, LayerSchema schema, String id) {
        lock(transaction, schema);
        boolean removed = transaction.delete(schema.id(), id);
        if (removed) {
            moved(transaction, schema);
            follower.removed(transaction, schema, id);
        }
        return removed;
    }

    private static void lock(StoreTransaction transaction, LayerSchema schema) {
        boolean linkedTo = schema.kind() == Kind.CELL || schema.kind() == Kind.BUILDING;
        transaction.lockLinks(linkedTo ? LinkLock.EXCLUSIVE : LinkLock.SHARED);
    }

    private void moved(StoreTransaction transaction, LayerSchema schema) {
        if (schema.kind() != Kind.CELL && schema.kind() != Kind.BUILDING) {
            return;
        }
        Linker linker = linkers.toCellsAndBuildings();
        List<LayerSchema> layers = catalogue.list().stream()
                .map(LayerDeclaration::schema)
                .filter(each -> each.kind().isElement() && each.geometry() != GeometryKind.NONE)
                .toList();
        for (LayerSchema each : layers) {
            store.forEach(
                    each.id(),
                    feature -> transaction.relink(each.id(), feature.id(), linker.link(each.kind(), feature.lonLat())));
        }
    }
}
