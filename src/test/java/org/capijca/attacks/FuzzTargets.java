// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.attacks;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.security.Key;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.KeySpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.List;
import javax.crypto.Cipher;
import javax.crypto.KeyAgreement;
import javax.crypto.KeyGenerator;
import javax.crypto.SecretKey;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.SecretKeySpec;
import org.capijca.CapiProvider;
import org.capijca.spec.CapiKeyAgreementParameterSpec;
import org.capijca.spec.CapiKeyBlobSpec;
import org.capijca.spec.CapiKeyBlobVer3Spec;
import org.capijca.spec.CapiKeyGenParameterSpec;
import org.capijca.spec.CapiPvkSpec;
import org.capijca.spec.CapiSnkSpec;
import org.capijca.spec.CapiWrapParameterSpec;

/** All calls that accept keys, with a valid sample for each. */
final class FuzzTargets {
  static final char[] PASSWORD = {'p'};

  private final CapiProvider provider = new CapiProvider();
  private final CapiProvider rsaAes = provider.configure("MS_ENH_RSA_AES_PROV");
  private final List<FuzzTarget> targets = new ArrayList<>();
  private final KeyPair rsa;
  private final KeyPair dss;
  private final KeyPair dh;

  FuzzTargets() throws Exception {
    rsa = pair("AT_KEYEXCHANGE");
    dss = pair("CALG_DSS_SIGN");
    dh = pair("CALG_DH_SF");
    pairTargets("CALG_RSA_KEYX", rsa);
    pairTargets("CALG_DSS_SIGN", dss);
    pairTargets("CALG_DH_SF", dh);
    sessionKeyTargets();
    encryptedKeyTargets();
    targets.addAll(new FuzzFileTargets(provider, rsa, dss, dh).targets());
    targets.addAll(new FuzzParameterTargets(provider, rsaAes, rsa, dss, dh).targets());
    byte[] peer = export("CALG_DH_SF", dh.getPublic(), CapiKeyBlobSpec.class);
    target(
        "peer BLOB",
        peer,
        input -> {
          KeyAgreement agreement = KeyAgreement.getInstance("CALG_DH_SF", provider);
          agreement.init(
              dh.getPrivate(), CapiKeyAgreementParameterSpec.builder().peerBlob(input).build());
          return agreement.generateSecret("CALG_RC4");
        });
    target(
        "configure",
        "MS_STRONG_PROV;flags=1;store=keys".getBytes("ISO-8859-1"),
        input -> provider.configure(new String(input, "ISO-8859-1")));
  }

  List<FuzzTarget> targets() {
    return targets;
  }

  KeyUses uses() {
    return new KeyUses(provider, rsaAes, dh.getPublic());
  }

  private void target(String name, byte[] sample, FuzzTarget.Taker taker) {
    targets.add(new FuzzTarget(name, sample, taker));
  }

