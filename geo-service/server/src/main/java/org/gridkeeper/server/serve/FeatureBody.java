// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.serve;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.gridkeeper.engine.index.Field;
import org.gridkeeper.engine.index.GeometryKind;
import org.gridkeeper.engine.link.Link;
import org.gridkeeper.engine.link.LinkMethod;
import org.gridkeeper.server.catalogue.FeatureRules;
import org.gridkeeper.server.catalogue.Problems;
import org.gridkeeper.server.contact.Contact;
import org.gridkeeper.server.store.StoredFeature;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads what a request wants written to one layer: GeoJSON features, and merge patches of them (<a
 * href="https://www.rfc-editor.org/rfc/rfc7396">RFC 7396</a>). All that is wrong is told at once.
 */
final class FeatureBody {

    private static final int MAX_ID = 200;
    /** Letters that no address can hold, as the server refuses them even when they are encoded. */
    private static final String NOT_IN_ADDRESSES = "/\\;%";

    private final Sight sight;
    private final FeatureRules rules;
    private final PropertiesBody properties;
    private final int maxFeatures;

    FeatureBody(Sight sight, FeatureRules rules, ServeSettings settings) {
        this.sight = sight;
        this.rules = rules;
        this.properties = new PropertiesBody(sight, settings.timezone());
        this.maxFeatures = settings.writing().maxFeatures();
    }

