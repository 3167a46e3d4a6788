// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.command;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import org.gridkeeper.server.ingest.ImportArgumentException;
import org.gridkeeper.server.ingest.ImportFailedException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/** Runs one command and says how it ended: 0 done, 1 failed, 2 done with rejected rows, 64 bad arguments. */
public final class CommandLineEntry {

    static final int FAILED = 1;
    static final int SOME_REJECTED = 2;
    static final int BAD_ARGUMENTS = 64;

    private CommandLineEntry() {}

    /**
     * Runs a command line and returns its exit code.
     *
     * @param application the Spring Boot application class, started by the commands that need it
     */
    public static int run(Class<?> application, String... args) {
        Applications applications = new Applications(application);
        CommandLine line = new CommandLine(new GridkeeperCommand())
                .addSubcommand(new DemoCommand(applications))
                .addSubcommand(new ServeCommand(applications))
                .addSubcommand(new ImportCommand(applications))
                .addSubcommand(new GridCommand(applications))
                .addSubcommand(new RelinkCommand(applications))
                .addSubcommand(new ScoreCommand(applications));
        line.setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8));
        line.setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8));
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setUsageHelpAutoWidth(true);
        line.setExecutionExceptionHandler(CommandLineEntry::failed);
        for (CommandLine command : line.getSubcommands().values()) {
            command.getCommandSpec().exitCodeOnInvalidInput(BAD_ARGUMENTS);
        }
        line.getCommandSpec().exitCodeOnInvalidInput(BAD_ARGUMENTS);
        return line.execute(args);
    }

    private static int failed(Exception e, CommandLine line, CommandLine.ParseResult parsed) {
        line.getErr().println("gridkeeper: " + message(e));
        if (e instanceof ImportArgumentException) {
            return BAD_ARGUMENTS;
        }
        boolean explained = e instanceof ImportFailedException;
        if (!explained || System.getenv("GRIDKEEPER_DEBUG") != null) {
            e.printStackTrace(line.getErr());
        }
        return FAILED;
    }

    /** The message of the innermost cause that has one: frameworks wrap what a person needs to know. */
    private static String message(Throwable e) {
        Deque<String> messages = new ArrayDeque<>();
        for (@Nullable Throwable cause = e; cause != null && messages.size() < 20; cause = cause.getCause()) {
            if (cause.getMessage() != null) {
                messages.push(cause.getMessage());
            }
        }
        boolean ours = e instanceof ImportArgumentException || e instanceof ImportFailedException;
        if (ours || messages.isEmpty()) {
            return String.valueOf(e.getMessage());
        }
        return messages.getFirst();
    }
}
