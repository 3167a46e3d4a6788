// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.serve;

/** There is no such layer, style, area, cell or element. */
final class NotThereException extends RuntimeException {
    NotThereException(String message) {
        super(message);
    }
}
