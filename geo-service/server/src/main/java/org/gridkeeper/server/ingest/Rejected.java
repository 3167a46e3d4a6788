// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.ingest;

/**
 * A row that was not taken, and why.
 *
 * @param reason stable code, counted in the report
 * @param detail for a person: the value and what was expected
 */
record Rejected(long line, String reason, String detail, String raw) {}
