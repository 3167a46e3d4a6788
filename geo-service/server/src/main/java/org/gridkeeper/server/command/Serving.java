// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.command;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.gridkeeper.server.ingest.ImportArgumentException;
import org.gridkeeper.server.scope.Accounts;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.core.env.Environment;

/** A running server as the command line sees it. */
final class Serving {

    private static final Set<String> EVERYWHERE = Set.of("0.0.0.0", "::", "[::]");

    private Serving() {}

    /** The port asked for on the command line, else in the environment; empty for the default. */
    static Optional<String> port(@Nullable Integer option) {
        String wanted = option != null ? String.valueOf(option) : System.getenv("GRIDKEEPER_PORT");
        if (wanted == null || wanted.isBlank()) {
            return Optional.empty();
        }
        if (!wanted.strip().matches("\\d{1,5}") || Integer.parseInt(wanted.strip()) > 65_535) {
            throw new ImportArgumentException("%s is a number from 0 to 65535, not '%s'"
                    .formatted(option != null ? "--port" : "GRIDKEEPER_PORT", wanted));
        }
        return Optional.of(wanted.strip());
    }

    /** Says where it answers and how to sign in, and returns when it has been closed. */
    static void untilStopped(ConfigurableApplicationContext context, List<String> signIns, PrintWriter out) {
        Environment settings = context.getEnvironment();
        String url = System.getenv("GRIDKEEPER_PUBLIC_URL");
        answersAt(
                        settings.getProperty("server.address", ""),
                        settings.getProperty("local.server.port", "8080"),
                        url == null ? "" : url.strip())
                .forEach(out::println);
        signIns.forEach(out::println);
        out.flush();
        CountDownLatch closed = new CountDownLatch(1);
        context.addApplicationListener(event -> {
            if (event instanceof ContextClosedEvent) {
                closed.countDown();
            }
        });
        try {
            closed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Only the process that generated a password knows it, so it is shown here or never. */
    static List<String> firstAdministrator(ConfigurableApplicationContext context) {
        return context.getBean(Accounts.class).ensureAdministrator().stream()
                .map(made -> "First administrator: %s, password %s (generated; shown only now)"
                        .formatted(made.name(), made.password()))
                .toList();
    }

    /**
     * Where it answers, and from where it can be reached.
     *
     * @param address of the one interface it listens on; empty for all
     * @param publicUrl as the site is known outside; empty when that was not said
     */
    static List<String> answersAt(String address, String port, String publicUrl) {
        boolean everywhere = address.isEmpty() || EVERYWHERE.contains(address);
        String host = everywhere ? "127.0.0.1" : address.contains(":") ? "[%s]".formatted(address) : address;
        List<String> lines = new ArrayList<>();
        lines.add("Gridkeeper answers at " + (publicUrl.isEmpty() ? "http://%s:%s/".formatted(host, port) : publicUrl));
        if (everywhere) {
            lines.add(
                    "It listens on port %s of every interface of this machine; SERVER_ADDRESS=127.0.0.1 keeps it to itself"
                            .formatted(port));
        }
        return lines;
    }
}
