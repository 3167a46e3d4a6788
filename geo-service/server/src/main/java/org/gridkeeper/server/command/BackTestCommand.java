// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import org.gridkeeper.engine.zone.BackTest.Method;
import org.gridkeeper.engine.zone.BackTestResult;
import org.gridkeeper.server.score.BackTestReport;
import org.gridkeeper.server.score.BackTester;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code backtest}: how well the priority index would have told where the next day's incidents happen. */
@Command(
        name = "backtest",
        mixinStandardHelpOptions = true,
        versionProvider = VersionText.class,
        description =
                "Ranks the cells for each day of a period from data before that day only, counts the incidents of the day over the ranking, and compares the priority index with last month's counts, plain density and chance.",
        footer = {
            "",
            "The report is one page of HTML. It says so when the index is not better.",
            "Of registers only rows that say from when they are valid are used."
        })
final class BackTestCommand implements Callable<Integer> {

    private static final int MOST_DAYS = 3700;

    @Option(names = "--from", paramLabel = "DAY", required = true, description = "first day, such as 2026-01-01")
    private LocalDate from = LocalDate.MIN;

    @Option(names = "--to", paramLabel = "DAY", required = true, description = "last day")
    private LocalDate to = LocalDate.MIN;

    @Option(names = "--layer", paramLabel = "ID", description = "layer of incidents (default: incidents)")
    private String layer = "incidents";

    @Option(names = "--output", paramLabel = "FILE", description = "report to make (default: backtest.html)")
    private Path output = Path.of("backtest.html");

    @Option(names = "--force", description = "replace the report when it is there")
    private boolean force;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private final Applications applications;

    BackTestCommand(Applications applications) {
        this.applications = applications;
    }

    @Override
    public Integer call() {
        long days = ChronoUnit.DAYS.between(from, to) + 1;
        if (days < 1 || days > MOST_DAYS) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--from %s --to %s are %,d days; a back-test runs over 1 to %,d"
                            .formatted(from, to, days, MOST_DAYS));
        }
        if (Files.exists(output) && !force) {
            throw new ParameterException(
                    spec.commandLine(), "%s is there already; --force replaces it".formatted(output));
        }
        Path folder = output.toAbsolutePath().getParent();
        if (!Files.isWritable(folder)) {
            throw new ParameterException(
                    spec.commandLine(), "there is no folder %s that can be written to".formatted(folder));
        }
        return applications.with(Map.of(), context -> run(context, days));
    }

    private int run(ConfigurableApplicationContext context, long days) {
        BackTester tester = context.getBean(BackTester.class);
        BackTestResult result = RowProgress.of("backtest", days, progress -> {
            AtomicLong done = new AtomicLong();
            return tester.run(layer, from, to, day -> progress.accept(done.incrementAndGet()));
        });
        print(result, spec.commandLine().getOut());
        write(BackTestReport.html(result, layer, tester.version()));
        return 0;
    }

    private static void print(BackTestResult result, PrintWriter out) {
        out.printf("%,d days, %,d incidents%n%-14s", result.days(), result.events(), "");
        BackTestReport.SHARES.forEach(share -> out.printf("  %3d %% of area   PAI", share));
        out.println();
        for (Method method : result.methods()) {
            out.printf("%-14s", method.id());
            BackTestReport.SHARES.forEach(share ->
                    out.printf("  %12.1f %%  %5.2f", 100 * result.hitRate(method, share), result.pai(method, share)));
            out.println();
        }
        for (Method baseline : result.methods()) {
            if (baseline != Method.INDEX) {
                BackTestResult.Comparison at10 = result.compare(baseline, 10);
                out.printf(
                        "index against %s at 10 %%: %+.1f points (95 %%: %+.1f to %+.1f), %s%n",
                        baseline.id(),
                        100 * at10.difference(),
                        100 * at10.low(),
                        100 * at10.high(),
                        switch (at10.verdict()) {
                            case BETTER -> "better";
                            case NO_DIFFERENCE -> "no difference can be told";
                            case WORSE -> "worse";
                        });
            }
        }
    }

    private void write(String html) {
        Path file = output.toAbsolutePath();
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try {
            Files.writeString(part, html, StandardCharsets.UTF_8);
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("the report could not be written to " + file, e);
        } finally {
            deletePart(part);
        }
    }

    private static void deletePart(Path part) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException e) {
            throw new UncheckedIOException("%s could not be removed".formatted(part), e);
        }
    }
}
