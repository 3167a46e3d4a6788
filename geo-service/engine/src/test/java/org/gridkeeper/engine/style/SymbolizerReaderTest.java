// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.style;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gridkeeper.engine.index.LayerSnapshot;
import org.gridkeeper.engine.index.Scope;
import org.gridkeeper.engine.style.Symbolizer.LineSymbolizer;
import org.gridkeeper.engine.style.Symbolizer.PointSymbolizer;
import org.gridkeeper.engine.style.Symbolizer.PolygonSymbolizer;
import org.gridkeeper.engine.style.Symbolizer.RasterSymbolizer;
import org.gridkeeper.engine.style.Symbolizer.TextSymbolizer;
import org.junit.jupiter.api.Test;

class SymbolizerReaderTest {

    private static SldReader.Checked check(String content, boolean encoding) {
        String namespace = encoding ? "http://www.opengis.net/se" : "http://www.opengis.net/sld";
        String sld = "<s:StyledLayerDescriptor version='" + (encoding ? "1.1.0" : "1.0.0") + "' xmlns='" + namespace
                + "' xmlns:s='http://www.opengis.net/sld' xmlns:ogc='http://www.opengis.net/ogc'><s:NamedLayer>"
                + "<s:UserStyle><FeatureTypeStyle><Rule>" + content
                + "</Rule></FeatureTypeStyle></s:UserStyle></s:NamedLayer></s:StyledLayerDescriptor>";
        return SldReader.check(
                new ByteArrayInputStream(sld.getBytes(StandardCharsets.UTF_8)),
                "t",
                new SldReader.Reading(name -> Optional.empty(), true));
    }

    private static Parameter<Symbolizer> read(String content) {
        return check(content, false)
                .style()
                .featureTypeStyles()
                .get(0)
                .rules()
                .get(0)
                .symbolizers()
                .get(0);
    }

    private static Parameter<Symbolizer> encoded(String content) {
        return check(content, true)
                .style()
                .featureTypeStyles()
                .get(0)
                .rules()
                .get(0)
                .symbolizers()
                .get(0);
    }

    private static void assertRefused(String element, String content) {
        StyleException e = assertThrows(StyleException.class, () -> read(content));
        assertEquals(element, e.element(), e.getMessage());
    }

    @Test
    void symbology_encoding_says_the_same_in_its_own_words() {
        String fill =
                "<Fill><%1$s name='fill'>#102030</%1$s></Fill><Stroke><%1$s name='stroke-width'>3</%1$s></Stroke>";
        assertEquals(
                read("<PolygonSymbolizer>" + fill.formatted("CssParameter") + "</PolygonSymbolizer>"),
                encoded("<Description><Title>x</Title></Description><PolygonSymbolizer>"
                        + fill.formatted("SvgParameter") + "</PolygonSymbolizer>"));
        assertThrows(
                StyleException.class,
                () -> encoded("<PolygonSymbolizer>" + fill.formatted("CssParameter") + "</PolygonSymbolizer>"));
    }

    @Test
    void a_line_has_offset_dashes_and_graphics() {
        LineSymbolizer line = (LineSymbolizer) read("<LineSymbolizer><Stroke><GraphicStroke><Graphic><Mark>"
                        + "<WellKnownName>shape://slash</WellKnownName><Stroke/></Mark><Size>8</Size></Graphic>"
                        + "<InitialGap>2</InitialGap><Gap>4</Gap></GraphicStroke>"
                        + "<CssParameter name='stroke-dashoffset'>3</CssParameter></Stroke>"
                        + "<PerpendicularOffset>-5</PerpendicularOffset></LineSymbolizer>")
                .sample();
        assertEquals(-5, line.offset());
        assertEquals(3, line.stroke().dashOffset());
        assertNotNull(line.stroke().graphics());
        assertEquals(4, line.stroke().graphics().gap());
        assertEquals(
                Mark.Shape.SLASH, ((Mark) line.stroke().graphics().graphic().look()).shape());
    }

