// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.query;

/** A filter that cannot be understood; the message says where and what was expected there. */
public final class Cql2Exception extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final int position;

    Cql2Exception(int position, String message) {
        super("filter, character %d: %s".formatted(position, message));
        this.position = position;
    }

    /** Of the first character that does not fit, from 1. */
    public int position() {
        return position;
    }
}
