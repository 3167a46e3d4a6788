// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.serve;

class GeoPackagePastTest extends PastContract {

    @Override
    String[] settings() {
        return new String[0];
    }
}
