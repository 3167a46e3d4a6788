// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.serve;

class GeoPackageElementTest extends ElementContract {

    @Override
    String[] settings() {
        return new String[0];
    }
}
