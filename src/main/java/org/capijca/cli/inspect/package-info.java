// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
/**
 * The command that shows the fields of an input.
 *
 * <p>{@link org.capijca.format.recognition.Recognition} names the format. A {@code Dissector} for
 * each format reads the fields through a {@code FieldReader}, which notes offset, bytes, name and
 * meaning of each, and where the input ends too early. Nothing here decides whether a key is valid;
 * the provider does.
 */
package org.capijca.cli.inspect;
