// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.messages;

import static org.capijca.messages.Inputs.CAPI;
import static org.capijca.messages.Inputs.cipher;
import static org.capijca.messages.Inputs.decrypt;
import static org.capijca.messages.Inputs.key;
import static org.capijca.messages.Inputs.pair;
import static org.capijca.messages.Inputs.reversed;
import static org.capijca.messages.Inputs.secret;

import java.security.KeyPair;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.KeyAgreement;
import javax.crypto.SecretKey;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.capijca.spec.CapiKeyAgreementParameterSpec;
import org.capijca.spec.CapiKeyBlobSpec;
import org.capijca.spec.CapiKeyGenParameterSpec;
import org.capijca.spec.CapiWrapParameterSpec;

/** RSA encryption, wrapped session keys, and key agreement. */
final class KeyExchangeMistakes {
  private final Inputs inputs;
  private final byte[] rsaData;
  private final byte[] simpleBlob;

  private KeyExchangeMistakes(Inputs inputs) throws Exception {
    this.inputs = inputs;
    rsaData =
        cipher("CALG_RSA_KEYX", Cipher.ENCRYPT_MODE, inputs.exchange.getPublic())
            .doFinal(new byte[7]);
    simpleBlob = wrap(key("CALG_RC4", new CapiKeyGenParameterSpec(Inputs.EXPORTABLE)));
  }

  static void addTo(Mistakes list, Inputs inputs) throws Exception {
    KeyExchangeMistakes mistakes = new KeyExchangeMistakes(inputs);
    list.subject("RSA encryption");
    mistakes.rsaDecryption(list);
    mistakes.rsaKeys(list);
    list.subject("Wrapped session keys");
    mistakes.unwrapping(list);
    mistakes.wrapping(list);
    list.subject("Key agreement");
    mistakes.agreement(list);
  }

  private byte[] wrap(SecretKey key) throws Exception {
    return cipher("SIMPLEBLOB", Cipher.WRAP_MODE, inputs.exchange.getPublic()).wrap(key);
  }

  private void rsaDecryption(Mistakes list) {
    list.refused(
        "the bytes in reverse order",
        () -> decrypt("CALG_RSA_KEYX", inputs.exchange.getPrivate(), reversed(rsaData)));
    list.refused(
        "RSA/ECB/PKCS1Padding for the bytes of CryptEncrypt",
        () -> decrypt("RSA/ECB/PKCS1Padding", inputs.exchange.getPrivate(), rsaData));
    list.refused("another key", () -> decrypt("CALG_RSA_KEYX", inputs.fixed.getPrivate(), rsaData));
    list.refused(
        "PKCS #1 data with OAEPPadding",
        () -> decrypt("CALG_RSA_KEYX/ECB/OAEPPadding", inputs.exchange.getPrivate(), rsaData));
    list.refused(
        "the first 100 bytes",
        () -> decrypt("CALG_RSA_KEYX", inputs.exchange.getPrivate(), Arrays.copyOf(rsaData, 100)));
    list.refused(
        "base64 text",
        () ->
            decrypt(
                "CALG_RSA_KEYX",
                inputs.exchange.getPrivate(),
                Base64.getEncoder().encode(rsaData)));
  }

