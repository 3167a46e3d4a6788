// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.register;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.gridkeeper.engine.index.LayerSchema;
import org.gridkeeper.server.catalogue.FeatureRule.Fault;
import org.gridkeeper.server.catalogue.RegisterRule;
import org.gridkeeper.server.store.FeatureStore;
import org.gridkeeper.server.store.StoreTransaction;
import org.springframework.stereotype.Component;

/**
 * Tags and their links: a link has a known tag and a subject that may carry it; a restricted tag is in no layer, be it as a
 * link, in a field of tags, or as what a visit plan goes by; and a tag does not become restricted while links of it are listed.
 */
@Component
class TagRules implements RegisterRule {

    private static final String FIELD = "tags";
    private static final String ELSEWHERE =
            "is restricted: it is set with POST /api/tags/%s/links and never in a layer";

    private final FeatureStore store;

    TagRules(FeatureStore store) {
        this.store = store;
    }

    @Override
    public boolean appliesTo(LayerSchema schema) {
        return Set.of(RegisterIds.TAGS, RegisterIds.TAG_LINKS, RegisterIds.VISIT_PLANS)
                        .contains(schema.id())
                || schema.findField(FIELD).isPresent();
    }

    @Override
    public Check begin(LayerSchema schema, StoreTransaction transaction) {
        Known known = new Known(transaction);
        return switch (schema.id()) {
            case RegisterIds.TAGS -> feature -> known.tag(new Row(feature));
            case RegisterIds.TAG_LINKS -> feature -> known.link(new Row(feature));
            case RegisterIds.VISIT_PLANS -> feature -> known.plan(new Row(feature));
            default -> feature -> known.inField(new Row(feature).text(FIELD));
        };
    }

    /** Locks are always taken in the order tag-links, tags. */
    private final class Known {
        private final StoreTransaction transaction;
        private final Map<String, Tag> tags = new HashMap<>();
        private final Set<String> linked = new HashSet<>();
        private boolean read;

        Known(StoreTransaction transaction) {
            this.transaction = transaction;
        }

        private void read() {
            if (!read) {
                transaction.forEach(RegisterIds.TAG_LINKS, row -> linked.add(new Row(row).text("tag")));
                transaction.forEach(RegisterIds.TAGS, row -> tags.put(row.id(), Tag.of(new Row(row))));
                read = true;
            }
        }

        List<Fault> tag(Row row) {
            read();
            Tag tag = Tag.of(row);
            if (tag.isRestricted() && linked.contains(tag.code())) {
                return List.of(new Fault("sensitivity", "restricted", "tag-is-listed", """
                        tag %s has links in the layer tag-links; remove them before it becomes restricted""".formatted(tag.code())));
            }
            tags.put(tag.code(), tag);
            return List.of();
        }

        List<Fault> link(Row row) {
            // Before the transaction holds a connection: many writers at once would each wait for a second one.
            LayerSchema schema = store.findSchema(row.text("subject_layer")).orElse(null);
            boolean there = schema != null
                    && store.find(schema.id(), row.text("subject_id")).isPresent();
            read();
            String code = row.text("tag");
            Tag tag = tags.get(code);
            if (tag == null) {
                return List.of(new Fault("tag", code, "unknown-tag", "is not the id of a row of tags"));
            }
            if (tag.isRestricted()) {
                return List.of(new Fault("tag", code, "restricted-tag", ELSEWHERE.formatted(code)));
            }
            String layer = row.text("subject_layer");
            if (schema == null || !tag.fits(schema.kind())) {
                return List.of(new Fault("subject_layer", layer, "wrong-subject", """
                        does not hold what tag %s is for, which is a %s""".formatted(code, tag.subject())));
            }
            if (!there) {
                return List.of(new Fault(
                        "subject_id",
                        row.text("subject_id"),
                        "unknown-subject",
                        "is not in layer %s".formatted(layer)));
            }
            linked.add(code);
            return List.of();
        }

        List<Fault> plan(Row row) {
            if (!row.text("select_by").equals("tag")) {
                return List.of();
            }
            String code = row.text("selector");
            return store.find(RegisterIds.TAGS, code)
                    .map(found -> Tag.of(new Row(found)).isRestricted()
                            ? List.of(new Fault("selector", code, "restricted-tag", """
                                    is restricted: a plan of visits would list who carries it"""))
                            : List.<Fault>of())
                    .orElseGet(() ->
                            List.of(new Fault("selector", code, "unknown-tag", "is not the id of a row of tags")));
        }

        List<Fault> inField(String text) {
            if (!read) {
                store.forEach(RegisterIds.TAGS, row -> tags.put(row.id(), Tag.of(new Row(row))));
                read = true;
            }
            Set<String> codes = Arrays.stream(text.split("[\\s,;，；、]+", -1)).collect(Collectors.toSet());
            return tags.values().stream()
                    .filter(tag -> tag.isRestricted() && codes.contains(tag.code()))
                    .map(tag -> new Fault(FIELD, tag.code(), "restricted-tag", ELSEWHERE.formatted(tag.code())))
                    .toList();
        }
    }
}
