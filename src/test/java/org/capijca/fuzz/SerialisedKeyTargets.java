// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.fuzz;

import java.io.IOException;
import java.security.Key;
import java.util.ArrayList;
import java.util.List;

/** Fuzz targets of Java serialisation. */
final class SerialisedKeyTargets {
  private static final long ALLOWANCE = 4 << 20;

  private SerialisedKeyTargets() {}

  static List<FuzzTarget> of(FuzzKeys keys) throws Exception {
    List<Key> samples =
        new ArrayList<>(
            List.of(
                keys.rsa().getPrivate(),
                keys.rsa().getPublic(),
                keys.dss().getPrivate(),
                keys.dss().getPublic(),
                keys.dh().getPrivate(),
                keys.dh().getPublic()));
    for (String algorithm : List.of("CALG_RC2", "CALG_RC4", "CALG_3DES", "CALG_AES_256")) {
      samples.add(keys.session(algorithm));
    }
    FuzzTarget target =
        FuzzTarget.of("serialised", "any key", FuzzKeys::deserialise, IOException.class)
            .allowing(ALLOWANCE, "arrays that ObjectInputStream creates before it reads them");
    for (Key key : samples) {
      target = target.with(FuzzKeys.serialise(key));
    }
    return List.of(target);
  }
}
