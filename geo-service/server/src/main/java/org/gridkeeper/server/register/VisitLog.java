// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.register;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gridkeeper.engine.index.LayerSchema;
import org.gridkeeper.engine.link.Link;
import org.gridkeeper.server.catalogue.FeatureRule;
import org.gridkeeper.server.catalogue.FeatureRules;
import org.gridkeeper.server.link.RegisterLinks;
import org.gridkeeper.server.store.FeatureStore;
import org.gridkeeper.server.store.LinkLock;
import org.gridkeeper.server.store.Origin;
import org.gridkeeper.server.store.StoreTransaction;
import org.gridkeeper.server.store.StoredFeature;
import org.springframework.stereotype.Component;

/** Keeps the visits that are told of. Safe for all threads. */
@Component
public class VisitLog {

    /** A visit that was made. */
    public record Made(Subject subject, String person, Instant at, String result, String note) {}

    private final FeatureStore store;
    private final RegisterLinks links;
    private final FeatureRules rules;

    VisitLog(FeatureStore store, RegisterLinks links, FeatureRules rules) {
        this.store = store;
        this.links = links;
        this.rules = rules;
    }

    /**
     * Keeps a visit that was made; gives its id.
     *
     * @throws BrokenRuleException when it is not one
     */
    public String record(Made made, String by) {
        String id = UUID.randomUUID().toString();
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("subject_layer", made.subject().layer());
        values.put("subject_id", made.subject().id());
        values.put("person", made.person());
        values.put("visited_at", made.at());
        values.put("result", made.result());
        if (!made.note().isBlank()) {
            values.put("note", made.note());
        }
        StoredFeature row = new StoredFeature(id, StoredFeature.NO_PLACE, values, Link.NOWHERE);
        LayerSchema schema = store.findSchema(RegisterIds.VISITS).orElseThrow();
        FeatureRule ofVisits = rules.of(schema);
        List<FeatureRule.Fault> faults = new ArrayList<>(ofVisits.check(row));
        faults.addAll(ofVisits.doubts(row));
        if (!faults.isEmpty()) {
            throw new BrokenRuleException(faults);
        }
        try (StoreTransaction transaction = store.begin(new Origin(by, "put", ""))) {
            transaction.lockLinks(LinkLock.SHARED);
            // First the subject, then the row: so does who moves the subject.
            Link place = links.link(transaction, row);
            transaction.put(RegisterIds.VISITS, new StoredFeature(id, StoredFeature.NO_PLACE, values, place));
            var unused = transaction.commit();
        }
        return id;
    }
}
