// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.cli.keyfile;

import static org.capijca.CapiError.ERROR_INVALID_PASSWORD;
import static org.capijca.CapiError.NTE_BAD_DATA;

import java.io.IOException;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.security.Security;
import java.security.spec.InvalidParameterSpecException;
import java.util.Arrays;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Cipher;
import javax.crypto.EncryptedPrivateKeyInfo;
import javax.crypto.SecretKey;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.PBEParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.capijca.cli.io.CommandFailure;

/** EncryptedPrivateKeyInfo (RFC 5958) with the algorithms of the JDK. */
final class EncryptedPkcs8 {
  /** PBES2 with PBKDF2, HMAC-SHA-256 and AES-256 in CBC mode. */
  private static final String ALGORITHM = "PBEWithHmacSHA256AndAES_256";

  private static final Pattern PBES2 = Pattern.compile("PBEWith(HmacSHA\\d+)AndAES_(\\d+)");
  private static final int ITERATIONS = 600_000;
  private static final int SALT_BYTES = 16;

  /** The Security property that limits the iterations, as those of PFX files. */
  private static final String LIMIT = "org.capijca.pfx.maxIterations";

  private static final int DEFAULT_LIMIT = 1_000_000;

  private EncryptedPkcs8() {}

  /**
   * Decrypts a key.
   *
   * @param encrypted the EncryptedPrivateKeyInfo
   * @param password asked for once the rest is known to be supported; wiped
   */
  static byte[] decrypt(byte[] encrypted, PasswordSupplier password)
      throws GeneralSecurityException, IOException, CommandFailure {
    EncryptedPrivateKeyInfo info = info(encrypted);
    AlgorithmParameters parameters = parameters(info);
    char[] characters = password.get();
    try {
      return decrypt(info, parameters, characters);
    } finally {
      Arrays.fill(characters, '\0');
    }
  }

  private static EncryptedPrivateKeyInfo info(byte[] encrypted) throws InvalidKeyException {
    try {
      return new EncryptedPrivateKeyInfo(encrypted);
    } catch (IOException e) {
      throw NTE_BAD_DATA.as(
          InvalidKeyException::new, "the encrypted key is damaged: " + e.getMessage(), e);
    }
  }

  /** Returns the parameters if they are supported and cost no more than is allowed. */
  private static AlgorithmParameters parameters(EncryptedPrivateKeyInfo info)
      throws InvalidKeyException {
    AlgorithmParameters parameters = info.getAlgParameters();
    PBEParameterSpec spec;
    try {
      spec = parameters == null ? null : parameters.getParameterSpec(PBEParameterSpec.class);
    } catch (InvalidParameterSpecException e) {
      spec = null;
    }
    if (spec == null) {
      throw NTE_BAD_DATA.as(
          InvalidKeyException::new, "the encryption " + info.getAlgName() + " is not supported");
    }
    int count = spec.getIterationCount();
    int limit = maxIterations();
    if (count <= 0 || count > limit) {
      throw NTE_BAD_DATA.as(
          InvalidKeyException::new,
          "the encrypted key has an iteration count of "
              + count
              + "; allowed are 1 to "
              + limit
              + ", which the Security property "
              + LIMIT
              + " changes");
    }
    return parameters;
  }

  private static int maxIterations() {
    try {
      return Integer.parseInt(Objects.requireNonNullElse(Security.getProperty(LIMIT), "").strip());
    } catch (NumberFormatException e) {
      return DEFAULT_LIMIT;
    }
  }

  /**
   * Encrypts a key.
   *
   * @param pkcs8 the PrivateKeyInfo
   * @param password wiped
   */
  static byte[] encrypt(byte[] pkcs8, char[] password)
      throws GeneralSecurityException, IOException {
    try {
      SecureRandom random = new SecureRandom();
      byte[] salt = new byte[SALT_BYTES];
      byte[] iv = new byte[SALT_BYTES];
      random.nextBytes(salt);
      random.nextBytes(iv);
      PBEParameterSpec spec = new PBEParameterSpec(salt, ITERATIONS, new IvParameterSpec(iv));
      AlgorithmParameters named = AlgorithmParameters.getInstance(ALGORITHM);
      named.init(spec);
      AlgorithmParameters parameters = AlgorithmParameters.getInstance("PBES2");
      parameters.init(named.getEncoded());
      Cipher cipher = pbes2(Cipher.ENCRYPT_MODE, ALGORITHM, spec, password);
      return new EncryptedPrivateKeyInfo(parameters, cipher.doFinal(pkcs8)).getEncoded();
    } finally {
      Arrays.fill(password, '\0');
    }
  }

  private static byte[] decrypt(
      EncryptedPrivateKeyInfo info, AlgorithmParameters parameters, char[] password)
      throws InvalidKeyException {
    try {
      return decryptAs(info, parameters, password);
    } catch (GeneralSecurityException e) {
      throw ERROR_INVALID_PASSWORD.as(
          InvalidKeyException::new,
          "the key cannot be decrypted: the password is wrong or the file is damaged",
          e);
    }
  }

  private static byte[] decryptAs(
      EncryptedPrivateKeyInfo info, AlgorithmParameters parameters, char[] password)
      throws GeneralSecurityException {
    // The parameters of PBES2 know hash and cipher, which its own name does not tell.
    String pbes2 = parameters.toString();
    if (PBES2.matcher(pbes2).matches()) {
      return pbes2(
              Cipher.DECRYPT_MODE,
              pbes2,
              parameters.getParameterSpec(PBEParameterSpec.class),
              password)
          .doFinal(info.getEncryptedData());
    }
    Cipher cipher = Cipher.getInstance(info.getAlgName());
    cipher.init(Cipher.DECRYPT_MODE, key(info.getAlgName(), new PBEKeySpec(password)), parameters);
    return info.getKeySpec(cipher).getEncoded();
  }

  /** PBKDF2 and AES one after the other, as the JDK's PBES2 takes passwords in ASCII only. */
  private static Cipher pbes2(int mode, String name, PBEParameterSpec spec, char[] password)
      throws GeneralSecurityException {
    Matcher parts = PBES2.matcher(name);
    if (!parts.matches()) {
      throw new NoSuchAlgorithmException(name);
    }
    SecretKey derived =
        key(
            "PBKDF2With" + parts.group(1),
            new PBEKeySpec(
                password,
                spec.getSalt(),
                spec.getIterationCount(),
                Integer.parseInt(parts.group(2))));
    byte[] bytes = derived.getEncoded();
    Cipher cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
    cipher.init(mode, new SecretKeySpec(bytes, "AES"), spec.getParameterSpec());
    Arrays.fill(bytes, (byte) 0);
    return cipher;
  }

  private static SecretKey key(String algorithm, PBEKeySpec spec) throws GeneralSecurityException {
    try {
      return SecretKeyFactory.getInstance(algorithm).generateSecret(spec);
    } finally {
      spec.clearPassword();
    }
  }
}
