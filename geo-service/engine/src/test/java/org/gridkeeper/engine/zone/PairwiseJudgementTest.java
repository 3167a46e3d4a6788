// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.zone;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class PairwiseJudgementTest {

    @Test
    void judgements_that_agree_give_their_weights_and_no_inconsistency() {
        // 4 : 2 : 1 : 1
        PairwiseJudgement judgement = PairwiseJudgement.of(new double[] {2, 4, 4, 2, 2, 1});
        assertEquals(0.5, judgement.weights().of(Theme.EVENT_PRESSURE), 1e-12);
        assertEquals(0.25, judgement.weights().of(Theme.EXPOSURE), 1e-12);
        assertEquals(0.125, judgement.weights().of(Theme.RESPONSE_GAP), 1e-12);
        assertEquals(0, judgement.consistencyRatio(), 1e-9);
    }

    /** λ is found here by multiplying again and again, not by the library. */
    @Test
    void the_ratio_is_that_of_the_largest_eigenvalue() {
        double[] pairs = {3, 5, 7, 2, 4, 3};
        double[][] matrix = {{1, 3, 5, 7}, {1 / 3.0, 1, 2, 4}, {1 / 5.0, 1 / 2.0, 1, 3}, {1 / 7.0, 1 / 4.0, 1 / 3.0, 1}
        };
        double[] vector = {0.25, 0.25, 0.25, 0.25};
        double lambda = 0;
        for (int round = 0; round < 200; round++) {
            double[] next = new double[4];
            lambda = 0;
            for (int i = 0; i < 4; i++) {
                for (int j = 0; j < 4; j++) {
                    next[i] += matrix[i][j] * vector[j];
                }
                lambda += next[i];
            }
            for (int i = 0; i < 4; i++) {
                vector[i] = next[i] / lambda;
            }
        }
        PairwiseJudgement judgement = PairwiseJudgement.of(pairs);
        for (int i = 0; i < 4; i++) {
            assertEquals(vector[i], judgement.weights().of(Theme.values()[i]), 1e-9);
        }
        assertEquals((lambda - 4) / 3 / 0.90, judgement.consistencyRatio(), 1e-9);
        assertTrue(judgement.isConsistent());
    }

    @Test
    void judgements_that_go_round_in_a_circle_are_not_consistent() {
        assertFalse(PairwiseJudgement.of(new double[] {9, 1 / 9.0, 1, 9, 1, 1}).isConsistent());
    }

    @Test
    void what_is_no_judgement_is_refused() {
        assertThrows(IllegalArgumentException.class, () -> PairwiseJudgement.of(new double[] {1, 1, 1}));
        assertThrows(IllegalArgumentException.class, () -> PairwiseJudgement.of(new double[] {1, 1, 1, 1, 1, 10}));
        assertThrows(IllegalArgumentException.class, () -> PairwiseJudgement.of(new double[] {1, 1, 1, 1, 1, 0}));
        assertThrows(
                IllegalArgumentException.class, () -> PairwiseJudgement.of(new double[] {1, 1, 1, 1, 1, Double.NaN}));
    }

    @Test
    void weights_are_made_to_add_up() {
        assertEquals(0.4, IndexWeights.of(new double[] {4, 3, 2, 1}).of(Theme.EVENT_PRESSURE));
        assertThrows(IllegalArgumentException.class, () -> IndexWeights.of(new double[] {0, 0, 0, 0}));
        assertThrows(IllegalArgumentException.class, () -> IndexWeights.of(new double[] {1, 1, 1, -1}));
        assertThrows(IllegalArgumentException.class, () -> IndexWeights.of(new double[] {1}));
    }
}
