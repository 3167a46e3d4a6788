// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.serve;

import java.util.Set;
import org.gridkeeper.engine.index.Kind;
import org.gridkeeper.engine.index.Scope;
import org.gridkeeper.server.live.LiveLayer;
import org.gridkeeper.server.live.LiveView;
import org.gridkeeper.server.scope.Viewer;

/** A layer as one viewer may see it. */
record Access(LiveLayer layer, Scope scope) {

    private static final Set<Kind> EVERYBODYS = Set.of(Kind.BASE, Kind.AREA);

    /** @throws NotThereException when there is no such layer; a refusal when the viewer may not see its features */
    static Access toFeatures(LiveView view, String layer, Viewer viewer) {
        LiveLayer found = find(view, layer);
        viewer.requireSees(found.kind());
        return new Access(found, viewer.scopeForFeaturesOf(found.kind()));
    }

    /** The same for the density, which may be seen by who may not see the incidents. */
    static Access toDensity(LiveView view, String layer, Viewer viewer) {
        LiveLayer found = find(view, layer);
        if (!found.hasDensity()) {
            throw new NotThereException(
                    "layer %s has no density: its features have no time or are no points".formatted(layer));
        }
        if (found.kind() != Kind.INCIDENT) {
            viewer.requireSees(found.kind());
        }
        return new Access(found, viewer.scopeForCountsOf(found.kind()));
    }

    static LiveLayer find(LiveView view, String layer) {
        return view.findLayer(layer).orElseThrow(() -> new NotThereException("there is no such layer"));
    }

    Answers.Audience audience(Viewer viewer) {
        return !viewer.isSignedIn() && EVERYBODYS.contains(layer.kind())
                ? Answers.Audience.EVERYBODY
                : Answers.Audience.VIEWER;
    }
}
