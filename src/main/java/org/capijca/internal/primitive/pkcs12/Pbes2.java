// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.primitive.pkcs12;

import static org.capijca.CapiError.NTE_BAD_ALGID;
import static org.capijca.CapiError.NTE_BAD_DATA;

import java.io.IOException;
import java.math.BigInteger;
import java.util.Map;
import java.util.function.Supplier;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.EncryptionScheme;
import org.bouncycastle.asn1.pkcs.KeyDerivationFunc;
import org.bouncycastle.asn1.pkcs.PBES2Parameters;
import org.bouncycastle.asn1.pkcs.PBKDF2Params;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.RC2CBCParameter;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.crypto.BlockCipher;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.engines.AESEngine;
import org.bouncycastle.crypto.engines.DESEngine;
import org.bouncycastle.crypto.engines.DESedeEngine;
import org.bouncycastle.crypto.engines.RC2Engine;
import org.bouncycastle.crypto.params.KeyParameter;
import org.bouncycastle.crypto.params.ParametersWithIV;
import org.bouncycastle.crypto.params.RC2Parameters;
import org.capijca.internal.primitive.digest.JdkExtendedDigest;
import org.capijca.internal.primitive.pkcs12.PfxPassword.Stretching;
import org.capijca.internal.primitive.random.RandomBytes;

/**
 * PBES2 with PBKDF2 (RFC 8018). Writes HMAC-SHA256 and AES-256; also reads the other HMACs, AES,
 * 3DES, DES and RC2.
 */
final class Pbes2 {
  private static final int AES_KEY = 32;
  private static final int AES_BLOCK = 16;
  private static final AlgorithmIdentifier HMAC_SHA_256 =
      new AlgorithmIdentifier(PKCSObjectIdentifiers.id_hmacWithSHA256, DERNull.INSTANCE);

  /** DES-CBC (RFC 8018, B.2.1). */
  private static final ASN1ObjectIdentifier DES_CBC = new ASN1ObjectIdentifier("1.3.14.3.2.7");

  /** A cipher: the engine and the key length in bytes. */
  private record Scheme(Supplier<BlockCipher> engine, int keyBytes) {}

  private static final Map<ASN1ObjectIdentifier, Scheme> SCHEMES =
      Map.of(
          NISTObjectIdentifiers.id_aes128_CBC,
          new Scheme(AESEngine::newInstance, 16),
          NISTObjectIdentifiers.id_aes192_CBC,
          new Scheme(AESEngine::newInstance, 24),
          NISTObjectIdentifiers.id_aes256_CBC,
          new Scheme(AESEngine::newInstance, AES_KEY),
          PKCSObjectIdentifiers.des_EDE3_CBC,
          new Scheme(DESedeEngine::new, 24),
          DES_CBC,
          new Scheme(DESEngine::new, 8));

  private static final int RC2_DEFAULT_KEY = 16;
  private static final int RC2_MAX_KEY = 128;

  /** RC2 parameter versions from this value on are the number of effective bits. */
  private static final int RC2_PLAIN_VERSIONS = 256;

  /** The version for 32 effective bits, used if the version is absent. */
  private static final int RC2_DEFAULT_VERSION = 0;

  private static final Map<Integer, Integer> RC2_BITS =
      Map.of(RC2_DEFAULT_VERSION, 32, 160, 40, 120, 64, 58, 128);

  private Pbes2() {}

  static PfxCipher.Encrypted encrypt(
      byte[] plain, PfxPassword password, int iterations, WorkLimit limit) throws IOException {
    byte[] salt = password.salt();
    byte[] iv = new byte[AES_BLOCK];
    RandomBytes.own().fill(iv);
    KeyParameter key =
        password.pbkdf2(
            password.forms().get(0),
            JdkExtendedDigest.preferredTo(new SHA256Digest()),
            new Stretching(salt, iterations),
            AES_KEY,
            limit);
    AlgorithmIdentifier algorithm =
        new AlgorithmIdentifier(
            PKCSObjectIdentifiers.id_PBES2,
            new PBES2Parameters(
                new KeyDerivationFunc(
                    PKCSObjectIdentifiers.id_PBKDF2,
                    new PBKDF2Params(salt, iterations, AES_KEY, HMAC_SHA_256)),
                new EncryptionScheme(NISTObjectIdentifiers.id_aes256_CBC, new DEROctetString(iv))));
    try {
      byte[] data =
          Ciphering.cbc(true, AESEngine.newInstance(), new ParametersWithIV(key, iv), plain);
      return new PfxCipher.Encrypted(algorithm, new DEROctetString(data));
    } catch (InvalidCipherTextException e) {
      throw new IllegalStateException(e);
    }
  }

