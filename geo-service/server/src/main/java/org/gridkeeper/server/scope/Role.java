// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.scope;

/** What a viewer may do, each the same as the ones before it and more; what they may see is their scope. */
public enum Role {
    ANONYMOUS,
    /** Reads what the scope allows. */
    READER,
    /** Also writes elements, inside the scope. */
    WRITER,
    /** Also sees how those who report can be reached. */
    DUTY_DESK,
    /** Also reads the change log and gives out tokens. */
    ADMINISTRATOR
}