  private void rsaKeys(Mistakes list) {
    list.refused(
        "200 bytes with a key of 1024 bits",
        () -> cipher("CALG_RSA_KEYX", 1, inputs.exchange.getPublic()).doFinal(new byte[200]));
    list.refused(
        "118 bytes with a key of 1024 bits",
        () -> cipher("CALG_RSA_KEYX", 1, inputs.exchange.getPublic()).doFinal(new byte[118]));
    list.refused(
        "100 bytes with OAEPPadding and a key of 1024 bits",
        () ->
            cipher("CALG_RSA_KEYX/ECB/OAEPPadding", 1, inputs.exchange.getPublic())
                .doFinal(new byte[100]));
    list.refused(
        "encryption with a private key",
        () -> cipher("CALG_RSA_KEYX", 1, inputs.exchange.getPrivate()));
    list.refused(
        "decryption with a public key",
        () -> cipher("CALG_RSA_KEYX", 2, inputs.exchange.getPublic()));
    list.refused(
        "a key of CALG_RSA_SIGN",
        () -> cipher("CALG_RSA_KEYX", 1, pair("CALG_RSA_SIGN", 512 << 16).getPublic()));
    list.refused("a session key", () -> cipher("CALG_RSA_KEYX", 1, inputs.rc4));
    list.refused("a DSS key", () -> cipher("CALG_RSA_KEYX", 1, inputs.dss.getPublic()));
    list.works(
        "the JDK's public key",
        "it shows its numbers",
        () -> cipher("CALG_RSA_KEYX", 1, inputs.jdk.getPublic()).doFinal(new byte[20]));
    list.refused(
        "an IvParameterSpec",
        () ->
            cipher(
                "CALG_RSA_KEYX", 1, inputs.exchange.getPublic(), new IvParameterSpec(new byte[8])));
  }

  private Object unwrap(byte[] blob, String algorithm, int type) throws Exception {
    return cipher("SIMPLEBLOB", Cipher.UNWRAP_MODE, inputs.exchange.getPrivate())
        .unwrap(blob, algorithm, type);
  }

  private void unwrapping(Mistakes list) {
    list.refused(
        "SIMPLEBLOB, another private key",
        () ->
            cipher("SIMPLEBLOB", Cipher.UNWRAP_MODE, inputs.fixed.getPrivate())
                .unwrap(simpleBlob, "RC4", Cipher.SECRET_KEY));
    list.refused(
        "SIMPLEBLOB of an RC4 key as \"AES\"", () -> unwrap(simpleBlob, "AES", Cipher.SECRET_KEY));
    list.works(
        "SIMPLEBLOB of an RC4 key as \"CALG_RC4\"",
        "both names are taken",
        () -> unwrap(simpleBlob, "CALG_RC4", Cipher.SECRET_KEY));
    list.refused(
        "SIMPLEBLOB as a PRIVATE_KEY", () -> unwrap(simpleBlob, "RC4", Cipher.PRIVATE_KEY));
    list.refused(
        "SIMPLEBLOB, the first 100 bytes",
        () -> unwrap(Arrays.copyOf(simpleBlob, 100), "RC4", Cipher.SECRET_KEY));
    list.refused(
        "SIMPLEBLOB after its length",
        () -> unwrap(BlobMistakes.behindLength(simpleBlob), "RC4", Cipher.SECRET_KEY));
    list.refused(
        "SIMPLEBLOB with the encrypted key in reverse order",
        () -> unwrap(bigEndian(), "RC4", Cipher.SECRET_KEY));
    list.refused(
        "SIMPLEBLOB in base64",
        () -> unwrap(Base64.getEncoder().encode(simpleBlob), "RC4", Cipher.SECRET_KEY));
    list.refused(
        "the RSA data alone, without a BLOBHEADER",
        () -> unwrap(HexFormat.of().parseHex("a9".repeat(128)), "RC4", Cipher.SECRET_KEY));
    list.refused("a PUBLICKEYBLOB", () -> unwrap(inputs.publicBlob, "RC4", Cipher.SECRET_KEY));
    list.refused(
        "SIMPLEBLOB for the SecretKeyFactory",
        () -> secret("CALG_RC4", new CapiKeyBlobSpec(simpleBlob)));
    list.refused(
        "SIMPLEBLOB with DECRYPT_MODE",
        () -> cipher("SIMPLEBLOB", Cipher.DECRYPT_MODE, inputs.exchange.getPrivate()));
    list.refused(
        "PRIVATEKEYBLOB of a SIMPLEBLOB",
        () ->
            cipher("PRIVATEKEYBLOB", Cipher.UNWRAP_MODE, inputs.tripleDes)
                .unwrap(simpleBlob, "RSA", Cipher.PRIVATE_KEY));
  }

