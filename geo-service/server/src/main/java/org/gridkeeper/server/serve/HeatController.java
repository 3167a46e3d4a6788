// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.serve;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.gridkeeper.engine.density.DensityField;
import org.gridkeeper.engine.density.DensityQuery;
import org.gridkeeper.engine.density.HeatScale;
import org.gridkeeper.engine.geo.TileCoord;
import org.gridkeeper.engine.geo.WebMercator;
import org.gridkeeper.engine.render.PngEncoder;
import org.gridkeeper.server.live.LiveLayer;
import org.gridkeeper.server.live.LiveMap;
import org.gridkeeper.server.live.LiveView;
import org.gridkeeper.server.scope.Viewer;
import org.gridkeeper.server.score.HeatScales;
import org.gridkeeper.server.tile.BusyException;
import org.gridkeeper.server.tile.TileName;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Densities of a period, or of how two compare: tiles in one published scale, its legend, and single values. */
@RestController
class HeatController {

    private final LiveMap live;
    private final HeatScales scales;
    private final Answers answers;
    private final Drawing drawing;
    private final ServeSettings settings;

    HeatController(LiveMap live, HeatScales scales, Answers answers, Drawing drawing, ServeSettings settings) {
        this.live = live;
        this.scales = scales;
        this.answers = answers;
        this.drawing = drawing;
        this.settings = settings;
    }

    @GetMapping("/heat/{layer}/{z}/{x}/{file}")
    ResponseEntity<byte[]> tile(@PathVariable Map<String, String> path, Viewer viewer, HttpServletRequest request) {
        TileName wanted =
                TileName.parse(path.getOrDefault("z", ""), path.getOrDefault("x", ""), path.getOrDefault("file", ""));
        if (wanted.format() != TileName.Format.PNG) {
            throw new BadParameterException("a density is served as .png");
        }
        LiveView view = live.view();
        Access access = Access.toDensity(view, path.getOrDefault("layer", ""), viewer);
        HeatQuestion question = question(access, request);
        HeatScale scale = scale(access.layer(), question.query().bandwidthMetres());
        byte[] png = drawing.draw(
                request, () -> PngEncoder.encode(question.image(wanted.tile(), wanted.pixelRatio(), scale)));
        return answers.of(request, view.version(), Answers.Content.png(png, Answers.Audience.VIEWER));
    }

    @GetMapping("/heat/{layer}/legend.json")
    ResponseEntity<byte[]> legend(
            @PathVariable String layer, @RequestParam @Nullable Integer z, Viewer viewer, HttpServletRequest request) {
        LiveView view = live.view();
        Access access = Access.toDensity(view, layer, viewer);
        HeatQuestion question = question(access, request);
        double bandwidth = question.query().bandwidthMetres();
        HeatScale scale = scale(access.layer(), bandwidth);
        double lat = middle(access.layer());
        Map<String, Object> body = question.legend(scale, lat);
        body.put("bandwidthMetres", bandwidth);
        body.put("drawnBandwidthMetres", z == null ? bandwidth : drawnBandwidth(bandwidth, z, lat));
        body.put("scaleBandwidthMetres", HeatScales.published(bandwidth));
        body.put("computedAt", scale.computedAt());
        body.put("referenceTime", question.query().referenceTime());
        body.put("upperRate", scale.upperRate());
        return answers.json(request, view.version(), body);
    }

    @GetMapping("/heat/{layer}/value")
    ResponseEntity<byte[]> value(
            @PathVariable String layer,
            @RequestParam double lon,
            @RequestParam double lat,
            Viewer viewer,
            HttpServletRequest request) {
        LonLat.require(lon, lat);
        LiveView view = live.view();
        HeatQuestion question = question(Access.toDensity(view, layer, viewer), request);
        return answers.json(request, view.version(), drawing.draw(request, () -> question.value(lon, lat)));
    }

    private HeatQuestion question(Access access, HttpServletRequest request) {
        DensityQuery query = HeatParameters.of(request).query(access, live.referenceTime(access.layer()), settings);
        return ComparisonParameters.of(request).question(access.layer().densityField(), query, settings.timezone());
    }

    /** A layer without features has no scale of its own yet; its tiles are empty in any. */
    private HeatScale scale(LiveLayer layer, double bandwidthMetres) {
        if (layer.snapshot().size() == 0) {
            return HeatScale.ofNothing(live.referenceTime(layer));
        }
        return scales.find(layer.snapshot().schema().id(), bandwidthMetres)
                .orElseThrow(() -> new BusyException("the colour scale of this layer is not computed yet"));
    }

    private static double drawnBandwidth(double bandwidthMetres, int z, double lat) {
        if (z < 0 || z > TileCoord.MAX_ZOOM) {
            throw new BadParameterException("z is a zoom from 0 to " + TileCoord.MAX_ZOOM);
        }
        return DensityField.effectiveBandwidthMetres(bandwidthMetres, z, lat);
    }

    /** The latitude in the middle of a layer, in degrees. */
    private static double middle(LiveLayer layer) {
        return layer.snapshot()
                .findBoundsMercator()
                .map(WebMercator::unproject)
                .map(bounds -> (bounds.minY() + bounds.maxY()) / 2)
                .orElse(0.0);
    }
}
