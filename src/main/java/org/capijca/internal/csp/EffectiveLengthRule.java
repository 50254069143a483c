// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.csp;

/**
 * The effective key lengths (KP_EFFECTIVE_KEYLEN, parameter T1 of RFC 2268) that a row allows.
 *
 * <p>Source: Wine test suite assertions that hold on Windows; KB 841715; CryptSetKeyParam.
 */
public enum EffectiveLengthRule {
  /** Not RC2: the parameter does not exist (NTE_BAD_TYPE). */
  NONE(0),

  /** 40 bits whatever the key length, and at most 40 (Base). */
  FORTY(40),

  /** The key length, salt not counted; 1 to 1024 bits can be set (Windows XP SP1 and later). */
  KEY_LENGTH(1024);

  private final int maximum;

  EffectiveLengthRule(int maximum) {
    this.maximum = maximum;
  }

  /** Returns the largest effective length in bits that can be set; 0 if none can. */
  public int maximum() {
    return maximum;
  }

  /** Returns the effective length in bits of a new key; 0 if the parameter does not exist. */
  public int defaultLength(int keyBits) {
    return this == KEY_LENGTH ? keyBits : maximum;
  }
}
