// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.gridkeeper.engine.geo.Crs;

/** Keeps everything that a reader gives. */
final class CollectedRows implements RowSink {
    final List<String> columns = new ArrayList<>();
    final List<SourceRow> rows = new ArrayList<>();
    final List<Rejected> broken = new ArrayList<>();
    final List<String> notes = new ArrayList<>();
    String crs = "";

    @Override
    public void columns(List<String> names, boolean all) {
        columns.addAll(names);
    }

    @Override
    public void crs(String name) {
        crs = name;
    }

    @Override
    public void placed(Supplier<Crs> ofFile) {
        crs = ofFile.get().name();
    }

    @Override
    public void note(String note) {
        notes.add(note);
    }

    @Override
    public void row(SourceRow row) {
        rows.add(row);
    }

    @Override
    public void broken(Rejected rejected) {
        broken.add(rejected);
    }
}
