// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.bench;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.Provider;
import java.security.Security;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.capijca.CapiProvider;

/**
 * The same RSA key of 2048 bits and the same AES-256 key as keys of the JDK and of this provider,
 * where the RSA key is not exportable.
 */
final class BenchKeys {
  static final char[] PASSWORD = "not secret".toCharArray();
  static final byte[] PLAINTEXT = new byte[64];

  private static final String ALIAS = "server";
  private static final SecretKeySpec AES = new SecretKeySpec(new byte[32], "AES");

  private final X509Certificate certificate;
  private final byte[] pfx;
  private final byte[] record;

  /** The keys of one provider. */
  record Side(
      String storeType,
      Provider provider,
      Provider signatureProvider,
      KeyStore store,
      String alias,
      Cipher decryption,
      byte[] pfx,
      byte[] record,
      X509Certificate certificate) {}

  BenchKeys() throws Exception {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA", "SunRsaSign");
    generator.initialize(2048);
    KeyPair pair = generator.generateKeyPair();
    certificate = selfSigned(pair);
    KeyStore store = KeyStore.getInstance("PKCS12", "SunJSSE");
    store.load(null, null);
    store.setKeyEntry(ALIAS, pair.getPrivate(), PASSWORD, new X509Certificate[] {certificate});
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    store.store(out, PASSWORD);
    pfx = out.toByteArray();
    record = cipher("SunJCE", Cipher.ENCRYPT_MODE).doFinal(PLAINTEXT);
  }

  private static Cipher cipher(String provider, int mode) throws Exception {
    Cipher cipher = Cipher.getInstance("AES/CBC/PKCS5Padding", provider);
    cipher.init(mode, AES, new IvParameterSpec(new byte[16]));
    return cipher;
  }

  private static X509Certificate selfSigned(KeyPair pair) throws Exception {
    X500Principal name = new X500Principal("CN=server");
    Instant now = Instant.now();
    return new JcaX509CertificateConverter()
        .getCertificate(
            new JcaX509v3CertificateBuilder(
                    name,
                    BigInteger.ONE,
                    Date.from(now.minus(1, ChronoUnit.HOURS)),
                    Date.from(now.plus(1, ChronoUnit.DAYS)),
                    name,
                    pair.getPublic())
                .build(new JcaContentSignerBuilder("SHA256withRSA").build(pair.getPrivate())));
  }

  Side ofTheJdk() throws Exception {
    Provider provider = Security.getProvider("SunJSSE");
    return side(
        "PKCS12",
        provider,
        Security.getProvider("SunRsaSign"),
        cipher("SunJCE", Cipher.DECRYPT_MODE));
  }

  /** Adds the provider to the end of the list, as TLS needs it there. */
  Side ofCapi() throws Exception {
    Provider provider = new CapiProvider().configure("MS_ENH_RSA_AES_PROV");
    if (Security.addProvider(provider) < 0) {
      provider = Security.getProvider(Providers.CAPI);
    }
    SecretKey key = SecretKeyFactory.getInstance("CALG_AES_256", provider).translateKey(AES);
    Cipher cipher = Cipher.getInstance("CALG_AES_256", provider);
    cipher.init(Cipher.DECRYPT_MODE, key);
    return side("CAPI-PFX", provider, provider, cipher);
  }

  private Side side(String type, Provider provider, Provider signatureProvider, Cipher decryption)
      throws Exception {
    KeyStore store = KeyStore.getInstance(type, provider);
    store.load(new ByteArrayInputStream(pfx), PASSWORD);
    String alias = store.aliases().nextElement();
    return new Side(
        type, provider, signatureProvider, store, alias, decryption, pfx, record, certificate);
  }
}
