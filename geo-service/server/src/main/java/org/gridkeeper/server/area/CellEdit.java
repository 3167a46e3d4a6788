// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.area;

import java.time.LocalDate;

/**
 * Who changes cells, and from when on.
 *
 * @param actor sign-in name, or {@code cli}
 * @param date the first day of the new cells and the first day without the old ones
 * @param dryRun to do everything but keep it
 */
public record CellEdit(String actor, LocalDate date, boolean dryRun) {}
