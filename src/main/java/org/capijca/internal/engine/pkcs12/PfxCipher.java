package org.capijca.internal.engine.pkcs12;

import static org.capijca.CapiError.NTE_BAD_ALGID;
import static org.capijca.CapiError.NTE_BAD_DATA;

import java.io.IOException;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Supplier;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.EncryptionScheme;
import org.bouncycastle.asn1.pkcs.KeyDerivationFunc;
import org.bouncycastle.asn1.pkcs.PBES2Parameters;
import org.bouncycastle.asn1.pkcs.PBKDF2Params;
import org.bouncycastle.asn1.pkcs.PKCS12PBEParams;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.crypto.BlockCipher;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.digests.SHA1Digest;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.engines.AESEngine;
import org.bouncycastle.crypto.engines.DESedeEngine;
import org.bouncycastle.crypto.engines.RC2Engine;
import org.bouncycastle.crypto.modes.CBCBlockCipher;
import org.bouncycastle.crypto.paddings.PKCS7Padding;
import org.bouncycastle.crypto.paddings.PaddedBufferedBlockCipher;
import org.bouncycastle.crypto.params.ParametersWithIV;
import org.capijca.internal.engine.random.RandomBytes;

/**
 * Encryption under a password: written as PBES2 with PBKDF2, HMAC-SHA256 and AES-256; read also
 * with other hashes and ciphers, and as PKCS #12 1.0 had it, which Windows wrote before Windows 10
 * and still offers.
 */
final class PfxCipher {
  private static final int AES_KEY = 32;
  private static final int AES_BLOCK = 16;
  private static final AlgorithmIdentifier HMAC_SHA_256 =
      new AlgorithmIdentifier(PKCSObjectIdentifiers.id_hmacWithSHA256, DERNull.INSTANCE);

  /** A cipher of PBES2: the engine, and the length of its key in bytes. */
  private record Scheme(Supplier<BlockCipher> engine, int keyBytes) {}

  /** A cipher of PKCS #12 1.0: the engine, and the length of its key in bits. */
  private record LegacyScheme(Supplier<BlockCipher> engine, int keyBits) {}

  private static final Map<ASN1ObjectIdentifier, Scheme> SCHEMES =
      Map.of(
          NISTObjectIdentifiers.id_aes128_CBC, new Scheme(AESEngine::newInstance, 16),
          NISTObjectIdentifiers.id_aes192_CBC, new Scheme(AESEngine::newInstance, 24),
          NISTObjectIdentifiers.id_aes256_CBC, new Scheme(AESEngine::newInstance, AES_KEY),
          PKCSObjectIdentifiers.des_EDE3_CBC, new Scheme(DESedeEngine::new, 24));

  private static final Map<ASN1ObjectIdentifier, LegacyScheme> LEGACY_SCHEMES =
      Map.of(
          PKCSObjectIdentifiers.pbeWithSHAAnd3_KeyTripleDES_CBC,
          new LegacyScheme(DESedeEngine::new, 192),
          PKCSObjectIdentifiers.pbeWithSHAAnd2_KeyTripleDES_CBC,
          new LegacyScheme(DESedeEngine::new, 128),
          PKCSObjectIdentifiers.pbeWithSHAAnd128BitRC2_CBC,
          new LegacyScheme(RC2Engine::new, 128),
          PKCSObjectIdentifiers.pbeWithSHAAnd40BitRC2_CBC,
          new LegacyScheme(RC2Engine::new, 40));

  private PfxCipher() {}

  /** What has been encrypted, and how. */
  record Encrypted(AlgorithmIdentifier algorithm, ASN1OctetString data) {}

