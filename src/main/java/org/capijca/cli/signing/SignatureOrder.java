// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.cli.signing;

import java.security.Key;
import org.capijca.AlgId;
import org.capijca.interfaces.CapiKey;
import picocli.CommandLine.TypeConversionException;

/** The order of the bytes of a signature. */
public enum SignatureOrder {
  /** That of CryptSignHash: little-endian. */
  CAPI {
    @Override
    String algorithm(AlgId hash, Key key) {
      return hash.name() + "with" + ((CapiKey) key).getAlgId().name();
    }
  },
  /** That of the JDK and of .NET: big-endian, of DSS keys r and s. */
  JCA {
    @Override
    String algorithm(AlgId hash, Key key) {
      return standard(hash) + "with" + key.getAlgorithm() + (isDsa(key) ? "inP1363Format" : "");
    }
  },
  /** That of X.509 and OpenSSL: of DSS keys r and s in DER; of RSA keys as JCA. */
  DER {
    @Override
    String algorithm(AlgId hash, Key key) {
      return standard(hash) + "with" + key.getAlgorithm();
    }
  };

  /** The name of the Signature service. */
  abstract String algorithm(AlgId hash, Key key);

  private static boolean isDsa(Key key) {
    return key.getAlgorithm().equals("DSA");
  }

  /** The hash in standard names: SHA256 for CALG_SHA_256. */
  private static String standard(AlgId hash) {
    return hash.name().replaceFirst("^CALG_", "").replace("_", "");
  }

  /** Returns the order of a word. */
  static SignatureOrder of(String word) {
    for (SignatureOrder order : values()) {
      if (order.name().equalsIgnoreCase(word.strip())) {
        return order;
      }
    }
    throw new TypeConversionException("\"" + word + "\" is not one of capi, jca, der");
  }
}
