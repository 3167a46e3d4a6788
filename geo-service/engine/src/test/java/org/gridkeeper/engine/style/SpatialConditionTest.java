// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.style;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gridkeeper.engine.index.GeometryKind;
import org.gridkeeper.engine.index.Kind;
import org.gridkeeper.engine.index.LayerBuilder;
import org.gridkeeper.engine.index.LayerSchema;
import org.gridkeeper.engine.index.LayerSnapshot;
import org.gridkeeper.engine.index.Scope;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.io.WKTReader;

class SpatialConditionTest {

    private static LayerSnapshot layer(GeometryKind kind, String... wkt) throws Exception {
        LayerBuilder builder = new LayerBuilder(new LayerSchema("t", Kind.OTHER, kind, List.of()));
        for (int i = 0; i < wkt.length; i++) {
            builder.add(String.valueOf((char) ('a' + i)), new WKTReader().read(wkt[i]), "", Map.of());
        }
        return builder.build();
    }

    private static String taken(LayerSnapshot layer, String filter) {
        String sld = "<StyledLayerDescriptor version='1.0.0' xmlns='http://www.opengis.net/sld'"
                + " xmlns:o='http://www.opengis.net/ogc' xmlns:gml='http://www.opengis.net/gml'><NamedLayer><UserStyle>"
                + "<FeatureTypeStyle><Rule><o:Filter>" + filter
                + "</o:Filter></Rule></FeatureTypeStyle></UserStyle></NamedLayer></StyledLayerDescriptor>";
        var condition = SldReader.read(new ByteArrayInputStream(sld.getBytes(StandardCharsets.UTF_8)), "t")
                .featureTypeStyles()
                .get(0)
                .rules()
                .get(0)
                .condition()
                .compile(layer, Scope.all());
        return IntStream.range(0, layer.size())
                .filter(condition)
                .mapToObj(layer::id)
                .sorted()
                .collect(Collectors.joining());
    }

    private static String bbox(String box) {
        return "<o:BBOX><o:PropertyName>geom</o:PropertyName>" + box + "</o:BBOX>";
    }

    @Test
    void a_box_meets_what_has_a_place_in_it() throws Exception {
        String box = bbox("<gml:Box><gml:coordinates>111,35 112,36</gml:coordinates></gml:Box>");
        assertEquals("a", taken(layer(GeometryKind.POINT, "POINT(111.5 35.5)", "POINT(113 35.5)"), box));
        assertEquals(
                "b",
                taken(layer(GeometryKind.LINE, "LINESTRING(110 35.5,111.5 37.5)", "LINESTRING(110 35,113 36)"), box));
        assertEquals(
                "b",
                taken(
                        layer(
                                GeometryKind.POLYGON,
                                "POLYGON((100 30,120 30,120 40,100 40,100 30),(110 34,113 34,113 37,110 37,110 34))",
                                "MULTIPOLYGON(((1 1,2 1,2 2,1 1)),((111 35,113 35,113 37,111 35)))"),
                        box));
    }

    @Test
    void coordinate_systems_have_their_own_order_of_axes() throws Exception {
        LayerSnapshot points = layer(GeometryKind.POINT, "POINT(50 35.5)", "POINT(35.5 50)");
        String envelope = "<gml:Envelope srsName='%s'><gml:lowerCorner>49 35</gml:lowerCorner><gml:upperCorner>51 36"
                + "</gml:upperCorner></gml:Envelope>";
        assertEquals("a", taken(points, bbox(envelope.formatted("EPSG:4326"))));
        assertEquals("b", taken(points, bbox(envelope.formatted("urn:ogc:def:crs:EPSG::4326"))));
        assertEquals("", taken(points, bbox(envelope.formatted("EPSG:3857"))));
        assertThrows(StyleException.class, () -> taken(points, bbox(envelope.formatted("EPSG:2154"))));
    }

    @Test
    void other_geometries_are_met_too() throws Exception {
        LayerSnapshot points = layer(GeometryKind.POINT, "POINT(0.5 0.2)", "POINT(0.2 0.5)");
        String polygon = "<gml:Polygon><gml:exterior><gml:LinearRing><gml:posList>0 0 1 0 1 1 0 0</gml:posList>"
                + "</gml:LinearRing></gml:exterior></gml:Polygon>";
        String wrap = "<o:Intersects><o:PropertyName>geom</o:PropertyName>%s</o:Intersects>";
        assertEquals("a", taken(points, wrap.formatted(polygon)));
        assertEquals("b", taken(points, wrap.formatted("<gml:Point><gml:pos>0.2 0.5</gml:pos></gml:Point>")));
        assertEquals(
                "",
                taken(points, wrap.formatted("<gml:LineString><gml:posList>0 0 1 1</gml:posList></gml:LineString>")));
        assertThrows(
                StyleException.class,
                () -> taken(points, wrap.formatted(polygon.replace("0 0 1 0 1 1 0 0", "0 0 1 0 1 1 0 1"))));
        assertThrows(
                StyleException.class,
                () -> taken(points, wrap.formatted(polygon.replace("0 0 1 0 1 1 0 0", "0 0 1 1 1 0 0 1 0 0"))));
        assertThrows(StyleException.class, () -> taken(points, wrap.formatted("<gml:Curve/>")));
    }
}