  static Encrypted encrypt(byte[] plain, PfxPassword password) {
    byte[] salt = password.salt();
    byte[] iv = new byte[AES_BLOCK];
    RandomBytes.own().fill(iv);
    AlgorithmIdentifier algorithm =
        new AlgorithmIdentifier(
            PKCSObjectIdentifiers.id_PBES2,
            new PBES2Parameters(
                new KeyDerivationFunc(
                    PKCSObjectIdentifiers.id_PBKDF2,
                    new PBKDF2Params(salt, password.iterations(), AES_KEY, HMAC_SHA_256)),
                new EncryptionScheme(NISTObjectIdentifiers.id_aes256_CBC, new DEROctetString(iv))));
    ParametersWithIV key =
        new ParametersWithIV(
            password.pbkdf2(new SHA256Digest(), salt, password.iterations(), AES_KEY), iv);
    try {
      return new Encrypted(
          algorithm, new DEROctetString(process(true, AESEngine.newInstance(), key, plain)));
    } catch (InvalidCipherTextException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The plain bytes, which the caller wipes where they are secret. */
  static byte[] decrypt(Encrypted encrypted, PfxPassword password, WorkLimit limit)
      throws IOException {
    ASN1ObjectIdentifier algorithm = encrypted.algorithm().getAlgorithm();
    try {
      if (algorithm.equals(PKCSObjectIdentifiers.id_PBES2)) {
        return decryptPbes2(encrypted, password, limit);
      }
      LegacyScheme scheme = LEGACY_SCHEMES.get(algorithm);
      if (scheme == null) {
        throw unknown(algorithm);
      }
      return decryptLegacy(scheme, encrypted, password, limit);
    } catch (InvalidCipherTextException e) {
      throw NTE_BAD_DATA.as(IOException::new, "what the file holds does not decrypt", e);
    }
  }

  private static byte[] decryptPbes2(Encrypted encrypted, PfxPassword password, WorkLimit limit)
      throws IOException, InvalidCipherTextException {
    PBES2Parameters parameters = PBES2Parameters.getInstance(encrypted.algorithm().getParameters());
    KeyDerivationFunc derivation = parameters.getKeyDerivationFunc();
    if (!derivation.getAlgorithm().equals(PKCSObjectIdentifiers.id_PBKDF2)) {
      throw unknown(derivation.getAlgorithm());
    }
    PBKDF2Params pbkdf2 = PBKDF2Params.getInstance(derivation.getParameters());
    Scheme scheme = SCHEMES.get(parameters.getEncryptionScheme().getAlgorithm());
    if (scheme == null) {
      throw unknown(parameters.getEncryptionScheme().getAlgorithm());
    }
    BigInteger length = pbkdf2.getKeyLength();
    if (length != null && !length.equals(BigInteger.valueOf(scheme.keyBytes()))) {
      throw NTE_BAD_DATA.as(
          IOException::new,
          "a key of " + length + " bytes where the cipher takes " + scheme.keyBytes());
    }
    int count = limit.spend(pbkdf2.getIterationCount());
    byte[] iv =
        ASN1OctetString.getInstance(parameters.getEncryptionScheme().getParameters()).getOctets();
    ParametersWithIV key =
        new ParametersWithIV(
            password.pbkdf2(
                PfxDigests.of(pbkdf2.getPrf().getAlgorithm()),
                pbkdf2.getSalt(),
                count,
                scheme.keyBytes()),
            iv);
    return process(false, scheme.engine().get(), key, encrypted.data().getOctets());
  }

  private static byte[] decryptLegacy(
      LegacyScheme scheme, Encrypted encrypted, PfxPassword password, WorkLimit limit)
      throws IOException, InvalidCipherTextException {
    PKCS12PBEParams parameters = PKCS12PBEParams.getInstance(encrypted.algorithm().getParameters());
    int count = limit.spend(parameters.getIterations());
    BlockCipher engine = scheme.engine().get();
    ParametersWithIV key =
        password.legacy(
            new SHA1Digest(),
            parameters.getIV(),
            count,
            scheme.keyBits(),
            engine.getBlockSize() * Byte.SIZE);
    return process(false, engine, key, encrypted.data().getOctets());
  }

  private static IOException unknown(ASN1ObjectIdentifier algorithm) {
    return NTE_BAD_ALGID.as(
        IOException::new,
        "the encryption "
            + algorithm
            + "; allowed PBES2 with PBKDF2 and AES or 3DES, PKCS #12 with 3DES or RC2");
  }

  private static byte[] process(
      boolean encrypt, BlockCipher engine, ParametersWithIV key, byte[] data)
      throws InvalidCipherTextException {
    PaddedBufferedBlockCipher cipher =
        new PaddedBufferedBlockCipher(CBCBlockCipher.newInstance(engine), new PKCS7Padding());
    cipher.init(encrypt, key);
    byte[] out = new byte[cipher.getOutputSize(data.length)];
    try {
      int length = cipher.processBytes(data, 0, data.length, out, 0);
      length += cipher.doFinal(out, length);
      return Arrays.copyOf(out, length);
    } finally {
      if (!encrypt) {
        Arrays.fill(out, (byte) 0);
      }
    }
  }
}
