// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.serve;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Type;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.RequestBodyAdviceAdapter;

/** Bounds the bodies that are read before a controller is asked, and so before it is known who sends them; without NUL. */
@ControllerAdvice
class BoundedBodies extends RequestBodyAdviceAdapter {

    private static final int MOST_BYTES = 64 * 1024;

    private record Bounded(HttpHeaders headers, InputStream body) implements HttpInputMessage {

        @Override
        public InputStream getBody() {
            return body;
        }

        @Override
        public HttpHeaders getHeaders() {
            return headers;
        }
    }

    @Override
    public boolean supports(MethodParameter parameter, Type type, Class<? extends HttpMessageConverter<?>> converter) {
        return true;
    }

    @Override
    public HttpInputMessage beforeBodyRead(
            HttpInputMessage message,
            MethodParameter parameter,
            Type type,
            Class<? extends HttpMessageConverter<?>> converter)
            throws IOException {
        byte[] bytes = message.getBody().readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            throw new TooLargeException("a body has at most %d bytes here".formatted(MOST_BYTES));
        }
        JsonText.requireNoNul(bytes);
        return new Bounded(message.getHeaders(), new ByteArrayInputStream(bytes));
    }
}
