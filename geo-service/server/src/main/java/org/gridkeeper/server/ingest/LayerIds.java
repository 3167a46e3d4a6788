// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.ingest;

/** The layers that imports treat in their own way. */
final class LayerIds {

    static final String AREAS = "areas";
    static final String CELLS = "cells";
    static final String BUILDINGS = "buildings";

    private LayerIds() {}
}
