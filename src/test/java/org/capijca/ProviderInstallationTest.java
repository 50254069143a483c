// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.KeyPairGenerator;
import java.security.NoSuchProviderException;
import java.security.Provider;
import java.security.Security;
import java.util.List;
import java.util.ServiceLoader;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.crypto.Cipher;
import javax.crypto.KeyGenerator;
import org.capijca.interfaces.CapiSecretKey;
import org.capijca.spec.CapiKeyGenParameterSpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The provider first, last and absent in the JVM's list, found by ServiceLoader, in threads. */
@Tag("unit")
class ProviderInstallationTest {
  private static final int THREADS = 32;

  @AfterEach
  void remove() {
    Security.removeProvider(CapiProvider.NAME);
  }

  @Test
  void serviceLoader_findsIt() {
    assertThat(ServiceLoader.load(Provider.class))
        .filteredOn(provider -> provider instanceof CapiProvider)
        .singleElement()
        .satisfies(provider -> assertThat(provider.getName()).isEqualTo("CAPI"));
  }

  @Test
  void absent_worksAsAnObjectAndNotByName() throws Exception {
    assertThatThrownBy(() -> KeyGenerator.getInstance("CALG_RC2", "CAPI"))
        .isInstanceOf(NoSuchProviderException.class);
    assertThat(KeyGenerator.getInstance("CALG_RC2", new CapiProvider()).generateKey())
        .isInstanceOf(CapiSecretKey.class);
  }

  @Test
  void last_isFoundByNameAndByAlgorithmAlone() throws Exception {
    Security.addProvider(new CapiProvider());

    assertServes();
  }

  @Test
  void first_isFoundAndLeavesTheDefaultsToTheOthers() throws Exception {
    Provider aes = KeyGenerator.getInstance("AES").getProvider();
    Provider rsa = KeyPairGenerator.getInstance("RSA").getProvider();
    Security.insertProviderAt(new CapiProvider(), 1);

    assertServes();
    assertThat(KeyGenerator.getInstance("AES").getProvider()).isSameAs(aes);
    assertThat(KeyPairGenerator.getInstance("RSA").getProvider()).isSameAs(rsa);
  }

  private static void assertServes() throws Exception {
    assertThat(KeyGenerator.getInstance("CALG_RC2", "CAPI").generateKey())
        .isInstanceOf(CapiSecretKey.class);
    assertThat(KeyGenerator.getInstance("CALG_RC2").getProvider().getName()).isEqualTo("CAPI");
    assertThat(KeyGenerator.getInstance("0x6602", "CAPI").getAlgorithm()).isEqualTo("0x6602");
  }

  @Test
  void first_leavesKeysOfOthersToOthers() throws Exception {
    Security.insertProviderAt(new CapiProvider(), 1);
    Cipher cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
    cipher.init(Cipher.ENCRYPT_MODE, KeyGenerator.getInstance("AES").generateKey());

    assertThat(cipher.getProvider().getName()).isNotEqualTo("CAPI");
  }

  @Test
  void ownKeyUnderAStandardName_isTakenWhereverItStandsInTheList() throws Exception {
    Security.addProvider(new CapiProvider());
    Cipher cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
    cipher.init(
        Cipher.ENCRYPT_MODE, KeyGenerator.getInstance("CALG_AES_128", "CAPI").generateKey());

    assertThat(cipher.getProvider().getName()).isEqualTo("CAPI");
  }

  @Test
  void thirtyTwoThreads_eachGetTheirOwnKeys() throws Exception {
    CapiProvider provider = new CapiProvider();
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      Callable<Long> job = () -> roundTrips(provider);
      List<Callable<Long>> jobs = IntStream.range(0, THREADS).mapToObj(i -> job).toList();
      for (Future<Long> done : threads.invokeAll(jobs)) {
        assertThat(done.get()).isEqualTo(200);
      }
    } finally {
      threads.shutdownNow();
    }
  }

  private static long roundTrips(CapiProvider provider) throws Exception {
    KeyGenerator generator = KeyGenerator.getInstance("CALG_RC2", provider);
    generator.init(new CapiKeyGenParameterSpec(0x00280005));
    byte[] plain = {1, 2, 3};
    long keys = 0;
    byte[] last = {};
    for (int i = 0; i < 200; i++) {
      CapiSecretKey key = (CapiSecretKey) generator.generateKey();
      Cipher cipher = Cipher.getInstance("CALG_RC2", provider);
      cipher.init(Cipher.ENCRYPT_MODE, key);
      byte[] data = cipher.doFinal(plain);
      cipher.init(Cipher.DECRYPT_MODE, key);
      assertThat(cipher.doFinal(data)).isEqualTo(plain);
      assertThat(key.getEncoded()).isNotEqualTo(last);
      last = key.getEncoded();
      keys++;
    }
    return keys;
  }
}
