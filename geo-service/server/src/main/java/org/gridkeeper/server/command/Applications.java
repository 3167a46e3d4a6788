// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.command;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ConfigurableApplicationContext;

/** Starts the application as a server, or only as much of it as a command needs. */
final class Applications {

    private final Class<?> application;

    Applications(Class<?> application) {
        this.application = application;
    }

    /** Without the web and making only what is asked for, so that a command begins its work within seconds. */
    <T> T with(Map<String, String> settings, Function<ConfigurableApplicationContext, T> work) {
        Map<String, String> quiet = new LinkedHashMap<>(settings);
        quiet.put("logging.level.root", "warn");
        quiet.put("logging.level.org.flywaydb", "error");
        quiet.put("logging.level.org.gridkeeper", "warn");
        try (ConfigurableApplicationContext context = new SpringApplicationBuilder(application)
                .web(WebApplicationType.NONE)
                .lazyInitialization(true)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .run(arguments(quiet))) {
            return work.apply(context);
        }
    }

    /** The settings of one feature, without anything else of the application. */
    <T> T settings(Class<T> properties) {
        try (ConfigurableApplicationContext context = new SpringApplicationBuilder(Settings.class)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .run(arguments(Map.of("logging.level.root", "warn")))) {
            String prefix =
                    properties.getAnnotation(ConfigurationProperties.class).value();
            return Binder.get(context.getEnvironment()).bindOrCreate(prefix, properties);
        }
    }

    /** No beans: the environment alone. */
    private static final class Settings {}

    /** With the web; goes on until the process is told to stop. */
    ConfigurableApplicationContext serve(Map<String, String> settings) {
        return new SpringApplicationBuilder(application)
                .web(WebApplicationType.SERVLET)
                .bannerMode(Banner.Mode.OFF)
                .run(arguments(settings));
    }

    /**
     * What a command line says goes before every file and environment variable. Why a start failed is said once, by {@link
     * CommandLineEntry}, and not by every layer below it.
     */
    private static String[] arguments(Map<String, String> settings) {
        Map<String, String> all = new LinkedHashMap<>(settings);
        if (System.getenv("GRIDKEEPER_DEBUG") == null) {
            all.put("logging.level.org.springframework.boot.SpringApplication", "off");
            all.put("logging.level.org.springframework.boot.diagnostics", "off");
            all.put("logging.level.org.springframework.boot.web.server.servlet.context", "error");
            all.put("logging.level.org.springframework.context.annotation", "error");
        }
        return all.entrySet().stream()
                .map(setting -> "--%s=%s".formatted(setting.getKey(), setting.getValue()))
                .toArray(String[]::new);
    }
}
