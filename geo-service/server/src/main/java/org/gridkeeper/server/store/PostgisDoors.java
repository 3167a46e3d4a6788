// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.store;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.gridkeeper.engine.index.Field;
import org.gridkeeper.engine.index.LayerSchema;
import org.gridkeeper.engine.index.Sensitivity;

/**
 * How others come to the tables of a layer in PostGIS: writers are refused by a trigger that says what to do, and the role
 * {@code gridkeeper_read} reads a view of the same name in the schema {@code gridkeeper_read}. The functions and the role
 * are made by the migrations. Restricted fields are not in the view.
 */
final class PostgisDoors {

    private static final String SCHEMA = "gridkeeper_read";

    private final LayerSchema schema;
    private final String table;
    private final String view;

    PostgisDoors(LayerSchema schema) {
        this.schema = schema;
        this.table = LayerSql.quote(LayerSql.tableOf(schema.id()));
        this.view = SCHEMA + "." + table;
    }

    /** Statements to run once, when the layer is made. */
    List<String> make() {
        List<String> statements = new ArrayList<>();
        String history = LayerSql.quote(LayerSql.tableOf(schema.id()) + "_history");
        for (String each : List.of(table, history)) {
            statements.add("""
                    CREATE TRIGGER gridkeeper_only BEFORE INSERT OR UPDATE OR DELETE OR TRUNCATE ON %s
                    FOR EACH STATEMENT EXECUTE FUNCTION gridkeeper_only()""".formatted(each));
        }
        statements.addAll(view());
        return statements;
    }

    /** Statements to run whenever the fields have changed. */
    List<String> view() {
        return List.of(
                "DROP VIEW IF EXISTS " + view,
                "CREATE VIEW %s AS SELECT %s FROM %s".formatted(view, columns(), table),
                """
                CREATE TRIGGER gridkeeper_only INSTEAD OF INSERT OR UPDATE OR DELETE ON %s
                FOR EACH ROW EXECUTE FUNCTION gridkeeper_only()""".formatted(view),
                // Allowed to ask, so that the trigger can answer with more than "permission denied".
                """
                DO $$ BEGIN
                  IF EXISTS (SELECT 1 FROM pg_roles WHERE rolname = 'gridkeeper_read') THEN
                    GRANT SELECT, INSERT, UPDATE, DELETE ON %s TO gridkeeper_read;
                  END IF;
                END $$""".formatted(view));
    }

    private String columns() {
        String fields = schema.fields().stream()
                .filter(field -> field.sensitivity() != Sensitivity.RESTRICTED)
                .map(Field::name)
                .map(name -> LayerSql.quote(name) + ", ")
                .collect(Collectors.joining());
        boolean place = schema.geometry() != org.gridkeeper.engine.index.GeometryKind.NONE;
        return "fid, id, %scell, building, link_method, link_distance_m, link_confidence%s"
                .formatted(fields, place ? ", geom" : "");
    }
}