    /** New features; each without an id is given one. */
    List<Draft> all(JsonNode body) {
        List<JsonNode> nodes = switch (body.path("type").asString("")) {
            case "Feature" -> List.of(body);
            case "FeatureCollection" -> collection(body.path("features"));
            default -> throw new BadParameterException("the body is a GeoJSON Feature or FeatureCollection");
        };
        FaultyFeaturesException.Tally faults = new FaultyFeaturesException.Tally();
        List<Draft> drafts = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < nodes.size(); i++) {
            Problems problems = new Problems();
            JsonNode node = nodes.get(i);
            String id = newId(node, problems);
            if (!ids.add(id)) {
                problems.add("id", id, "an earlier feature of this request has the same id");
            }
            Draft draft = draft(id, node, null, problems);
            faults.add(i, problems.list());
            drafts.add(draft);
        }
        faults.throwIfAny();
        return drafts;
    }

    private List<JsonNode> collection(JsonNode nodes) {
        if (!nodes.isArray() || nodes.isEmpty()) {
            throw new BadParameterException("a FeatureCollection has an array of one or more features");
        }
        if (nodes.size() > maxFeatures) {
            throw new TooLargeException("a FeatureCollection has at most %d features, this one %d; larger ones are "
                            .formatted(maxFeatures, nodes.size())
                    + "imported: ./gridkeeper import FILE --layer " + sight.layer());
        }
        List<JsonNode> all = new ArrayList<>();
        nodes.forEach(all::add);
        return all;
    }

    /** The whole feature of an id, as a request has it; fields that its writer may not see stay as they were. */
    Draft whole(String id, JsonNode body, @Nullable StoredFeature before) {
        if (!body.path("type").asString("").equals("Feature")) {
            throw new BadParameterException("the body is a GeoJSON Feature");
        }
        Problems problems = new Problems();
        requireId(id, body, problems);
        if (before == null) {
            checkId(id, problems);
        } else {
            requireNoContact(body, problems);
        }
        return faultless(draft(id, body, before, problems), problems);
    }

    /** What a feature becomes when a patch is merged into it. */
    Draft merged(JsonNode patch, StoredFeature before) {
        Problems problems = new Problems();
        requireId(before.id(), patch, problems);
        requireNoContact(patch, problems);
        Map<String, Object> values = new LinkedHashMap<>(before.values());
        properties.read(patch.path("properties"), before.values(), problems).forEach((name, value) -> {
            if (value == null) {
                values.remove(name);
            } else {
                values.put(name, value);
            }
        });
        Geometry lonLat = patch.has("geometry")
                ? new GeometryBody(sight.schema().geometry())
                        .read(mergedGeometry(patch.path("geometry"), before), problems)
                : before.lonLat();
        Link link = patch.has("link") ? link(patch.path("link"), problems) : before.link();
        return faultless(checked(new Made(before.id(), lonLat, values, link), before, null, problems), problems);
    }

    /** A geometry without a type keeps that of the feature, as a merge patch says. */
    private static JsonNode mergedGeometry(JsonNode patch, StoredFeature before) {
        if (!patch.isObject() || patch.has("type") || before.lonLat().isEmpty()) {
            return patch;
        }
        ObjectNode merged = JsonNodeFactory.instance.objectNode();
        merged.put("type", before.lonLat().getGeometryType());
        merged.set("coordinates", patch.path("coordinates"));
        return merged;
    }

    private static Draft faultless(Draft draft, Problems problems) {
        FaultyFeaturesException.Tally faults = new FaultyFeaturesException.Tally();
        faults.add(0, problems.list());
        faults.throwIfAny();
        return draft;
    }

    private Draft draft(String id, JsonNode node, @Nullable StoredFeature before, Problems problems) {
        if (!node.path("type").asString("").equals("Feature")) {
            problems.add("type", node.path("type"), "each of the features is of type Feature");
        }
        Map<String, Object> known = before == null ? Map.of() : before.values();
        Map<String, Object> values = new LinkedHashMap<>();
        for (Field field : sight.schema().fields()) {
            boolean kept = !sight.scope().sees(field) || field.name().equals(ContactBody.DIGEST);
            if (kept && known.containsKey(field.name())) {
                values.put(field.name(), known.get(field.name()));
            }
        }
        properties.read(node.path("properties"), known, problems).forEach((name, value) -> {
            if (value != null) {
                values.put(name, value);
            }
        });
        Geometry lonLat = new GeometryBody(sight.schema().geometry()).read(node.path("geometry"), problems);
        Link link = node.has("link") || before == null ? link(node.path("link"), problems) : before.link();
        return checked(new Made(id, lonLat, values, link), before, contact(node, problems), problems);
    }

    /** What was read of a feature; no geometry when that could not be taken. */
    private record Made(String id, @Nullable Geometry lonLat, Map<String, Object> values, Link link) {}

    /** The rules are asked about features that can be read. */
    private Draft checked(Made made, @Nullable StoredFeature before, @Nullable Contact contact, Problems problems) {
        Geometry lonLat = made.lonLat == null ? StoredFeature.NO_PLACE : made.lonLat;
        StoredFeature feature = new StoredFeature(made.id, lonLat, made.values, made.link);
        if (problems.list().isEmpty()) {
            rules.check(sight.schema(), feature, before)
                    .forEach(found -> problems.add(found.field(), found.value(), found.reason()));
        }
        return new Draft(feature, contact);
    }

    private @Nullable Contact contact(JsonNode node, Problems problems) {
        if (node.has(ContactBody.MEMBER) && !sight.isIncidents()) {
            problems.add(ContactBody.MEMBER, null, "only incidents have someone who reported them");
            return null;
        }
        return ContactBody.read(node.path(ContactBody.MEMBER), problems);
    }

    private static void requireNoContact(JsonNode node, Problems problems) {
        if (node.has(ContactBody.MEMBER)) {
            problems.add(ContactBody.MEMBER, null, "a contact comes with a new incident alone; it can be erased");
        }
    }

    /** Where an entry of a register belongs; everything that has a place is linked by that. */
    private Link link(JsonNode node, Problems problems) {
        if (sight.schema().geometry() != GeometryKind.NONE || node.isMissingNode() || node.isNull()) {
            return Link.NOWHERE;
        }
        for (String member : List.of("cell", "building")) {
            JsonNode code = node.path(member);
            if (!code.isString() && !code.isNull() && !code.isMissingNode()) {
                problems.add("link." + member, code, "it is the text of a code, or left out");
            }
        }
        return new Link(node.path("cell").asString(""), node.path("building").asString(""), LinkMethod.NONE, 0, 0);
    }

    private static String newId(JsonNode node, Problems problems) {
        JsonNode given =
                node.has("id") ? node.path("id") : node.path("properties").path("id");
        if (given.isMissingNode() || given.isNull()) {
            return UUID.randomUUID().toString();
        }
        String id = given.isString() || given.isNumber() ? given.asString() : "";
        checkId(id, problems);
        return id;
    }

    private static void checkId(String id, Problems problems) {
        if (id.isBlank() || id.length() > MAX_ID || !id.strip().equals(id)) {
            problems.add("id", id, "an id is a text or number of 1 to %d letters, no space around".formatted(MAX_ID));
        } else if (id.chars().anyMatch(c -> Character.isISOControl(c) || NOT_IN_ADDRESSES.indexOf(c) >= 0)
                || id.equals(".")
                || id.equals("..")) {
            problems.add("id", id, "an id has no control letters and none of " + NOT_IN_ADDRESSES);
        }
    }

    private static void requireId(String id, JsonNode body, Problems problems) {
        JsonNode given = body.path("id");
        if (!given.isMissingNode() && !given.asString("").equals(id)) {
            problems.add("id", given, "the address says '%s'; an id cannot be changed".formatted(id));
        }
    }
}
