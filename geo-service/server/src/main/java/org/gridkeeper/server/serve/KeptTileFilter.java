// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.serve;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import org.gridkeeper.server.live.LiveLayer;
import org.gridkeeper.server.live.LiveMap;
import org.gridkeeper.server.live.LiveView;
import org.gridkeeper.server.scope.SecurityHeaders;
import org.gridkeeper.server.scope.Viewer;
import org.gridkeeper.server.scope.Viewers;
import org.gridkeeper.server.tile.Look;
import org.gridkeeper.server.tile.Tile;
import org.gridkeeper.server.tile.TileQuery;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/**
 * Answers for tiles that are in memory, before anything else is done about a request: to a viewer who is known by the
 * credential that was looked up within the last second, in the scope of that viewer. Whatever is not plain — another
 * viewer, layer, style or form of the address, a tile that must be drawn — goes on to {@link TileController}, which answers
 * with the same headers.
 */
final class KeptTileFilter extends HttpFilter {

    private static final long serialVersionUID = 1;

    private final transient LiveMap live;
    private final transient Viewers viewers;
    private final transient Drawing drawing;

    KeptTileFilter(LiveMap live, Viewers viewers, Drawing drawing) {
        this.live = live;
        this.viewers = viewers;
        this.drawing = drawing;
    }

    /** A tile that may be answered with. */
    private record Found(Tile tile, TileQuery query, long version, Answers.Audience audience) {}

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Optional<Found> found = find(request);
        if (found.isPresent()) {
            answer(request, response, found.get());
        } else {
            chain.doFilter(request, response);
        }
    }

    private Optional<Found> find(HttpServletRequest request) {
        String method = request.getMethod();
        if (!live.isLoaded() || !(method.equals("GET") || method.equals("HEAD"))) {
            return Optional.empty();
        }
        Optional<TilePath> path =
                TilePath.find(request.getRequestURI(), Objects.requireNonNullElse(request.getQueryString(), ""));
        Optional<Viewer> viewer = path.isEmpty() ? Optional.empty() : viewers.findKnown(request);
        return viewer.isEmpty() ? Optional.empty() : find(path.orElseThrow(), viewer.get());
    }

    private Optional<Found> find(TilePath path, Viewer viewer) {
        LiveView view = live.view();
        LiveLayer layer = view.layers().get(path.layer());
        if (layer == null || !viewer.scope().sees(layer.kind())) {
            return Optional.empty();
        }
        Access access = Access.toFeatures(view, path.layer(), viewer);
        Optional<Look> look =
                drawing.styles().find(layer.declaration(), path.style().orElse(null));
        if (look.isEmpty()) {
            return Optional.empty();
        }
        TileQuery query = new TileQuery(layer, look.get(), path.name(), access.scope());
        return drawing.tiles()
                .findKept(query, view)
                .map(tile -> new Found(tile, query, Math.max(view.version(), tile.version()), access.audience(viewer)));
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, Found found) throws IOException {
        Tile tile = found.tile;
        MediaType type = Answers.type(found.query.name().format());
        boolean compressed = Answers.isCompressed(request, type, tile.bytes().length);
        SecurityHeaders.write(request, response);
        response.setHeader(Answers.VERSION, Long.toString(found.version));
        response.setHeader(HttpHeaders.ETAG, '"' + tile.tag() + (compressed ? Answers.COMPRESSED_TAG : "") + '"');
        response.setHeader(HttpHeaders.VARY, Answers.VARY);
        response.setHeader(HttpHeaders.CACHE_CONTROL, found.audience.cacheControl());
        if (Answers.has(request, tile.tag())) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        byte[] bytes = compressed ? drawing.tiles().gzip(found.query, tile) : tile.bytes();
        response.setContentType(type.toString());
        if (compressed) {
            response.setHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
        }
        response.setContentLength(bytes.length);
        if (!request.getMethod().equals("HEAD")) {
            response.getOutputStream().write(bytes);
        }
    }
}
