// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.serve;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.List;

/** The forms of bodies and answers in the OpenAPI document. */
final class OpenApiSchemas {

    private static final String ELEMENTS = "/api/elements/{layer}";
    private static final String INCIDENTS = "/api/incidents";

    private OpenApiSchemas() {}

    static Schema<?> ref(String name) {
        return new Schema<Object>().$ref("#/components/schemas/" + name);
    }

    static void add(Components components) {
        for (String status : OpenApiTexts.PROBLEMS) {
            components.addResponses(
                    "Problem" + status,
                    new ApiResponse()
                            .description(OpenApiTexts.STATUSES.get(status))
                            .content(new Content()
                                    .addMediaType("application/problem+json", new MediaType().schema(ref("Problem")))));
        }
        components.addSchemas("Problem", problem());
        components.addSchemas("Fault", fault());
        components.addSchemas("Geometry", geometry());
        components.addSchemas("Link", link());
        components.addSchemas("Contact", contact());
        components.addSchemas("NewFeature", newFeature());
        components.addSchemas("Feature", feature());
        components.addSchemas("FeatureCollection", collection("Feature"));
        components.addSchemas("NewFeatureCollection", collection("NewFeature"));
        components.addSchemas("FeaturePatch", patch());
        WorkloadSchemas.add(components);
    }

    private static Schema<?> problem() {
        Schema<?> problem = new ObjectSchema()
                .description("RFC 9457")
                .addProperty("type", new StringSchema().description("stable, to tell problems apart by"))
                .addProperty("title", new StringSchema())
                .addProperty("status", new IntegerSchema())
                .addProperty("detail", new StringSchema())
                .addProperty("instance", new StringSchema())
                .addProperty("revision", new IntegerSchema().description("of the element now, with 412"))
                .addProperty("validTo", new StringSchema().description("first day without the cell, with 410"))
                .addProperty("successors", codes("that took its place then, with 410"))
                .addProperty("now", codes("that have its ground now, with 410"))
                .addProperty("errors", new ArraySchema().items(ref("Fault")).description("the first 100, with 422"));
        problem.setRequired(List.of("type", "title", "status"));
        return problem;
    }

    private static Schema<?> codes(String which) {
        return new ArraySchema().items(new StringSchema()).description("codes of the cells " + which);
    }

    private static Schema<?> fault() {
        return new ObjectSchema()
                .addProperty("index", new IntegerSchema().description("of the feature in the collection, from 0"))
                .addProperty("field", new StringSchema())
                .addProperty("value", new StringSchema())
                .addProperty("reason", new StringSchema());
    }

    private static Schema<?> geometry() {
        return new ObjectSchema()
                .description("GeoJSON (RFC 7946), degrees, [lon, lat]; null in registers without a place")
                .addProperty("type", new StringSchema())
                .addProperty("coordinates", new ArraySchema().items(new Schema<>()));
    }

    private static Schema<?> link() {
        return new ObjectSchema()
                .description("where the element belongs; read only, except in registers without a place")
                .addProperty("cell", new StringSchema())
                .addProperty("building", new StringSchema())
                .addProperty("distanceMetres", new Schema<Number>().type("number"))
                .addProperty("confidence", new Schema<Number>().type("number"))
                .addProperty("method", new StringSchema());
    }

    private static Schema<?> contact() {
        return new ObjectSchema()
                .description("who reported a new incident; kept apart, and never in lists, tiles, exports or the log")
                .addProperty("name", new StringSchema().maxLength(100))
                .addProperty("phone", new StringSchema().maxLength(30))
                .addProperty("note", new StringSchema().maxLength(500));
    }

    private static Schema<?> newFeature() {
        Schema<?> feature = new ObjectSchema()
                .addProperty("type", new StringSchema().addEnumItem("Feature"))
                .addProperty("id", new StringSchema().maxLength(200).description("made when left out"))
                .addProperty("geometry", ref("Geometry"))
                .addProperty("properties", new ObjectSchema().description("by the fields of the layer"))
                .addProperty("link", ref("Link"))
                .addProperty("contact", ref("Contact"));
        feature.setRequired(List.of("type"));
        return feature;
    }

