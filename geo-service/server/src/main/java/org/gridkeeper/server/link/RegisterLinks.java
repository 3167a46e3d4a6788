// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.link;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import org.gridkeeper.engine.index.GeometryKind;
import org.gridkeeper.engine.index.Kind;
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
 * tag where its subject is, a responsibility in its cell when it is one, a post and its shifts in the cell of the post. A
 * row that names nothing keeps the link that it was given.
 */
@Component
public class RegisterLinks {

    private static final String BUILDING = "building_id";
    private static final String SUBJECT_LAYER = "subject_layer";
    private static final String SUBJECT = "subject_id";
    private static final String PERSON = "person";
    private static final String PEOPLE = "people";
    private static final List<String> CELL = List.of("cells", "cell_code");

    /** The feature that a row is about. */
    record Named(String layer, String id) {}

    private interface Lookup {
        Optional<StoredFeature> find(String layer, String id);
    }

    private final FeatureStore store;

    public RegisterLinks(FeatureStore store) {
        this.store = store;
    }

    /** The link of a row, by what is in the store now. */
    public Link link(StoredFeature row) {
        return link(row, (layer, id) -> isThere(layer) ? store.find(layer, id) : Optional.empty());
    }

    /**
     * The link of a row, by what a transaction would leave, which holds the lock of the links. Keeps other writers from the layer
     * of what the row names.
     */
    public Link link(StoreTransaction transaction, StoredFeature row) {
        return link(row, in(transaction));
    }

    /** The link that a row asks for when it names nothing, as {@link LinkKeeper#asked} tells. */
    Link asked(Link wanted, Predicate<String> seesCell) {
        if (wanted.building().isEmpty()) {
            if (!wanted.cell().isEmpty()
                    && store.find(LayerIds.CELLS, wanted.cell()).isEmpty()) {
                throw new NoSuchPlaceException("cell", wanted.cell(), "there is no such cell");
            }
            return Link.toCell(wanted.cell());
        }
        Optional<StoredFeature> building = store.find(LayerIds.BUILDINGS, wanted.building())
                .filter(found -> seesCell.test(found.link().cell()));
        if (building.isEmpty()) {
            throw new NoSuchPlaceException("building", wanted.building(), "there is no such building in your scope");
        }
        String cell = building.get().link().cell();
        if (!wanted.cell().isEmpty() && !wanted.cell().equals(cell)) {
            throw new NoSuchPlaceException("cell", wanted.cell(), "the building lies in cell '%s'".formatted(cell));
        }
        return inBuilding(building.get());
    }

    /** Links every row anew, by what a transaction would leave; gives how many links changed. */
    public long relinkAll(StoreTransaction transaction) {
        long[] changed = new long[1];
        Lookup lookup = in(transaction);
        forEachRow((schema, row) -> {
            Link link = link(row, lookup);
            if (!link.equals(row.link()) && transaction.relink(schema.id(), row.id(), link)) {
                changed[0]++;
            }
        });
        return changed[0];
    }

    /** Links one row anew, by what a transaction would leave; whether that changed its link. */
    boolean relink(StoreTransaction transaction, LayerSchema register, String id) {
        return transaction
                .find(register.id(), id)
                .map(VersionedFeature::feature)
                .filter(row -> transaction.relink(register.id(), id, link(row, in(transaction))))
                .isPresent();
    }

    /** Whether rows may name features of a layer. */
    boolean isNamed(LayerSchema schema) {
        return schema.kind() != Kind.REGISTER || schema.id().equals(PEOPLE);
    }

    void forEachRow(BiConsumer<LayerSchema, StoredFeature> rows) {
        for (LayerSchema schema : registers()) {
            store.forEach(schema.id(), row -> rows.accept(schema, row));
        }
    }

    /** The committed rows that name a feature. */
    void forEachNaming(Named named, BiConsumer<LayerSchema, StoredFeature> rows) {
        for (LayerSchema schema : registers()) {
            for (String field : fieldsThatName(named.layer)) {
                if (schema.findField(field).isPresent()) {
                    store.forEachOf(schema.id(), field, named.id, row -> {
                        if (named(row).filter(named::equals).isPresent()) {
                            rows.accept(schema, row);
                        }
                    });
                }
            }
        }
    }

