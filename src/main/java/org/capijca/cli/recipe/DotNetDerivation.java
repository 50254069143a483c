// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.cli.recipe;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.function.IntFunction;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.SecretKeySpec;
import org.capijca.AlgId;
import org.capijca.CapiProvider;
import org.capijca.dotnet.PasswordDeriveBytes;
import org.capijca.dotnet.Rfc2898DeriveBytes;
import org.capijca.interfaces.CapiSecretKey;

/**
 * GetBytes of PasswordDeriveBytes or Rfc2898DeriveBytes of .NET: the first bytes are the key, the
 * bytes of a second call can be the IV.
 *
 * @param generator the class
 * @param hash MD5, SHA1, SHA256, SHA384 or SHA512
 * @param salt the salt
 * @param iterations the iteration count
 * @param algId the algorithm of the key
 * @param bits the key length in bits, parity bits included
 */
public record DotNetDerivation(
    Generator generator, AlgId hash, SaltRule salt, int iterations, AlgId algId, int bits)
    implements Derivation {
  /** A class of .NET. */
  public enum Generator {
    /** PBKDF1 and its extension by Microsoft. */
    PASSWORD_DERIVE_BYTES("PasswordDeriveBytes", PasswordDeriveBytes.DEFAULT_ITERATIONS),
    /** PBKDF2. */
    RFC2898("Rfc2898DeriveBytes", Rfc2898DeriveBytes.DEFAULT_ITERATIONS);

    private final String className;
    private final int defaultIterations;

    Generator(String className, int defaultIterations) {
      this.className = className;
      this.defaultIterations = defaultIterations;
    }

    /** {@return the iteration count of constructors that take none} */
    public int defaultIterations() {
      return defaultIterations;
    }

    /** {@return the name of the class} */
    public String className() {
      return className;
    }
  }

  @Override
  public Derived derive(CapiProvider provider, byte[] password, byte[] ciphertext)
      throws GeneralSecurityException {
    byte[] saltBytes = salt.salt(ciphertext);
    return switch (generator) {
      case RFC2898 -> {
        Rfc2898DeriveBytes source =
            new Rfc2898DeriveBytes(password, saltBytes, iterations, hash.name());
        Derived derived = derive(provider, source::getBytes);
        source.destroy();
        yield derived;
      }
      case PASSWORD_DERIVE_BYTES -> {
        PasswordDeriveBytes source =
            new PasswordDeriveBytes(password, saltBytes, hash.name(), iterations);
        Derived derived = derive(provider, source::getBytes);
        source.destroy();
        yield derived;
      }
    };
  }

  /**
   * Takes the key and then as many bytes as an IV has, as programs do.
   *
   * @param source GetBytes
   */
  public Derived derive(CapiProvider provider, IntFunction<byte[]> source)
      throws GeneralSecurityException {
    byte[] value = source.apply(bits / Byte.SIZE);
    try {
      CapiSecretKey key = key(provider, value);
      return new Derived(key, null, following(source, key.getBlockLength() / Byte.SIZE));
    } finally {
      Arrays.fill(value, (byte) 0);
    }
  }

  /** Null for stream ciphers, and where .NET too refuses the second call of PasswordDeriveBytes. */
  private static byte[] following(IntFunction<byte[]> source, int length) {
    try {
      return length == 0 ? null : source.apply(length);
    } catch (IllegalArgumentException notEnoughKept) {
      return null;
    }
  }

  private CapiSecretKey key(CapiProvider provider, byte[] value) throws GeneralSecurityException {
    return (CapiSecretKey)
        SecretKeyFactory.getInstance(algId.name(), provider)
            .generateSecret(new SecretKeySpec(value, algId.name()));
  }

  @Override
  public int leadingSalt() {
    return salt.leading();
  }

  @Override
  public double rarity() {
    return 4 + Rarity.ofHash(hash) + (salt.leading() == 0 ? 0 : 2);
  }
}
