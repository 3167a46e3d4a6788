// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.score;

import java.time.Instant;
import org.gridkeeper.engine.zone.Zone;

/**
 * What an earlier tick said of a cell.
 *
 * @param version of the index that it was scored by
 */
public record PastZone(Instant computedAt, long version, Zone zone) {}
