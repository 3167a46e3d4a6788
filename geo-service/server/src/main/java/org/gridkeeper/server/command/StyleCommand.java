// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.command;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.gridkeeper.engine.style.FeatureTypeStyle;
import org.gridkeeper.engine.style.GraphicFiles;
import org.gridkeeper.engine.style.SldReader;
import org.gridkeeper.engine.style.StyleException;
import org.gridkeeper.engine.style.StyleNote;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code style}: what is done with style files. */
@Command(
        name = "style",
        mixinStandardHelpOptions = true,
        versionProvider = VersionText.class,
        description = "Works on style files.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = StyleCommand.Check.class)
final class StyleCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getErr());
        return CommandLineEntry.BAD_ARGUMENTS;
    }

    /** {@code style check}: says whether style files can be drawn with. Needs no database. */
    @Command(
            name = "check",
            mixinStandardHelpOptions = true,
            versionProvider = VersionText.class,
            exitCodeOnInvalidInput = CommandLineEntry.BAD_ARGUMENTS,
            description =
                    "Reads styles of SLD 1.0 and SLD 1.1 with SE 1.1 as the server does: tells what is not supported with its line, and where GeoServer would draw otherwise.",
            footer = {
                "",
                "Graphics are looked for in the folder of each file.",
                "Exit codes: 0 all can be drawn with, 1 some cannot, 64 bad arguments."
            })
    static final class Check implements Callable<Integer> {

        @Parameters(paramLabel = "FILE", arity = "1..*", description = "style files")
        private List<Path> files = List.of();

        @Spec
        private CommandSpec spec = CommandSpec.create();

        @Override
        public Integer call() {
            boolean good = true;
            for (Path file : files) {
                good &= check(file, spec.commandLine().getOut());
            }
            return good ? 0 : CommandLineEntry.FAILED;
        }

        private static boolean check(Path file, PrintWriter out) {
            try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
                SldReader.Checked checked =
                        SldReader.check(in, file.toString(), new SldReader.Reading(beside(file), true));
                int rules = checked.style().featureTypeStyles().stream()
                        .map(FeatureTypeStyle::rules)
                        .mapToInt(List::size)
                        .sum();
                out.printf("%s: OK, %d %s%n", file, rules, rules == 1 ? "rule" : "rules");
                for (StyleNote note : checked.notes()) {
                    out.printf("  line %d, %s: %s%n", note.line(), note.element(), note.text());
                }
                return true;
            } catch (StyleException e) {
                out.println(e.getMessage());
            } catch (IOException e) {
                out.printf("%s: cannot be read%n", file);
            } finally {
                out.flush();
            }
            return false;
        }

        /** The files beside a style; a link to elsewhere is none of them. */
        private static GraphicFiles beside(Path style) {
            return name -> {
                Path file = style.toAbsolutePath().resolveSibling(name);
                return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                        ? Optional.of(Files.newInputStream(file))
                        : Optional.empty();
            };
        }
    }
}
