// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.store;

import org.jspecify.annotations.Nullable;

/**
 * What a feature was between two changes.
 *
 * @param began the change that made it so
 * @param ended the change that ended it; null while it lasts
 * @param removed whether the feature was removed then
 */
public record FeatureState(
        VersionedFeature feature, Change began, @Nullable Change ended, boolean removed) {}
