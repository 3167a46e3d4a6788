// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.register;

import java.util.List;
import org.gridkeeper.server.catalogue.CitizenNumber;
import org.gridkeeper.server.catalogue.PhoneNumber;

/** Texts that are kept beside the layers, where no rule of a layer is asked. */
final class FreeText {

    private FreeText() {}

    /** @throws BrokenRuleException when it holds a citizen's number or a telephone number */
    static void require(String field, String text) {
        if (CitizenNumber.isIn(text)) {
            throw new BrokenRuleException(List.of(CitizenNumbers.fault(field)));
        }
        if (PhoneNumber.isIn(text)) {
            throw new BrokenRuleException(List.of(PhonesInText.fault(field)));
        }
    }
}
