// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.store;

/**
 * The newest entry of the change log, which with its hash stands for all of it.
 *
 * @param number 0 when the log is empty
 */
public record Head(long number, String hash) {

    static final Head EMPTY = new Head(0, EntryHash.GENESIS);
}
