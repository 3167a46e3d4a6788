// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.ingest;

import org.gridkeeper.server.catalogue.Dictionaries;
import org.gridkeeper.server.catalogue.FeatureRules;
import org.gridkeeper.server.link.RegisterLinks;
import org.springframework.stereotype.Component;

/** What the rows of an import are held to besides the types of their fields. */
@Component
record RuleBook(FeatureRules features, Dictionaries dictionaries, RegisterLinks links) {}