  static byte[] decrypt(
      PfxCipher.Encrypted encrypted, PfxPassword password, PasswordBytes form, WorkLimit limit)
      throws IOException, InvalidCipherTextException {
    PBES2Parameters parameters = PBES2Parameters.getInstance(encrypted.algorithm().getParameters());
    PBKDF2Params derivation = derivation(parameters.getKeyDerivationFunc());
    Cipher cipher = cipher(parameters.getEncryptionScheme(), derivation.getKeyLength());
    KeyParameter key =
        password.pbkdf2(
            form,
            PfxDigests.of(derivation.getPrf().getAlgorithm()).get(),
            new Stretching(derivation.getSalt(), derivation.getIterationCount()),
            cipher.keyBytes(),
            limit);
    return Ciphering.cbc(
        false,
        cipher.engine(),
        new ParametersWithIV(cipher.withParameters(key), cipher.iv().getOctets()),
        encrypted.data().getOctets());
  }

  private static PBKDF2Params derivation(KeyDerivationFunc function) throws IOException {
    if (!function.getAlgorithm().equals(PKCSObjectIdentifiers.id_PBKDF2)) {
      throw unknown(function.getAlgorithm());
    }
    return PBKDF2Params.getInstance(function.getParameters());
  }

  /**
   * A cipher with its parameters; the number of effective bits is 0 if the key length determines
   * it.
   */
  private record Cipher(BlockCipher engine, int keyBytes, ASN1OctetString iv, int effectiveBits) {
    KeyParameter withParameters(KeyParameter key) {
      return effectiveBits == 0 ? key : new RC2Parameters(key.getKey(), effectiveBits);
    }
  }

  private static Cipher cipher(EncryptionScheme encryption, BigInteger keyLength)
      throws IOException {
    if (encryption.getAlgorithm().equals(PKCSObjectIdentifiers.RC2_CBC)) {
      return rc2(encryption, keyLength);
    }
    Scheme scheme = SCHEMES.get(encryption.getAlgorithm());
    if (scheme == null) {
      throw unknown(encryption.getAlgorithm());
    }
    if (keyLength != null && !keyLength.equals(BigInteger.valueOf(scheme.keyBytes()))) {
      throw NTE_BAD_DATA.as(
          IOException::new,
          "a key of " + keyLength + " bytes; the cipher takes " + scheme.keyBytes());
    }
    ASN1OctetString iv = ASN1OctetString.getInstance(encryption.getParameters());
    return new Cipher(scheme.engine().get(), scheme.keyBytes(), iv, 0);
  }

  private static Cipher rc2(EncryptionScheme encryption, BigInteger keyLength) throws IOException {
    RC2CBCParameter parameters = RC2CBCParameter.getInstance(encryption.getParameters());
    int keyBytes = keyLength == null ? RC2_DEFAULT_KEY : keyLength.intValueExact();
    if (keyBytes < 1 || keyBytes > RC2_MAX_KEY) {
      throw NTE_BAD_DATA.as(
          IOException::new,
          "an RC2 key of " + keyBytes + " bytes; allowed are 1 to " + RC2_MAX_KEY);
    }
    return new Cipher(
        new RC2Engine(),
        keyBytes,
        new DEROctetString(parameters.getIV()),
        effectiveBits(parameters.getRC2ParameterVersionData()));
  }

  /** Converts the version of RC2 parameters to the effective length in bits (RFC 8018, B.2.3). */
  private static int effectiveBits(ASN1Integer version) throws IOException {
    int number = version == null ? RC2_DEFAULT_VERSION : version.intValueExact();
    Integer bits = number >= RC2_PLAIN_VERSIONS ? Integer.valueOf(number) : RC2_BITS.get(number);
    if (bits == null || bits > Byte.SIZE * RC2_MAX_KEY) {
      throw NTE_BAD_ALGID.as(
          IOException::new,
          "RC2 parameters of version "
              + number
              + "; allowed 58, 120, 160, 256 to 1024, or none for 32 effective bits");
    }
    return bits;
  }

  private static IOException unknown(ASN1ObjectIdentifier algorithm) {
    return NTE_BAD_ALGID.as(
        IOException::new,
        "the encryption " + algorithm + "; PBES2 allows PBKDF2 with AES, 3DES, DES or RC2");
  }
}
