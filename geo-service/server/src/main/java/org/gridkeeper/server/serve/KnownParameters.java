// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.serve;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Refuses a query parameter that the asked one does not know, below {@code /api}: one that is left unread, as a filter
 * with a typing error, would be answered with more than was asked for. Tiles are asked by map clients that add their own.
 * The letter NUL is refused in every value: no text that is kept has it, and PostgreSQL takes no such text.
 */
@Component
class KnownParameters implements WebMvcConfigurer, HandlerInterceptor {

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/api/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod known) {
            Set<String> names = names(known.getMethod());
            for (String asked : request.getParameterMap().keySet()) {
                if (!names.contains(asked)) {
                    throw new BadParameterException("there is no parameter '%s' here, %s"
                            .formatted(asked, names.isEmpty() ? "nor any other" : "only " + String.join(", ", names)));
                }
            }
        }
        request.getParameterMap().forEach((name, values) -> {
            if (Arrays.stream(values).anyMatch(value -> value.indexOf('\0') >= 0)) {
                throw new BadParameterException(
                        "parameter '%s' has the letter NUL, which no text here has".formatted(name));
            }
        });
        return true;
    }

    private static Set<String> names(Method handler) {
        Set<String> names = new TreeSet<>();
        for (Parameter parameter : handler.getParameters()) {
            RequestParam declared = parameter.getAnnotation(RequestParam.class);
            if (declared != null) {
                names.add(declared.name().isEmpty() ? parameter.getName() : declared.name());
            }
        }
        AlsoReads others = handler.getAnnotation(AlsoReads.class);
        if (others != null) {
            names.addAll(List.of(others.value()));
        }
        return names;
    }
}
