// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.store;

/**
 * Something that is not as the change log, or a checkpoint of it, says.
 *
 * @param entry number of the entry that no longer holds
 */
public record LogFault(long entry, String what) {}
