// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.store;

/**
 * Who or what makes a change, as the log keeps it.
 *
 * @param actor sign-in name, or {@code cli}
 * @param operation import, grid, relink, put, delete
 * @param run the import run it belongs to; empty for a single write
 */
public record Origin(String actor, String operation, String run) {}
