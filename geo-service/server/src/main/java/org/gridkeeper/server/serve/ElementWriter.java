// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.serve;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gridkeeper.engine.index.GeometryKind;
import org.gridkeeper.engine.link.Link;
import org.gridkeeper.server.catalogue.FeatureRules;
import org.gridkeeper.server.catalogue.RegisterRule;
import org.gridkeeper.server.contact.Contacts;
import org.gridkeeper.server.contact.SealedContact;
import org.gridkeeper.server.link.LinkKeeper;
import org.gridkeeper.server.link.NoSuchPlaceException;
import org.gridkeeper.server.link.SwappedPlace;
import org.gridkeeper.server.live.LiveMap;
import org.gridkeeper.server.scope.NotAllowedException;
import org.gridkeeper.server.scope.Viewer;
import org.gridkeeper.server.store.FeatureStore;
import org.gridkeeper.server.store.Origin;
import org.gridkeeper.server.store.PutResult;
import org.gridkeeper.server.store.StoreTransaction;
import org.gridkeeper.server.store.StoredFeature;
import org.gridkeeper.server.store.VersionedFeature;
import org.springframework.stereotype.Component;

/**
 * Writes elements for one request, in one transaction: conditions, links, scope and contacts are decided inside it, so
 * that of two who write at once one is told. The map in memory follows before it returns.
 */
@Component
class ElementWriter {

    /**
     * What was written.
     *
     * @param version number of the newest log entry
     */
    record Written(List<VersionedFeature> features, long version) {

        VersionedFeature only() {
            return features.get(0);
        }
    }

    /** What the element becomes, of what it is; there may be none yet. */
    interface Next {
        Draft of(Optional<StoredFeature> before);
    }

    /** One transaction's writes to a layer, with the check that knows what it has put. */
    private record Writing(StoreTransaction transaction, Sight sight, RegisterRule.Check check) {}

    private final FeatureStore store;
    private final LinkKeeper links;
    private final LiveMap live;
    private final Contacts contacts;
    private final FeatureRules rules;

    ElementWriter(FeatureStore store, LinkKeeper links, LiveMap live, Contacts contacts, FeatureRules rules) {
        this.store = store;
        this.links = links;
        this.live = live;
        this.contacts = contacts;
        this.rules = rules;
    }

    /** Writes new features, all of them or none. */
    Written insert(Sight sight, Viewer viewer, List<Draft> drafts) {
        try (StoreTransaction transaction = begin(sight, viewer, "put")) {
            Writing writing = new Writing(transaction, sight, rules.begin(sight.schema(), transaction));
            for (int i = 0; i < drafts.size(); i++) {
                if (put(writing, drafts.get(i), i) != PutResult.INSERTED) {
                    throw new ConflictException(
                            "nothing was stored: feature %d: there is an element with the id '%s' already"
                                    .formatted(i, drafts.get(i).feature().id()));
                }
            }
            return commit(transaction, sight, Draft.ids(drafts));
        }
    }

    /** Replaces, changes or makes one element. */
    Written write(Sight sight, Viewer viewer, String id, Preconditions conditions, Next next) {
        try (StoreTransaction transaction = begin(sight, viewer, "put")) {
            Optional<VersionedFeature> seen = checked(transaction, sight, id, conditions);
            Writing writing = new Writing(transaction, sight, rules.begin(sight.schema(), transaction));
            put(writing, next.of(seen.map(VersionedFeature::feature)), 0);
            return commit(transaction, sight, List.of(id));
        }
    }

    /** Removes an element, and erases the contact of an incident. */
    long delete(Sight sight, Viewer viewer, String id, Preconditions conditions) {
        try (StoreTransaction transaction = begin(sight, viewer, "delete")) {
            checked(transaction, sight, id, conditions);
            links.delete(transaction, sight.schema(), id);
            if (sight.isIncidents()) {
                transaction.alongside(connection -> contacts.erase(connection, id));
            }
            return commit(transaction, sight, List.of()).version();
        }
    }

    private StoreTransaction begin(Sight sight, Viewer viewer, String operation) {
        StoreTransaction transaction = store.begin(new Origin(viewer.name(), operation, ""));
        transaction.lockLinks(rules.lock(sight.schema()));
        return transaction;
    }

    /** The element as it is now, when the viewer may see it and the conditions hold. */
    private static Optional<VersionedFeature> checked(
            StoreTransaction transaction, Sight sight, String id, Preconditions conditions) {
        Optional<VersionedFeature> found = transaction.find(sight.layer(), id);
        Optional<VersionedFeature> seen = found.filter(element -> sight.sees(element.feature()));
        conditions.check(found.isPresent(), seen);
        return seen;
    }

    private PutResult put(Writing writing, Draft draft, int index) {
        StoreTransaction transaction = writing.transaction;
        Sight sight = writing.sight;
        StoredFeature feature = linked(sight, draft.feature(), index);
        writing.check.check(feature).stream().findFirst().ifPresent(fault -> {
            throw FaultyFeaturesException.of(index, fault.field(), fault.value(), fault.remedy());
        });
        if (draft.contact() == null) {
            return links.put(transaction, sight.schema(), feature);
        }
        SealedContact sealed = contacts.seal(draft.contact());
        Map<String, Object> values = new LinkedHashMap<>(feature.values());
        values.put(ContactBody.DIGEST, sealed.digest());
        PutResult result = links.put(
                transaction, sight.schema(), new StoredFeature(feature.id(), feature.lonLat(), values, feature.link()));
        if (result == PutResult.INSERTED) {
            transaction.alongside(connection -> contacts.insert(connection, feature.id(), sealed));
        }
        return result;
    }

    private void requireNotSwapped(StoreTransaction transaction, Sight sight, StoredFeature written, int index) {
        links.findSwapped(transaction, sight.schema(), written).ifPresent(cell -> {
            throw FaultyFeaturesException.of(index, "geometry", "", SwappedPlace.describe(written.lonLat(), cell));
        });
    }

    /** A row of a register with the link that it asks for; what has a place is left alone. */
    private StoredFeature linked(Sight sight, StoredFeature feature, int index) {
        if (sight.schema().geometry() != GeometryKind.NONE) {
            return feature;
        }
        try {
            Link link = links.asked(feature.link(), sight.scope()::seesCell);
            return new StoredFeature(feature.id(), feature.lonLat(), feature.values(), link);
        } catch (NoSuchPlaceException e) {
            throw FaultyFeaturesException.of(index, "link." + e.member(), e.code(), String.valueOf(e.getMessage()));
        }
    }

    /** Where an element lies is known when it is linked: who may not see it there may not put it there. */
    private Written commit(StoreTransaction transaction, Sight sight, List<String> ids) {
        List<VersionedFeature> written = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            String id = ids.get(i);
            VersionedFeature now = transaction.find(sight.layer(), id).orElseThrow();
            requireNotSwapped(transaction, sight, now.feature(), i);
            if (!sight.sees(now.feature())) {
                throw new NotAllowedException("'%s' would lie outside your scope".formatted(id));
            }
            written.add(now);
        }
        long version = transaction.commit();
        live.refresh();
        return new Written(written, version);
    }
}
