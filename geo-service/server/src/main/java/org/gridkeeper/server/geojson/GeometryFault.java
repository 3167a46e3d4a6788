// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.geojson;

/** Why a geometry cannot be taken; it carries no stack, since rows of files are many. */
public final class GeometryFault extends Exception {

    private static final long serialVersionUID = 1;

    private final String reason;

    GeometryFault(String reason, String detail) {
        super(detail, null, false, false);
        this.reason = reason;
    }

    /** A stable code, such as {@code bad-coordinate}. */
    public String reason() {
        return reason;
    }

    /** For a person. */
    public String detail() {
        return String.valueOf(getMessage());
    }
}
