// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.serve;

import io.swagger.v3.oas.models.PathItem.HttpMethod;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The words of the OpenAPI document. */
final class OpenApiTexts {

    static final String VERSION = "The change number through which the answer is known to be right";
    static final String ETAG = "Strong tag of the content; of one element it begins with its revision, for If-Match";
    static final String IF_MATCH = "The ETag of the element as it was seen, its revision in quotes, or *";

    /** By method and path. */
    static final Map<String, String> SUMMARIES = Map.ofEntries(
            Map.entry("GET /api/areas", "Areas; cells with level=cell"),
            Map.entry("GET /api/areas/{code}", "One area or cell"),
            Map.entry("GET /api/areas/{code}/children", "The areas right below one"),
            Map.entry("GET /api/cells/{code}", "A cell with counts, duties, score"),
            Map.entry("GET /api/cells/{code}/elements", "What is in a cell, page by page"),
            Map.entry("GET /api/cells/{code}/history", "What was made, came, changed, left and was removed in a cell"),
            Map.entry("GET /api/changes", "The change log, for administrators"),
            Map.entry("GET /api/elements/{layer}", "Elements of a layer in order of their ids, page by page"),
            Map.entry("POST /api/elements/{layer}", "New elements: one, or a collection of which all are kept or none"),
            Map.entry("GET /api/elements/{layer}/{id}", "One element, now or at a time"),
            Map.entry("PUT /api/elements/{layer}/{id}", "Replace one element, or make the one of this id"),
            Map.entry("PATCH /api/elements/{layer}/{id}", "Change some fields, or the place, of one element"),
            Map.entry("DELETE /api/elements/{layer}/{id}", "Remove one element; its history stays"),
            Map.entry("GET /api/elements/{layer}/{id}/history", "The states of an element, newest first"),
            Map.entry("GET /api/elements/incidents/{id}/contact", "Who reported, masked; whole with a reason, noted"),
            Map.entry("DELETE /api/elements/incidents/{id}/contact", "Erase who reported; the log still holds"),
            Map.entry("GET /api/elements/incidents/{id}/contact/views", "Who has seen a contact whole, and why"),
            Map.entry("GET /api/incidents", "The same as /api/elements/incidents"),
            Map.entry("POST /api/incidents", "The same as /api/elements/incidents"),
            Map.entry("GET /api/layers", "The layers that the viewer may see"),
            Map.entry("GET /api/locate", "Cell, areas above it and building of a place"),
            Map.entry("POST /api/cells/merge", "Make one cell of several; ?dryRun=true tells what would be"),
            Map.entry("POST /api/cells/{code}/split", "Split a cell by a line or into parts"),
            Map.entry("POST /api/cells/{code}/redraw", "Give a cell, and its neighbours, new borders"),
            Map.entry("GET /api/responsibilities", "Who answers for a cell at a time, or the cells of a person"),
            Map.entry("PUT /api/people/{id}/state", "Say that one is on duty, busy or off"),
            Map.entry("PUT /api/people/{id}/position", "Tell where one is, while on duty"),
            Map.entry("GET /api/people/{id}/position", "Where somebody on duty was last"),
            Map.entry("GET /api/people/positions", "Where all on duty were last, for the duty desk"),
            Map.entry("GET /api/tags", "The tags that may be listed"),
            Map.entry("POST /api/tags/{code}/check", "Whether a tag is set: yes or no, with a reason, noted"),
            Map.entry("GET /api/tags/checks", "Who asked for restricted tags, and why"),
            Map.entry("POST /api/tags/{code}/links", "Set a tag, or confirm it"),
            Map.entry("DELETE /api/tags/{code}/links", "End a tag"),
            Map.entry("GET /api/visits/due", "What is to be visited, overdue first"),
            Map.entry("POST /api/visits", "Record a visit with its result"),
            Map.entry("GET /api/session", "Who one is"),
            Map.entry("POST /api/session", "Sign in on a page"),
            Map.entry("DELETE /api/session", "Sign out"),
            Map.entry("GET /api/tokens", "Tokens without their secrets, for administrators"),
            Map.entry("POST /api/tokens", "A token for a program or a phone, told once"),
            Map.entry("DELETE /api/tokens/{id}", "Take a token back"),
            Map.entry("GET /api/index", "How the priority index is made: its themes, indicators and versions"),
            Map.entry("POST /api/index", "Another version of the priority index, with a reason; for administrators"),
            Map.entry(
                    "GET /api/workload",
                    "The work of a week by cell or area, and hours for patrols as they might be split"),
            Map.entry("GET /api/zones", "Priority zones by rank"),
            Map.entry("GET /api/zones/{code}", "Why a cell has its level, and what should be visited next"),
            Map.entry(
                    "GET /heat/{layer}/{z}/{x}/{file}",
                    "Heat tile {y}.png, of a period or, with than, of how it compares with another"),
            Map.entry(
                    "GET /heat/{layer}/legend.json",
                    "What the colours of the heat mean: one scale, or with than a diverging one"),
            Map.entry(
                    "GET /heat/{layer}/value",
                    "The density at a place; with than that of the other period, difference and ratio too"),
            Map.entry("GET /styles/{layer}/{style}/preview.png", "A style drawn on features of its layer"),
            Map.entry("GET /tiles/{layer}.json", "TileJSON 3"),
            Map.entry("GET /tiles/{layer}/legend.json", "Legend as JSON"),
            Map.entry("GET /tiles/{layer}/legend.png", "Legend as a picture"),
            Map.entry("GET /tiles/{layer}/{z}/{x}/{file}", "Tile {y}.png, {y}@2x.png or {y}.mvt"));

