// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.command;

import java.io.PrintWriter;
import java.util.Map;
import java.util.concurrent.Callable;
import org.gridkeeper.server.store.LogFault;
import org.gridkeeper.server.store.LogProof;
import org.gridkeeper.server.store.StoreDatabase;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code verify-log}: proves that the change log is whole and tells of every row. */
@Command(
        name = "verify-log",
        mixinStandardHelpOptions = true,
        versionProvider = VersionText.class,
        description =
                "Proves the change log: its chain of hashes, the signed checkpoints outside the database, and every row and its history against it. Others may write meanwhile.",
        footer = {"", "Exit codes: 0 the log holds, 1 it does not; the first broken entry is named first."})
final class VerifyLogCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private final Applications applications;

    VerifyLogCommand(Applications applications) {
        this.applications = applications;
    }

    @Override
    public Integer call() {
        return applications.with(Map.of(), context -> {
            StoreDatabase database = context.getBean(StoreDatabase.class);
            LogProof proof = RowProgress.of("verifying", database, database::verifyLog);
            print(proof, spec.commandLine().getOut());
            return proof.holds() ? 0 : CommandLineEntry.FAILED;
        });
    }

    private static void print(LogProof proof, PrintWriter out) {
        out.printf(
                "%s: %,d entries, %,d states of features, %,d checkpoints%n",
                proof.holds() ? "the change log holds" : "the change log is broken",
                proof.head().number(),
                proof.rows(),
                proof.checkpoints());
        if (proof.holds()) {
            out.printf(
                    "entry %d has the hash %s%n",
                    proof.head().number(), proof.head().hash());
        }
        for (LogFault fault : proof.faults()) {
            out.printf("entry %d: %s%n", fault.entry(), fault.what());
        }
        out.flush();
    }
}
