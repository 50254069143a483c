// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.messages;

import static org.capijca.messages.Inputs.CAPI;

import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import javax.crypto.Cipher;
import javax.crypto.KeyAgreement;
import javax.crypto.KeyGenerator;
import javax.crypto.Mac;
import javax.crypto.SecretKeyFactory;
import org.capijca.CapiProvider;

/** Names of providers, settings and algorithms. */
final class NameMistakes {
  private NameMistakes() {}

  static void addTo(Mistakes list) {
    providers(list);
    settings(list);
    list.subject("Names of algorithms");
    keyGenerators(list);
    keyPairs(list);
    ciphers(list);
    signatures(list);
    hashes(list);
    unknown(list);
  }

  private static void providers(Mistakes list) {
    list.subject("The provider");
    String order = "call Security.addProvider(new CapiProvider()), or pass the instance";
    list.byJdk(
        "Cipher.getInstance(\"CALG_RC4\", \"CAPI\") before Security.addProvider",
        order,
        () -> Cipher.getInstance("CALG_RC4", "CAPI"));
    list.byJdk(
        "the provider name \"Capi\"",
        "the name is CAPI, in capital letters",
        () -> Cipher.getInstance("CALG_RC4", "Capi"));
    list.byJdk(
        "the provider name \"MSCAPI\"",
        "the name is CAPI",
        () -> Cipher.getInstance("CALG_RC4", "MSCAPI"));
    list.refused(
        "KeyGenerator CALG_AES_256 of an instance with MS_STRONG_PROV",
        () -> KeyGenerator.getInstance("CALG_AES_256", CAPI.configure("MS_STRONG_PROV")));
  }

  private static void settings(Mistakes list) {
    for (String setting :
        new String[] {
          "MS_FOO",
          "PROV_RSA_FULL",
          "1",
          "Microsoft Strong Crypto Provider",
          "MS_STRONG_PROV, flags=CRYPT_EXPORTABLE",
          "MS_STRONG",
          "CRYPT_EXPORTABLE",
          "csp=MS_STRONG_PROV",
          "flags=EXPORTABLE",
          "flags=0x20",
          "flags=",
          "store=",
          "pfx=RC4",
          ""
        }) {
      list.refused("configure(\"" + setting + "\")", () -> CAPI.configure(setting));
    }
    list.works(
        "configure(\"Microsoft Strong Cryptographic Provider\")",
        "the full name of a CSP",
        () -> CAPI.configure("Microsoft Strong Cryptographic Provider"));
    list.refused("configure(null)", () -> new CapiProvider().configure(null));
  }

  private static void keyGenerators(Mistakes list) {
    for (String name :
        new String[] {
          "CALG_RC5",
          "CALG_AES",
          "RC4",
          "ARCFOUR",
          "AES",
          "DES",
          "DESede",
          "3DES",
          "RC2",
          "AES_256",
          "CALG_RC_2",
          "CALG_RC2_128",
          "CALG_AES256",
          "CALG_TRIPLEDES",
          "CALG_RSA_KEYX",
          "RSA",
          "AT_KEYEXCHANGE",
          "CALG_MD5",
          "0x6603 ",
          "6603"
        }) {
      list.refused("KeyGenerator " + name, () -> KeyGenerator.getInstance(name, CAPI));
    }
    for (String name : new String[] {"CALG_AES", "CALG_RSA_KEYX", "PBKDF2WithHmacSHA1", "RC4"}) {
      list.refused("SecretKeyFactory " + name, () -> SecretKeyFactory.getInstance(name, CAPI));
    }
  }

  private static void unknown(Mistakes list) {
    String why = "CryptoAPI has no such algorithm";
    list.byJdk("KeyGenerator Blowfish", why, () -> KeyGenerator.getInstance("Blowfish", CAPI));
    list.byJdk("KeyGenerator HmacSHA1", why, () -> KeyGenerator.getInstance("HmacSHA1", CAPI));
    list.byJdk("Cipher ChaCha20", why, () -> Cipher.getInstance("ChaCha20", CAPI));
    list.byJdk("Signature SHA1withECDSA", why, () -> Signature.getInstance("SHA1withECDSA", CAPI));
    list.byJdk("MessageDigest SHA3-256", why, () -> MessageDigest.getInstance("SHA3-256", CAPI));
    list.byJdk("Mac HmacSHA224", why, () -> Mac.getInstance("HmacSHA224", CAPI));
    list.byJdk(
        "Cipher CALG_AES_128/CBC",
        "a transformation has one part or three: CALG_AES_128 or CALG_AES_128/CBC/PKCS5Padding",
        () -> Cipher.getInstance("CALG_AES_128/CBC", CAPI));
  }

