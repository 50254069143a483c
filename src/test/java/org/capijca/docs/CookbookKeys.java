// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.docs;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.KeySpec;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Date;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.capijca.CapiProvider;
import org.capijca.WinCrypt;
import org.capijca.spec.CapiKeyBlobSpec;
import org.capijca.spec.CapiKeyGenParameterSpec;

/** Key pairs for the programs of the cookbook, and their formats. */
final class CookbookKeys {
  private static final CapiProvider CAPI = new CapiProvider();

  private CookbookKeys() {}

  /** Returns an exportable key pair of 1024 bits. */
  static KeyPair pair(String algorithm) throws GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm, CAPI);
    generator.initialize(new CapiKeyGenParameterSpec(1024 << 16 | WinCrypt.CRYPT_EXPORTABLE));
    return generator.generateKeyPair();
  }

  /** Returns a key of the JDK. */
  static KeyPair jdkPair() throws GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA", "SunRsaSign");
    generator.initialize(1024);
    return generator.generateKeyPair();
  }

  static byte[] blob(String algorithm, Key key) throws GeneralSecurityException {
    return spec(algorithm, key, CapiKeyBlobSpec.class).getEncoded();
  }

  static <T extends KeySpec> T spec(String algorithm, Key key, Class<T> type)
      throws GeneralSecurityException {
    return KeyFactory.getInstance(algorithm, CAPI).getKeySpec(key, type);
  }

  /** Returns a self-signed certificate in DER. */
  static byte[] certificate(KeyPair pair) throws Exception {
    X500Principal name = new X500Principal("CN=Cookbook");
    Instant now = Instant.now();
    Date from = Date.from(now.minus(1, ChronoUnit.HOURS));
    Date to = Date.from(now.plus(1, ChronoUnit.DAYS));
    return new JcaX509v3CertificateBuilder(name, BigInteger.ONE, from, to, name, pair.getPublic())
        .build(new JcaContentSignerBuilder("SHA256withRSA").build(pair.getPrivate()))
        .getEncoded();
  }

  static String pem(Key key) {
    String base64 = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key.getEncoded());
    return "-----BEGIN PRIVATE KEY-----\n" + base64 + "\n-----END PRIVATE KEY-----\n";
  }
}