  private byte[] bigEndian() {
    byte[] blob = simpleBlob.clone();
    byte[] block = reversed(Arrays.copyOfRange(blob, 12, blob.length));
    System.arraycopy(block, 0, blob, 12, block.length);
    return blob;
  }

  private void wrapping(Mistakes list) {
    list.refused("SIMPLEBLOB of a non-exportable key", () -> wrap(inputs.rc4));
    list.works(
        "SIMPLEBLOB of a SecretKeySpec named AES",
        "it shows its bytes",
        () -> wrap(new SecretKeySpec(new byte[16], "AES")));
    list.refused(
        "SIMPLEBLOB of a SecretKeySpec named Blowfish",
        () -> wrap(new SecretKeySpec(new byte[16], "Blowfish")));
    list.refused(
        "SIMPLEBLOB, wrap under a private key",
        () ->
            cipher("SIMPLEBLOB", Cipher.WRAP_MODE, inputs.exchange.getPrivate())
                .wrap(key("CALG_RC4", new CapiKeyGenParameterSpec(1))));
    list.refused(
        "SYMMETRICWRAPKEYBLOB under a CALG_RC4 key",
        () ->
            cipher("SYMMETRICWRAPKEYBLOB", Cipher.WRAP_MODE, inputs.rc4)
                .wrap(key("CALG_RC4", new CapiKeyGenParameterSpec(1))));
    list.refused(
        "SIMPLEBLOB with dwFlags that it does not take",
        () ->
            cipher(
                "SIMPLEBLOB",
                Cipher.WRAP_MODE,
                inputs.exchange.getPublic(),
                new CapiWrapParameterSpec(0x80)));
  }

  private static KeyAgreement agreement(KeyPair own, KeyPair peer) throws Exception {
    KeyAgreement agreement = KeyAgreement.getInstance("CALG_DH_SF", CAPI);
    agreement.init(own.getPrivate());
    if (peer != null) {
      agreement.doPhase(peer.getPublic(), true);
    }
    return agreement;
  }

  private void agreement(Mistakes list) throws Exception {
    KeyPair own = pair("CALG_DH_SF", 512 << 16 | 1);
    KeyPair other = pair("CALG_DH_SF", 512 << 16 | 1);
    KeyPair longer = pair("CALG_DH_SF", 576 << 16 | 1);
    list.refused("the JDK's private key", () -> agreement(Inputs.jdkPair("DH", 1024), null));
    list.refused("an RSA key", () -> agreement(inputs.exchange, null));
    list.refused("a peer of another group", () -> agreement(own, other));
    list.refused("a peer of another length", () -> agreement(own, longer));
    list.refused(
        "a private key as peer", () -> agreement(own, null).doPhase(own.getPrivate(), true));
    list.refused(
        "a phase that is not the last", () -> agreement(own, null).doPhase(own.getPublic(), false));
    list.refused("no peer", () -> agreement(own, null).generateSecret("CALG_RC4"));
    list.refused("generateSecret(\"AES\")", () -> agreement(own, own).generateSecret("AES"));
    list.refused("generateSecret(\"RC4\")", () -> agreement(own, own).generateSecret("RC4"));
    list.refused(
        "generateSecret(\"CALG_AES_256\"), which the CSP lacks",
        () -> agreement(own, own).generateSecret("CALG_AES_256"));
    list.works(
        "generateSecret()", "the agreed number itself", () -> agreement(own, own).generateSecret());
    list.works(
        "dwFlags(128) where 128 << 16 is meant",
        "128 is CRYPT_ONLINE; toString and the log say so, once",
        () -> CapiKeyAgreementParameterSpec.builder().dwFlags(128).build());
    list.refused(
        "a PRIVATEKEYBLOB as peer",
        () -> {
          KeyAgreement agreement = KeyAgreement.getInstance("CALG_DH_SF", CAPI);
          agreement.init(
              own.getPrivate(),
              CapiKeyAgreementParameterSpec.builder().peerBlob(inputs.privateBlob).build());
          return agreement;
        });
  }
}
