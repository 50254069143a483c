// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.session.cipher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.security.Provider;
import java.security.Security;
import java.util.Arrays;
import java.util.List;
import javax.crypto.Cipher;
import javax.crypto.KeyGenerator;
import javax.crypto.SecretKey;
import javax.crypto.spec.IvParameterSpec;
import org.capijca.CapiProvider;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Tests a process without the JDK's ciphers, as with a custom runtime image or FIPS configuration.
 */
@Tag("unit")
class WithoutTheJdkTest {
  private static final List<String> NAMES =
      List.of("CALG_AES_256", "CALG_DES", "CALG_3DES", "CALG_3DES_112", "CALG_RC2", "CALG_RC4");

  @Test
  void allCiphersWork() throws Exception {
    Process process =
        new ProcessBuilder(
                System.getProperty("java.home") + File.separator + "bin" + File.separator + "java",
                "-cp",
                System.getProperty("java.class.path"),
                Alone.class.getName())
            .redirectErrorStream(true)
            .start();
    process.getOutputStream().close();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(process.waitFor()).as(output).isZero();
    assertThat(output).isEqualToIgnoringNewLines(String.join("", NAMES) + "AES");
  }

  /**
   * The program of the other process; javax.crypto.Cipher itself requires the SecureRandom of SUN.
   */
  static final class Alone {
    private static final byte[] PLAIN = new byte[5000];

    private Alone() {}

    public static void main(String[] args) throws Exception {
      for (Provider provider : Security.getProviders()) {
        if (!provider.getName().equals("SUN")) {
          Security.removeProvider(provider.getName());
        }
      }
      Provider capi = new CapiProvider();
      for (String name : NAMES) {
        SecretKey key = KeyGenerator.getInstance(name, capi).generateKey();
        Cipher cipher = Cipher.getInstance(name, capi);
        cipher.init(Cipher.ENCRYPT_MODE, key);
        report(cipher, key, null, name);
      }
      SecretKey aes = KeyGenerator.getInstance("CALG_AES_128", capi).generateKey();
      Cipher cipher = Cipher.getInstance("AES/CBC/PKCS5Padding", capi);
      cipher.init(Cipher.ENCRYPT_MODE, aes);
      report(cipher, aes, new IvParameterSpec(cipher.getIV()), "AES");
    }

    private static void report(Cipher cipher, SecretKey key, IvParameterSpec iv, String name)
        throws Exception {
      byte[] encrypted = cipher.doFinal(PLAIN);
      cipher.init(Cipher.DECRYPT_MODE, key, iv);
      if (Arrays.equals(cipher.doFinal(encrypted), PLAIN)) {
        System.out.println(name);
      }
    }
  }
}