  private KeyPair pair(String algorithm) throws Exception {
    KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm, provider);
    generator.initialize(new CapiKeyGenParameterSpec(512 << 16 | 1));
    return generator.generateKeyPair();
  }

  private byte[] export(String factory, Key key, Class<? extends KeySpec> type) throws Exception {
    KeySpec spec = KeyFactory.getInstance(factory, provider).getKeySpec(key, type);
    return ((java.security.spec.EncodedKeySpec) spec).getEncoded();
  }

  private void pairTargets(String name, KeyPair pair) throws Exception {
    KeyFactory factory = KeyFactory.getInstance(name, provider);
    target(
        name + " PRIVATEKEYBLOB",
        export(name, pair.getPrivate(), CapiKeyBlobSpec.class),
        input -> factory.generatePrivate(new CapiKeyBlobSpec(input, 1)));
    target(
        name + " PUBLICKEYBLOB",
        export(name, pair.getPublic(), CapiKeyBlobSpec.class),
        input -> factory.generatePublic(new CapiKeyBlobSpec(input)));
    target(
        name + " PKCS #8",
        pair.getPrivate().getEncoded(),
        input -> factory.generatePrivate(new PKCS8EncodedKeySpec(input)));
    target(
        name + " X.509",
        pair.getPublic().getEncoded(),
        input -> factory.generatePublic(new X509EncodedKeySpec(input)));
    target(name + " serialised", serialise(pair.getPrivate()), FuzzTargets::deserialise);
    target(name + " serialised public", serialise(pair.getPublic()), FuzzTargets::deserialise);
    if (!name.equals("CALG_DH_SF")) {
      target(
          name + " PVK",
          export(name, pair.getPrivate(), CapiPvkSpec.class),
          input -> factory.generatePrivate(new CapiPvkSpec(input, PASSWORD, 1)));
    }
    if (name.startsWith("CALG_RSA")) {
      target(
          name + " SNK",
          export(name, pair.getPublic(), CapiSnkSpec.class),
          input -> factory.generatePublic(new CapiSnkSpec(input)));
    } else {
      target(
          name + " PRIVATEKEYBLOB of version 3",
          export(name, pair.getPrivate(), CapiKeyBlobVer3Spec.class),
          input -> factory.generatePrivate(new CapiKeyBlobSpec(input, 1)));
      target(
          name + " PUBLICKEYBLOB of version 3",
          export(name, pair.getPublic(), CapiKeyBlobVer3Spec.class),
          input -> factory.generatePublic(new CapiKeyBlobSpec(input)));
    }
  }

  static SecretKey session(CapiProvider provider, String algorithm) throws Exception {
    KeyGenerator generator = KeyGenerator.getInstance(algorithm, provider);
    generator.init(new CapiKeyGenParameterSpec(1));
    return generator.generateKey();
  }

  private void sessionKeyTargets() throws Exception {
    for (String algorithm : List.of("CALG_RC2", "CALG_RC4", "CALG_3DES", "CALG_AES_256")) {
      SecretKey key = session(rsaAes, algorithm);
      target(algorithm + " serialised", serialise(key), FuzzTargets::deserialise);
      SecretKeyFactory factory = SecretKeyFactory.getInstance(algorithm, rsaAes);
      CapiKeyBlobSpec spec = (CapiKeyBlobSpec) factory.getKeySpec(key, CapiKeyBlobSpec.class);
      target(
          algorithm + " PLAINTEXTKEYBLOB",
          spec.getEncoded(),
          input -> factory.generateSecret(new CapiKeyBlobSpec(input, 1)));
      target(
          algorithm + " raw",
          spec.getEncoded(),
          input -> factory.translateKey(new SecretKeySpec(input, algorithm)));
      wrapTarget("SIMPLEBLOB", key, rsa.getPublic(), rsa.getPrivate(), algorithm);
      wrapTarget("SYMMETRICWRAPKEYBLOB", key, session(rsaAes, "CALG_3DES"), null, algorithm);
      target(
          algorithm + " as data",
          new byte[24],
          input -> {
            Cipher cipher = Cipher.getInstance(algorithm, rsaAes);
            cipher.init(Cipher.DECRYPT_MODE, key);
            return cipher.doFinal(input);
          });
    }
    target(
        "RSA data",
        new byte[64],
        input -> {
          Cipher cipher = Cipher.getInstance("CALG_RSA_KEYX", provider);
          cipher.init(Cipher.DECRYPT_MODE, rsa.getPrivate());
          return cipher.doFinal(input);
        });
  }

  private void wrapTarget(String blob, Key key, Key wrapping, Key unwrapping, String algorithm)
      throws Exception {
    Cipher cipher = Cipher.getInstance(blob, rsaAes);
    cipher.init(Cipher.WRAP_MODE, wrapping);
    target(
        algorithm + " " + blob,
        cipher.wrap(key),
        input -> {
          Cipher reader = Cipher.getInstance(blob, rsaAes);
          reader.init(Cipher.UNWRAP_MODE, unwrapping == null ? wrapping : unwrapping);
          return reader.unwrap(input, algorithm, Cipher.SECRET_KEY);
        });
  }

  /** PRIVATEKEYBLOBs encrypted with a session key; altered blocks decrypt to arbitrary numbers. */
  private void encryptedKeyTargets() throws Exception {
    for (KeyPair pair : List.of(rsa, dss, dh)) {
      String kind = pair.getPrivate().getAlgorithm();
      for (String algorithm : List.of("CALG_RC4", "CALG_3DES")) {
        SecretKey key = session(provider, algorithm);
        Cipher cipher = Cipher.getInstance("PRIVATEKEYBLOB", provider);
        cipher.init(Cipher.WRAP_MODE, key);
        target(
            kind + " PRIVATEKEYBLOB under " + algorithm,
            cipher.wrap(pair.getPrivate()),
            input -> {
              Cipher reader = Cipher.getInstance("PRIVATEKEYBLOB", provider);
              reader.init(Cipher.UNWRAP_MODE, key, CapiWrapParameterSpec.importing());
              return reader.unwrap(input, kind, Cipher.PRIVATE_KEY);
            });
      }
    }
  }

  static byte[] serialise(Object key) throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(key);
    }
    return bytes.toByteArray();
  }

  static Object deserialise(byte[] input) throws Exception {
    try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(input))) {
      in.setObjectInputFilter(info ->
          info.arrayLength() > 1 << 20
              ? java.io.ObjectInputFilter.Status.REJECTED
              : java.io.ObjectInputFilter.Status.UNDECIDED);
      return in.readObject();
    }
  }
}
