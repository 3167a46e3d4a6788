// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.register;

import java.nio.file.Path;
import org.gridkeeper.server.store.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A site of its own for each test, whatever database keeps the rows. */
abstract class RegisterContract {

    @TempDir
    Path home;

    RegisterSite site;

    @BeforeEach
    void open(TestDatabase database) {
        site = new RegisterSite(home, database.at(home));
    }

    @AfterEach
    void close() {
        if (site != null) {
            site.close();
        }
    }

    /** Posts with a role each. */
    void people(String role, String... ids) {
        StringBuilder csv = new StringBuilder("id,name,role,state,duty_phone,account,cell_code\n");
        for (String id : ids) {
            csv.append("%s,岗位 %s,%s,on_duty,000-88000001,account-%s,%s\n"
                    .formatted(id, id, role, id, RegisterSite.cell(1)));
        }
        site.load(RegisterIds.PEOPLE, csv.toString());
    }
}
