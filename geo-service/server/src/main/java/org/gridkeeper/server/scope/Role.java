// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.scope;

/** What a viewer may do; what they may see is their scope. */
public enum Role {
    ANONYMOUS,
    /** Reads what the scope allows. */
    READER,
    /** Also writes elements and gives out tokens. */
    ADMINISTRATOR
}
