// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.forked;

import java.security.KeyFactory;
import java.security.KeyPair;
import java.util.Arrays;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReferenceArray;
import javax.crypto.Cipher;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.SecretKeySpec;
import org.capijca.CapiError;
import org.capijca.CapiProvider;
import org.capijca.interfaces.CapiPrivateKey;
import org.capijca.interfaces.CapiSecretKey;
import org.capijca.spec.CapiKeyBlobSpec;

/** Keys that threads destroy and replace while others use them. */
final class DestroyedObjects {
  private static final int PLACES = 8;
  private static final String SIGNATURE = "SHA1withRSA";

  /** A key with the ciphertext that it gives. */
  private record Known(CapiSecretKey key, byte[] ciphertext) {}

  private final CapiProvider provider = new CapiProvider();
  private final AtomicReferenceArray<Known> secrets = new AtomicReferenceArray<>(PLACES);
  private final AtomicReferenceArray<KeyPair> pairs = new AtomicReferenceArray<>(PLACES);
  private final byte[] privateBlob;
  private final KeyPair original;

  final AtomicLong used = new AtomicLong();
  final AtomicLong refused = new AtomicLong();

  DestroyedObjects() throws Exception {
    original = SharedObjects.pair(provider, "AT_SIGNATURE", 512);
    privateBlob =
        KeyFactory.getInstance("CALG_RSA_SIGN", provider)
            .getKeySpec(original.getPrivate(), CapiKeyBlobSpec.class)
            .getEncoded();
    for (int i = 0; i < PLACES; i++) {
      secrets.set(i, secret());
      pairs.set(i, pair());
    }
  }

  private Known secret() throws Exception {
    byte[] value = new byte[16];
    ThreadLocalRandom.current().nextBytes(value);
    CapiSecretKey key =
        (CapiSecretKey)
            SecretKeyFactory.getInstance("CALG_RC4", provider)
                .generateSecret(new SecretKeySpec(value, "RC4"));
    Cipher jdk = Cipher.getInstance("ARCFOUR", "SunJCE");
    jdk.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(value, "ARCFOUR"));
    return new Known(key, jdk.doFinal(SharedObjects.data()));
  }

  /** Returns a new private key object with the same numbers. */
  private KeyPair pair() throws Exception {
    return new KeyPair(
        original.getPublic(),
        KeyFactory.getInstance("CALG_RSA_SIGN", provider)
            .generatePrivate(new CapiKeyBlobSpec(privateBlob)));
  }

  /** Uses a key that may be destroyed meanwhile: the result is right, or the key is refused. */
  void use(int thread) throws Exception {
    int place = ThreadLocalRandom.current().nextInt(PLACES);
    try {
      if (thread % 4 == 0) {
        KeyPair pair = pairs.get(place);
        byte[] value = SharedObjects.sign(provider, SIGNATURE, pair.getPrivate());
        SharedObjects.require(
            SharedObjects.isValid(provider, SIGNATURE, pair, value),
            "signature of a destroyed key");
      } else {
        Known known = secrets.get(place);
        byte[] ciphertext = SharedObjects.encrypt(provider, known.key());
        SharedObjects.require(
            Arrays.equals(ciphertext, known.ciphertext()), "ciphertext of a destroyed key");
      }
      used.incrementAndGet();
    } catch (Exception e) {
      if (CapiError.of(e).filter(code -> code == CapiError.NTE_BAD_KEY_STATE).isEmpty()) {
        throw e;
      }
      refused.incrementAndGet();
    }
  }

  /** Destroys a key and replaces it. */
  void destroy(int thread) throws Exception {
    int place = ThreadLocalRandom.current().nextInt(PLACES);
    if (thread % 4 == 0) {
      ((CapiPrivateKey) pairs.getAndSet(place, pair()).getPrivate()).destroy();
    } else {
      secrets.getAndSet(place, secret()).key().destroy();
    }
  }
}
