// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.work;

/** How many minutes one piece of each kind of work takes, on the average and with the way there; none negative. */
public record WorkMinutes(double visit, double verify, double check) {

    public WorkMinutes {
        for (double minutes : new double[] {visit, verify, check}) {
            if (!(minutes >= 0) || Double.isInfinite(minutes)) {
                throw new IllegalArgumentException("work cannot take %s minutes".formatted(minutes));
            }
        }
    }

    public double of(WorkKind kind) {
        return switch (kind) {
            case VISIT -> visit;
            case VERIFY -> verify;
            case CHECK -> check;
        };
    }
}
