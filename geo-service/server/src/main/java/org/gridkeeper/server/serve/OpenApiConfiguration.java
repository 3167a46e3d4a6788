// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.serve;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import org.gridkeeper.server.scope.Viewer;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The <a href="https://spec.openapis.org/oas/v3.1.0">OpenAPI</a> document at {@code /api/docs}, made from the controllers
 * at its first request; what they do not say is in {@link OpenApiWords}.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class OpenApiConfiguration {

    private static final String DESCRIPTION = """
            Every answer made from data carries Gridkeeper-Version, the change number through which it is known to be
            right, and an ETag of its content; a GET may be a HEAD. Errors are problem JSON (RFC 9457) with a stable type.
            What a viewer may see and write is their scope: cells, kinds and sensitivity.""";

    @Bean
    OpenAPI openApi() {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Viewer.class);
        return new OpenAPI()
                .info(new Info()
                        .title("Gridkeeper")
                        .version("1")
                        .description(DESCRIPTION)
                        .license(new License().name("Apache-2.0").identifier("Apache-2.0")))
                .addServersItem(new Server().url("/"))
                .components(new Components()
                        .addSecuritySchemes("token", http("bearer", "A token of POST /api/tokens"))
                        .addSecuritySchemes("password", http("basic", "Name and password, for desktop clients"))
                        .addSecuritySchemes(
                                "session",
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.APIKEY)
                                        .in(SecurityScheme.In.COOKIE)
                                        .name("gridkeeper_session")
                                        .description("The cookie of POST /api/session, for pages of this server")))
                .addSecurityItem(new SecurityRequirement())
                .addSecurityItem(new SecurityRequirement().addList("token"))
                .addSecurityItem(new SecurityRequirement().addList("password"))
                .addSecurityItem(new SecurityRequirement().addList("session"));
    }

    private static SecurityScheme http(String scheme, String description) {
        return new SecurityScheme()
                .type(SecurityScheme.Type.HTTP)
                .scheme(scheme)
                .description(description);
    }

    /** Tells the parameters that a handler reads from the request itself. */
    @Bean
    OperationCustomizer readParameters() {
        return (operation, handler) -> {
            AlsoReads others = handler.getMethodAnnotation(AlsoReads.class);
            if (others != null) {
                for (String name : others.value()) {
                    operation.addParametersItem(
                            new Parameter().in("query").name(name).required(false));
                }
            }
            return operation;
        };
    }

    @Bean
    OpenApiCustomizer completeDocument() {
        return OpenApiWords::complete;
    }
}
