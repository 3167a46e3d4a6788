// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.store;

/**
 * Consecutive writes to one layer.
 *
 * @param first from 1
 * @param last inclusive
 */
public record Revisions(long first, long last) {

    public long count() {
        return last - first + 1;
    }
}
