// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gridkeeper.server.ingest.ImportRun.ImportPlan;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The folder {@code runs} of the site's home, with a file for each import; dry runs leave none. */
final class RunFiles {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern NAME = Pattern.compile("\\d{8}-\\d{6}-(?:[0-9a-f]{4}){1,2}");
    private static final int NAMED = 5;

    private final Path folder;

    RunFiles(Path home) {
        folder = home.resolve("runs");
    }

    /** Does the work of a run, with its request on the disk before and its outcome after. */
    ImportReport recorded(ImportPlan plan, ImportRequest request, Supplier<ImportReport> work) {
        if (request.dryRun()) {
            return work.get();
        }
        RunFile file = begun(plan, request);
        write(file);
        try {
            ImportReport report = work.get();
            write(file.withOutcome(RunFile.DONE));
            return report;
        } catch (RuntimeException e) {
            write(file.withOutcome("failed: " + e.getMessage()));
            throw e;
        }
    }

    /** Notes of a run that was stopped that it had been done. */
    void noteDone(RunFile file) {
        write(file.withOutcome(RunFile.DONE));
    }

    private static RunFile begun(ImportPlan plan, ImportRequest request) {
        Map<String, String> digests = new LinkedHashMap<>();
        plan.sources()
                .forEach(source -> digests.put(
                        absolute(source.file().path()), source.file().digest()));
        List<Path> files =
                request.files().stream().map(path -> Path.of(absolute(path))).toList();
        ImportRequest whole = new ImportRequest(
                files, request.layer(), request.reading(), request.areas(), request.repair(), request.dryRun());
        Instant now = Clock.systemUTC().instant();
        return new RunFile(plan.run(), now, whole, digests, nameOf(ProcessHandle.current()), "");
    }

    private static String absolute(Path path) {
        return path.toAbsolutePath().normalize().toString();
    }

    private static String nameOf(ProcessHandle process) {
        return process.pid()
                + "@"
                + process.info().startInstant().map(Instant::getEpochSecond).orElse(0L);
    }

    static boolean isAlive(String process) {
        long number = Long.parseLong(process.substring(0, process.indexOf('@')));
        return ProcessHandle.of(number)
                .filter(ProcessHandle::isAlive)
                .filter(alive -> nameOf(alive).equals(process))
                .isPresent();
    }

    /** The run of a name, which must be one that is to be done again. */
    RunFile unfinished(String run) {
        if (!NAME.matcher(run).matches() || !Files.exists(path(run))) {
            throw new ImportArgumentException("there is no run '%s' in %s; %s".formatted(run, folder, others()));
        }
        RunFile file = read(path(run));
        if (file.isDone()) {
            throw new ImportArgumentException("run %s is done: there is nothing to resume".formatted(run));
        }
        if (file.isUnderWay() && !file.process().equals(nameOf(ProcessHandle.current()))) {
            throw new ImportArgumentException("run %s is still under way in process %s; wait for it, or end it"
                    .formatted(run, file.process().replaceFirst("@.*", "")));
        }
        return file;
    }

    private String others() {
        try (Stream<Path> files = Files.exists(folder) ? Files.list(folder) : Stream.of()) {
            String names = files.filter(
                            file -> String.valueOf(file.getFileName()).endsWith(".json"))
                    .map(RunFiles::read)
                    .filter(file -> !file.isDone())
                    .map(RunFile::run)
                    .sorted((a, b) -> b.compareTo(a))
                    .limit(NAMED)
                    .collect(Collectors.joining(", "));
            return names.isEmpty() ? "no run waits to be resumed" : "runs that are not done: " + names;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path path(String run) {
        return folder.resolve(run + ".json");
    }

    private static RunFile read(Path path) {
        try {
            return JSON.readValue(Files.readString(path), RunFile.class);
        } catch (IOException | JacksonException e) {
            throw new ImportFailedException("%s cannot be read: %s".formatted(path, e.getMessage()), e);
        }
    }

    private void write(RunFile file) {
        try {
            Files.createDirectories(folder);
            Path path = path(file.run());
            Path next = folder.resolve(file.run() + ".next");
            Files.writeString(next, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(file));
            if (next.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.setPosixFilePermissions(next, PosixFilePermissions.fromString("rw-------"));
            }
            Files.move(next, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
