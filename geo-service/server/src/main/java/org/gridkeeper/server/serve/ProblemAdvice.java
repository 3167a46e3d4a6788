// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.serve;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gridkeeper.server.area.CellEditRefusedException;
import org.gridkeeper.server.area.CellTopologyException;
import org.gridkeeper.server.area.FlawPlaces;
import org.gridkeeper.server.area.NoSuchCellException;
import org.gridkeeper.server.register.BrokenRuleException;
import org.gridkeeper.server.scope.NotAllowedException;
import org.gridkeeper.server.scope.NotSignedInException;
import org.gridkeeper.server.scope.TooManyAttemptsException;
import org.gridkeeper.server.store.StoreBusyException;
import org.gridkeeper.server.tile.BadTileNameException;
import org.gridkeeper.server.tile.BusyException;
import org.gridkeeper.server.tile.ClientGoneException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What an exception is to a client: <a href="https://www.rfc-editor.org/rfc/rfc9457">RFC 9457</a> problem JSON, and a
 * page for a browser that asks for one that is not there.
 */
@RestControllerAdvice
class ProblemAdvice {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);
    private static final String TYPES = "https://gridkeeper.org/problems/";
    private static final String SOON = "2";

    /** How a kind of exception is told. */
    private record Row(HttpStatus status, String slug, String title) {}

    private static final Map<Class<? extends Exception>, Row> TABLE = new LinkedHashMap<>();

    static {
        TABLE.put(BadParameterException.class, new Row(HttpStatus.BAD_REQUEST, "bad-parameter", "Bad parameter"));
        TABLE.put(BadTileNameException.class, new Row(HttpStatus.BAD_REQUEST, "bad-parameter", "Bad parameter"));
        TABLE.put(
                MethodArgumentTypeMismatchException.class,
                new Row(HttpStatus.BAD_REQUEST, "bad-parameter", "Bad parameter"));
        TABLE.put(
                HttpMessageNotReadableException.class,
                new Row(HttpStatus.BAD_REQUEST, "unreadable-body", "Unreadable body"));
        TABLE.put(BrokenRuleException.class, new Row(HttpStatus.BAD_REQUEST, "broken-rule", "Broken rule"));
        TABLE.put(NotSignedInException.class, new Row(HttpStatus.UNAUTHORIZED, "not-signed-in", "Not signed in"));
        TABLE.put(NotAllowedException.class, new Row(HttpStatus.FORBIDDEN, "not-allowed", "Not allowed"));
        TABLE.put(NotThereException.class, new Row(HttpStatus.NOT_FOUND, "not-there", "Not there"));
        TABLE.put(NoResourceFoundException.class, new Row(HttpStatus.NOT_FOUND, "not-there", "Not there"));
        TABLE.put(EndedException.class, new Row(HttpStatus.GONE, "ended", "Ended"));
        TABLE.put(UnreadableBodyException.class, new Row(HttpStatus.BAD_REQUEST, "unreadable-body", "Unreadable body"));
        TABLE.put(StaleException.class, new Row(HttpStatus.PRECONDITION_FAILED, "stale", "Changed meanwhile"));
        TABLE.put(TooLargeException.class, new Row(HttpStatus.CONTENT_TOO_LARGE, "too-large", "Too large"));
        TABLE.put(
                FaultyFeaturesException.class,
                new Row(HttpStatus.UNPROCESSABLE_CONTENT, "faulty-features", "Faulty features"));
        TABLE.put(
                NoPreconditionException.class,
                new Row(HttpStatus.PRECONDITION_REQUIRED, "no-precondition", "No precondition"));
        TABLE.put(ConflictException.class, new Row(HttpStatus.CONFLICT, "there-already", "There already"));
        TABLE.put(NoSuchCellException.class, new Row(HttpStatus.NOT_FOUND, "not-there", "Not there"));
        TABLE.put(
                CellEditRefusedException.class,
                new Row(HttpStatus.BAD_REQUEST, "cell-edit-refused", "Cells cannot be changed so"));
        TABLE.put(
                CellTopologyException.class,
                new Row(HttpStatus.CONFLICT, "broken-coverage", "The cells would not cover their ground once"));
        TABLE.put(
                TooManyAttemptsException.class,
                new Row(HttpStatus.TOO_MANY_REQUESTS, "too-many-attempts", "Too many attempts"));
        TABLE.put(BusyException.class, new Row(HttpStatus.SERVICE_UNAVAILABLE, "busy", "Busy"));
        TABLE.put(StoreBusyException.class, new Row(HttpStatus.SERVICE_UNAVAILABLE, "busy", "Busy"));
    }

    private final JsonMapper json;

    ProblemAdvice(JsonMapper json) {
        this.json = json;
    }

    /** The client went away while it was answered, as a map does that is moved on: nobody is left to tell. */
    @ExceptionHandler({AsyncRequestNotUsableException.class, ClientGoneException.class})
    void gone(Exception exception) {
        LOG.debug("a client did not wait for its answer", exception);
    }

    @ExceptionHandler(Exception.class)
    ResponseEntity<byte[]> answer(Exception exception, HttpServletRequest request) throws IOException {
        Row row = TABLE.get(exception.getClass());
        if (row == null && exception instanceof ErrorResponse known) {
            HttpStatus status = HttpStatus.valueOf(known.getStatusCode().value());
            String slug =
                    status.getReasonPhrase().toLowerCase(java.util.Locale.ROOT).replace(' ', '-');
            String detail = exception instanceof MethodArgumentNotValidException invalid
                    ? faults(invalid)
                    : known.getBody().getDetail();
            return problem(
                    new Row(status, slug, status.getReasonPhrase()),
                    detail == null ? "" : detail,
                    known.getHeaders(),
                    request);
        }
        if (row == null) {
            return unexpected(exception, request);
        }
        if (exception instanceof NoResourceFoundException && wantsPage(request)) {
            return missingPage();
        }
        Map<String, Object> body = body(row, detail(exception), request);
        if (exception instanceof StaleException stale) {
            stale.revision().ifPresent(revision -> body.put("revision", revision));
        } else if (exception instanceof EndedException gone) {
            body.put("validTo", gone.ended().date().toString());
            body.put("successors", gone.ended().successors());
            body.put("now", gone.ended().now());
        } else if (exception instanceof FaultyFeaturesException faulty) {
            body.put("errors", faulty.faults());
        } else if (exception instanceof CellTopologyException broken) {
            body.put("places", FlawPlaces.geoJson(broken.flaws()));
        }
        return problem(row, body, headers(exception, request));
    }

    /** An id alone: what went wrong inside is for the log. */
    private ResponseEntity<byte[]> unexpected(Exception exception, HttpServletRequest request) {
        String id = UUID.randomUUID().toString();
        LOG.error("{} {} failed, problem {}", request.getMethod(), request.getRequestURI(), id, exception);
        Row row = new Row(HttpStatus.INTERNAL_SERVER_ERROR, "unexpected", "Unexpected failure");
        return problem(row, "see the server's log for problem " + id, new HttpHeaders(), request);
    }

    private static String faults(MethodArgumentNotValidException invalid) {
        return invalid.getFieldErrors().stream()
                .map(fault -> fault.getField() + " " + fault.getDefaultMessage())
                .sorted()
                .collect(Collectors.joining("; "));
    }

    private static String unreadable(HttpMessageNotReadableException exception) {
        String field = exception.getCause() instanceof DatabindException cause
                ? cause.getPath().stream()
                        .map(step -> String.valueOf(step.getPropertyName()))
                        .filter(name -> !name.equals("null"))
                        .collect(Collectors.joining("."))
                : "";
        return "the body is not JSON of the expected form" + (field.isEmpty() ? "" : ", in " + field);
    }

    private static String detail(Exception exception) {
        if (exception instanceof MethodArgumentTypeMismatchException mismatch) {
            return "%s cannot be '%s'".formatted(mismatch.getName(), mismatch.getValue());
        }
        if (exception instanceof HttpMessageNotReadableException body) {
            return unreadable(body);
        }
        if (exception instanceof NoResourceFoundException) {
            return "there is nothing at this address";
        }
        if (exception instanceof StoreBusyException) {
            return "another writer holds the database";
        }
        return String.valueOf(exception.getMessage());
    }

    private static HttpHeaders headers(Exception exception, HttpServletRequest request) {
        HttpHeaders headers = new HttpHeaders();
        if (exception instanceof NotSignedInException) {
            headers.add(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"gridkeeper\"");
            // A browser would answer this challenge with its own dialog in the middle of a page.
            if (request.getHeader("Sec-Fetch-Mode") == null) {
                headers.add(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"gridkeeper\", charset=\"UTF-8\"");
            }
        } else if (exception instanceof TooManyAttemptsException tooMany) {
            headers.set(HttpHeaders.RETRY_AFTER, Long.toString(tooMany.pause().toSeconds()));
        } else if (exception instanceof BusyException || exception instanceof StoreBusyException) {
            headers.set(HttpHeaders.RETRY_AFTER, SOON);
        }
        return headers;
    }

    private ResponseEntity<byte[]> problem(Row row, String detail, HttpHeaders more, HttpServletRequest request) {
        return problem(row, body(row, detail, request), more);
    }

    private static Map<String, Object> body(Row row, String detail, HttpServletRequest request) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", TYPES + row.slug);
        body.put("title", row.title);
        body.put("status", row.status.value());
        body.put("detail", detail);
        body.put("instance", request.getRequestURI());
        return body;
    }

    private ResponseEntity<byte[]> problem(Row row, Map<String, Object> body, HttpHeaders more) {
        return ResponseEntity.status(row.status)
                .headers(more)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(json.writeValueAsBytes(body));
    }

    private static boolean wantsPage(HttpServletRequest request) {
        String accepted = request.getHeader(HttpHeaders.ACCEPT);
        return accepted != null && accepted.contains(MediaType.TEXT_HTML_VALUE);
    }

    private static ResponseEntity<byte[]> missingPage() throws IOException {
        try (InputStream page = new ClassPathResource("static/404.html").getInputStream()) {
            return ResponseEntity.status(HttpStatus.NOT_FOUND)
                    .header(HttpHeaders.CACHE_CONTROL, "no-store")
                    .contentType(new MediaType(MediaType.TEXT_HTML, java.nio.charset.StandardCharsets.UTF_8))
                    .body(page.readAllBytes());
        }
    }
}
