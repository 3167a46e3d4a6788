// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.serve;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Names the query parameters that a handler reads from the request itself, besides those that it declares. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@interface AlsoReads {

    String[] value();
}