    /**
     * Links anew the committed rows that name features of a layer, by what a transaction would leave: for imports, which write
     * many.
     */
    public void relinkNaming(StoreTransaction transaction, LayerSchema written) {
        if (!isNamed(written)) {
            return;
        }
        Lookup lookup = in(transaction);
        for (LayerSchema schema : registers()) {
            boolean names = fieldsThatName(written.id()).stream()
                    .anyMatch(field -> schema.findField(field).isPresent());
            if (names && !schema.id().equals(written.id())) {
                store.forEach(schema.id(), row -> {
                    boolean about = named(row)
                            .filter(named -> named.layer.equals(written.id()))
                            .isPresent();
                    Link link = about ? link(row, lookup) : row.link();
                    if (!link.equals(row.link())) {
                        transaction.relink(schema.id(), row.id(), link);
                    }
                });
            }
        }
    }

    private static List<String> fieldsThatName(String layer) {
        return switch (layer) {
            case LayerIds.BUILDINGS -> List.of(BUILDING, SUBJECT);
            case PEOPLE -> List.of(PERSON, SUBJECT);
            default -> List.of(SUBJECT);
        };
    }

    /** Those that others may name come first: a visit is where its room is, and that is where its building is. */
    private List<LayerSchema> registers() {
        return store.listSchemas().stream()
                .filter(schema -> schema.geometry() == GeometryKind.NONE)
                .sorted(Comparator.comparing(schema -> !isNamed(schema)))
                .toList();
    }

    /** Cells and buildings stay as they are for who does not hold the links alone, and to ask for them would wait for that. */
    private Lookup in(StoreTransaction transaction) {
        return (layer, id) -> {
            Optional<LayerSchema> schema = store.findSchema(layer);
            if (schema.isEmpty()) {
                return Optional.empty();
            }
            boolean stays = schema.get().kind() == Kind.CELL || schema.get().kind() == Kind.BUILDING;
            return stays && !transaction.holdsLinksAlone()
                    ? store.find(layer, id)
                    : transaction.find(layer, id).map(VersionedFeature::feature);
        };
    }

    private boolean isThere(String layer) {
        return store.findSchema(layer).isPresent();
    }

    /** What a row is about; empty when it says its cell itself. */
    static Optional<Named> named(StoredFeature row) {
        if (!text(row, BUILDING).isEmpty()) {
            return Optional.of(new Named(LayerIds.BUILDINGS, text(row, BUILDING)));
        }
        if (!text(row, SUBJECT).isEmpty()) {
            return Optional.of(new Named(text(row, SUBJECT_LAYER), text(row, SUBJECT)));
        }
        boolean placed = CELL.stream().anyMatch(field -> !text(row, field).isEmpty());
        return placed || text(row, PERSON).isEmpty()
                ? Optional.empty()
                : Optional.of(new Named(PEOPLE, text(row, PERSON)));
    }

    private static Link link(StoredFeature row, Lookup lookup) {
        Optional<Named> named = named(row);
        if (named.isPresent()) {
            return of(named.get(), lookup);
        }
        for (String field : CELL) {
            String cell = text(row, field);
            if (!cell.isEmpty()) {
                return cell.chars().allMatch(Character::isLetterOrDigit) ? Link.toCell(cell) : Link.NOWHERE;
            }
        }
        return row.link();
    }

    private static Link of(Named named, Lookup lookup) {
        Optional<StoredFeature> found = lookup.find(named.layer, named.id);
        if (named.layer.equals(LayerIds.CELLS)) {
            return found.isPresent() ? Link.toCell(named.id) : Link.NOWHERE;
        }
        return found.map(subject -> named.layer.equals(LayerIds.BUILDINGS) ? inBuilding(subject) : subject.link())
                .orElse(Link.NOWHERE);
    }

    private static Link inBuilding(StoredFeature building) {
        return new Link(building.link().cell(), building.id(), LinkMethod.INSIDE, 0, 1);
    }

    private static String text(StoredFeature row, String field) {
        return row.values().get(field) instanceof String text ? text.strip() : "";
    }
}
