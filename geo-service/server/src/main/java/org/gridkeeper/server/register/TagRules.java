// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.register;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.gridkeeper.engine.index.LayerSchema;
import org.gridkeeper.server.catalogue.FeatureRule.Fault;
import org.gridkeeper.server.catalogue.RegisterRule;
import org.gridkeeper.server.store.FeatureStore;
import org.gridkeeper.server.store.LinkLock;
import org.gridkeeper.server.store.StoreTransaction;
import org.gridkeeper.server.store.StoredFeature;
import org.springframework.stereotype.Component;

/**
 * Tags and their links: a link has a known tag and a subject that may carry it; a restricted tag is in no layer, be it as a
 * link, in a field of tags, or as what a visit plan goes by; and a tag does not become restricted while it is listed in one.
 * Who writes tags holds the links alone, so that nobody lists one meanwhile; everybody else goes by the committed tags.
 */
@Component
class TagRules implements RegisterRule {

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
                || TagCodes.areIn(schema);
    }

    @Override
    public LinkLock lock(LayerSchema schema) {
        return schema.id().equals(RegisterIds.TAGS) ? LinkLock.EXCLUSIVE : LinkLock.SHARED;
    }

    @Override
    public Check begin(LayerSchema schema, StoreTransaction transaction) {
        return switch (schema.id()) {
            case RegisterIds.TAGS -> {
                Listed listed = new Listed(transaction);
                yield feature -> listed.check(new Row(feature));
            }
            case RegisterIds.TAG_LINKS -> {
                Known known = new Known(transaction);
                yield feature -> known.link(new Row(feature));
            }
            case RegisterIds.VISIT_PLANS -> {
                Known known = new Known(transaction);
                yield feature -> known.plan(new Row(feature));
            }
            default -> {
                Known known = new Known(transaction);
                yield feature -> known.inField(new Row(feature).text(TagCodes.FIELD));
            }
        };
    }

    /** Where tags are listed that become restricted. */
    private final class Listed {
        private final StoreTransaction transaction;
        private final Set<String> linked = new HashSet<>();
        private final Map<String, Map<String, Long>> inFields = new HashMap<>();
        private boolean read;

        Listed(StoreTransaction transaction) {
            this.transaction = transaction;
        }

        List<Fault> check(Row row) {
            Tag tag = Tag.of(row);
            if (!tag.isRestricted() || wasRestricted(tag.code())) {
                return List.of();
            }
            read();
            if (linked.contains(tag.code())) {
                return List.of(fault(tag.code(), "has links in the layer tag-links; remove them"));
            }
            String layers = inFields.getOrDefault(tag.code(), Map.of()).entrySet().stream()
                    .map(layer -> "%,d of the layer %s".formatted(layer.getValue(), layer.getKey()))
                    .collect(Collectors.joining(" and "));
            return layers.isEmpty()
                    ? List.of()
                    : List.of(fault(tag.code(), "is in the field tags of %s; take it out there".formatted(layers)));
        }

        private static Fault fault(String code, String remedy) {
            return new Fault(
                    "sensitivity",
                    "restricted",
                    "tag-is-listed",
                    "tag %s %s before it becomes restricted".formatted(code, remedy));
        }

        /** By what is committed: an undo has put the row already when it asks. */
        private boolean wasRestricted(String code) {
            return store.find(RegisterIds.TAGS, code)
                    .filter(row -> Tag.of(new Row(row)).isRestricted())
                    .isPresent();
        }

        /** Reads all layers once, which takes a while: tags become restricted seldom. */
        private void read() {
            if (read) {
                return;
            }
            transaction.forEach(RegisterIds.TAG_LINKS, row -> linked.add(new Row(row).text("tag")));
            for (LayerSchema schema : store.listSchemas()) {
                if (TagCodes.areIn(schema)) {
                    transaction.forEach(
                            schema.id(),
                            row -> TagCodes.of(new Row(row).text(TagCodes.FIELD))
                                    .forEach(code -> inFields.computeIfAbsent(code, c -> new TreeMap<>())
                                            .merge(schema.id(), 1L, Long::sum)));
                }
            }
            read = true;
        }
    }

    /** What the tags allow. */
    private final class Known {
        private final StoreTransaction transaction;
        private final Map<String, Tag> tags = new HashMap<>();
        private boolean read;

        Known(StoreTransaction transaction) {
            this.transaction = transaction;
        }

        private Map<String, Tag> tags() {
            if (!read) {
                if (transaction.holdsLinksAlone()) {
                    transaction.forEach(RegisterIds.TAGS, this::put);
                } else {
                    store.forEach(RegisterIds.TAGS, this::put);
                }
                read = true;
            }
            return tags;
        }

        private void put(StoredFeature row) {
            tags.put(row.id(), Tag.of(new Row(row)));
        }

        List<Fault> link(Row row) {
            String code = row.text("tag");
            Tag tag = tags().get(code);
            if (tag == null) {
                return List.of(new Fault("tag", code, "unknown-tag", "is not the id of a row of tags"));
            }
            if (tag.isRestricted()) {
                return List.of(new Fault("tag", code, "restricted-tag", ELSEWHERE.formatted(code)));
            }
            String layer = row.text("subject_layer");
            LayerSchema schema = store.findSchema(layer).orElse(null);
            if (schema == null || !tag.fits(schema.kind())) {
                return List.of(tag.wrongSubject(layer));
            }
            String subject = row.text("subject_id");
            return store.find(layer, subject).isPresent()
                    ? List.of()
                    : List.of(
                            new Fault("subject_id", subject, "unknown-subject", "is not in layer %s".formatted(layer)));
        }

        List<Fault> plan(Row row) {
            if (!row.text("select_by").equals("tag")) {
                return List.of();
            }
            String code = row.text("selector");
            Tag tag = tags().get(code);
            if (tag == null) {
                return List.of(new Fault("selector", code, "unknown-tag", "is not the id of a row of tags"));
            }
            return tag.isRestricted()
                    ? List.of(new Fault(
                            "selector",
                            code,
                            "restricted-tag",
                            "is restricted: a plan of visits would list who carries it"))
                    : List.of();
        }

        List<Fault> inField(String text) {
            List<String> codes = TagCodes.of(text);
            if (codes.isEmpty()) {
                return List.of();
            }
            return tags().values().stream()
                    .filter(tag -> tag.isRestricted() && codes.contains(tag.code()))
                    .map(tag ->
                            new Fault(TagCodes.FIELD, tag.code(), "restricted-tag", ELSEWHERE.formatted(tag.code())))
                    .toList();
        }
    }
}