    static final Map<String, String> PARAMETERS = Map.ofEntries(
            Map.entry("after", "What comes after this: the id, or the number, of the last one seen"),
            Map.entry("at", "As it was then: at a time (2026-11-23T08:00:00Z), or at the end of a date (2026-11-23)"),
            Map.entry("bandwidth", "Kernel radius in ground metres, 20 to 5000"),
            Map.entry("bbox", "minX,minY,maxX,maxY in degrees"),
            Map.entry("cell", "Code of the one cell"),
            Map.entry("class", "Codes, with commas between"),
            Map.entry("code", "Code of the area or cell"),
            Map.entry(
                    "compare",
                    "How rates per 30 days are set against those of than: difference (the default) or ratio, to both"
                            + " sides of which the rate of three incidents is added"),
            Map.entry("days", "How many days ahead"),
            Map.entry("dryRun", "true to be told what would be done, and do nothing"),
            Map.entry("file", "{y} with its extension"),
            Map.entry("format", "json, or csv for a table (UTF-8 with a byte order mark)"),
            Map.entry("from", "First instant, included"),
            Map.entry("hours", "Hours of the day where the map is, ends excluded: 7-9,17-19"),
            Map.entry("id", "Id of the element within its layer"),
            Map.entry("kind", "incident, building, …"),
            Map.entry("lat", "Degrees"),
            Map.entry("layer", "Layer id, as /api/layers has it"),
            Map.entry("level", "Level of areas, or colour of zones"),
            Map.entry("limit", "How many at most"),
            Map.entry("lon", "Degrees"),
            Map.entry("page", "Counts from 1"),
            Map.entry("parent", "Code of the area in which they lie"),
            Map.entry("person", "Id of the post or person that serves"),
            Map.entry("role", "grid_chief, worker, team or duty_officer"),
            Map.entry("ratio", "Pixel ratio, 1 or 2"),
            Map.entry("reason", "What the whole contact is needed for; without it the contact is masked"),
            Map.entry("style", "Name of one of the layer's styles"),
            Map.entry("than", "The other period to compare with: FROM/TO, both needed, the end excluded"),
            Map.entry("to", "End, excluded"),
            Map.entry("weekdays", "Days of the week, 1 is Monday, ends included: 1-5"),
            Map.entry("weight", "What an incident counts: count (1), severity, or recency (half after 30 days)"),
            Map.entry("x", "Tile column"),
            Map.entry("z", "Zoom"));

    static final Map<String, String> STATUSES = Map.ofEntries(
            Map.entry("200", "Here it is"),
            Map.entry("201", "Made; Location says where"),
            Map.entry("204", "Done"),
            Map.entry("400", "A parameter or the form of the body is wrong"),
            Map.entry("401", "Not public: sign in"),
            Map.entry("403", "Outside the role or the scope"),
            Map.entry("404", "Not there, or not in the scope"),
            Map.entry("409", "An element has this id already"),
            Map.entry("410", "The cell has ended: validTo says when, successors and now which cells have its ground"),
            Map.entry("412", "The element has changed; revision says what it is now"),
            Map.entry("413", "More than one request may bring: import it"),
            Map.entry("415", "Not one of the media types that are taken"),
            Map.entry("422", "Features that cannot be taken, with index, field, value and reason; nothing was stored"),
            Map.entry("428", "Without If-Match"),
            Map.entry("429", "Too many failed sign-ins; Retry-After says when"),
            Map.entry("503", "Busy; Retry-After says when"));

    static final List<String> DENSITY_FILTERS =
            List.of("class", "from", "to", "than", "compare", "hours", "weekdays", "weight", "bandwidth");

    /** What is answered of a cell that has ended by where it went. */
    private static final Set<String> ENDING =
            Set.of("/api/cells/{code}", "/api/cells/{code}/elements", "/api/areas/{code}");

    static final List<String> PROBLEMS = STATUSES.keySet().stream()
            .filter(status -> status.compareTo("400") >= 0)
            .sorted()
            .toList();

    private OpenApiTexts() {}

    /** Sign-ins, tokens, contacts and how the index is made are of no version of the data. */
    static boolean isFromData(String path) {
        return !path.startsWith("/api/session")
                && !path.startsWith("/api/tokens")
                && !path.startsWith("/api/index")
                && !path.contains("/contact");
    }

    static List<String> successes(String path, HttpMethod method) {
        return switch (method) {
            case POST -> List.of(isSilent(path) ? "204" : answersAtOnce(path) ? "200" : "201");
            case PUT -> isSilent(path) ? List.of("204") : List.of("200", "201", "204");
            case PATCH -> List.of("200", "204");
            case DELETE -> List.of("204");
            case GET, HEAD, OPTIONS, TRACE -> List.of("200");
        };
    }

    /** Whether a write is answered without a body. */
    private static boolean isSilent(String path) {
        return path.equals("/api/session") || path.endsWith("/links") || path.startsWith("/api/people/");
    }

    /** Whether a post makes nothing that has an address of its own. */
    private static boolean answersAtOnce(String path) {
        return path.startsWith("/api/cells/") || path.endsWith("/check");
    }

    static List<String> problems(String path, HttpMethod method) {
        List<String> problems = new ArrayList<>(List.of("400", "401", "403"));
        if (path.contains("{")) {
            problems.add("404");
        }
        if (method == HttpMethod.GET && ENDING.contains(path)) {
            problems.add("410");
        }
        if (OpenApiSchemas.isWriteOfElements(path, method)) {
            problems.addAll(method == HttpMethod.POST ? List.of("409") : List.of("412", "428"));
            problems.addAll(method == HttpMethod.DELETE ? List.of() : List.of("413", "415", "422"));
        }
        problems.addAll(List.of("429", "503"));
        return problems;
    }
}
