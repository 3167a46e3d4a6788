// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.command;

import java.util.Map;
import java.util.concurrent.Callable;
import org.gridkeeper.server.ingest.Relinker;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code relink}: finds every link anew. */
@Command(
        name = "relink",
        mixinStandardHelpOptions = true,
        versionProvider = VersionText.class,
        description = "Links every element to its cell and building anew.")
final class RelinkCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private final Applications applications;

    RelinkCommand(Applications applications) {
        this.applications = applications;
    }

    @Override
    public Integer call() {
        return applications.with(Map.of(), context -> {
            spec.commandLine().getOut().println(context.getBean(Relinker.class).run());
            return 0;
        });
    }
}
