// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.export;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.gridkeeper.engine.index.Kind;
import org.gridkeeper.engine.index.LayerSchema;
import org.gridkeeper.engine.index.LayerSnapshot;
import org.gridkeeper.engine.index.Scope;
import org.gridkeeper.engine.index.Sensitivity;
import org.gridkeeper.engine.link.Link;
import org.gridkeeper.server.catalogue.LayerIds;
import org.gridkeeper.server.live.LiveMap;
import org.gridkeeper.server.register.TaggedRows;
import org.gridkeeper.server.store.DateOrTime;
import org.gridkeeper.server.store.FeatureStore;
import org.gridkeeper.server.store.StoredFeature;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Where the features of an export come from: the store as it is or was, and for zones the newest tick of the map. */
@Component
final class LayerSource {

    private final FeatureStore store;
    private final ObjectProvider<LiveMap> live;
    private final TaggedRows tagged;

    LayerSource(FeatureStore store, ObjectProvider<LiveMap> live, TaggedRows tagged) {
        this.store = store;
        this.live = live;
        this.tagged = tagged;
    }

    /** Which rows may leave in a file, by the tags they are about: none that is restricted, for the public only public ones. */
    Predicate<StoredFeature> open(LayerSchema schema, boolean forPublic) {
        return tagged.upTo(forPublic ? Sensitivity.PUBLIC : Sensitivity.INTERNAL, schema);
    }

    /** The same rows without the codes of restricted tags. */
    UnaryOperator<StoredFeature> told(LayerSchema schema) {
        return tagged.withoutRestricted(schema);
    }

    /** The change number of a moment, of a date the number at its end; of now when it is empty. */
    long numberAt(String at, ZoneId zone) {
        return at.isEmpty() ? store.version() : store.history().numberAt(instant(at, zone));
    }

    /** How many features there are now, for the progress. */
    long count(LayerSchema schema) {
        return store.count(schema.kind() == Kind.ZONE ? LayerIds.CELLS : schema.id());
    }

    /**
     * Visits the features of a layer.
     *
     * @param past whether as of the number, or as they are now
     */
    void forEach(LayerSchema schema, boolean past, long number, Consumer<StoredFeature> features) {
        if (schema.kind() == Kind.ZONE) {
            if (past) {
                throw new ExportArgumentException(
                        "zones are computed from the cells and are known as they are now; leave --at out");
            }
            live.getObject().view().snapshot().findLayer(schema.id()).ifPresent(zones -> zones(zones, features));
        } else if (past) {
            store.history().forEachAt(schema.id(), number, features);
        } else {
            store.forEach(schema.id(), features);
        }
    }

    /** The zones' values are the map's, their borders at full precision those of the cells. */
    private void zones(LayerSnapshot zones, Consumer<StoredFeature> features) {
        store.forEach(LayerIds.CELLS, cell -> {
            String code = cell.values().get("code") instanceof String text ? text : cell.id();
            zones.findRow(code, Scope.all())
                    .ifPresent(row -> features.accept(new StoredFeature(
                            code, cell.lonLat(), zones.properties(row, Scope.all()), Link.toCell(code))));
        });
    }

    private static Instant instant(String text, ZoneId zone) {
        try {
            return DateOrTime.last(text, zone);
        } catch (DateTimeException e) {
            throw new ExportArgumentException("--at '%s' is not %s".formatted(text, DateOrTime.FORM));
        }
    }
}