    @Test
    void values_follow_the_feature() {
        Parameter<Symbolizer> point = read("<PointSymbolizer><Graphic><Mark><WellKnownName><ogc:PropertyName>shape"
                + "</ogc:PropertyName></WellKnownName><Fill><CssParameter name='fill'>#<ogc:PropertyName>rgb"
                + "</ogc:PropertyName></CssParameter></Fill></Mark><Size><ogc:PropertyName>n</ogc:PropertyName></Size>"
                + "<Rotation><ogc:PropertyName>n</ogc:PropertyName></Rotation></Graphic></PointSymbolizer>");
        LayerSnapshot layer = Layers.of(
                Map.of("shape", "star", "rgb", "0000ff", "n", 30L),
                Map.of("shape", "nonsense", "rgb", "zz", "n", 9000L));
        Drawing drawing = new Drawing(layer, Scope.all(), 1);
        assertEquals(
                new PointSymbolizer(new Graphic(new Mark(Mark.Shape.STAR, new Fill(0xFF0000FF), null), 30, 30)),
                point.at(drawing, 0));
        assertEquals(
                new PointSymbolizer(new Graphic(new Mark(Mark.Shape.SQUARE, new Fill(0xFF808080), null), 256, 9000)),
                point.at(drawing, 1));
        assertFalse(point.isFixed());
        assertEquals(256, ((PointSymbolizer) point.largest(() -> 1)).graphic().size());
    }

    @Test
    void metres_are_those_of_the_ground() {
        Parameter<Symbolizer> line = read("<LineSymbolizer uom='http://www.opengeospatial.org/se/units/metre'><Stroke>"
                + "<CssParameter name='stroke-width'>10</CssParameter><CssParameter name='stroke-dasharray'>4 2"
                + "</CssParameter></Stroke></LineSymbolizer>");
        Drawing drawing = new Drawing(Layers.of(Map.of("n", 1L)), Scope.all(), 2);
        double pixelsPerMetre = 1 / (2 * Math.cos(Math.toRadians(35)));
        Stroke stroke = ((LineSymbolizer) line.at(drawing, 0)).stroke();
        assertEquals(10 * pixelsPerMetre, stroke.width(), 1e-9);
        assertEquals(4 * pixelsPerMetre, stroke.dashes().get(0), 1e-9);
        assertEquals(
                stroke.width(),
                ((LineSymbolizer) line.largest(drawing::mostPixelsPerMetre))
                        .stroke()
                        .width(),
                1e-9);
        Stroke far = ((LineSymbolizer) line.at(new Drawing(Layers.of(Map.of("n", 1L)), Scope.all(), 200), 0)).stroke();
        assertEquals(List.of(), far.dashes());
        Stroke feet = ((LineSymbolizer) read("<LineSymbolizer><Stroke><CssParameter name='stroke-width'>10ft"
                                + "</CssParameter></Stroke></LineSymbolizer>")
                        .at(drawing, 0))
                .stroke();
        assertEquals(3.048 * pixelsPerMetre, feet.width(), 1e-9);
        assertRefused(
                "LineSymbolizer",
                "<LineSymbolizer uom='mile'><Stroke><CssParameter name='stroke-width'>1</CssParameter></Stroke></LineSymbolizer>");
    }

    @Test
    void polygons_have_patterns_with_margins() {
        PolygonSymbolizer polygon = (PolygonSymbolizer) read("<PolygonSymbolizer><Fill><GraphicFill><Graphic><Mark>"
                        + "<WellKnownName>shape://times</WellKnownName><Stroke/></Mark><Size>8</Size></Graphic>"
                        + "</GraphicFill></Fill><Displacement><DisplacementX>3</DisplacementX></Displacement>"
                        + "<VendorOption name='graphic-margin'>1 2 3</VendorOption></PolygonSymbolizer>")
                .sample();
        assertNotNull(polygon.pattern());
        assertEquals(4, polygon.pattern().marginX());
        assertEquals(4, polygon.pattern().marginY());
        assertEquals(3, polygon.displacementX());
        assertEquals(null, polygon.fill());
    }

    @Test
    void labels_have_the_options_of_geoserver() {
        TextSymbolizer text = (TextSymbolizer) read("<TextSymbolizer><Label>a</Label><LabelPlacement><LinePlacement>"
                        + "<PerpendicularOffset>7</PerpendicularOffset></LinePlacement></LabelPlacement>"
                        + "<Priority>5</Priority><VendorOption name='followLine'>true</VendorOption>"
                        + "<VendorOption name='maxDisplacement'>20</VendorOption><VendorOption name='repeat'>100</VendorOption>"
                        + "<VendorOption name='autoWrap'>60</VendorOption><VendorOption name='spaceAround'>4</VendorOption>"
                        + "<VendorOption name='group'>yes</VendorOption></TextSymbolizer>")
                .sample();
        assertEquals(new Symbolizer.LabelOptions(true, 5, true, 20, 100, 60, 4, 256), text.options());
        assertEquals(7, text.placement().offset());
        assertRefused(
                "VendorOption",
                "<TextSymbolizer><Label>a</Label><VendorOption name='followLine'>perhaps</VendorOption></TextSymbolizer>");
    }

