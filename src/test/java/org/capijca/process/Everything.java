package org.capijca.process;

import java.security.Key;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Provider;
import java.util.Arrays;
import java.util.Set;
import javax.crypto.Cipher;
import javax.crypto.KeyGenerator;
import javax.crypto.SecretKey;
import javax.crypto.SecretKeyFactory;
import org.capijca.spec.CapiKeyBlobSpec;
import org.capijca.spec.CapiKeyGenParameterSpec;

/** Uses every generator, cipher, factory and digest of a provider once. */
final class Everything {
  private static final byte[] TEXT = new byte[37];

  private Everything() {}

  static int of(Provider provider) throws Exception {
    int used = 0;
    for (Provider.Service service : Set.copyOf(provider.getServices())) {
      String name = service.getAlgorithm();
      switch (service.getType()) {
        case "KeyGenerator" -> sessionKey(provider, name);
        case "KeyPairGenerator" -> pair(provider, name);
        case "MessageDigest" -> MessageDigest.getInstance(name, provider).digest(TEXT);
        default -> {
          continue;
        }
      }
      used++;
    }
    return used;
  }

  private static void sessionKey(Provider provider, String name) throws Exception {
    KeyGenerator generator = KeyGenerator.getInstance(name, provider);
    generator.init(new CapiKeyGenParameterSpec(1));
    SecretKey key = generator.generateKey();
    SecretKeyFactory factory = SecretKeyFactory.getInstance(name, provider);
    CapiKeyBlobSpec blob = (CapiKeyBlobSpec) factory.getKeySpec(key, CapiKeyBlobSpec.class);
    SecretKey back = factory.generateSecret(new CapiKeyBlobSpec(blob.getEncoded(), 1));
    if (provider.getService("Cipher", name) == null) {
      return;
    }
    Cipher cipher = Cipher.getInstance(name, provider);
    cipher.init(Cipher.ENCRYPT_MODE, key);
    byte[] sealed = cipher.doFinal(TEXT);
    cipher.init(Cipher.DECRYPT_MODE, back);
    check(Arrays.equals(cipher.doFinal(sealed), TEXT), name);
  }

  private static void pair(Provider provider, String name) throws Exception {
    KeyPairGenerator generator = KeyPairGenerator.getInstance(name, provider);
    generator.initialize(new CapiKeyGenParameterSpec(512 << 16 | 1));
    KeyPair pair = generator.generateKeyPair();
    for (Key key : new Key[] {pair.getPublic(), pair.getPrivate()}) {
      check(key.getEncoded() != null, name);
    }
    check(KeyFactory.getInstance(name, provider) != null, name);
  }

  private static void check(boolean holds, String name) {
    if (!holds) {
      throw new AssertionError(name);
    }
  }
}
