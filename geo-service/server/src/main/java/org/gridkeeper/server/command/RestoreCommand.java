// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.command;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.gridkeeper.server.store.LogProof;
import org.gridkeeper.server.store.StoreDatabase;
import org.gridkeeper.server.store.StoreProperties;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code restore}: puts a backup in the place of the database. */
@Command(
        name = "restore",
        mixinStandardHelpOptions = true,
        versionProvider = VersionText.class,
        description =
                "Puts a backup in the place of the database, all of it or nothing, from either kind of database into either. The server must be stopped.")
final class RestoreCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", description = "what the command backup wrote")
    private Path file = Path.of("");

    @Option(names = "--replace", description = "also when the database holds data, which is then replaced")
    private boolean replace;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private final Applications applications;

    RestoreCommand(Applications applications) {
        this.applications = applications;
    }

    @Override
    public Integer call() {
        // Not the application, whose parts would open the database that is to be replaced.
        StoreProperties properties = applications.settings(StoreProperties.class);
        LogProof proof = RowProgress.of("restoring", 0, rows -> StoreDatabase.restore(properties, file, replace, rows));
        spec.commandLine()
                .getOut()
                .printf(
                        "%s is as it was at entry %d; the checkpoints say that it was restored%n",
                        properties, proof.head().number());
        return 0;
    }
}
