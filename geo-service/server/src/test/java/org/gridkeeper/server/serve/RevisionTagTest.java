// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.serve;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RevisionTagTest {

    @ParameterizedTest
    @ValueSource(strings = {"\"r12-0a1b\"", "\"r12-0a1b-gz\"", "\"r12\"", "\"12\"", " \"12\" "})
    void a_tag_tells_its_revision(String tag) {
        assertThat(RevisionTag.parse(tag)).hasValue(12);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"W/\"r12-0a1b\"", "r12", "12", "\"\"", "\"0a1b\"", "\"r-1\"", "\"99999999999999999999\"", "*"})
    void what_is_no_strong_tag_of_an_element_tells_none(String tag) {
        assertThat(RevisionTag.parse(tag)).isEmpty();
    }
}
