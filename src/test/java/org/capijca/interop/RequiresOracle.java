// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.interop;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Marks tests with an {@link Oracle} parameter.
 *
 * <p>They are skipped if Wine or the compiler for its programs is not installed, unless the system
 * property {@code capi.oracle.required} is true, in which case they fail.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(OracleExtension.class)
public @interface RequiresOracle {}