    @Test
    void a_raster_is_coloured_by_its_map() {
        String map = "<RasterSymbolizer><Opacity>0.5</Opacity><ColorMap type='%s'><ColorMapEntry color='#000000'"
                + " quantity='0' opacity='0'/><ColorMapEntry color='#ff0000' quantity='10'/></ColorMap></RasterSymbolizer>";
        RasterSymbolizer ramp = (RasterSymbolizer) read(map.formatted("ramp")).sample();
        assertEquals(0.5, ramp.opacity());
        assertEquals(0x80800000, ramp.colorMap().argb(5));
        assertEquals(0xFFFF0000, ramp.colorMap().argb(99));
        assertEquals(0, ramp.colorMap().argb(Double.NaN));
        ColorMap intervals =
                ((RasterSymbolizer) read(map.formatted("intervals")).sample()).colorMap();
        assertEquals(0xFFFF0000, intervals.argb(0));
        assertEquals(0, intervals.argb(10));
        ColorMap values = ((RasterSymbolizer) read(map.formatted("values")).sample()).colorMap();
        assertEquals(0xFFFF0000, values.argb(10));
        assertEquals(0, values.argb(9));
        assertRefused("ColorMap", map.formatted("other"));
        assertRefused("ColorMap", "<RasterSymbolizer><ColorMap/></RasterSymbolizer>");
        assertRefused("ColorMap", map.formatted("ramp").replace("quantity='10'", "quantity='-1'"));
    }

    @Test
    void colour_maps_of_symbology_encoding() {
        RasterSymbolizer classes = (RasterSymbolizer) encoded("<RasterSymbolizer><ColorMap><Categorize"
                        + " fallbackValue='#ffffff'><LookupValue>Rasterdata</LookupValue><Value>#00ff00</Value>"
                        + "<Threshold>5</Threshold><Value>#ff0000</Value></Categorize></ColorMap></RasterSymbolizer>")
                .sample();
        assertEquals(0xFF00FF00, classes.colorMap().argb(4.9));
        assertEquals(0xFFFF0000, classes.colorMap().argb(5));
        RasterSymbolizer ramp = (RasterSymbolizer) encoded("<RasterSymbolizer><ColorMap><Interpolate"
                        + " fallbackValue='#ffffff'><LookupValue>Rasterdata</LookupValue><InterpolationPoint><Data>0</Data>"
                        + "<Value>#000000</Value></InterpolationPoint><InterpolationPoint><Data>2</Data><Value>#ffffff</Value>"
                        + "</InterpolationPoint></Interpolate></ColorMap></RasterSymbolizer>")
                .sample();
        assertEquals(0xFF808080, ramp.colorMap().argb(1));
    }

    @Test
    void what_geoserver_draws_otherwise_is_noted_once() {
        String text =
                "<TextSymbolizer><Label>a</Label><Font><CssParameter name='font-family'>Arial</CssParameter></Font>"
                        + "</TextSymbolizer>";
        List<StyleNote> notes = check(text + text, false).notes();
        assertEquals(2, notes.size(), notes.toString());
        assertTrue(notes.get(0).text().contains("packaged font"), notes.toString());
        assertEquals("CssParameter", notes.get(0).element());
    }

    @Test
    void what_is_wrong_is_refused_by_name() {
        assertRefused("Geometry", "<PointSymbolizer><Geometry/></PointSymbolizer>");
        assertRefused("LineSymbolizer", "<LineSymbolizer/>");
        assertRefused(
                "CssParameter",
                "<LineSymbolizer><Stroke><CssParameter name='stroke-width'>-1</CssParameter></Stroke></LineSymbolizer>");
        assertRefused(
                "Size",
                "<PointSymbolizer><Graphic><Mark><WellKnownName>star</WellKnownName></Mark><Size>2000</Size></Graphic></PointSymbolizer>");
        assertRefused(
                "WellKnownName",
                "<PointSymbolizer><Graphic><Mark><WellKnownName>ttf://Arial#0</WellKnownName></Mark></Graphic></PointSymbolizer>");
        assertRefused(
                "PerpendicularOffset",
                "<PolygonSymbolizer><PerpendicularOffset>1</PerpendicularOffset></PolygonSymbolizer>");
        assertRefused("Graphic", "<TextSymbolizer><Label>a</Label><Graphic/></TextSymbolizer>");
        assertRefused("ContrastEnhancement", "<RasterSymbolizer><ContrastEnhancement/></RasterSymbolizer>");
    }
}
