// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.register;

import java.util.List;
import java.util.Optional;
import org.gridkeeper.engine.area.ComponentCode;
import org.gridkeeper.engine.area.ComponentCode.Layout;
import org.gridkeeper.engine.index.LayerSchema;
import org.gridkeeper.server.catalogue.Dictionaries;
import org.gridkeeper.server.catalogue.FeatureRule;
import org.gridkeeper.server.store.StoredFeature;
import org.springframework.stereotype.Component;

/**
 * Component ids of both editions. The class tells which it is, and without a class the edition, by the classes that its
 * dictionary has; an id of which neither is known must make sense in one of the two.
 */
@Component
class ComponentRule implements FeatureRule {

    private static final String ID = "obj_id";

    private final Dictionaries dictionaries;

    ComponentRule(Dictionaries dictionaries) {
        this.dictionaries = dictionaries;
    }

    @Override
    public boolean appliesTo(LayerSchema schema) {
        return schema.findField(ID).isPresent();
    }

    @Override
    public List<Fault> check(StoredFeature feature) {
        Row row = new Row(feature);
        String id = row.text(ID);
        if (id.isEmpty()) {
            return List.of();
        }
        String className = row.text("class");
        Optional<Layout> layout = Layout.ofClass(className).or(() -> layoutOf(row.text("edition")));
        try {
            if (layout.isEmpty()) {
                return ComponentCode.readings(id).isEmpty()
                        ? List.of(fault(id, String.valueOf(reasonOf(id))))
                        : List.of();
            }
            ComponentCode code = ComponentCode.parse(id, layout.get());
            boolean same = className.length() != layout.get().classLength()
                    || code.classCode().equals(className);
            return same
                    ? List.of()
                    : List.of(fault(
                            id,
                            "names the class %s, and the component's class is %s"
                                    .formatted(code.classCode(), className)));
        } catch (IllegalArgumentException e) {
            return List.of(fault(id, String.valueOf(e.getMessage())));
        }
    }

    private static String reasonOf(String id) {
        try {
            return "makes sense in no edition: " + ComponentCode.parse(id, Layout.MINOR_OF_TWO);
        } catch (IllegalArgumentException e) {
            return String.valueOf(e.getMessage());
        }
    }

    private Optional<Layout> layoutOf(String edition) {
        return dictionaries.list("components").stream()
                .filter(entry -> entry.edition().equals(edition))
                .flatMap(entry -> Layout.ofClass(entry.code()).stream())
                .findFirst();
    }

    private static Fault fault(String id, String remedy) {
        return new Fault(ID, id, "bad-component-id", remedy);
    }
}
