// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.link;

/** A row of a register asks to belong to what is not there. */
public final class NoSuchPlaceException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String member;
    private final String code;

    NoSuchPlaceException(String member, String code, String reason) {
        super(reason);
        this.member = member;
        this.code = code;
    }

    /** {@code cell} or {@code building}. */
    public String member() {
        return member;
    }

    /** What was asked for. */
    public String code() {
        return code;
    }
}
