// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javax.crypto.SecretKey;

/** A key of another provider that keeps each copy that it has given out. */
public final class RecordingKey implements SecretKey {
  private static final long serialVersionUID = 1L;

  private final String algorithm;
  private final transient byte[] value;
  private final transient List<byte[]> copies = new ArrayList<>();

  public RecordingKey(String algorithm, byte[] value) {
    this.algorithm = algorithm;
    this.value = value.clone();
  }

  @Override
  public String getAlgorithm() {
    return algorithm;
  }

  @Override
  public String getFormat() {
    return "RAW";
  }

  @Override
  public byte[] getEncoded() {
    byte[] copy = value.clone();
    copies.add(copy);
    return copy;
  }

  /** Verifies that the key has been read, and that each copy has been wiped. */
  public void assertWiped() {
    assertThat(copies).isNotEmpty().allSatisfy(copy -> assertThat(copy).containsOnly(0));
  }
}
