// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.link;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.gridkeeper.engine.index.GeometryKind;
import org.gridkeeper.engine.index.Kind;
import org.gridkeeper.engine.index.LayerSchema;
import org.gridkeeper.engine.link.Link;
import org.gridkeeper.engine.link.Linker;
import org.gridkeeper.server.catalogue.LayerIds;
import org.gridkeeper.server.store.LinkLock;
import org.gridkeeper.server.store.PutResult;
import org.gridkeeper.server.store.StoreTransaction;
import org.gridkeeper.server.store.StoredFeature;
import org.gridkeeper.server.store.VersionedFeature;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/**
 * Many writes in one transaction, with all links kept true. What is put is linked at once; what it moves is linked anew by
 * {@link #relink}, which must be called before the commit. Who will write cells or buildings after elements takes {@link
 * LinkLock#EXCLUSIVE} first: two that hold the shared lock and both want the other wait for each other. For one thread.
 */
public final class LinkSession {

    /** With more cells than these a layer is read in one go, and not cell by cell. */
    private static final int CELLS_ONE_BY_ONE = 40;

    private record Found(String id, Geometry lonLat, Link link) {}

    private final LinkKeeper keeper;
    private final StoreTransaction transaction;

    LinkSession(LinkKeeper keeper, StoreTransaction transaction) {
        this.keeper = keeper;
        this.transaction = transaction;
    }

    /** Puts a feature of any layer, linked anew whatever link it came with. */
    public PutResult put(LayerSchema schema, StoredFeature feature) {
        return putAll(schema, List.of(feature)).get(0);
    }

    /** Puts features of one layer; cheaper than one by one. */
    public List<PutResult> putAll(LayerSchema schema, List<StoredFeature> features) {
        lock(schema);
        boolean links = isLinked(schema);
        Linker linker = links
                ? surroundings()
                        .linkerFor(features.stream().map(StoredFeature::lonLat).toList())
                : null;
        List<PutResult> results = new ArrayList<>();
        for (StoredFeature feature : features) {
            Link link = linker == null ? linkOf(schema, feature) : linker.link(schema.kind(), feature.lonLat());
            results.add(putLinked(schema, new StoredFeature(feature.id(), feature.lonLat(), feature.values(), link)));
        }
        return results;
    }

    private Link linkOf(LayerSchema schema, StoredFeature feature) {
        return schema.geometry() == GeometryKind.NONE ? keeper.registerLink(transaction, feature) : feature.link();
    }

    private PutResult putLinked(LayerSchema schema, StoredFeature feature) {
        Optional<Geometry> before = isLinkedTo(schema) ? shapeOf(schema, feature.id()) : Optional.empty();
        PutResult result = transaction.put(schema.id(), feature);
        if (result == PutResult.UNCHANGED) {
            return result;
        }
        if (isLinkedTo(schema) && !before.filter(feature.lonLat()::equalsExact).isPresent()) {
            before.ifPresent(shape -> ended(schema, feature.id(), shape));
            began(schema, feature);
        }
        keeper.linked(transaction, schema, feature.id(), feature.link());
        return result;
    }

    /** Removes a feature of any layer; false when there was none. */
    public boolean delete(LayerSchema schema, String id) {
        lock(schema);
        Optional<Geometry> before = isLinkedTo(schema) ? shapeOf(schema, id) : Optional.empty();
        boolean removed = transaction.delete(schema.id(), id);
        if (removed) {
            before.ifPresent(shape -> ended(schema, id, shape));
            keeper.removed(transaction, schema, id);
        }
        return removed;
    }

