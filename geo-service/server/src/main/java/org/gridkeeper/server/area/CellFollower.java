// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.area;

import java.util.List;
import org.gridkeeper.server.link.LinkSession;
import org.gridkeeper.server.store.StoreTransaction;

/** Hears, in the transaction that does it, which cells take the place of others: for registers whose rows name cells. */
public interface CellFollower {

    /** Lets rows follow to the new cells, and tells which did. What is written is written with the session. */
    List<Handover> follow(StoreTransaction transaction, LinkSession links, Succession succession);
}
