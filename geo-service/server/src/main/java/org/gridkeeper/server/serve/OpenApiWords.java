// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.serve;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the OpenAPI document says beyond the signatures of the controllers: bodies, answers, problems, words. */
final class OpenApiWords {

    private static final String JSON = "application/json";
    private static final Pattern IN_PATH = Pattern.compile("\\{(\\w+)}");
    private static final String ELEMENT = "/api/elements/{layer}/{id}";

    private OpenApiWords() {}

    static void complete(OpenAPI document) {
        OpenApiSchemas.add(document.getComponents());
        document.getPaths()
                .forEach((path, item) ->
                        item.readOperationsMap().forEach((method, operation) -> complete(path, method, operation)));
    }

    private static void complete(String path, HttpMethod method, Operation operation) {
        operation.setTags(List.of(tag(path)));
        operation.setOperationId(id(path, method));
        String summary = OpenApiTexts.SUMMARIES.get(method + " " + path);
        if (summary != null) {
            operation.setSummary(summary);
        }
        addUndeclared(path, operation);
        if (operation.getParameters() != null) {
            operation.getParameters().forEach(OpenApiWords::describe);
        }
        if (OpenApiSchemas.isWriteOfElements(path, method)) {
            writes(path, method, operation);
        }
        if (method == HttpMethod.POST && (path.startsWith("/api/cells/") || path.equals("/api/index"))) {
            operation.setRequestBody(new RequestBody().required(true).content(json(new ObjectSchema())));
        }
        operation.setResponses(responses(path, method, operation));
    }

    /** What handlers take from the path as a whole, and the filters of densities, which they read from the request. */
    private static void addUndeclared(String path, Operation operation) {
        Set<String> known = new HashSet<>();
        if (operation.getParameters() != null) {
            operation.getParameters().forEach(parameter -> known.add(parameter.getName()));
        }
        Matcher name = IN_PATH.matcher(path);
        while (name.find()) {
            if (known.add(name.group(1))) {
                operation.addParametersItem(
                        new Parameter().in("path").name(name.group(1)).required(true));
            }
        }
        if (path.startsWith("/heat/")) {
            for (String filter : OpenApiTexts.DENSITY_FILTERS) {
                operation.addParametersItem(
                        new Parameter().in("query").name(filter).required(false));
            }
        }
    }

    /** {@code /api/cells/{code}} is among the cells, {@code /tiles/…} among the tiles. */
    private static String tag(String path) {
        String[] parts = path.substring(1).split("/", -1);
        return parts[0].equals("api") && parts.length > 1 ? parts[1] : parts[0];
    }

    private static String id(String path, HttpMethod method) {
        StringBuilder id = new StringBuilder(method.name().toLowerCase(Locale.ROOT));
        for (String part : path.split("[^A-Za-z0-9]+", -1)) {
            if (!part.isEmpty()) {
                id.append(part.substring(0, 1).toUpperCase(Locale.ROOT)).append(part.substring(1));
            }
        }
        return id.toString();
    }

    private static void describe(Parameter parameter) {
        String text = OpenApiTexts.PARAMETERS.get(parameter.getName());
        if (text != null && parameter.getDescription() == null) {
            parameter.setDescription(text);
        }
        if (parameter.getSchema() == null) {
            parameter.setSchema(
                    parameter.getName().equals(ElementQuery.LIMIT)
                            ? new Schema<Integer>()
                                    .type("integer")
                                    .minimum(BigDecimal.ONE)
                                    .maximum(BigDecimal.valueOf(1000))
                            : new StringSchema());
        }
    }

    private static void writes(String path, HttpMethod method, Operation operation) {
        boolean existing = path.equals(ELEMENT);
        if (existing) {
            operation.addParametersItem(header("If-Match", OpenApiTexts.IF_MATCH, method != HttpMethod.PUT));
        }
        if (method == HttpMethod.PUT) {
            operation.addParametersItem(header("If-None-Match", "* for a new element of this id", false));
        }
        if (method != HttpMethod.DELETE) {
            operation.addParametersItem(header("Prefer", "return=minimal for an answer without a body", false));
            operation.setRequestBody(new RequestBody().required(true).content(OpenApiSchemas.body(method)));
        }
    }

    private static Parameter header(String name, String description, boolean required) {
        return new Parameter()
                .in("header")
                .name(name)
                .description(description)
                .required(required)
                .schema(new StringSchema());
    }

    private static ApiResponses responses(String path, HttpMethod method, Operation operation) {
        ApiResponses all = new ApiResponses();
        boolean tagged = OpenApiTexts.isFromData(path) && method == HttpMethod.GET;
        Map<String, Header> headers = headers(path, method, tagged);
        for (String status : OpenApiTexts.successes(path, method)) {
            ApiResponse success = new ApiResponse().description(OpenApiTexts.STATUSES.get(status));
            if (!status.equals("204")) {
                success.content(OpenApiSchemas.answer(path, method, operation));
            }
            if (!headers.isEmpty()) {
                success.setHeaders(headers);
            }
            all.addApiResponse(status, success);
        }
        if (tagged) {
            all.addApiResponse("304", new ApiResponse().description("The client has it"));
        }
        for (String status : OpenApiTexts.problems(path, method)) {
            all.addApiResponse(status, new ApiResponse().$ref("#/components/responses/Problem" + status));
        }
        return all;
    }

    private static Map<String, Header> headers(String path, HttpMethod method, boolean tagged) {
        Map<String, Header> headers = new LinkedHashMap<>();
        if (OpenApiTexts.isFromData(path)) {
            headers.put(
                    Answers.VERSION,
                    new Header().description(OpenApiTexts.VERSION).schema(new StringSchema()));
        }
        if (tagged || (path.equals(ELEMENT) && method != HttpMethod.DELETE)) {
            headers.put("ETag", new Header().description(OpenApiTexts.ETAG).schema(new StringSchema()));
        }
        return headers;
    }

    static Content json(Schema<?> schema) {
        return new Content().addMediaType(JSON, new MediaType().schema(schema));
    }
}