    /**
     * Links anew what the cells and buildings written so far have moved.
     *
     * <p>Looks at the elements whose links name a cell that reaches onto the changed ground, and at those outside every
     * cell: the database finds them by the text of the cell, reading each layer of elements once for each such cell, and
     * unpacks only those that it finds.
     *
     * @return how many elements have another link now, by layer
     */
    public Map<String, Long> relink() {
        Surroundings around = keeper.findSurroundings(transaction).orElse(null);
        if (around == null) {
            return Map.of();
        }
        Map<String, Long> moved = new TreeMap<>();
        List<Envelope> cellGround = around.cellGround();
        List<Envelope> buildingGround = around.buildingGround();
        if (!cellGround.isEmpty() || !buildingGround.isEmpty()) {
            for (LayerSchema schema : keeper.linkedLayers()) {
                List<Envelope> ground = new ArrayList<>(cellGround);
                if (schema.geometry() == GeometryKind.POINT) {
                    ground.addAll(buildingGround);
                }
                if (!ground.isEmpty()) {
                    long count = relink(schema, new Ground(ground), around.cellsOn(ground));
                    if (count > 0) {
                        moved.put(schema.id(), count);
                    }
                }
            }
            around.settle();
        }
        return moved;
    }

    private long relink(LayerSchema schema, Ground ground, Set<String> cells) {
        Collection<Found> found = find(schema, ground, cells);
        if (found.isEmpty()) {
            return 0;
        }
        Linker linker =
                surroundings().linkerFor(found.stream().map(Found::lonLat).toList());
        long moved = 0;
        for (Found element : found) {
            Link link = linker.link(schema.kind(), element.lonLat);
            if (!link.equals(element.link) && transaction.relink(schema.id(), element.id, link)) {
                keeper.linked(transaction, schema, element.id, link);
                moved++;
            }
        }
        return moved;
    }

    private Collection<Found> find(LayerSchema schema, Ground ground, Set<String> cells) {
        List<Found> found = new ArrayList<>();
        if (cells.size() > CELLS_ONE_BY_ONE) {
            transaction.forEach(schema.id(), feature -> add(feature, ground, found));
            return found;
        }
        transaction.forEachOf(schema.id(), "cell", "", feature -> add(feature, ground, found));
        for (String cell : cells) {
            transaction.forEachOf(schema.id(), "cell", cell, feature -> add(feature, ground, found));
        }
        return found;
    }

    private static void add(StoredFeature feature, Ground ground, List<Found> found) {
        if (ground.meets(feature.lonLat().getEnvelopeInternal())) {
            found.add(new Found(feature.id(), feature.lonLat(), feature.link()));
        }
    }

    private void began(LayerSchema schema, StoredFeature feature) {
        if (schema.id().equals(LayerIds.CELLS)) {
            surroundings().putCell(StoredAreas.areaOf(feature));
        } else {
            surroundings().putBuilding(feature.id(), feature.lonLat());
        }
    }

    private void ended(LayerSchema schema, String id, Geometry before) {
        if (schema.id().equals(LayerIds.CELLS)) {
            surroundings().endCell(id, before);
        } else {
            surroundings().endBuilding(id, before);
        }
    }

    private Optional<Geometry> shapeOf(LayerSchema schema, String id) {
        return transaction.find(schema.id(), id).map(VersionedFeature::feature).map(StoredFeature::lonLat);
    }

    /** The lock comes before the boxes are asked for. */
    private Surroundings surroundings() {
        return keeper.surroundings(transaction);
    }

    private void lock(LayerSchema schema) {
        boolean exclusive = schema.kind() == Kind.CELL || schema.kind() == Kind.BUILDING;
        if (exclusive || schema.kind().isElement() || schema.geometry() == GeometryKind.NONE) {
            transaction.lockLinks(exclusive ? LinkLock.EXCLUSIVE : LinkLock.SHARED);
        }
    }

    private static boolean isLinkedTo(LayerSchema schema) {
        return schema.id().equals(LayerIds.CELLS) || schema.id().equals(LayerIds.BUILDINGS);
    }

    private static boolean isLinked(LayerSchema schema) {
        return schema.kind().isElement() && schema.geometry() != GeometryKind.NONE;
    }
}
