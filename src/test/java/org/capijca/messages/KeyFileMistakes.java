// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.messages;

import static org.capijca.messages.BlobMistakes.ascii;
import static org.capijca.messages.Inputs.cipher;
import static org.capijca.messages.Inputs.factory;

import java.security.Key;
import java.security.KeyPair;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Cipher;
import org.capijca.AlgId;
import org.capijca.dotnet.AssemblySignatureKey;
import org.capijca.spec.CapiKeyBlobSpec;
import org.capijca.spec.CapiPublicKeyTokenSpec;
import org.capijca.spec.CapiPvkParameterSpec;
import org.capijca.spec.CapiPvkSpec;
import org.capijca.spec.CapiSnkSpec;
import org.capijca.spec.PvkProtection;

/** PVK and strong-name key files. */
final class KeyFileMistakes {
  private static final char[] PASSWORD = "pw".toCharArray();

  private final Inputs inputs;
  private final byte[] pvk;
  private final byte[] strongNamePublic;

  private KeyFileMistakes(Inputs inputs) throws Exception {
    this.inputs = inputs;
    pvk = wrap(inputs.exchange);
    strongNamePublic =
        factory("CALG_RSA_SIGN")
            .getKeySpec(
                factory("CALG_RSA_SIGN").generatePublic(new CapiSnkSpec(inputs.strongNameKey)),
                CapiSnkSpec.class)
            .getEncoded();
  }

  private static byte[] wrap(KeyPair pair) throws Exception {
    return pvkCipher(Cipher.WRAP_MODE).wrap(pair.getPrivate());
  }

  private static Cipher pvkCipher(int mode) throws Exception {
    return cipher(
        "PVK",
        mode,
        CapiPvkParameterSpec.password(PASSWORD),
        new CapiPvkParameterSpec(PvkProtection.STRONG));
  }

  static void addTo(Mistakes list, Inputs inputs) throws Exception {
    KeyFileMistakes mistakes = new KeyFileMistakes(inputs);
    list.subject("PVK files");
    mistakes.pvk(list);
    mistakes.pvkCiphers(list);
    list.subject("Strong-name keys");
    mistakes.strongNames(list);
    mistakes.tokens(list);
  }

  private Key read(byte[] file, String password) throws Exception {
    return factory("CALG_RSA_KEYX")
        .generatePrivate(
            new CapiPvkSpec(file, password == null ? null : password.toCharArray(), 1));
  }

  private void pvk(Mistakes list) {
    list.refused("a wrong password", () -> read(pvk, "wrong"));
    list.refused("no password", () -> read(pvk, null));
    list.refused("an empty password", () -> read(pvk, ""));
    list.refused(
        "a PVK file as CapiKeyBlobSpec",
        () -> factory("CALG_RSA_KEYX").generatePrivate(new CapiKeyBlobSpec(pvk)));
    list.refused("a BLOB as CapiPvkSpec", () -> read(inputs.privateBlob, null));
    list.refused(
        "PEM text as CapiPvkSpec", () -> read(ascii("-----BEGIN RSA PRIVATE KEY-----\n"), null));
    list.refused("the first 100 bytes", () -> read(Arrays.copyOf(pvk, 100), "pw"));
    list.refused("the first 10 bytes", () -> read(Arrays.copyOf(pvk, 10), "pw"));
    list.refused("no bytes", () -> read(new byte[0], "pw"));
    list.refused("null", () -> new CapiPvkSpec(null));
    list.works(
        "generatePublic",
        "the public half",
        () -> factory("CALG_RSA_SIGN").generatePublic(new CapiPvkSpec(pvk, PASSWORD, 1)));
    list.refused(
        "the factory of CALG_DSS_SIGN",
        () -> factory("CALG_DSS_SIGN").generatePrivate(new CapiPvkSpec(pvk, PASSWORD, 1)));
  }

