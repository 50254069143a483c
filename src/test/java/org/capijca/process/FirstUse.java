package org.capijca.process;

import java.security.KeyPairGenerator;
import java.security.Provider;
import java.util.List;
import javax.crypto.Cipher;
import javax.crypto.KeyGenerator;
import javax.crypto.SecretKey;
import javax.crypto.SecretKeyFactory;
import org.capijca.CapiProvider;
import org.capijca.spec.CapiKeyBlobSpec;
import org.capijca.spec.CapiKeyGenParameterSpec;

/** A program that makes, exports and uses the keys of the common path. */
public final class FirstUse {
  private FirstUse() {}

  public static void main(String[] args) throws Exception {
    Provider provider = new CapiProvider();
    for (String name :
        List.of("CALG_RC2", "CALG_RC4", "CALG_DES", "CALG_3DES", "CALG_3DES_112", "CALG_AES_256")) {
      KeyGenerator generator = KeyGenerator.getInstance(name, provider);
      generator.init(new CapiKeyGenParameterSpec(1));
      SecretKey key = generator.generateKey();
      SecretKeyFactory.getInstance(name, provider).getKeySpec(key, CapiKeyBlobSpec.class);
      Cipher cipher = Cipher.getInstance(name, provider);
      cipher.init(Cipher.ENCRYPT_MODE, key);
      cipher.doFinal(new byte[100]);
    }
    KeyPairGenerator generator = KeyPairGenerator.getInstance("AT_SIGNATURE", provider);
    generator.initialize(new CapiKeyGenParameterSpec(1024 << 16 | 1));
    generator.generateKeyPair().getPrivate().getEncoded();
    System.out.println("done");
  }
}
