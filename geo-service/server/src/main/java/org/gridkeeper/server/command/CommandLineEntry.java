// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.command;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.gridkeeper.server.export.ExportArgumentException;
import org.gridkeeper.server.ingest.ImportArgumentException;
import org.gridkeeper.server.tile.SeedException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.server.PortInUseException;
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
                .addSubcommand(new ExportCommand(applications))
                .addSubcommand(new GridCommand(applications))
                .addSubcommand(new RelinkCommand(applications))
                .addSubcommand(new ScoreCommand(applications))
                .addSubcommand(new BackTestCommand(applications))
                .addSubcommand(new SeedCommand(applications))
                .addSubcommand(new TruncateCommand(applications))
                .addSubcommand(new VerifyLogCommand(applications))
                .addSubcommand(new BackupCommand(applications))
                .addSubcommand(new RestoreCommand(applications))
                .addSubcommand(new StyleCommand());
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
        if (isStopping()) {
            return FAILED;
        }
        line.getErr().println("gridkeeper: " + message(e));
        if (e instanceof ImportArgumentException
                || e instanceof ExportArgumentException
                || e instanceof SeedException) {
            return BAD_ARGUMENTS;
        }
        if (System.getenv("GRIDKEEPER_DEBUG") != null) {
            e.printStackTrace(line.getErr());
        } else if (!isOurs(e)) {
            line.getErr().println("gridkeeper: GRIDKEEPER_DEBUG=1 in the environment shows where it failed");
        }
        return FAILED;
    }

    /** Whether the process was told to stop: what fails then fails because of that. */
    private static boolean isStopping() {
        Thread probe = new Thread(() -> {});
        try {
            Runtime.getRuntime().addShutdownHook(probe);
            return !Runtime.getRuntime().removeShutdownHook(probe);
        } catch (IllegalStateException e) {
            return true;
        }
    }

    /**
     * The message of the outermost cause of our own, which is written for a person; else of the innermost that has one, since
     * frameworks wrap what a person needs to know.
     */
    private static String message(Throwable e) {
        String innermost = e.toString();
        for (@Nullable Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause.getMessage() != null) {
                innermost = cause.getMessage();
                if (isOurs(cause) || cause instanceof PortInUseException) {
                    break;
                }
            }
        }
        return innermost;
    }

    private static boolean isOurs(Throwable e) {
        return e.getClass().getName().startsWith("org.gridkeeper.");
    }
}
