// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gridkeeper.engine.index.Sensitivity;
import org.gridkeeper.sample.SampleCity;
import org.gridkeeper.server.Gridkeeper;
import org.gridkeeper.server.ingest.ImportRequest;
import org.gridkeeper.server.ingest.Importer;
import org.gridkeeper.server.register.DueVisit;
import org.gridkeeper.server.register.Holder;
import org.gridkeeper.server.register.Responsibilities;
import org.gridkeeper.server.register.Visits;
import org.gridkeeper.server.store.FeatureStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

/** The sample city keeps to the rules, and a demonstration of last week moves on to this one. */
class DemoCityTest {

    private static final List<String> LAST_WEEKS = List.of(
            "areas.geojsonl",
            "cells.geojsonl",
            "buildings.geojsonl",
            "risk-points.csv",
            "tags.csv",
            "people.csv",
            "shifts.csv",
            "responsibilities.csv",
            "rooms.csv",
            "tag-links.csv",
            "visit-plans.csv",
            "visits.csv");

    @TempDir
    Path home;

    @Test
    void a_sample_of_last_week_keeps_to_the_rules_and_moves_on() throws IOException {
        DemoCity city = new DemoCity(home);
        city.checkHome();
        Path folder = home.resolve("sample");
        LocalDate before = city.today().minusDays(7);
        SampleCity.write(folder, before);
        Map<String, String> settings = Map.of(
                "gridkeeper.home", home.toString(),
                "gridkeeper.store.home", home.toString(),
                "gridkeeper.store.url", "");
        StringWriter said = new StringWriter();
        new Applications(Gridkeeper.class).with(settings, context -> {
            Importer importer = context.getBean(Importer.class);
            for (String file : LAST_WEEKS) {
                String layer = file.substring(0, file.indexOf('.'));
                assertThat(importer.run(ImportRequest.of(layer, folder.resolve(file)))
                                .rejected())
                        .as(file)
                        .isEmpty();
            }
            mark(folder, before);
            assertThat(city.isStale()).isTrue();
            city.load(importer, new PrintWriter(said, true));
            check(context);
            return 0;
        });
        assertThat(city.isStale()).isFalse();
        assertThat(said.toString()).contains("responsibilities", "visits").doesNotContain("rooms");
    }

    private static void mark(Path folder, LocalDate day) {
        try {
            Files.writeString(folder.resolve("loaded.txt"), day + " 3");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void check(ConfigurableApplicationContext context) {
        FeatureStore store = context.getBean(FeatureStore.class);
        assertThat(store.count("rooms")).isGreaterThan(500);
        Responsibilities responsibilities = context.getBean(Responsibilities.class);
        Instant now = Instant.now();
        List<Holder> chiefs = responsibilities.listByRole("grid_chief", now);
        assertThat(chiefs).hasSize((int) store.count("cells"));
        List<Holder> workers = responsibilities.listByRole("worker", now);
        assertThat(workers).hasSize((int) store.count("cells"));
        assertThat(workers.stream().filter(holder -> !holder.covers().isEmpty()))
                .hasSize(3);
        List<String> cells = new ArrayList<>();
        responsibilities.of("chief-01", now).forEach(holder -> cells.add(holder.cell()));
        List<DueVisit> due = context.getBean(Visits.class).due(cells, now, Duration.ofDays(14), Sensitivity.RESTRICTED);
        assertThat(due).isNotEmpty().allMatch(visit -> visit.holder() != null);
        store.forEach("rooms", room -> assertThat(room.link().cell()).isNotEmpty());
    }
}
