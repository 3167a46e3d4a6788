// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.serve;

import org.gridkeeper.engine.area.Level;
import org.gridkeeper.server.live.LiveMap;
import org.gridkeeper.server.scope.CellCodes;
import org.springframework.stereotype.Component;

/** The cells of the map in memory. */
@Component
class LiveCellCodes implements CellCodes {

    private final LiveMap live;

    LiveCellCodes(LiveMap live) {
        this.live = live;
    }

    @Override
    public boolean isCell(String code) {
        return live.view()
                .areas()
                .find(code)
                .filter(area -> area.level() == Level.CELL)
                .isPresent();
    }
}
