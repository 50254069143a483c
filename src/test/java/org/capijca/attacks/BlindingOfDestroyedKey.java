// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.attacks;

import java.lang.ref.WeakReference;
import java.lang.reflect.Field;
import java.math.BigInteger;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAKey;
import java.security.interfaces.RSAPrivateCrtKey;
import java.util.Map;
import java.util.Queue;
import org.capijca.CapiProvider;
import org.capijca.interfaces.CapiPrivateKey;
import org.capijca.spec.CapiKeyGenParameterSpec;

/**
 * Searches the JDK's blinding map, which contains private exponents, for the exponent of a key that
 * has signed and been destroyed, while key and modulus are still referenced.
 */
final class BlindingOfDestroyedKey {
  private BlindingOfDestroyedKey() {}

  public static void main(String[] arguments) throws Exception {
    CapiProvider provider = new CapiProvider();
    KeyPairGenerator generator = KeyPairGenerator.getInstance("AT_SIGNATURE", provider);
    generator.initialize(new CapiKeyGenParameterSpec(1024 << 16 | 1));
    KeyPair pair = generator.generateKeyPair();
    BigInteger d = ((RSAPrivateCrtKey) pair.getPrivate()).getPrivateExponent();
    BigInteger modulus = ((RSAKey) pair.getPrivate()).getModulus();
    sign(provider, pair);
    System.out.println("before the key is destroyed: " + contains(d));

    ((CapiPrivateKey) pair.getPrivate()).destroy();
    collectGarbage();
    System.out.println("after the key is destroyed: " + contains(d));
    System.out.println(pair.getPrivate() + " of modulus " + modulus.bitLength());
  }

  private static void sign(CapiProvider provider, KeyPair pair) throws Exception {
    Signature signature = Signature.getInstance("SHA1withRSA", provider);
    signature.initSign(pair.getPrivate());
    signature.update((byte) 1);
    signature.sign();
  }

  private static void collectGarbage() throws InterruptedException {
    WeakReference<Object> garbage = new WeakReference<>(new Object());
    for (int i = 0; i < 50 && garbage.get() != null; i++) {
      System.gc();
      Thread.sleep(20);
    }
  }

  private static boolean contains(BigInteger d) throws Exception {
    Field cache = Class.forName("sun.security.rsa.RSACore").getDeclaredField("blindingCache");
    cache.setAccessible(true);
    for (Object each : ((Map<?, ?>) cache.get(null)).values()) {
      Object blinding = each instanceof Queue<?> queue ? queue.peek() : each;
      if (blinding != null && holds(blinding, d)) {
        return true;
      }
    }
    return false;
  }

  private static boolean holds(Object blinding, BigInteger d) throws Exception {
    for (Field field : blinding.getClass().getDeclaredFields()) {
      field.setAccessible(true);
      if (d.equals(field.get(blinding))) {
        return true;
      }
    }
    return false;
  }
}
