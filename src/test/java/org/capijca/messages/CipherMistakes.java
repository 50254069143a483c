// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.messages;

import static org.capijca.messages.Inputs.cipher;
import static org.capijca.messages.Inputs.decrypt;
import static org.capijca.messages.Inputs.key;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.capijca.CipherMode;
import org.capijca.interfaces.CapiSecretKey;
import org.capijca.spec.CapiKeyGenParameterSpec;

/** CryptEncrypt and CryptDecrypt with session keys, and CryptSetKeyParam. */
final class CipherMistakes {
  private final Inputs inputs;

  private CipherMistakes(Inputs inputs) {
    this.inputs = inputs;
  }

  static void addTo(Mistakes list, Inputs inputs) {
    CipherMistakes mistakes = new CipherMistakes(inputs);
    list.subject("Encryption with session keys");
    mistakes.keys(list);
    mistakes.data(list);
    mistakes.parameters(list);
    mistakes.standardNames(list);
    list.subject("Parameters of session keys");
    mistakes.keyParameters(list);
  }

  private void keys(Mistakes list) {
    list.refused(
        "CALG_3DES with a SecretKeySpec named DESede",
        () -> decrypt("CALG_3DES", new SecretKeySpec(new byte[24], "DESede"), inputs.ciphertext));
    list.refused(
        "CALG_3DES with a SecretKeySpec named CALG_3DES",
        () ->
            decrypt("CALG_3DES", new SecretKeySpec(new byte[24], "CALG_3DES"), inputs.ciphertext));
    list.refused(
        "CALG_3DES with a CALG_RC4 key", () -> decrypt("CALG_3DES", inputs.rc4, inputs.ciphertext));
    list.refused(
        "CALG_3DES with a private key",
        () -> decrypt("CALG_3DES", inputs.exchange.getPrivate(), inputs.ciphertext));
    list.refused("CALG_3DES with null", () -> decrypt("CALG_3DES", null, inputs.ciphertext));
    list.refused("CALG_RC4 with a destroyed key", () -> cipher("CALG_RC4", 1, destroyed()));
    list.byJdk(
        "CALG_3DES, doFinal without init",
        "call init first",
        () -> Cipher.getInstance("CALG_3DES", Inputs.CAPI).doFinal());
  }

  private void data(Mistakes list) {
    byte[] data = inputs.ciphertext;
    list.refused(
        "CALG_3DES, 3 bytes lost",
        () -> decrypt("CALG_3DES", inputs.tripleDes, Arrays.copyOf(data, data.length - 3)));
    list.refused(
        "CALG_3DES, the last block lost",
        () -> decrypt("CALG_3DES", inputs.tripleDes, Arrays.copyOf(data, data.length - 8)));
    list.refused(
        "CALG_3DES, base64 text",
        () -> decrypt("CALG_3DES", inputs.tripleDes, Base64.getEncoder().encode(data)));
    list.refused(
        "CALG_3DES, hex text of an odd number of blocks",
        () ->
            decrypt(
                "CALG_3DES",
                inputs.tripleDes,
                "00112233445566778899aabb".getBytes(StandardCharsets.US_ASCII)));
    list.refused(
        "CALG_3DES, another key, hash or password encoding",
        () -> decrypt("CALG_3DES", key("CALG_3DES", new CapiKeyGenParameterSpec(0)), data));
    list.refused("CALG_3DES, no data", () -> decrypt("CALG_3DES", inputs.tripleDes, new byte[0]));
    list.works(
        "CALG_RC4, no data",
        "a stream cipher returns nothing",
        () -> decrypt("CALG_RC4", inputs.rc4, new byte[0]));
    list.works(
        "CALG_3DES/CBC/NoPadding for padded data",
        "the padding is left at the end, as asked",
        () -> decrypt("CALG_3DES/CBC/NoPadding", inputs.tripleDes, data));
    list.refused(
        "CALG_3DES/CBC/NoPadding, 5 bytes to encrypt",
        () -> cipher("CALG_3DES/CBC/NoPadding", 1, inputs.tripleDes).doFinal(new byte[5]));
    list.refused(
        "a buffer that is too short",
        () -> cipher("CALG_3DES", 1, inputs.tripleDes).doFinal(data, 0, 8, new byte[9]));
  }

