// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.vectors;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The replays of the recorded files. */
final class Replays {
  private static final Map<String, Replay> REPLAYS =
      new TreeMap<>(
          Map.of(
              "derivekey", new DeriveKeyReplay(),
              "dss", new DssReplay(),
              "enumalgs", new EnumAlgsReplay(),
              "hashes", new HashesReplay(),
              "mac", new MacReplay(),
              "rsablobs", new RsaBlobsReplay(),
              "rsaencrypt", new RsaEncryptReplay(),
              "signatures", new SignaturesReplay(),
              "simpleblob", new SimpleBlobReplay(),
              "sessionkeys", new SessionKeysReplay()));

  static {
    REPLAYS.put("genkey", new GenKeyReplay());
    REPLAYS.put("keyparams", new KeyParamsReplay());
  }

  private Replays() {}

  /** Returns the files that are replayed. */
  static Set<String> files() {
    return REPLAYS.keySet();
  }

  static Replay of(String file) {
    return REPLAYS.get(file);
  }
}
