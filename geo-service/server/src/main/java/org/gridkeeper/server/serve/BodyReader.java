// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.serve;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the JSON body of a request: not more bytes than are taken, not nested deeper than features are, no key
 * twice, no NUL. */
@Component
class BodyReader {

    private static final int NESTING = 32;

    private final JsonMapper json = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(NESTING)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .build();

    private final ServeSettings settings;

    BodyReader(ServeSettings settings) {
        this.settings = settings;
    }

    JsonNode read(HttpServletRequest request) {
        int maxBytes = Math.toIntExact(settings.writing().maxBody().toBytes());
        byte[] bytes;
        try {
            bytes = request.getInputStream().readNBytes(maxBytes + 1);
        } catch (IOException e) {
            throw new UncheckedIOException("the body broke off", e);
        }
        if (bytes.length > maxBytes) {
            throw new TooLargeException(
                    "a body has at most %d bytes; what is larger is imported: ./gridkeeper import FILE"
                            .formatted(maxBytes));
        }
        JsonText.requireNoNul(bytes);
        try {
            JsonNode body = json.readTree(bytes);
            if (!body.isObject()) {
                throw new UnreadableBodyException("the body is a JSON object");
            }
            return body;
        } catch (JacksonException e) {
            String where = Optional.ofNullable(e.getLocation())
                    .map(at -> ": line %d, column %d".formatted(at.getLineNr(), at.getColumnNr()))
                    .orElse("");
            throw new UnreadableBodyException(
                    "the body is not JSON, or nested deeper than %d%s".formatted(NESTING, where));
        }
    }
}
