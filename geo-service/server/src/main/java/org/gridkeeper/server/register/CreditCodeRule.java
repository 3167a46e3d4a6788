// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.register;

import java.util.List;
import java.util.Set;
import org.gridkeeper.engine.index.LayerSchema;
import org.gridkeeper.server.catalogue.FeatureRule;
import org.gridkeeper.server.store.StoredFeature;
import org.springframework.stereotype.Component;

/** Unified social credit codes: 18 characters with the check character of GB 32100. Whether a body has it is not checked. */
@Component
class CreditCodeRule implements FeatureRule {

    private static final Set<String> FIELDS = Set.of("credit_code", "owner_code");
    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int LENGTH = 18;

    @Override
    public boolean appliesTo(LayerSchema schema) {
        return FIELDS.stream().anyMatch(field -> schema.findField(field).isPresent());
    }

    @Override
    public List<Fault> check(StoredFeature feature) {
        return FIELDS.stream()
                .sorted()
                .filter(field -> feature.values().get(field) instanceof String code && !isValid(code))
                .map(field -> {
                    String code = String.valueOf(feature.values().get(field));
                    return new Fault(field, code, "bad-credit-code", remedy(code));
                })
                .toList();
    }

    /** Whether this is a valid code in a field for such codes. */
    static boolean isCode(String field, String text) {
        return FIELDS.contains(field) && isValid(text);
    }

    private static boolean isValid(String code) {
        return code.length() == LENGTH && findStrange(code) < 0 && code.charAt(LENGTH - 1) == checkOf(code);
    }

    private static String remedy(String code) {
        if (code.length() != LENGTH) {
            return "has %d characters; a unified social credit code has 18".formatted(code.length());
        }
        int strange = findStrange(code);
        return strange >= 0
                ? "'%s' (character %d) is not one of %s".formatted(code.charAt(strange), strange + 1, ALPHABET)
                : "the check character should be '%s'; one of the characters is wrong".formatted(checkOf(code));
    }

    private static int findStrange(String code) {
        for (int i = 0; i < code.length(); i++) {
            if (ALPHABET.indexOf(code.charAt(i)) < 0) {
                return i;
            }
        }
        return -1;
    }

    /** Weights are the powers of 3 modulo 31. */
    private static char checkOf(String code) {
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < LENGTH - 1; i++) {
            sum += ALPHABET.indexOf(code.charAt(i)) * weight;
            weight = weight * 3 % 31;
        }
        return ALPHABET.charAt((31 - sum % 31) % 31);
    }
}
