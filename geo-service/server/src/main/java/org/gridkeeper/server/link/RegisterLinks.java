// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.link;

import java.util.List;
import java.util.Optional;
import org.gridkeeper.engine.index.GeometryKind;
import org.gridkeeper.engine.index.LayerSchema;
import org.gridkeeper.engine.link.Link;
import org.gridkeeper.engine.link.LinkMethod;
import org.gridkeeper.server.catalogue.LayerIds;
import org.gridkeeper.server.store.FeatureStore;
import org.gridkeeper.server.store.StoreTransaction;
import org.gridkeeper.server.store.StoredFeature;
import org.gridkeeper.server.store.VersionedFeature;
import org.springframework.stereotype.Component;

/**
 * Where the rows of layers without geometry belong: where that is which they name. A room is in its building, a visit or a
 * tag where its subject is, a responsibility in its cell when it is one, a post and its shifts in the cell of the post.
 */
@Component
public class RegisterLinks {

    private static final String BUILDING = "building_id";
    private static final String SUBJECT_LAYER = "subject_layer";
    private static final String SUBJECT = "subject_id";
    private static final String PERSON = "person";
    private static final String PEOPLE = "people";
    private static final List<String> CELL = List.of("cells", "cell_code");

    private interface Lookup {
        Optional<StoredFeature> find(String layer, String id);
    }

    private final FeatureStore store;

    public RegisterLinks(FeatureStore store) {
        this.store = store;
    }

    /** The link of a row, by what is in the store now. */
    public Link link(StoredFeature row) {
        return link(row, this::find);
    }

    /** Links every row anew, by what a transaction would leave; gives how many links changed. */
    public long relinkAll(StoreTransaction transaction) {
        long[] changed = new long[1];
        Lookup lookup = in(transaction);
        for (LayerSchema schema : registers()) {
            store.forEach(schema.id(), row -> changed[0] += relink(transaction, schema, row, lookup));
        }
        return changed[0];
    }

    /** Links anew the rows that name a feature, which the transaction has moved, put or removed. */
    public void follow(StoreTransaction transaction, String layer, String id) {
        Lookup lookup = in(transaction);
        for (LayerSchema schema : registers()) {
            String field = layer.equals(LayerIds.BUILDINGS)
                            && schema.findField(BUILDING).isPresent()
                    ? BUILDING
                    : layer.equals(PEOPLE) ? PERSON : SUBJECT;
            if (schema.findField(field).isPresent()) {
                store.forEachOf(schema.id(), field, id, row -> relink(transaction, schema, row, lookup));
            }
        }
    }

    private List<LayerSchema> registers() {
        return store.listSchemas().stream()
                .filter(schema -> schema.geometry() == GeometryKind.NONE)
                .toList();
    }

    private static int relink(StoreTransaction transaction, LayerSchema schema, StoredFeature row, Lookup lookup) {
        Link link = link(row, lookup);
        return !link.equals(row.link()) && transaction.relink(schema.id(), row.id(), link) ? 1 : 0;
    }

    private Lookup in(StoreTransaction transaction) {
        return (layer, id) -> store.findSchema(layer).isPresent()
                ? transaction.find(layer, id).map(VersionedFeature::feature)
                : Optional.empty();
    }

    private Optional<StoredFeature> find(String layer, String id) {
        return store.findSchema(layer).isPresent() ? store.find(layer, id) : Optional.empty();
    }

    private static Link link(StoredFeature row, Lookup lookup) {
        String building = text(row, BUILDING);
        if (!building.isEmpty()) {
            return of(LayerIds.BUILDINGS, building, lookup);
        }
        String subject = text(row, SUBJECT);
        if (!subject.isEmpty()) {
            return of(text(row, SUBJECT_LAYER), subject, lookup);
        }
        for (String field : CELL) {
            String cell = text(row, field);
            if (!cell.isEmpty()) {
                return cell.chars().allMatch(Character::isLetterOrDigit) ? Link.toCell(cell) : Link.NOWHERE;
            }
        }
        String person = text(row, PERSON);
        return person.isEmpty() ? Link.NOWHERE : of(PEOPLE, person, lookup);
    }

    private static Link of(String layer, String id, Lookup lookup) {
        if (layer.equals(LayerIds.CELLS)) {
            return lookup.find(layer, id).isPresent() ? Link.toCell(id) : Link.NOWHERE;
        }
        return lookup.find(layer, id)
                .map(subject -> layer.equals(LayerIds.BUILDINGS)
                        ? new Link(subject.link().cell(), id, LinkMethod.INSIDE, 0, 1)
                        : subject.link())
                .orElse(Link.NOWHERE);
    }

    private static String text(StoredFeature row, String field) {
        return row.values().get(field) instanceof String text ? text.strip() : "";
    }
}
