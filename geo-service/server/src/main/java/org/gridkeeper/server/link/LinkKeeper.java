// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.link;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;
import java.util.function.Predicate;
import org.gridkeeper.engine.index.GeometryKind;
import org.gridkeeper.engine.index.LayerSchema;
import org.gridkeeper.engine.link.Link;
import org.gridkeeper.server.catalogue.Catalogue;
import org.gridkeeper.server.catalogue.LayerDeclaration;
import org.gridkeeper.server.store.FeatureStore;
import org.gridkeeper.server.store.PutResult;
import org.gridkeeper.server.store.StoreTransaction;
import org.gridkeeper.server.store.StoredFeature;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Writes elements, buildings and cells so that all links stay exactly what a full relink would make them, in the caller's
 * transaction. A building moves the links of the points within its reach, a cell those of the elements on its ground.
 * Within one transaction all writes of cells and buildings go through here. Imports, which change everything, link by
 * themselves. Safe for all threads.
 */
@Component
public class LinkKeeper {

    private final Catalogue catalogue;
    private final FeatureStore store;
    private final CommittedBoxes committed;
    private final RegisterLinks registers;
    private final List<LinkFollower> followers;
    /** By transaction, so that the second write of one knows of the first. */
    private final Map<StoreTransaction, Surroundings> open = Collections.synchronizedMap(new WeakHashMap<>());

    @Autowired
    LinkKeeper(Catalogue catalogue, FeatureStore store, ObjectProvider<LinkFollower> followers) {
        this(catalogue, store, followers.orderedStream().toList());
    }

    public LinkKeeper(Catalogue catalogue, FeatureStore store, List<LinkFollower> followers) {
        this.catalogue = catalogue;
        this.store = store;
        this.committed = new CommittedBoxes(store);
        this.registers = new RegisterLinks(store);
        this.followers = List.copyOf(followers);
    }

    /** For many writes in one transaction. */
    public LinkSession in(StoreTransaction transaction) {
        return new LinkSession(this, transaction);
    }

    /** Puts a feature of any layer, linked anew whatever link it came with, and links anew what it moves. */
    public PutResult put(StoreTransaction transaction, LayerSchema schema, StoredFeature feature) {
        LinkSession session = in(transaction);
        PutResult result = session.put(schema, feature);
        session.relink();
        return result;
    }

    /** Removes a feature of any layer and links anew what was linked to it; false when there was none. */
    public boolean delete(StoreTransaction transaction, LayerSchema schema, String id) {
        LinkSession session = in(transaction);
        boolean removed = session.delete(schema, id);
        session.relink();
        return removed;
    }

    /**
     * The link that a row of a register asks for when it names nothing: to a building and so to its cell, or to a cell. To be
     * asked under the lock of the links.
     *
     * @param wanted cell, or building, or both; may be empty
     * @param seesCell whether a building in a cell may be named
     * @throws NoSuchPlaceException when there is no such cell or building, or the building is elsewhere
     */
    public Link asked(Link wanted, Predicate<String> seesCell) {
        return registers.asked(wanted, seesCell);
    }

    /** The cell in which a point that lies in none would lie with longitude and latitude the other way round. */
    public Optional<String> findSwapped(StoreTransaction transaction, LayerSchema schema, StoredFeature written) {
        if (!written.link().cell().isEmpty() || !schema.kind().isElement()) {
            return Optional.empty();
        }
        return SwappedPlace.of(written.lonLat())
                .map(other -> surroundings(transaction)
                        .linkerFor(List.of(other))
                        .link(schema.kind(), other)
                        .cell())
                .filter(code -> !code.isEmpty());
    }

    /** Where a row of a register belongs, by what it names. */
    Link registerLink(StoreTransaction transaction, StoredFeature row) {
        return registers.link(transaction, row);
    }

    Surroundings surroundings(StoreTransaction transaction) {
        return findSurroundings(transaction).orElseGet(() -> {
            Surroundings made = new Surroundings(store, committed.current());
            open.put(transaction, made);
            return made;
        });
    }

    /** Empty as long as the transaction has linked nothing. */
    Optional<Surroundings> findSurroundings(StoreTransaction transaction) {
        return Optional.ofNullable(open.get(transaction));
    }

    List<LayerSchema> linkedLayers() {
        return catalogue.list().stream()
                .map(LayerDeclaration::schema)
                .filter(each -> each.kind().isElement() && each.geometry() != GeometryKind.NONE)
                .toList();
    }

    void linked(StoreTransaction transaction, LayerSchema schema, String id, Link link) {
        followers.forEach(follower -> follower.linked(transaction, schema, id, link));
    }

    void removed(StoreTransaction transaction, LayerSchema schema, String id) {
        followers.forEach(follower -> follower.removed(transaction, schema, id));
    }
}
