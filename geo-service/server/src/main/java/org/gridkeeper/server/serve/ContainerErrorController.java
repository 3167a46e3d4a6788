// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.serve;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Problem JSON for what is refused before it reaches a controller, such as an address that is not a proper one. */
@RestController
class ContainerErrorController implements ErrorController {

    @RequestMapping("/error")
    ResponseEntity<Map<String, Object>> answer(HttpServletRequest request) {
        Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        HttpStatus status = code instanceof Integer n ? HttpStatus.valueOf(n) : HttpStatus.NOT_FOUND;
        return ResponseEntity.status(status)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem(status));
    }

    static Map<String, Object> problem(HttpStatus status) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", "https://gridkeeper.org/problems/refused");
        body.put("title", status.getReasonPhrase());
        body.put("status", status.value());
        body.put("detail", "the server refused this request as it is put");
        return body;
    }
}
