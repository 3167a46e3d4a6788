// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.live;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class HeapBudgetTest {

    private static final long MB = 1 << 20;

    @Test
    void a_layer_that_does_not_fit_is_refused_with_what_it_needs() {
        HeapBudget budget = new HeapBudget(1_000 * MB);
        budget.need("buildings", 1_000_000, 200 * MB);
        assertThatThrownBy(() -> budget.need("incidents", 9_000_000, 400 * MB))
                .isInstanceOf(LayerTooLargeException.class)
                .hasMessage(
                        "layer 'incidents' does not fit into memory: its 9,000,000 features need about 400 MB, twice"
                                + " that while they are read or changed, and the layers beside it 200 MB; the heap has 1,000 MB."
                                + " Start with -Xmx1113m or more (GRIDKEEPER_JAVA_OPTS)");
        assertThatCode(() -> budget.need("incidents", 5_000_000, 250 * MB)).doesNotThrowAnyException();
    }
}
