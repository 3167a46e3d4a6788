// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gridkeeper.engine.index.Field;
import org.gridkeeper.engine.index.FieldType;
import org.gridkeeper.engine.index.GeometryKind;
import org.gridkeeper.engine.index.Kind;
import org.gridkeeper.engine.index.LayerSchema;
import org.junit.jupiter.api.Test;

class ColumnMapTest {

    private static final LayerSchema LAYER = new LayerSchema(
            "houses",
            Kind.OTHER,
            GeometryKind.POINT,
            List.of(Field.of("name", FieldType.TEXT), Field.of("class", FieldType.TEXT)));

    private static ColumnMap map(String id, Map<String, String> asked, String... columns) {
        ColumnMap map = new ColumnMap(LAYER, new Reading("", asked, id, Set.of(), null), ColumnNames.plain());
        map.found(List.of(columns), false);
        return map;
    }

    private static Object value(ColumnMap map, String name, String... columns) {
        Map<String, Object> values = new java.util.HashMap<>();
        List.of(columns).forEach(column -> values.put(column, column));
        return map.value(new SourceRow(1, values, null, () -> ""), name);
    }

    @Test
    void the_column_of_the_key_may_be_a_field_too() {
        ColumnMap map = map("name", Map.of(), "name", "x", "y");
        assertThat(value(map, "name", "name")).isEqualTo("name");
        assertThat(value(map, "id", "name")).isEqualTo("name");
    }

    @Test
    void a_name_of_its_own_goes_before_a_common_header_wherever_it_stands() {
        String[] columns = {"编号", "类型", "类别", "id", "名称"};
        ColumnMap map = map("", Map.of(), columns);
        assertThat(value(map, "id", columns)).isEqualTo("id");
        assertThat(value(map, "class", columns)).isEqualTo("类型");
        assertThat(value(map, "name", columns)).isEqualTo("名称");
        assertThat(map.unused()).containsExactly("编号", "类别");
    }

    @Test
    void what_was_asked_for_goes_before_everything() {
        String[] columns = {"name", "名称"};
        ColumnMap map = map("", Map.of("class", "name"), columns);
        assertThat(value(map, "class", columns)).isEqualTo("name");
        assertThat(value(map, "name", columns)).isEqualTo("名称");
    }
}
