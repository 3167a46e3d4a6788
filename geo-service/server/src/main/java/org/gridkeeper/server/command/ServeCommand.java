// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.gridkeeper.server.ingest.ImportArgumentException;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code serve}: answers requests until it is told to stop. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        versionProvider = VersionText.class,
        description = "Serves the maps of the database in GRIDKEEPER_HOME, or of GRIDKEEPER_DB_URL.")
final class ServeCommand implements Callable<Integer> {

    @Option(names = "--config", paramLabel = "FILE", description = "application.yml with this site's settings")
    private @Nullable Path config;

    @Option(names = "--port", paramLabel = "N", description = "port to listen on (default: GRIDKEEPER_PORT, else 8080)")
    private @Nullable Integer port;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private final Applications applications;

    ServeCommand(Applications applications) {
        this.applications = applications;
    }

    @Override
    public Integer call() {
        Map<String, String> settings = new LinkedHashMap<>();
        if (config != null) {
            if (!Files.isRegularFile(config)) {
                throw new ImportArgumentException("--config %s is not a file".formatted(config));
            }
            // Read early, before the command line's own properties are in place.
            System.setProperty(
                    "spring.config.additional-location", config.toUri().toString());
        }
        Serving.port(port).ifPresent(wanted -> settings.put("server.port", wanted));
        ConfigurableApplicationContext context = applications.serve(settings);
        Serving.untilStopped(
                context, Serving.firstAdministrator(context), spec.commandLine().getOut());
        return 0;
    }
}
