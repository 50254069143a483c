// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.fuzz;

import java.nio.charset.StandardCharsets;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.InvalidParameterException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.Signature;
import java.util.ArrayList;
import java.util.List;
import javax.crypto.Cipher;
import javax.crypto.KeyAgreement;
import javax.crypto.KeyGenerator;
import javax.crypto.Mac;
import javax.crypto.SecretKeyFactory;
import org.capijca.AlgId;
import org.capijca.CapiProvider;
import org.capijca.Csp;
import org.capijca.attacks.SecurityProperty;
import org.capijca.dotnet.AssemblySignatureKey;
import org.capijca.spec.PfxProtection;

/** Fuzz targets of texts that a program or its configuration gives: settings and names. */
final class SettingTargets {
  private static final String DISABLED = "org.capijca.disabledAlgorithms";

  /** Messages compare a name with all names of its service. */
  private static final long ADVICE = 1 << 20;

  private final CapiProvider provider;
  private final List<FuzzTarget> targets = new ArrayList<>();

  private SettingTargets(CapiProvider provider) {
    this.provider = provider;
  }

  /** A call that accepts a text. */
  private interface TextTaker {
    Object take(String text) throws Exception;
  }

  static List<FuzzTarget> of(FuzzKeys keys) {
    SettingTargets made = new SettingTargets(keys.provider());
    made.settings();
    made.names();
    return made.targets;
  }

  @SafeVarargs
  private FuzzTarget target(
      String subject, String name, TextTaker taker, Class<? extends Exception>... refusals) {
    return FuzzTarget.of(
            subject, name, input -> taker.take(new String(input, StandardCharsets.UTF_8)), refusals)
        .allowing(ADVICE, "the comparison with all names");
  }

  private static FuzzTarget with(FuzzTarget target, String... samples) {
    FuzzTarget all = target;
    for (String sample : samples) {
      all = all.with(sample.getBytes(StandardCharsets.UTF_8));
    }
    return all;
  }

  @SuppressWarnings("try") // a resource resets the property
  private void settings() {
    targets.add(
        with(
            target("configure", "provider", provider::configure, InvalidParameterException.class),
            "MS_STRONG_PROV;flags=1;store=keys",
            "Microsoft Base Cryptographic Provider v1.0",
            "flags=CRYPT_EXPORTABLE,CRYPT_NO_SALT; pfx=TripleDES_SHA1,iterations=10000"));
    targets.add(
        with(
            target(
                "configure",
                "protection of PFX files",
                PfxProtection::parse,
                IllegalArgumentException.class),
            "TripleDES_SHA1,iterations=10000",
            "AES256_SHA256"));
    targets.add(
        with(
            target(
                "disabled-algorithms",
                "Security property",
                text -> {
                  try (SecurityProperty property = new SecurityProperty(DISABLED, text)) {
                    MessageDigest.getInstance("CALG_MD5", provider).digest();
                    return Cipher.getInstance("CALG_RC2", provider);
                  }
                },
                IllegalArgumentException.class,
                GeneralSecurityException.class),
            "MD2, CALG_MD4, RC4, RSA keySize < 1024",
            "DES, 3DES_112, RC2 keySize <= 56 & keySize != 40, MD5withRSA"));
    targets.add(
        with(
            target(
                "assembly-signature-key",
                "public key and counter-signature",
                text -> {
                  String[] parts = text.split(",", 2);
                  return AssemblySignatureKey.parse(parts[0], parts[parts.length - 1]);
                },
                IllegalArgumentException.class),
            "002400000480000094000000060200000024000052534131,0102"));
  }

  private void names() {
    String[] samples = {
      "CALG_RC2",
      "CALG_RC2/CBC/PKCS5Padding",
      "0x6602",
      "26114",
      "CALG_SHA1withCALG_RSA_SIGN",
      "AES_128",
      "SHA-256",
      "CAPI-PFX",
      "SIMPLEBLOB",
      "1.2.840.113549.3.7",
      "DH",
      "HmacSHA1"
    };
    name("MessageDigest", text -> MessageDigest.getInstance(text, provider), samples);
    name("Mac", text -> Mac.getInstance(text, provider), samples);
    name("Cipher", text -> Cipher.getInstance(text, provider), samples);
    name("KeyGenerator", text -> KeyGenerator.getInstance(text, provider), samples);
    name("KeyPairGenerator", text -> KeyPairGenerator.getInstance(text, provider), samples);
    name("KeyFactory", text -> KeyFactory.getInstance(text, provider), samples);
    name("SecretKeyFactory", text -> SecretKeyFactory.getInstance(text, provider), samples);
    name("KeyAgreement", text -> KeyAgreement.getInstance(text, provider), samples);
    name("Signature", text -> Signature.getInstance(text, provider), samples);
    name("SecureRandom", text -> SecureRandom.getInstance(text, provider), samples);
    name("KeyStore", text -> KeyStore.getInstance(text, provider), samples);
    name("AlgorithmParameters", text -> AlgorithmParameters.getInstance(text, provider), samples);
    name("ALG_ID", AlgId::fromName, samples);
    name("CSP", Csp::fromName, samples);
  }

  private void name(String type, TextTaker taker, String... samples) {
    targets.add(
        with(
            target(
                "names",
                type,
                text -> {
                  taker.take(text);
                  return null;
                },
                GeneralSecurityException.class),
            samples));
  }
}