  private void pvkCiphers(Mistakes list) {
    list.refused("Cipher PVK, wrap of a non-exportable key", () -> wrap(inputs.fixed));
    list.works("Cipher PVK, wrap of the JDK's key", "it shows its numbers", () -> wrap(inputs.jdk));
    list.refused(
        "Cipher PVK, wrap of a session key", () -> pvkCipher(Cipher.WRAP_MODE).wrap(inputs.rc4));
    list.refused("Cipher PVK with ENCRYPT_MODE", () -> pvkCipher(Cipher.ENCRYPT_MODE));
    list.refused(
        "Cipher PVK with a session key in place of a password",
        () ->
            cipher(
                "PVK",
                Cipher.WRAP_MODE,
                inputs.tripleDes,
                new CapiPvkParameterSpec(PvkProtection.STRONG)));
    list.refused("an empty password to write", () -> CapiPvkParameterSpec.password(new char[0]));
  }

  private Key readStrongName(byte[] file) throws Exception {
    return factory("CALG_RSA_SIGN").generatePrivate(new CapiSnkSpec(file));
  }

  private void strongNames(Mistakes list) {
    list.works(
        "the factory of CALG_RSA_KEYX",
        "both are RSA; the key remains a signature key",
        () -> factory("CALG_RSA_KEYX").generatePrivate(new CapiSnkSpec(inputs.strongNameKey)));
    list.works(
        "a key pair for generatePublic",
        "its public half",
        () -> factory("CALG_RSA_SIGN").generatePublic(new CapiSnkSpec(inputs.strongNameKey)));
    list.refused("a public key for generatePrivate", () -> readStrongName(strongNamePublic));
    list.works(
        "a key pair file as CapiKeyBlobSpec",
        "it is a PRIVATEKEYBLOB",
        () -> factory("CALG_RSA_SIGN").generatePrivate(new CapiKeyBlobSpec(inputs.strongNameKey)));
    list.refused(
        "a public key file as CapiKeyBlobSpec",
        () -> factory("CALG_RSA_SIGN").generatePublic(new CapiKeyBlobSpec(strongNamePublic)));
    list.refused("no bytes", () -> readStrongName(new byte[0]));
    list.refused("a PVK file as CapiSnkSpec", () -> readStrongName(pvk));
    list.refused(
        "X.509 as CapiSnkSpec",
        () ->
            factory("CALG_RSA_SIGN")
                .generatePublic(new CapiSnkSpec(inputs.exchange.getPublic().getEncoded())));
    list.refused(
        "withHashAlgorithm(CALG_MD5)",
        () -> new CapiSnkSpec(strongNamePublic).withHashAlgorithm(AlgId.CALG_MD5));
    list.refused(
        "withHashAlgorithm of a key pair",
        () -> new CapiSnkSpec(inputs.strongNameKey).withHashAlgorithm(AlgId.CALG_SHA_256));
    list.refused(
        "withHashAlgorithm of X.509",
        () ->
            new CapiSnkSpec(inputs.exchange.getPublic().getEncoded())
                .withHashAlgorithm(AlgId.CALG_SHA_256));
  }

  private void tokens(Mistakes list) {
    list.refused(
        "a token of 16 hexadecimal digits as bytes",
        () -> new CapiPublicKeyTokenSpec(ascii("b77a5c561934e089")));
    list.refused("a token of 20 bytes", () -> new CapiPublicKeyTokenSpec(new byte[20]));
    list.refused(
        "CapiPublicKeyTokenSpec.of a key pair",
        () -> CapiPublicKeyTokenSpec.of(new CapiSnkSpec(inputs.strongNameKey)));
    list.works(
        "CapiPublicKeyTokenSpec.of a PUBLICKEYBLOB",
        "it is given the prefix that names SHA-1",
        () -> CapiPublicKeyTokenSpec.of(new CapiSnkSpec(inputs.publicBlob)));
    list.refused(
        "a key from a token",
        () ->
            factory("CALG_RSA_SIGN")
                .generatePublic(
                    new CapiPublicKeyTokenSpec(HexFormat.of().parseHex("b77a5c561934e089"))));
    list.refused(
        "AssemblySignatureKey.parse of base64",
        () -> AssemblySignatureKey.parse("ACQAAASAAACU", "AAAA"));
  }
}
