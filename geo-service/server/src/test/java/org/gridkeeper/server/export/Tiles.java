// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.export;

import com.wdtinc.mapbox_vector_tile.adapt.jts.MvtReader;
import com.wdtinc.mapbox_vector_tile.adapt.jts.TagKeyValueMapConverter;
import com.wdtinc.mapbox_vector_tile.adapt.jts.model.JtsMvt;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.locationtech.jts.geom.GeometryFactory;

/** Vector tiles as another program's decoder reads them. */
final class Tiles {

    private Tiles() {}

    /** The attributes of the features of a gzipped tile. */
    static List<Map<?, ?>> features(byte[] gzipped, String layer) throws IOException {
        try (GZIPInputStream plain = new GZIPInputStream(new ByteArrayInputStream(gzipped))) {
            JtsMvt tile = MvtReader.loadMvt(plain, new GeometryFactory(), new TagKeyValueMapConverter());
            return tile.getLayer(layer).getGeometries().stream()
                    .<Map<?, ?>>map(geometry -> (Map<?, ?>) geometry.getUserData())
                    .toList();
        }
    }
}
