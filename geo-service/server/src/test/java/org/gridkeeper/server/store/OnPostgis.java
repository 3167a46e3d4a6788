// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.store;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.support.TypeBasedParameterResolver;

/**
 * The tests run on PostGIS, each {@link TestDatabase} a new one on the server that {@code GRIDKEEPER_TEST_DB_URL} names.
 * Without that they are skipped, and where {@code CI} is set they fail.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Tag("postgis")
@ExtendWith(OnPostgis.Resolver.class)
public @interface OnPostgis {

    /** Makes a database for each parameter and drops it when what took the parameter has ended. */
    final class Resolver extends TypeBasedParameterResolver<TestDatabase> implements ExecutionCondition {

        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            if (TestPostgis.isThere() || System.getenv("CI") != null) {
                return ConditionEvaluationResult.enabled("there is a server, or there must be one");
            }
            System.out.println("PostGIS tests are skipped: " + TestPostgis.MISSING);
            return ConditionEvaluationResult.disabled(TestPostgis.MISSING);
        }

        @Override
        public TestDatabase resolveParameter(ParameterContext parameter, ExtensionContext context) {
            TestPostgis database = TestPostgis.create();
            // What is kept here and can be closed is closed at the end of the test or class.
            context.getStore(Namespace.create(OnPostgis.class)).put(database, database);
            return database;
        }
    }
}
