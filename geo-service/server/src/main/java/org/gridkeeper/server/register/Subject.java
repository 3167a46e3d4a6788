// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.register;

/** The element that a tag or a visit is about. */
public record Subject(String layer, String id) {}
