// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.serve;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.BooleanSchema;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.NumberSchema;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import java.util.List;

/** The forms of the answers about workload in the OpenAPI document. */
final class WorkloadSchemas {

    static final String PATH = "/api/workload";
    static final String LIST = "WorkloadList";

    private static final String WORKLOAD = "Workload";
    private static final String RATES = "WorkloadRates";

    private WorkloadSchemas() {}

    static void add(Components components) {
        components.addSchemas(LIST, list());
        components.addSchemas(RATES, rates());
        components.addSchemas(WORKLOAD, workload());
    }

    private static Schema<?> list() {
        return new ObjectSchema()
                .description("of seven days, in the order of codes; with format=csv the rows alone, one for each area")
                .addProperty("from", time("when the seven days begin"))
                .addProperty("to", time("when they end, which is when they were counted"))
                .addProperty("rates", OpenApiSchemas.ref(RATES))
                .addProperty("total", new IntegerSchema().description("of all pages"))
                .addProperty("workload", new ArraySchema().items(OpenApiSchemas.ref(WORKLOAD)))
                .addProperty(
                        "links",
                        new ObjectSchema()
                                .addProperty("next", new StringSchema().description("null on the last page")));
    }

    private static Schema<?> rates() {
        return new ObjectSchema()
                .description("by what it was computed: gridkeeper.work in the settings")
                .addProperty("kinds", new ArraySchema().items(kind()))
                .addProperty("base", number("what every cell asks for"))
                .addProperty("alpha", number("what a household adds in a cell with the highest score"))
                .addProperty("patrolShare", number("of the hours on shift that is for patrols and visits"));
    }

    private static Schema<?> kind() {
        return new ObjectSchema()
                .addProperty("kind", words("visit", "verify", "check"))
                .addProperty("title", new ObjectSchema().description("by language tag"))
                .addProperty("minutes", number("that one piece takes"))
                .addProperty("kept", new BooleanSchema().description("whether it can be counted here"));
    }

    private static Schema<?> workload() {
        return new ObjectSchema()
                .description(
                        "of a cell or an area, never of a person; an area is the sum of the cells that the viewer sees")
                .addProperty("code", new StringSchema())
                .addProperty("name", new StringSchema())
                .addProperty("level", words("division", "street", "community", "cell"))
                .addProperty("parent", new StringSchema().description("code of the area right above; null for none"))
                .addProperty("cells", new IntegerSchema())
                .addProperty("cellsWithShifts", new IntegerSchema().description("for which somebody was on shift"))
                .addProperty("counts", counts())
                .addProperty("neededHours", number("of the work counted; null when nothing is kept to be counted"))
                .addProperty("availableHours", number("on shift by the roster, absences taken off; null for none"))
                .addProperty("index", number("W, of the cells with shifts: hours needed for each that is available"))
                .addProperty(
                        "band",
                        words("light", "normal", "heavy", "overloaded")
                                .description("below 0.7, to 1.0, to 1.3, above; null without an index"))
                .addProperty(
                        "without",
                        words("no-roster", "short-roster", "no-shifts", "no-work-kept")
                                .description("why there is no index; null with one"))
                .addProperty("demand", number("for patrols: base + alpha × score (0 to 1) × households"))
                .addProperty(
                        "proposedHours",
                        number(
                                "of patrols: those of the community, split among its cells by demand; null for none to split"))
                .addProperty("doneHours", number("of visits; null when none are kept"));
    }

    private static Schema<?> counts() {
        return new ObjectSchema()
                .description("pieces of work; null of a kind that nothing is kept of")
                .addProperty("visit", new IntegerSchema().description("visits in the log, whatever came of them"))
                .addProperty(
                        "verify", new IntegerSchema().description("incidents that others than grid workers reported"))
                .addProperty("check", new IntegerSchema().description("incidents that were closed"));
    }

    private static Schema<?> number(String description) {
        return new NumberSchema().description(description);
    }

    private static Schema<?> time(String description) {
        return new StringSchema().format("date-time").description(description);
    }

    private static Schema<?> words(String... words) {
        return new StringSchema()._enum(List.of(words));
    }
}
