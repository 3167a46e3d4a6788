// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.link;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import org.gridkeeper.engine.index.LayerSchema;
import org.gridkeeper.engine.link.Link;
import org.gridkeeper.server.store.StoreTransaction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Links the rows of registers anew when what they name has come to lie elsewhere or is gone, and then what names those: a
 * visit follows its room, which follows its building. The database finds them by an index, because incidents are many and
 * come by the second. Safe for all threads.
 */
@Component
class RegisterFollower implements LinkFollower {

    /** So many features of a transaction are asked for one by one; for more, all rows are read once. */
    private static final int ONE_BY_ONE = 20;

    private record RowName(LayerSchema register, String id) {}

    /** What one transaction has moved so far. */
    private static final class Moves {
        private int count;
        private @Nullable Map<RegisterLinks.Named, List<RowName>> rows;
    }

    private final RegisterLinks links;
    private final Map<StoreTransaction, Moves> open = Collections.synchronizedMap(new WeakHashMap<>());

    RegisterFollower(RegisterLinks links) {
        this.links = links;
    }

    @Override
    public void linked(StoreTransaction transaction, LayerSchema schema, String id, Link link) {
        follow(transaction, schema, id);
    }

    @Override
    public void removed(StoreTransaction transaction, LayerSchema schema, String id) {
        follow(transaction, schema, id);
    }

    private void follow(StoreTransaction transaction, LayerSchema schema, String id) {
        if (!links.isNamed(schema)) {
            return;
        }
        RegisterLinks.Named named = new RegisterLinks.Named(schema.id(), id);
        Moves moves = open.computeIfAbsent(transaction, t -> new Moves());
        moves.count++;
        for (RowName row : moves.count <= ONE_BY_ONE ? naming(named) : naming(named, moves)) {
            if (links.relink(transaction, row.register, row.id)) {
                follow(transaction, row.register, row.id);
            }
        }
    }

    private List<RowName> naming(RegisterLinks.Named named) {
        List<RowName> naming = new ArrayList<>();
        links.forEachNaming(named, (register, row) -> naming.add(new RowName(register, row.id())));
        return naming;
    }

    private List<RowName> naming(RegisterLinks.Named named, Moves moves) {
        Map<RegisterLinks.Named, List<RowName>> rows = moves.rows;
        if (rows == null) {
            Map<RegisterLinks.Named, List<RowName>> all = new HashMap<>();
            links.forEachRow((register, row) -> RegisterLinks.named(row)
                    .ifPresent(name ->
                            all.computeIfAbsent(name, n -> new ArrayList<>()).add(new RowName(register, row.id()))));
            moves.rows = all;
            rows = all;
        }
        return rows.getOrDefault(named, List.of());
    }
}
