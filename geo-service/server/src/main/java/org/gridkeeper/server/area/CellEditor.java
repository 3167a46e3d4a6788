// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.area;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.gridkeeper.engine.area.Recut;
import org.gridkeeper.server.link.LinkKeeper;
import org.gridkeeper.server.store.FeatureStore;
import org.gridkeeper.server.store.LinkLock;
import org.gridkeeper.server.store.Origin;
import org.gridkeeper.server.store.RunNames;
import org.gridkeeper.server.store.StoreTransaction;
import org.gridkeeper.server.store.StoredFeature;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygonal;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Splits, merges and redraws cells. Each edit is one transaction with the links of all elements and the responsibilities
 * in it. No cell disappears: its last state has an end date and stays in the history, and no edit gives its code again.
 * Safe for all threads.
 */
@Component
public class CellEditor {

    public static final int MOST_CELLS = 200;

    private final FeatureStore store;
    private final LinkKeeper links;
    private final ZoneId zone;
    private final List<CellFollower> followers;

    @Autowired
    CellEditor(FeatureStore store, LinkKeeper links, AreaSettings settings, ObjectProvider<CellFollower> followers) {
        this(store, links, settings.timezone(), followers.orderedStream().toList());
    }

    /** @param zone where days begin and end */
    public CellEditor(FeatureStore store, LinkKeeper links, ZoneId zone, List<CellFollower> followers) {
        this.store = store;
        this.links = links;
        this.zone = zone;
        this.followers = List.copyOf(followers);
    }

    /** Today where the site is. */
    public LocalDate today() {
        return LocalDate.now(zone);
    }

    /**
     * Cuts a cell along a line, which must run from border to border and may reach beyond them.
     *
     * @throws CellEditRefusedException when it does not cut the cell
     */
    public CellEditReport splitAlong(String code, Geometry line, CellEdit edit) {
        return run("split", edit, work -> {
            StoredFeature cell = work.require(code);
            List<Geometry> parts = Recut.parts(cell.lonLat(), line);
            if (parts.size() < 2) {
                throw new CellEditRefusedException(
                        "the line does not cut cell %s: it must run from one of its borders to another"
                                .formatted(code));
            }
            checkCount(parts.size());
            work.replace(List.of(cell), parts);
        });
    }

    /**
     * Replaces a cell by parts that together cover it.
     *
     * @throws CellTopologyException when they leave gaps, overlap, or reach beyond it
     */
    public CellEditReport split(String code, List<Geometry> parts, CellEdit edit) {
        checkShapes(parts);
        if (parts.size() < 2) {
            throw new CellEditRefusedException("a cell is split into two parts or more");
        }
        return run("split", edit, work -> work.replace(List.of(work.require(code)), parts));
    }

    /**
     * Replaces cells of one community by one.
     *
     * @throws CellEditRefusedException when they do not border each other
     */
    public CellEditReport merge(Set<String> codes, CellEdit edit) {
        if (codes.size() < 2) {
            throw new CellEditRefusedException("two cells or more are merged");
        }
        checkCount(codes.size());
        return run("merge", edit, work -> {
            List<StoredFeature> cells = new ArrayList<>();
            new TreeSet<>(codes).forEach(code -> cells.add(work.require(code)));
            Geometry whole = OverlayNGRobust.union(
                    cells.stream().map(StoredFeature::lonLat).toList());
            int parts = cells.stream()
                    .mapToInt(cell -> cell.lonLat().getNumGeometries())
                    .sum();
            if (whole.getNumGeometries() > parts - (cells.size() - 1)) {
                throw new CellEditRefusedException(
                        "cells %s do not border each other".formatted(String.join(", ", new TreeSet<>(codes))));
            }
            work.replace(cells, List.of(whole));
        });
    }

    /**
     * Gives cells that go on under their codes other borders: all cells whose borders move at once.
     *
     * @param shapes by code
     * @throws CellTopologyException when they do not cover exactly the ground that they had, or uncovered ground of their
     *     community besides
     */
    public CellEditReport redraw(Map<String, Geometry> shapes, CellEdit edit) {
        if (shapes.isEmpty()) {
            throw new CellEditRefusedException("a cell and its new shape are needed");
        }
        checkShapes(shapes.values());
        return run("redraw", edit, work -> work.redraw(new TreeMap<>(shapes)));
    }

    private CellEditReport run(String operation, CellEdit edit, Consumer<CellWork> doing) {
        if (edit.date().isAfter(today())) {
            throw new CellEditRefusedException(
                    "%s is in the future: cells change today or did before".formatted(edit.date()));
        }
        String run = RunNames.next();
        try (StoreTransaction transaction = store.begin(new Origin(edit.actor(), operation, run))) {
            transaction.lockLinks(LinkLock.EXCLUSIVE);
            CellWork work = new CellWork(store, transaction, links.in(transaction), edit.date(), zone);
            doing.accept(work);
            Map<String, Long> moved = work.relink();
            List<Handover> handovers = work.handOver(followers);
            List<CellWarning> warnings = work.warnings();
            long version = edit.dryRun() ? store.version() : transaction.commit();
            return new CellEditReport(
                    run, work.ended(), work.made(), handovers, moved, warnings, edit.dryRun(), version);
        }
    }

    private static void checkShapes(java.util.Collection<Geometry> shapes) {
        checkCount(shapes.size());
        for (Geometry shape : shapes) {
            if (!(shape instanceof Polygonal) || shape.isEmpty()) {
                throw new CellEditRefusedException(
                        "the shape of a cell is a polygon, not a %s".formatted(shape.getGeometryType()));
            }
        }
    }

    private static void checkCount(int cells) {
        if (cells > MOST_CELLS) {
            throw new CellEditRefusedException(
                    "%d cells at once are too many: at most %d".formatted(cells, MOST_CELLS));
        }
    }
}
