// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.fuzz;

import java.security.InvalidAlgorithmParameterException;
import java.security.InvalidKeyException;
import java.security.Key;
import java.security.KeyPair;
import java.util.ArrayList;
import java.util.List;
import javax.crypto.Cipher;
import javax.crypto.KeyAgreement;
import javax.crypto.SecretKey;
import org.capijca.format.recognition.InputFormat;
import org.capijca.interfaces.CapiKey;
import org.capijca.spec.CapiKeyAgreementParameterSpec;
import org.capijca.spec.CapiKeyBlobSpec;
import org.capijca.spec.CapiPvkParameterSpec;
import org.capijca.spec.CapiWrapParameterSpec;

/** Fuzz targets that accept encrypted keys, and the public key of another party. */
final class WrappedKeyTargets {
  /** CRYPT_OAEP. */
  private static final int OAEP = 0x40;

  private final FuzzKeys keys;
  private final List<FuzzTarget> targets = new ArrayList<>();

  private WrappedKeyTargets(FuzzKeys keys) {
    this.keys = keys;
  }

  static List<FuzzTarget> of(FuzzKeys keys) throws Exception {
    WrappedKeyTargets made = new WrappedKeyTargets(keys);
    SecretKey tripleDes = keys.session("CALG_3DES");
    for (String algorithm : List.of("CALG_RC2", "CALG_RC4", "CALG_3DES", "CALG_AES_256")) {
      SecretKey key = keys.session(algorithm);
      for (int dwFlags : new int[] {0, OAEP}) {
        if (dwFlags == 0 || key.getEncoded().length <= 22) {
          made.sessionKey("SIMPLEBLOB", "simpleblobs", key, keys.rsa(), dwFlags);
        }
      }
      made.sessionKey("SYMMETRICWRAPKEYBLOB", "symmetric-wrap", key, tripleDes);
    }
    for (KeyPair pair : List.of(keys.rsa(), keys.dss(), keys.dh())) {
      made.privateKey(pair, "CALG_RC4");
      made.privateKey(pair, "CALG_3DES");
    }
    made.pvk();
    made.peer();
    return made.targets;
  }

  private void sessionKey(String blob, String subject, SecretKey key, KeyPair pair, int dwFlags)
      throws Exception {
    sessionKey(
        blob,
        subject,
        key,
        pair.getPublic(),
        pair.getPrivate(),
        new CapiWrapParameterSpec(dwFlags));
  }

  private void sessionKey(String blob, String subject, SecretKey key, SecretKey wrapping)
      throws Exception {
    sessionKey(blob, subject, key, wrapping, wrapping, new CapiWrapParameterSpec(0));
  }

  private void sessionKey(
      String blob,
      String subject,
      SecretKey key,
      Key wrapping,
      Key unwrapping,
      CapiWrapParameterSpec parameters)
      throws Exception {
    Cipher writer = Cipher.getInstance(blob, keys.rsaAes());
    writer.init(Cipher.WRAP_MODE, wrapping, parameters);
    String algorithm = ((CapiKey) key).getAlgId().name();
    targets.add(
        FuzzTarget.of(
                subject,
                algorithm + ", dwFlags " + parameters.getDwFlags(),
                input -> {
                  Cipher reader = Cipher.getInstance(blob, keys.rsaAes());
                  reader.init(Cipher.UNWRAP_MODE, unwrapping, parameters);
                  return reader.unwrap(input, algorithm, Cipher.SECRET_KEY);
                },
                InvalidKeyException.class)
            .with(writer.wrap(key))
            .allowing(256 * 1024, "the operation with the private key"));
  }

  /** Altered blocks decrypt to arbitrary numbers. */
  private void privateKey(KeyPair pair, String algorithm) throws Exception {
    String kind = pair.getPrivate().getAlgorithm();
    SecretKey key = FuzzKeys.session(keys.provider(), algorithm);
    Cipher writer = Cipher.getInstance("PRIVATEKEYBLOB", keys.provider());
    writer.init(Cipher.WRAP_MODE, key);
    targets.add(
        FuzzTarget.of(
                "encrypted-private-blobs",
                kind + " under " + algorithm,
                input -> {
                  Cipher reader = Cipher.getInstance("PRIVATEKEYBLOB", keys.provider());
                  reader.init(Cipher.UNWRAP_MODE, key, CapiWrapParameterSpec.importing());
                  return reader.unwrap(input, kind, Cipher.PRIVATE_KEY);
                },
                InvalidKeyException.class)
            .with(writer.wrap(pair.getPrivate())));
  }

  private void pvk() throws Exception {
    for (KeyPair pair : List.of(keys.rsa(), keys.dss())) {
      String kind = pair.getPrivate().getAlgorithm();
      targets.add(
          FuzzTarget.of(
                  "pvk",
                  kind + " unwrapped",
                  input -> {
                    Cipher reader = Cipher.getInstance("PVK", keys.provider());
                    reader.init(
                        Cipher.UNWRAP_MODE, CapiPvkParameterSpec.password(FuzzKeys.PASSWORD));
                    return reader.unwrap(input, kind, Cipher.PRIVATE_KEY);
                  },
                  InvalidKeyException.class)
              .with(keys.encryptedPvk(pair.getPrivate()))
              .withSeeds(InputFormat.PVK));
    }
  }

  private void peer() throws Exception {
    targets.add(
        FuzzTarget.of(
                "public-blobs",
                "peer",
                input -> {
                  KeyAgreement agreement = KeyAgreement.getInstance("CALG_DH_SF", keys.provider());
                  agreement.init(
                      keys.dh().getPrivate(),
                      CapiKeyAgreementParameterSpec.builder().peerBlob(input).build());
                  return agreement.generateSecret("CALG_RC4");
                },
                InvalidKeyException.class,
                InvalidAlgorithmParameterException.class,
                IllegalArgumentException.class)
            .with(FuzzKeys.write(keys.dh().getPublic(), CapiKeyBlobSpec.class))
            .allowing(256 * 1024, "the power of the peer's public key"));
  }
}