    private static Schema<?> feature() {
        return new ObjectSchema()
                .addProperty("type", new StringSchema().addEnumItem("Feature"))
                .addProperty("id", new StringSchema())
                .addProperty("geometry", ref("Geometry"))
                .addProperty("properties", new ObjectSchema())
                .addProperty("link", ref("Link"))
                .addProperty("revision", new IntegerSchema().description("what If-Match compares"));
    }

    private static Schema<?> collection(String of) {
        return new ObjectSchema()
                .addProperty("type", new StringSchema().addEnumItem("FeatureCollection"))
                .addProperty("numberReturned", new IntegerSchema())
                .addProperty("features", new ArraySchema().items(ref(of)))
                .addProperty(
                        "links",
                        new ObjectSchema()
                                .addProperty("next", new StringSchema().description("null on the last page")));
    }

    private static Schema<?> patch() {
        return new ObjectSchema()
                .description("RFC 7396: fields that are null are emptied, those left out stay")
                .addProperty("geometry", ref("Geometry"))
                .addProperty("properties", new ObjectSchema());
    }

    static boolean isWriteOfElements(String path, HttpMethod method) {
        boolean elements = path.equals(ELEMENTS) || path.equals(INCIDENTS) || path.equals(ELEMENTS + "/{id}");
        return elements && method != HttpMethod.GET;
    }

    static Content body(HttpMethod method) {
        if (method == HttpMethod.PATCH) {
            return new Content()
                    .addMediaType("application/merge-patch+json", new MediaType().schema(ref("FeaturePatch")));
        }
        Schema<?> one = ref("NewFeature");
        Schema<?> schema =
                method == HttpMethod.PUT ? one : new Schema<Object>().oneOf(List.of(one, ref("NewFeatureCollection")));
        return OpenApiWords.json(schema).addMediaType("application/geo+json", new MediaType().schema(schema));
    }

    /** What a success holds: as the controller declares it, or what its bytes are. */
    static Content answer(String path, HttpMethod method, Operation operation) {
        if (path.equals(ELEMENTS) || path.equals(INCIDENTS)) {
            return OpenApiWords.json(ref("FeatureCollection"));
        }
        if (path.equals(ELEMENTS + "/{id}")) {
            return OpenApiWords.json(ref("Feature"));
        }
        if (path.equals(WorkloadSchemas.PATH)) {
            return withCsv(OpenApiWords.json(ref(WorkloadSchemas.LIST)));
        }
        if (path.equals("/api/zones")) {
            return withCsv(OpenApiWords.json(new ObjectSchema()));
        }
        if (path.endsWith("/{file}")) {
            Content picture = new Content().addMediaType("image/png", binary());
            return path.startsWith("/tiles")
                    ? picture.addMediaType("application/vnd.mapbox-vector-tile", binary())
                    : picture;
        }
        if (path.endsWith(".png")) {
            return new Content().addMediaType("image/png", binary());
        }
        ApiResponse declared = operation.getResponses().get("200");
        Content content = declared == null ? null : declared.getContent();
        MediaType first = content == null || content.isEmpty()
                ? null
                : content.values().iterator().next();
        Schema<?> schema = first == null ? null : first.getSchema();
        if (schema == null || "byte".equals(schema.getFormat()) || isArrayOfBytes(schema)) {
            return OpenApiWords.json(new ObjectSchema());
        }
        return OpenApiWords.json(schema);
    }

    private static Content withCsv(Content content) {
        return content.addMediaType(CsvAnswer.MEDIA_TYPE, new MediaType().schema(new StringSchema()));
    }

    private static boolean isArrayOfBytes(Schema<?> schema) {
        return schema.getItems() != null && "byte".equals(schema.getItems().getFormat());
    }

    private static MediaType binary() {
        return new MediaType().schema(new StringSchema().format("binary"));
    }
}
