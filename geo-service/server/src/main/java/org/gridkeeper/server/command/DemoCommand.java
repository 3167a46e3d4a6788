// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.gridkeeper.server.ingest.Importer;
import org.gridkeeper.server.register.Responsibilities;
import org.gridkeeper.server.scope.Accounts;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code demo}: serves the generated sample city to this machine alone. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        versionProvider = VersionText.class,
        description =
                "Serves a generated sample city, whose year of incidents ends this week, from an embedded database in GRIDKEEPER_HOME (default var/demo). Needs nothing else; listens on 127.0.0.1.")
final class DemoCommand implements Callable<Integer> {

    @Option(names = "--port", paramLabel = "N", description = "port to listen on (default: GRIDKEEPER_PORT, else 8080)")
    private @Nullable Integer port;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private final Applications applications;

    DemoCommand(Applications applications) {
        this.applications = applications;
    }

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        Path home = home();
        Map<String, String> settings = settings(home);
        DemoCity city = new DemoCity(home);
        city.checkHome();
        if (city.isStale()) {
            out.println("Making the sample city (generated data, no real place); this is needed once a week");
            out.flush();
            applications.with(settings, context -> {
                city.load(context.getBean(Importer.class), out);
                return 0;
            });
        }
        city.titles().forEach((language, title) -> settings.put("gridkeeper.site.title." + language, title));
        settings.put("gridkeeper.site.generated", String.valueOf(city.isGenerated()));
        ConfigurableApplicationContext context = applications.serve(settings);
        List<String> signIns = new DemoSignIns(home)
                .make(context.getBean(Accounts.class), context.getBean(Responsibilities.class), Instant.now());
        Serving.untilStopped(context, signIns, out);
        return 0;
    }

    private static Path home() {
        String home = System.getenv("GRIDKEEPER_HOME");
        return home == null || home.isBlank() ? Path.of("var", "demo") : Path.of(home);
    }

    private Map<String, String> settings(Path home) {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("GRIDKEEPER_HOME", home.toString());
        settings.put("gridkeeper.home", home.toString());
        settings.put("gridkeeper.store.home", home.toString());
        settings.put("gridkeeper.store.url", "");
        settings.put("gridkeeper.timezone", "Asia/Shanghai");
        settings.put("gridkeeper.access", "open");
        // The sign-ins of a demonstration are its own, whatever the environment says about a site's.
        settings.put("gridkeeper.admin", DemoSignIns.ADMINISTRATOR);
        settings.put("gridkeeper.admin-password-file", "");
        settings.put("server.address", "127.0.0.1");
        settings.put("server.port", Serving.port(port).orElse("8080"));
        return settings;
    }
}
