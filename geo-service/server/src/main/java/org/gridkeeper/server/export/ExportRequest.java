// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.export;

import java.nio.file.Path;
import org.gridkeeper.engine.geo.Bounds;
import org.jspecify.annotations.Nullable;

/** What to export, and into what. */
public record ExportRequest(String layer, String format, Selection selection, Form form, Target target) {

    /** The whole of a layer, in the usual form, into a file that is not there yet. */
    public static ExportRequest of(String layer, String format, Path file) {
        return new ExportRequest(layer, format, Selection.ALL, Form.USUAL, new Target(file, false, false, false));
    }

    public ExportRequest withSelection(Selection other) {
        return new ExportRequest(layer, format, other, form, target);
    }

    public ExportRequest withForm(Form other) {
        return new ExportRequest(layer, format, selection, other, target);
    }

    public ExportRequest withTarget(Target other) {
        return new ExportRequest(layer, format, selection, form, other);
    }

    /**
     * Which features.
     *
     * @param boundsWgs84 features that touch it; null for everywhere
     * @param where a filter in CQL2 Text; empty for none
     * @param at a moment of the past, as ISO 8601 date or time; empty for now
     */
    public record Selection(@Nullable Bounds boundsWgs84, String where, String at) {
        public static final Selection ALL = new Selection(null, "", "");
    }

    /**
     * How they are written.
     *
     * @param crs as {@link org.gridkeeper.engine.geo.Crs#parse} takes it; empty for longitude and latitude
     * @param language of the headings of columns, {@code zh} or {@code en}; empty for the names of the fields
     * @param minZoom first zoom of tiles; null for the layer's own
     * @param maxZoom last zoom of tiles; null for the layer's own, 16 at most
     */
    public record Form(
            String crs,
            String language,
            @Nullable Integer minZoom,
            @Nullable Integer maxZoom) {
        public static final Form USUAL = new Form("", "", null, null);
    }

    /**
     * Where they go, and who will read them.
     *
     * @param file a file, or a folder for a file named as the layer in it
     * @param overwrite whether a file that is there is replaced
     * @param forPublic whether only what everybody may see is written
     * @param allowPersonal whether what looks like phone numbers or citizen ids is written
     */
    public record Target(Path file, boolean overwrite, boolean forPublic, boolean allowPersonal) {}
}
