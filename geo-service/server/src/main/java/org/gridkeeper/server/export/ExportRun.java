// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.gridkeeper.server.progress.Progress;
import org.gridkeeper.server.store.StoredFeature;
import org.locationtech.jts.geom.Geometry;

/** Carries the features of one export from their source to its writer, counting and looking at each. */
final class ExportRun {

    private final ExportPlan plan;
    private final Chosen chosen;
    private final LayerSource source;
    private final PersonalScan scan;
    private final Map<String, Long> rejected = new LinkedHashMap<>();
    private long read;
    private long features;

    ExportRun(ExportPlan plan, Chosen chosen, LayerSource source) {
        this.plan = plan;
        this.chosen = chosen;
        this.source = source;
        this.scan = new PersonalScan(plan.schema());
    }

    void write(FeatureWriter writer, boolean past, long version) {
        try (Progress progress = Progress.ofRows(plan.schema().id(), source.count(plan.schema()))) {
            Predicate<StoredFeature> open = source.open(plan.schema(), !plan.buildings());
            UnaryOperator<StoredFeature> told = source.told(plan.schema());
            source.forEach(plan.schema(), past, version, stored -> {
                StoredFeature feature = told.apply(stored);
                progress.done(++read);
                progress.row();
                if (!chosen.has(feature)) {
                    return;
                }
                if (open.test(feature)) {
                    write(writer, feature);
                } else {
                    rejected.merge("restricted-tag", 1L, Long::sum);
                }
            });
        }
    }

    private void write(FeatureWriter writer, StoredFeature feature) {
        Optional<Geometry> place = place(feature);
        try {
            Optional<String> fault = place.isEmpty() ? Optional.of("outside-crs") : writer.write(feature, place.get());
            if (fault.isPresent()) {
                rejected.merge(fault.get(), 1L, Long::sum);
                return;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        features++;
        scan.look(feature);
    }

    /** The geometry in the system of the export; empty when that is not defined there. */
    private Optional<Geometry> place(StoredFeature feature) {
        if (plan.crs().isLonLat()) {
            return Optional.of(feature.lonLat());
        }
        try {
            return Optional.of(plan.crs().ofLonLat(feature.lonLat()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    long features() {
        return features;
    }

    Map<String, Long> rejected() {
        return rejected;
    }

    /** What was written that looks like personal data. */
    Optional<String> personal() {
        return scan.found();
    }
}