  private void parameters(Mistakes list) {
    list.refused(
        "CALG_3DES, an IV of 16 bytes",
        () -> cipher("CALG_3DES", 2, inputs.tripleDes, new IvParameterSpec(new byte[16])));
    list.refused(
        "CALG_RC4 with an IV",
        () -> cipher("CALG_RC4", 2, inputs.rc4, new IvParameterSpec(new byte[16])));
    list.refused(
        "CALG_AES_256 with a GCMParameterSpec",
        () ->
            cipher(
                "CALG_AES_256",
                1,
                key("CALG_AES_256", new CapiKeyGenParameterSpec(0)),
                new GCMParameterSpec(128, new byte[12])));
    list.refused(
        "wrapping with CALG_3DES",
        () -> cipher("CALG_3DES", Cipher.WRAP_MODE, inputs.tripleDes).wrap(inputs.rc4));
  }

  private void standardNames(Mistakes list) {
    String name = "DESede/CBC/PKCS5Padding";
    list.refused(name + ", decryption without an IV", () -> cipher(name, 2, inputs.tripleDes));
    list.works(
        name + " with a SecretKeySpec, the provider named",
        "it shows its bytes",
        () ->
            cipher(
                name,
                2,
                new SecretKeySpec(new byte[24], "DESede"),
                new IvParameterSpec(new byte[8])));
    list.refused(
        "AES/CBC/PKCS5Padding with a CALG_3DES key",
        () ->
            cipher("AES/CBC/PKCS5Padding", 2, inputs.tripleDes, new IvParameterSpec(new byte[16])));
    list.refused(
        name + " with an IV of 16 bytes",
        () -> cipher(name, 2, inputs.tripleDes, new IvParameterSpec(new byte[16])));
    list.byJdk(
        "SunJCE with a non-exportable key of this provider",
        "the key has no encoding: name no provider or CAPI, or make the key with CRYPT_EXPORTABLE",
        () -> {
          Cipher cipher = Cipher.getInstance(name, "SunJCE");
          cipher.init(2, inputs.tripleDes, new IvParameterSpec(new byte[8]));
          return cipher;
        });
    list.works(
        "getEncoded of a non-exportable key",
        "null, as JCA has it for keys without an encoding",
        () -> inputs.tripleDes.getEncoded());
  }

  private void keyParameters(Mistakes list) {
    CapiSecretKey rc4 = (CapiSecretKey) inputs.rc4;
    CapiSecretKey tripleDes = (CapiSecretKey) inputs.tripleDes;
    list.works(
        "withSalt of 3 bytes for a CALG_RC4 key of 128 bits",
        "the CSP takes salts of up to 11 bytes for any length",
        () -> rc4.withSalt(new byte[3]));
    list.works(
        "withSalt of 11 bytes for a CALG_RC4 key of 128 bits",
        "the CSP takes it",
        () -> rc4.withSalt(new byte[11]));
    list.refused("withSalt of 25 bytes", () -> rc4.withSalt(new byte[25]));
    list.refused("withSalt for CALG_3DES", () -> tripleDes.withSalt(new byte[8]));
    list.refused("withSalt(null)", () -> rc4.withSalt(null));
    list.refused(
        "a CALG_3DES key withMode(CRYPT_MODE_OFB)",
        () -> cipher("CALG_3DES", 1, tripleDes.withMode(CipherMode.CRYPT_MODE_OFB)));
    list.refused(
        "a CALG_3DES key withMode(CRYPT_MODE_CTS)",
        () -> cipher("CALG_3DES", 1, tripleDes.withMode(CipherMode.CRYPT_MODE_CTS)));
    list.refused("withMode for CALG_RC4", () -> rc4.withMode(CipherMode.CRYPT_MODE_CBC));
    list.refused("withIV of 4 bytes for CALG_3DES", () -> tripleDes.withIV(new byte[4]));
    list.refused("withIV for CALG_RC4", () -> rc4.withIV(new byte[8]));
    list.refused("withEffectiveKeyLength for CALG_RC4", () -> rc4.withEffectiveKeyLength(40));
    list.refused(
        "withEffectiveKeyLength(5000) for CALG_RC2",
        () ->
            ((CapiSecretKey) key("CALG_RC2", new CapiKeyGenParameterSpec(0)))
                .withEffectiveKeyLength(5000));
    list.refused("withModeBits(0) for CALG_3DES", () -> tripleDes.withModeBits(0));
  }

  private static SecretKey destroyed() throws GeneralSecurityException {
    CapiSecretKey key = (CapiSecretKey) key("CALG_RC4", new CapiKeyGenParameterSpec(0));
    key.destroy();
    return key;
  }
}