  private static void keyPairs(Mistakes list) {
    for (String name :
        new String[] {
          "RSA",
          "DSA",
          "DSS",
          "DH",
          "DiffieHellman",
          "EC",
          "CALG_RC4",
          "CALG_RSA",
          "CALG_DSA",
          "CALG_DH",
          "CALG_ECDSA",
          "CALG_MD5",
          "AT_EXCHANGE",
          "AES"
        }) {
      list.refused("KeyPairGenerator " + name, () -> KeyPairGenerator.getInstance(name, CAPI));
    }
    for (String name : new String[] {"RSA", "CALG_RSA", "CALG_RC4", "EC"}) {
      list.refused("KeyFactory " + name, () -> KeyFactory.getInstance(name, CAPI));
    }
    list.works(
        "KeyFactory AT_KEYEXCHANGE",
        "the factory of the key pairs of that slot",
        () -> KeyFactory.getInstance("AT_KEYEXCHANGE", CAPI));
    for (String name : new String[] {"CALG_DH", "CALG_RSA_KEYX", "ECDH"}) {
      list.refused("KeyAgreement " + name, () -> KeyAgreement.getInstance(name, CAPI));
    }
  }

  private static void ciphers(Mistakes list) {
    for (String name :
        new String[] {
          "CALG_AES_128/GCM/NoPadding",
          "CALG_AES_128/CTR/NoPadding",
          "CALG_AES_128/CBC/PKCS7Padding",
          "CALG_AES_128/CBC/ISO10126Padding",
          "CALG_RC4/CBC/PKCS5Padding",
          "3DES",
          "CALG_DES3",
          "CALG_RC_4",
          "CALG_RC5",
          "CALG_AES",
          "AT_KEYEXCHANGE",
          "AT_SIGNATURE",
          "CALG_RSA_SIGN",
          "CALG_DSS_SIGN",
          "CALG_MD5",
          "CALG_RSA_KEYX/CBC/PKCS1Padding",
          "CALG_RSA_KEYX/ECB/PKCS5Padding",
          "PUBLICKEYBLOB",
          "SIMPLEBLOB/ECB/NoPadding",
          "CALG_CHACHA20"
        }) {
      list.refused("Cipher " + name, () -> Cipher.getInstance(name, CAPI));
    }
  }

  private static void signatures(Mistakes list) {
    for (String name :
        new String[] {
          "SHA1withCALG_RSA_KEYX",
          "SHA-1withCALG_RSA_KEYX",
          "CALG_SHA1withRSA",
          "CALG_SHA1withDSA",
          "CALG_SHA256withCALG_RSA_SIGN",
          "CALG_SHA1withAT_SIGNATURE",
          "CALG_SHA1withCALG_RSA",
          "CALG_MD5withCALG_DSS_SIGN",
          "CALG_RC4withCALG_RSA_SIGN",
          "CALG_SHA1withCALG_DH_SF",
          "CALG_SHA1",
          "CALG_DH_SF",
          "RSA",
          "CALG_SHA1 with CALG_RSA_SIGN"
        }) {
      list.refused("Signature " + name, () -> Signature.getInstance(name, CAPI));
    }
    list.works(
        "Signature CALG_SHAwithCALG_RSA_KEYX",
        "CALG_SHA is CALG_SHA1",
        () -> Signature.getInstance("CALG_SHAwithCALG_RSA_KEYX", CAPI));
    list.works(
        "Signature 0x8004with0x2400",
        "numbers are names too: CALG_SHA1withCALG_RSA_SIGN",
        () -> Signature.getInstance("0x8004with0x2400", CAPI));
    list.works(
        "Signature 32772with9216",
        "the same in decimal",
        () -> Signature.getInstance("32772with9216", CAPI));
  }

  private static void hashes(Mistakes list) {
    for (String name :
        new String[] {
          "SHA-1", "MD5", "SHA-256", "CALG_SHA256", "CALG_SHA_224", "CALG_HMAC", "CALG_RC4"
        }) {
      list.refused("MessageDigest " + name, () -> MessageDigest.getInstance(name, CAPI));
    }
    list.works(
        "MessageDigest CALG_SHA",
        "CALG_SHA is CALG_SHA1",
        () -> MessageDigest.getInstance("CALG_SHA", CAPI));
    for (String name : new String[] {"CALG_SHA1", "CALG_HMAC_SHA1", "HMAC"}) {
      list.refused("Mac " + name, () -> Mac.getInstance(name, CAPI));
    }
  }
}
