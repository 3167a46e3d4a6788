// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.store;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.support.TypeBasedParameterResolver;

/** The tests run on the embedded database, each {@link TestDatabase} in the folder that it is asked for. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(OnGeoPackage.Resolver.class)
public @interface OnGeoPackage {

    /** Gives the embedded database. */
    final class Resolver extends TypeBasedParameterResolver<TestDatabase> {

        @Override
        public TestDatabase resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return StoreProperties::embedded;
        }
    }
}
