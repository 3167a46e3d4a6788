// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongConsumer;
import org.gridkeeper.server.store.StoreProperties;
import org.gridkeeper.server.store.StoredFeature;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResumeTest {

    private static final String CSV = "no,east,north,what,who\na,112.001,33.001,x,民\nb,,33.001,y,民\n";

    @TempDir
    Path home;

    /** Reads CSV until it is told to break, as a lost disk or database would. */
    private static final class BreakingReader implements FeatureReader {
        private final CsvFeatureReader csv = new CsvFeatureReader();
        private boolean broken;

        @Override
        public boolean reads(SourceFile file) {
            return csv.reads(file);
        }

        @Override
        public void read(SourceFile file, RowSink sink, LongConsumer bytesRead) throws IOException {
            csv.read(file, sink, bytesRead);
            if (broken) {
                throw new IOException("No space left on device");
            }
        }
    }

    private final BreakingReader reader = new BreakingReader();

    private Site site() {
        return new Site(home, StoreProperties.embedded(home), List.of(reader));
    }

    private ImportRequest request(Site site) {
        Reading reading = new Reading(
                "",
                Map.of("x", "east", "y", "north", "title", "what"),
                "no",
                Set.of("who"),
                ZoneId.of("Asia/Shanghai"));
        return new ImportRequest(
                List.of(site.file("a.csv", CSV)), "incidents", reading, AreaCoding.BY_COLUMNS, false, false);
    }

    private String brokenRun(Site site) throws IOException {
        reader.broken = true;
        assertThatThrownBy(() -> site.importer.run(request(site))).hasMessageContaining("No space left");
        reader.broken = false;
        try (var files = Files.list(home.resolve("runs"))) {
            String name = String.valueOf(files.findFirst().orElseThrow().getFileName());
            return name.substring(0, name.length() - 5);
        }
    }

    @Test
    void a_run_that_failed_is_done_again_as_it_was_asked_for() throws IOException {
        try (Site site = site()) {
            String run = brokenRun(site);
            assertThat(site.store.count("incidents")).isZero();
            ImportReport report = site.importer.resume(run);
            assertThat(report.run()).isEqualTo(run);
            assertThat(report.counts().inserted()).isEqualTo(1);
            assertThat(report.rejected()).containsOnlyKeys("no-geometry");
            assertThat(Files.readString(report.rejectedRows().orElseThrow())).doesNotContain("民");
            assertThat(site.store.find("incidents", "a").orElseThrow().values()).containsEntry("title", "x");
            assertThatThrownBy(() -> site.importer.resume(run))
                    .isInstanceOf(ImportArgumentException.class)
                    .hasMessageContaining("nothing to resume");
        }
    }

    @Test
    void a_run_whose_process_was_killed_waits_to_be_resumed_and_one_under_way_is_left_alone() throws IOException {
        try (Site site = site()) {
            String run = brokenRun(site);
            Path file = home.resolve("runs").resolve(run + ".json");
            String failed = Files.readString(file);
            String unfinished = failed.replaceFirst("\"outcome\" : \"[^\"]*\"", "\"outcome\" : \"\"");
            ProcessHandle other = ProcessHandle.of(1).orElseThrow();
            long start = other.info()
                    .startInstant()
                    .map(java.time.Instant::getEpochSecond)
                    .orElse(0L);
            Files.writeString(file, unfinished.replaceFirst("\\d+@\\d+", "1@" + start));
            assertThatThrownBy(() -> site.importer.resume(run)).hasMessageContaining("still under way in process 1;");
            Files.writeString(file, unfinished.replaceFirst("\\d+@\\d+", "1@7"));
            assertThat(site.importer.resume(run).counts().inserted()).isEqualTo(1);
        }
    }

    @Test
    void files_that_changed_since_and_runs_that_are_none_are_refused() throws IOException {
        try (Site site = site()) {
            String run = brokenRun(site);
            site.file("a.csv", CSV + "c,112,33,z,\n");
            assertThatThrownBy(() -> site.importer.resume(run))
                    .isInstanceOf(ImportArgumentException.class)
                    .hasMessageContaining("a.csv")
                    .hasMessageContaining("is not what it was");
            assertThat(site.store.count("incidents")).isZero();
            for (String none : List.of("20200101-000000-0000", "../runs/" + run, "")) {
                assertThatThrownBy(() -> site.importer.resume(none))
                        .isInstanceOf(ImportArgumentException.class)
                        .hasMessageContaining("there is no run")
                        .hasMessageContaining(run);
            }
            ImportRequest request = request(site);
            site.importer.run(
                    new ImportRequest(request.files(), "incidents", request.reading(), request.areas(), false, true));
            try (var files = Files.list(home.resolve("runs"))) {
                assertThat(files).hasSize(1);
            }
        }
    }

    @Test
    void a_run_that_was_killed_after_its_commit_is_done_and_later_edits_stay() throws IOException {
        try (Site site = site()) {
            String run = site.importer.run(request(site)).run();
            Path file = home.resolve("runs").resolve(run + ".json");
            Files.writeString(
                    file,
                    Files.readString(file)
                            .replaceFirst("\"outcome\" : \"[^\"]*\"", "\"outcome\" : \"\"")
                            .replaceFirst("\\d+@\\d+", "1@7"));
            StoredFeature before = site.store.find("incidents", "a").orElseThrow();
            site.write(session -> session.putAll(
                    site.store.findSchema("incidents").orElseThrow(),
                    List.of(new StoredFeature("a", before.lonLat(), Map.of("title", "later"), before.link()))));
            assertThatThrownBy(() -> site.importer.resume(run))
                    .isInstanceOf(ImportArgumentException.class)
                    .hasMessageContaining("is done")
                    .hasMessageContaining("nothing to resume");
            assertThat(site.store.find("incidents", "a").orElseThrow().values()).containsEntry("title", "later");
            assertThat(Files.readString(file)).contains("\"outcome\" : \"done\"");
        }
    }
}
