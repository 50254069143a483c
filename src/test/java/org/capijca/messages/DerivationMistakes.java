// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.messages;

import static org.capijca.messages.Inputs.password;
import static org.capijca.messages.Inputs.secret;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.SecretKey;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;
import org.capijca.AlgId;
import org.capijca.Csp;
import org.capijca.KeyFlag;
import org.capijca.dotnet.PasswordDeriveBytes;
import org.capijca.spec.CapiDeriveKeySpec;
import org.capijca.spec.PasswordEncoding;

/** CryptDeriveKey. */
final class DerivationMistakes {
  private static final char[] PASSWORD = "geheim".toCharArray();

  private DerivationMistakes() {}

  static void addTo(Mistakes list) {
    list.subject("Derivation of keys");
    specs(list);
    algorithms(list);
    lengths(list);
    secrets(list);
  }

  private static void specs(Mistakes list) {
    list.refused("a PBEKeySpec", () -> secret("CALG_RC4", new PBEKeySpec(PASSWORD)));
    list.refused("null", () -> secret("CALG_RC4", null));
    list.works(
        "a SecretKeySpec named RC4",
        "the bytes become the key",
        () -> secret("CALG_RC4", new SecretKeySpec(new byte[16], "RC4")));
    list.refused(
        "a SecretKeySpec named AES for CALG_RC4",
        () -> secret("CALG_RC4", new SecretKeySpec(new byte[16], "AES")));
    list.refused("no hash", () -> CapiDeriveKeySpec.builder().data(new byte[4]).build());
    list.refused(
        "no password, data or hash value",
        () -> CapiDeriveKeySpec.builder().hash(AlgId.CALG_MD5).build());
    list.refused("hash(null)", () -> CapiDeriveKeySpec.builder().hash(null));
    list.works(
        "an empty password",
        "the hash of no bytes, as CryptHashData of an empty string",
        () ->
            secret(
                "CALG_RC4",
                CapiDeriveKeySpec.builder()
                    .hash(AlgId.CALG_MD5)
                    .password(new char[0], PasswordEncoding.ANSI)
                    .build()));
  }

  private static void algorithms(Mistakes list) {
    list.refused(
        "CALG_AES_256 with csp(MS_STRONG_PROV)",
        () -> secret("CALG_AES_256", password(AlgId.CALG_SHA1).csp(Csp.MS_STRONG_PROV).build()));
    list.refused(
        "CALG_SHA_256 with csp(MS_ENHANCED_PROV)",
        () -> secret("CALG_RC4", password(AlgId.CALG_SHA_256).csp(Csp.MS_ENHANCED_PROV).build()));
    list.refused(
        "CALG_SHA_256 with CALG_RC4, whose default CSP lacks it",
        () -> secret("CALG_RC4", password(AlgId.CALG_SHA_256).build()));
    list.refused(
        "CALG_3DES with csp(MS_DEF_PROV)",
        () -> secret("CALG_3DES", password(AlgId.CALG_SHA1).csp(Csp.MS_DEF_PROV).build()));
    list.works(
        "hash(CALG_RC4) in a spec that is not used",
        "the CSP says which hashes it has, at generateSecret",
        () -> password(AlgId.CALG_RC4).build());
    list.refused("hash(CALG_RC4)", () -> secret("CALG_RC4", password(AlgId.CALG_RC4).build()));
    list.refused("hash(CALG_HMAC)", () -> secret("CALG_RC4", password(AlgId.CALG_HMAC).build()));
  }

  private static void lengths(Mistakes list) {
    list.refused("keyLength(16), bytes for bits", () -> rc4(16));
    list.refused("keyLength(256) for CALG_RC4", () -> rc4(256));
    list.refused("keyLength(128 << 16)", () -> rc4(128 << 16));
    list.works(
        "keyLength(64) for CALG_DES",
        "56 and 64 are the same key",
        () -> secret("CALG_DES", password(AlgId.CALG_SHA1).keyLength(64).build()));
    list.works(
        "keyLength(192) for CALG_3DES, as .NET has it",
        "168 and 192 are the same key",
        () -> secret("CALG_3DES", password(AlgId.CALG_SHA1).keyLength(192).build()));
    list.refused(
        "keyLength(128) for CALG_3DES",
        () -> secret("CALG_3DES", password(AlgId.CALG_SHA1).keyLength(128).build()));
    list.refused(
        "dwFlags(40) where 40 << 16 is meant", () -> password(AlgId.CALG_SHA1).dwFlags(40));
    list.works(
        "dwFlags(128) where 128 << 16 is meant",
        "128 is CRYPT_ONLINE; toString and the log say so, once",
        () -> secret("CALG_RC4", password(AlgId.CALG_SHA1).dwFlags(128).build()));
    list.refused(
        "flags(CRYPT_PREGEN)",
        () -> secret("CALG_RC4", password(AlgId.CALG_MD5).flags(KeyFlag.CRYPT_PREGEN).build()));
  }

  private static void secrets(Mistakes list) {
    list.refused(
        "hashValue of 16 bytes for CALG_SHA1",
        () ->
            secret(
                "CALG_RC4",
                CapiDeriveKeySpec.builder().hash(AlgId.CALG_SHA1).hashValue(new byte[16]).build()));
    list.refused(
        "hashValue after password", () -> password(AlgId.CALG_SHA1).hashValue(new byte[20]));
    list.refused(
        "password after hashValue",
        () ->
            CapiDeriveKeySpec.builder()
                .hash(AlgId.CALG_SHA1)
                .hashValue(new byte[20])
                .password(PASSWORD, PasswordEncoding.ANSI));
    list.refused(
        "a Cyrillic password with PasswordEncoding.ANSI",
        () ->
            CapiDeriveKeySpec.builder()
                .hash(AlgId.CALG_MD5)
                .password("\u043f\u0430\u0440".toCharArray(), PasswordEncoding.ANSI));
    list.refused(
        "an umlaut in US-ASCII",
        () ->
            CapiDeriveKeySpec.builder()
                .hash(AlgId.CALG_MD5)
                .password("m\u00fc".toCharArray(), StandardCharsets.US_ASCII));
    list.refused(
        "password(null)", () -> CapiDeriveKeySpec.builder().password(null, PasswordEncoding.ANSI));
    list.refused("a destroyed spec", DerivationMistakes::destroyed);
    list.refused(
        "PasswordDeriveBytes with an iteration count of 0",
        () -> new PasswordDeriveBytes(PASSWORD, new byte[8], "SHA1", 0));
    list.refused(
        "PasswordDeriveBytes with the hash \"SHA-3\"",
        () -> new PasswordDeriveBytes(PASSWORD, new byte[8], "SHA-3", 100));
  }

  private static SecretKey rc4(int bits) throws GeneralSecurityException {
    return secret("CALG_RC4", password(AlgId.CALG_MD5).keyLength(bits).build());
  }

  private static SecretKey destroyed() throws GeneralSecurityException {
    CapiDeriveKeySpec spec = password(AlgId.CALG_MD5).build();
    spec.destroy();
    return secret("CALG_RC4", spec);
  }
}
