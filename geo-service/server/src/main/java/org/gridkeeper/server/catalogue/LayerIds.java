// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.catalogue;

/** The layers that imports treat in their own way. */
public final class LayerIds {

    public static final String AREAS = "areas";
    public static final String CELLS = "cells";
    public static final String BUILDINGS = "buildings";
    public static final String DOORPLATES = "doorplates";
    public static final String DIVISIONS = "divisions";

    private LayerIds() {}
}
