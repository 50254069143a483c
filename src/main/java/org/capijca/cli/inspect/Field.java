// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.cli.inspect;

/**
 * A field of an input.
 *
 * @param offset of its first byte in the input
 * @param length in bytes
 * @param depth how many fields it is within
 * @param name the name in the header or standard
 * @param bytes its bytes, which for a number in text are the decoded ones; empty where the fields
 *     within it have them
 * @param meaning what the value stands for; empty if it is nothing more
 * @param secret whether bytes and meaning are shown only on request
 */
@SuppressWarnings("ArrayRecordComponent") // not compared or shared
record Field(
    int offset, int length, int depth, String name, byte[] bytes, String meaning, boolean secret) {}
