// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.live;

/**
 * Told of every change of the map in memory after the first view, one at a time and in order, before the view that has it
 * is served. A listener that throws holds the view back: the same change, or a longer one, is told again.
 */
public interface ViewListener {

    void changed(ViewChange change);
}
