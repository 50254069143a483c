// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.attacks;

import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Key;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.Security;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import javax.crypto.Cipher;
import javax.crypto.KeyAgreement;
import javax.crypto.Mac;
import javax.crypto.spec.DHPrivateKeySpec;
import javax.crypto.spec.DHPublicKeySpec;
import org.capijca.AlgId;
import org.capijca.CapiProvider;
import org.capijca.Csp;
import org.capijca.interfaces.CapiMessageDigest;
import org.capijca.interfaces.CapiSecretKey;
import org.capijca.spec.CapiHmacParameterSpec;
import org.capijca.spec.CapiKeyGenParameterSpec;
import org.capijca.vectors.CapiCalls;

/**
 * Replaces the JDK's providers with impostors and uses keys of every type.
 *
 * <p>Arguments: the names of the impostors; {@code after} uses everything once before they are
 * installed.
 */
final class UseAmongImpostors {
  private static final Csp RSA = Csp.MS_ENH_RSA_AES_PROV;
  private static final Csp DH = Csp.MS_ENH_DSS_DH_PROV;
  private static final byte[] DATA = new byte[48];

  /** The second Oakley group (RFC 2409 section 6.2). */
  private static final BigInteger P =
      new BigInteger(
          "FFFFFFFFFFFFFFFFC90FDAA22168C234C4C6628B80DC1CD129024E088A67CC74"
              + "020BBEA63B139B22514A08798E3404DDEF9519B3CD3A431B302B0A6DF25F1437"
              + "4FE1356D6D51C245E485B576625E7EC6F44C42E9A637ED6B0BFF5CB6F406B7ED"
              + "EE386BFB5A899FA5AE9F24117C4B1FE649286651ECE65381FFFFFFFFFFFFFFFF",
          16);

  private static final BigInteger G = BigInteger.TWO;

  private UseAmongImpostors() {}

  public static void main(String[] arguments) throws Exception {
    List<String> names = List.of(arguments);
    if (names.contains("after")) {
      useAll();
    }
    for (String name : names) {
      if (!name.equals("after")) {
        Security.removeProvider(name);
        Security.insertProviderAt(new ImpostorProvider(name), 1);
      }
    }
    useAll();
    System.out.println("received: " + ImpostorProvider.HANDED);
    System.out.println("all used");
  }

  private static void useAll() throws Exception {
    useSessionKeys();
    useRsa();
    useDss();
    useDiffieHellman();
    useStore();
  }

  private static void require(boolean condition, String what) {
    if (!condition) {
      throw new IllegalStateException(what);
    }
  }

  private static void useSessionKeys() throws Exception {
    for (String algorithm :
        new String[] {"CALG_AES_128", "CALG_3DES", "CALG_DES", "CALG_RC2", "CALG_RC4"}) {
      CapiSecretKey key = CapiCalls.sessionKey(RSA, algorithm, 0);
      Cipher cipher = Cipher.getInstance(algorithm, CapiCalls.provider(RSA));
      cipher.init(Cipher.ENCRYPT_MODE, key);
      byte[] encrypted = cipher.doFinal(DATA);
      cipher.init(Cipher.DECRYPT_MODE, key);
      require(Arrays.equals(cipher.doFinal(encrypted), DATA), algorithm);
      require(!Arrays.equals(Arrays.copyOf(encrypted, DATA.length), DATA), algorithm);
      useHashes(key);
    }
  }

  private static void useHashes(CapiSecretKey key) throws Exception {
    Mac mac = Mac.getInstance("CALG_HMAC", CapiCalls.provider(RSA));
    mac.init(key, new CapiHmacParameterSpec(AlgId.CALG_SHA1));
    require(mac.doFinal(DATA).length == 20, "HMAC");
    MessageDigest digest = MessageDigest.getInstance("CALG_SHA1", CapiCalls.provider(RSA));
    ((CapiMessageDigest) digest).updateSessionKey(key, 0);
    require(digest.digest().length == 20, "hash");
  }

  private static void useRsa() throws Exception {
    KeyPair pair = CapiCalls.keyPair(RSA, "CALG_RSA_KEYX", 1024 << 16);
    sign("SHA256withRSA", RSA, pair);
    Cipher cipher = Cipher.getInstance("CALG_RSA_KEYX", CapiCalls.provider(RSA));
    cipher.init(Cipher.ENCRYPT_MODE, pair.getPublic());
    byte[] encrypted = cipher.doFinal(DATA);
    cipher.init(Cipher.DECRYPT_MODE, pair.getPrivate());
    require(Arrays.equals(cipher.doFinal(encrypted), DATA), "RSA");
    encode("CALG_RSA_KEYX", RSA, exportable("CALG_RSA_KEYX", RSA, 1024));
  }

  private static void useDss() throws Exception {
    KeyPair pair = CapiCalls.keyPair(DH, "CALG_DSS_SIGN", 512 << 16);
    sign("SHA1withDSA", DH, pair);
    encode("CALG_DSS_SIGN", DH, exportable("CALG_DSS_SIGN", DH, 512));
  }

  private static void sign(String algorithm, Csp csp, KeyPair pair) throws Exception {
    Signature signature = Signature.getInstance(algorithm, CapiCalls.provider(csp));
    signature.initSign(pair.getPrivate());
    signature.update(DATA);
    byte[] signed = signature.sign();
    signature.initVerify(pair.getPublic());
    signature.update(DATA);
    require(signature.verify(signed), algorithm);
  }

  /** Exports and imports a key. */
  private static void encode(String algorithm, Csp csp, PrivateKey key) throws Exception {
    KeyFactory factory = KeyFactory.getInstance(algorithm, CapiCalls.provider(csp));
    byte[] encoded = key.getEncoded();
    PrivateKey again = factory.generatePrivate(new PKCS8EncodedKeySpec(encoded));
    require(again.getAlgorithm().equals(key.getAlgorithm()), algorithm);
  }

  private static PrivateKey exportable(String algorithm, Csp csp, int bits) throws Exception {
    return CapiCalls.keyPair(csp, algorithm, bits << 16 | 1).getPrivate();
  }

  private static void useDiffieHellman() throws Exception {
    KeyFactory factory =
        KeyFactory.getInstance(
            "CALG_DH_SF", CapiCalls.provider(DH).configure("flags=CRYPT_EXPORTABLE"));
    BigInteger x = new BigInteger(P.bitLength() - 8, new Random(1));
    PrivateKey key = factory.generatePrivate(new DHPrivateKeySpec(x, P, G));
    KeyAgreement agreement = KeyAgreement.getInstance("CALG_DH_SF", CapiCalls.provider(DH));
    agreement.init(key);
    agreement.doPhase(factory.generatePublic(new DHPublicKeySpec(G.modPow(x, P), P, G)), true);
    require(agreement.generateSecret().length == P.bitLength() / Byte.SIZE, "agreement");
    encode("CALG_DH_SF", DH, key);
  }

  private static void useStore() throws Exception {
    Path directory = Files.createTempDirectory("store");
    CapiProvider provider =
        new CapiProvider().configure(RSA.providerName()).configure("store=" + directory);
    KeyPairGenerator generator = KeyPairGenerator.getInstance("AT_SIGNATURE", provider);
    generator.initialize(CapiKeyGenParameterSpec.builder().container("c").build());
    generator.generateKeyPair();
    KeyStore store = KeyStore.getInstance("CAPI", provider);
    store.load(null, null);
    Key key = store.getKey(store.aliases().nextElement(), null);
    require(key != null, "store");
  }
}
