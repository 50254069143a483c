// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.messages;

import static org.capijca.messages.Inputs.CAPI;
import static org.capijca.messages.Inputs.key;
import static org.capijca.messages.Inputs.reversed;
import static org.capijca.messages.Inputs.sign;

import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.AlgorithmParameterSpec;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.capijca.AlgId;
import org.capijca.spec.CapiHmacParameterSpec;
import org.capijca.spec.CapiKeyGenParameterSpec;
import org.capijca.spec.CapiSignatureParameterSpec;

/** CryptSignHash, CryptVerifySignature and keyed hashes. */
final class SignatureMistakes {
  private static final String RSA = "CALG_SHA1withCALG_RSA_KEYX";
  private static final String DSS = "CALG_SHA1withCALG_DSS_SIGN";
  private static final byte[] MESSAGE = {1, 2, 3};

  private final Inputs inputs;
  private final byte[] signature;
  private final byte[] dssSignature;

  private SignatureMistakes(Inputs inputs) throws GeneralSecurityException {
    this.inputs = inputs;
    signature = sign(RSA, inputs.exchange.getPrivate(), MESSAGE);
    dssSignature = sign(DSS, inputs.dss.getPrivate(), MESSAGE);
  }

  static void addTo(Mistakes list, Inputs inputs) throws GeneralSecurityException {
    SignatureMistakes mistakes = new SignatureMistakes(inputs);
    list.subject("Signatures");
    mistakes.verification(list);
    mistakes.keys(list);
    mistakes.hashValues(list);
    list.subject("Keyed hashes");
    mistakes.macs(list);
  }

  private static Object verify(String name, PublicKey key, byte[] signature) throws Exception {
    Signature verifier = Signature.getInstance(name, CAPI);
    verifier.initVerify(key);
    verifier.update(MESSAGE);
    return verifier.verify(signature);
  }

  private void verification(Mistakes list) {
    PublicKey rsa = inputs.exchange.getPublic();
    list.works(
        "a big-endian signature, as of OpenSSL, under a CALG name",
        "false: CryptoAPI's names have little-endian signatures",
        () -> verify(RSA, rsa, reversed(signature)));
    list.works(
        "a signature of CryptSignHash under SHA1withRSA",
        "false: SHA1withRSA has big-endian signatures",
        () -> verify("SHA1withRSA", rsa, signature));
    list.works(
        "the reversed signature under SHA1withRSA",
        "true",
        () -> verify("SHA1withRSA", rsa, reversed(signature)));
    list.refused("base64 text", () -> verify(RSA, rsa, Base64.getEncoder().encode(signature)));
    list.refused("64 bytes for a key of 1024 bits", () -> verify(RSA, rsa, new byte[64]));
    list.refused("no bytes", () -> verify(RSA, rsa, new byte[0]));
    list.works(
        "a DSS signature of CryptSignHash under SHA1withDSAinP1363Format",
        "false: its two numbers are little-endian",
        () -> verify("SHA1withDSAinP1363Format", inputs.dss.getPublic(), dssSignature));
    list.refused(
        "a DSS signature of CryptSignHash under SHA1withDSA",
        () -> verify("SHA1withDSA", inputs.dss.getPublic(), dssSignature));
    list.refused(
        "a DSS signature in DER under a CALG name",
        () ->
            verify(
                DSS,
                inputs.dss.getPublic(),
                HexFormat.of().parseHex("302c0214" + "11".repeat(20) + "0214" + "11".repeat(20))));
  }

  private void keys(Mistakes list) {
    list.works(
        "initVerify with the JDK's public key",
        "it shows its numbers",
        () -> verify(RSA, inputs.jdk.getPublic(), new byte[128]));
    list.refused("initSign with a DSS key", () -> sign(RSA, inputs.dss.getPrivate(), MESSAGE));
    list.refused("initVerify with a DSS key", () -> verify(RSA, inputs.dss.getPublic(), signature));
    list.refused("initSign with null", () -> sign(RSA, null, MESSAGE));
    list.byJdk(
        "a cast of a public key to PrivateKey",
        "the JVM refuses it",
        () -> sign(RSA, (PrivateKey) (Key) inputs.exchange.getPublic(), MESSAGE));
  }

  private static Signature finished(PrivateKey key, AlgorithmParameterSpec spec)
      throws GeneralSecurityException {
    Signature signature = Signature.getInstance("CALG_RSA_KEYX", CAPI);
    if (spec != null) {
      signature.setParameter(spec);
    }
    signature.initSign(key);
    return signature;
  }

  private void hashValues(Mistakes list) {
    PrivateKey key = inputs.exchange.getPrivate();
    list.refused(
        "a hash value of 16 bytes for CALG_SHA1",
        () -> {
          Signature signer = finished(key, new CapiSignatureParameterSpec(AlgId.CALG_SHA1, 0));
          signer.update(new byte[16]);
          return signer.sign();
        });
    list.refused(
        "a hash value without its ALG_ID",
        () -> {
          Signature signer = finished(key, null);
          signer.update(new byte[20]);
          return signer.sign();
        });
    list.refused(
        "a hash that the CSP lacks",
        () -> finished(key, new CapiSignatureParameterSpec(AlgId.CALG_RC4, 0)));
    list.refused("an IvParameterSpec", () -> finished(key, new IvParameterSpec(new byte[8])));
    list.refused(
        "another hash than the name says",
        () -> withParameter(RSA, new CapiSignatureParameterSpec(AlgId.CALG_MD5, 0)));
    list.refused("flags 0x80", () -> new CapiSignatureParameterSpec(0x80));
    list.refused(
        "CRYPT_NOHASHOID with DSS", () -> withParameter(DSS, new CapiSignatureParameterSpec(1)));
  }

  private static Signature withParameter(String name, AlgorithmParameterSpec spec)
      throws GeneralSecurityException {
    Signature signature = Signature.getInstance(name, CAPI);
    signature.setParameter(spec);
    return signature;
  }

  private static byte[] mac(String name, Key key, AlgorithmParameterSpec spec)
      throws GeneralSecurityException {
    Mac mac = Mac.getInstance(name, CAPI);
    if (spec == null) {
      mac.init(key);
    } else {
      mac.init(key, spec);
    }
    return mac.doFinal(MESSAGE);
  }

  private void macs(Mistakes list) {
    list.refused("CALG_HMAC without a spec", () -> mac("CALG_HMAC", inputs.rc4, null));
    list.refused(
        "CALG_HMAC with a SecretKeySpec",
        () ->
            mac(
                "CALG_HMAC",
                new SecretKeySpec(new byte[16], "HmacSHA1"),
                new CapiHmacParameterSpec(AlgId.CALG_SHA1)));
    list.refused(
        "CALG_HMAC with CALG_RC4 as its hash",
        () -> mac("CALG_HMAC", inputs.rc4, new CapiHmacParameterSpec(AlgId.CALG_RC4)));
    list.refused("CALG_MAC with a CALG_RC4 key", () -> mac("CALG_MAC", inputs.rc4, null));
    list.refused(
        "CALG_MAC with an IV of 4 bytes",
        () ->
            mac(
                "CALG_MAC",
                key("CALG_3DES", new CapiKeyGenParameterSpec(0)),
                new IvParameterSpec(new byte[4])));
    list.works(
        "HmacSHA1 with a SecretKeySpec, the provider named",
        "the standard names take keys of any provider",
        () -> mac("HmacSHA1", new SecretKeySpec(new byte[16], "HmacSHA1"), null));
    list.refused(
        "CALG_MAC with a private key", () -> mac("CALG_MAC", inputs.exchange.getPrivate(), null));
  }
}
