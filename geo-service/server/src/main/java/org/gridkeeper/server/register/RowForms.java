// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.register;

import java.util.List;
import java.util.Map;
import org.gridkeeper.engine.index.LayerSchema;
import org.gridkeeper.server.catalogue.FeatureRule;
import org.gridkeeper.server.store.StoredFeature;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** One rule for the form of the rows of each register. */
@Configuration(proxyBeanMethods = false)
class RowForms {

    static final List<String> ROLES = List.of("grid_chief", "worker", "team", "duty_officer");

    private record FormRule(String layer, RowForm form) implements FeatureRule {
        @Override
        public boolean appliesTo(LayerSchema schema) {
            return schema.id().equals(layer);
        }

        @Override
        public List<Fault> check(StoredFeature feature) {
            return form.check(feature);
        }
    }

    private static FeatureRule rule(String layer, List<String> required, Map<String, List<String>> words) {
        return new FormRule(layer, new RowForm(required, words));
    }

    @Bean
    FeatureRule formOfRooms() {
        return rule(
                RegisterIds.ROOMS,
                List.of("building_id"),
                Map.of(
                        "use", List.of("own", "let", "vacant", "business"),
                        "door_state", List.of("no_address", "together", "apart", "let"),
                        "hidden_danger", List.of("none", "general", "major")));
    }

    @Bean
    FeatureRule formOfPeople() {
        return rule(
                RegisterIds.PEOPLE,
                List.of("name", "role"),
                Map.of("role", ROLES, "state", List.of("on_duty", "busy", "off")));
    }

    @Bean
    FeatureRule formOfResponsibilities() {
        return rule(
                RegisterIds.RESPONSIBILITIES, List.of("cells", "role", "person", "valid_from"), Map.of("role", ROLES));
    }

    @Bean
    FeatureRule formOfShifts() {
        return rule(
                RegisterIds.SHIFTS,
                List.of("person", "kind", "begins_at", "ends_at"),
                Map.of("kind", List.of("duty", "absence")));
    }

    @Bean
    FeatureRule formOfTags() {
        return rule(
                RegisterIds.TAGS,
                List.of("name_zh", "level", "subject", "sensitivity", "basis", "valid_days", "owner_dept"),
                Map.of(
                        "level", List.of("city", "district", "street", "community"),
                        "subject", List.of("building", "room", "entity", "place", "cell"),
                        "sensitivity", List.of("public", "internal", "restricted")));
    }

    @Bean
    FeatureRule formOfTagLinks() {
        return rule(
                RegisterIds.TAG_LINKS, List.of("tag", "subject_layer", "subject_id", "set_by", "valid_from"), Map.of());
    }

    @Bean
    FeatureRule formOfVisitPlans() {
        return rule(
                RegisterIds.VISIT_PLANS,
                List.of("subject_layer", "select_by", "role"),
                Map.of("select_by", List.of("tag", "level", "interval", "all"), "role", ROLES));
    }

    @Bean
    FeatureRule formOfVisits() {
        return rule(
                RegisterIds.VISITS,
                List.of("subject_layer", "subject_id", "person", "visited_at", "result"),
                Map.of("result", List.of("done", "problem", "nobody", "refused")));
    }
}
