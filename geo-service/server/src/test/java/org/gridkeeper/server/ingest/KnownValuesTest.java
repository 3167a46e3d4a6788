// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.gridkeeper.engine.geo.Crs;
import org.gridkeeper.engine.index.Field;
import org.gridkeeper.engine.index.FieldType;
import org.gridkeeper.engine.index.GeometryKind;
import org.gridkeeper.engine.index.Kind;
import org.gridkeeper.engine.index.LayerSchema;
import org.gridkeeper.engine.link.Link;
import org.gridkeeper.server.store.StoredFeature;
import org.junit.jupiter.api.Test;

class KnownValuesTest {

    private static final LayerSchema INCIDENTS = new LayerSchema(
            "incidents", Kind.INCIDENT, GeometryKind.POINT, List.of(Field.of("coord_src", FieldType.TEXT)));
    private static final LayerSchema DIVISIONS =
            new LayerSchema("divisions", Kind.REGISTER, GeometryKind.NONE, List.of(Field.of("code", FieldType.TEXT)));

    private static Map<String, Object> completed(LayerSchema schema, String crs, Map<String, Object> values)
            throws RowFault {
        StoredFeature row = new StoredFeature("1", StoredFeature.NO_PLACE, values, Link.NOWHERE);
        return new KnownValues(schema, Crs.parse(crs)).complete(row).values();
    }

    @Test
    void coordinates_of_a_device_are_kept_with_the_system_they_came_in() throws RowFault {
        assertThat(completed(INCIDENTS, "GCJ-02", Map.of())).containsEntry("coord_src", "GCJ-02");
        assertThat(completed(INCIDENTS, "BD-09", Map.of("coord_src", "WGS84"))).containsEntry("coord_src", "WGS84");
        assertThat(completed(INCIDENTS, "EPSG:4490", Map.of())).isEmpty();
    }

    @Test
    void the_code_of_a_division_says_its_level_and_what_lies_above() throws RowFault {
        assertThat(completed(DIVISIONS, "EPSG:4326", Map.of("code", "310115005")))
                .containsEntry("level", "street")
                .containsEntry("parent", "310115");
        assertThat(completed(DIVISIONS, "EPSG:4326", Map.of("code", "31")))
                .containsEntry("level", "province")
                .doesNotContainKey("parent");
        assertThatThrownBy(() -> completed(DIVISIONS, "EPSG:4326", Map.of("code", "31011")))
                .isInstanceOf(RowFault.class)
                .hasMessageContaining("'31011' is no code of a division");
    }
}
