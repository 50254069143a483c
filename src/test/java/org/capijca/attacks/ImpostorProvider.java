// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.attacks;

import java.nio.ByteBuffer;
import java.security.AlgorithmParameters;
import java.security.Key;
import java.security.KeyFactorySpi;
import java.security.MessageDigestSpi;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.SecureRandomSpi;
import java.security.SignatureSpi;
import java.security.spec.AlgorithmParameterSpec;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.KeySpec;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import javax.crypto.CipherSpi;
import javax.crypto.KeyAgreementSpi;
import javax.crypto.SecretKey;

/** A provider of an attacker, with the name of a JDK provider, that records what it receives. */
public final class ImpostorProvider extends Provider {
  private static final long serialVersionUID = 1L;

  /** The engines that have received a key or data. */
  static final Set<String> HANDED = new TreeSet<>();

  public ImpostorProvider(String name) {
    super(name, "1.0", "");
    for (String cipher : new String[] {"AES", "DES", "DESede", "RC2", "RC4", "ARCFOUR", "RSA"}) {
      put("Cipher." + cipher, SpyCipher.class.getName());
    }
    put("Cipher.RSA/ECB/NoPadding", SpyCipher.class.getName());
    for (String keys : new String[] {"RSA", "DSA", "DH", "DiffieHellman"}) {
      put("KeyFactory." + keys, SpyKeyFactory.class.getName());
      put("KeyAgreement." + keys, SpyKeyAgreement.class.getName());
    }
    for (String digest : new String[] {"MD5", "SHA-1", "SHA", "SHA-256", "SHA-384", "SHA-512"}) {
      put("MessageDigest." + digest, SpyDigest.class.getName());
    }
    put("Signature.NONEwithDSAinP1363Format", SpySignature.class.getName());
    for (String random : new String[] {"NativePRNG", "NativePRNGNonBlocking", "DRBG", "SHA1PRNG"}) {
      put("SecureRandom." + random, SpyRandom.class.getName());
    }
  }

  /** Ignores calls by the JDK itself, for example to verify a signed JAR, which pass no key. */
  private static void note(String engine) {
    String caller =
        StackWalker.getInstance()
            .walk(frames ->
                frames
                    .map(StackWalker.StackFrame::getClassName)
                    .filter(name -> !name.startsWith(ImpostorProvider.class.getName()))
                    .filter(name -> !name.startsWith("java.security."))
                    .filter(name -> !name.startsWith("javax.crypto."))
                    .findFirst()
                    .orElseThrow());
    if (caller.startsWith("org.capijca.internal.") || caller.startsWith("org.bouncycastle.")) {
      HANDED.add(engine + " by " + caller);
    }
  }

  /** Accepts any key. */
  public static final class SpyCipher extends CipherSpi {
    @Override
    protected void engineSetMode(String mode) {}

    @Override
    protected void engineSetPadding(String padding) {}

    @Override
    protected int engineGetBlockSize() {
      return 16;
    }

    @Override
    protected int engineGetOutputSize(int length) {
      return length + 16;
    }

    @Override
    protected byte[] engineGetIV() {
      return null;
    }

    @Override
    protected AlgorithmParameters engineGetParameters() {
      return null;
    }

    @Override
    protected void engineInit(int mode, Key key, SecureRandom random) {
      note("Cipher");
    }

    @Override
    protected void engineInit(int mode, Key key, AlgorithmParameterSpec spec, SecureRandom random) {
      note("Cipher");
    }

    @Override
    protected void engineInit(int mode, Key key, AlgorithmParameters spec, SecureRandom random) {
      note("Cipher");
    }

    @Override
    protected byte[] engineUpdate(byte[] in, int offset, int length) {
      return new byte[length];
    }

    @Override
    protected int engineUpdate(byte[] in, int offset, int length, byte[] out, int outOffset) {
      return length;
    }

    @Override
    protected byte[] engineDoFinal(byte[] in, int offset, int length) {
      return new byte[length];
    }

    @Override
    protected int engineDoFinal(byte[] in, int offset, int length, byte[] out, int outOffset) {
      return length;
    }
  }

  /** Accepts any numbers. */
  public static final class SpyKeyFactory extends KeyFactorySpi {
    @Override
    protected PublicKey engineGeneratePublic(KeySpec spec) throws InvalidKeySpecException {
      throw new InvalidKeySpecException();
    }

    @Override
    protected PrivateKey engineGeneratePrivate(KeySpec spec) throws InvalidKeySpecException {
      note("KeyFactory");
      throw new InvalidKeySpecException();
    }

    @Override
    protected <T extends KeySpec> T engineGetKeySpec(Key key, Class<T> type)
        throws InvalidKeySpecException {
      throw new InvalidKeySpecException();
    }

    @Override
    protected Key engineTranslateKey(Key key) {
      note("KeyFactory");
      return key;
    }
  }

  /** Accepts any key. */
  public static final class SpyKeyAgreement extends KeyAgreementSpi {
    @Override
    protected void engineInit(Key key, SecureRandom random) {
      note("KeyAgreement");
    }

    @Override
    protected void engineInit(Key key, AlgorithmParameterSpec params, SecureRandom random) {
      note("KeyAgreement");
    }

    @Override
    protected Key engineDoPhase(Key key, boolean lastPhase) {
      return null;
    }

    @Override
    protected byte[] engineGenerateSecret() {
      return new byte[1];
    }

    @Override
    protected int engineGenerateSecret(byte[] secret, int offset) {
      return 0;
    }

    @Override
    protected SecretKey engineGenerateSecret(String algorithm) {
      return null;
    }
  }

  /** Accepts any data. */
  public static final class SpyDigest extends MessageDigestSpi implements Cloneable {
    @Override
    protected void engineUpdate(byte input) {
      note("MessageDigest");
    }

    @Override
    protected void engineUpdate(byte[] input, int offset, int length) {
      note("MessageDigest");
    }

    @Override
    protected void engineUpdate(ByteBuffer input) {
      note("MessageDigest");
    }

    @Override
    protected byte[] engineDigest() {
      return new byte[20];
    }

    @Override
    protected void engineReset() {}

    @Override
    public Object clone() throws CloneNotSupportedException {
      return super.clone();
    }
  }

  /** Accepts every signature. */
  @SuppressWarnings("deprecation") // abstract methods of the JDK's SPI
  public static final class SpySignature extends SignatureSpi {
    @Override
    protected void engineInitVerify(PublicKey key) {
      note("Signature");
    }

    @Override
    protected void engineInitSign(PrivateKey key) {
      note("Signature");
    }

    @Override
    protected void engineUpdate(byte input) {}

    @Override
    protected void engineUpdate(byte[] input, int offset, int length) {}

    @Override
    protected byte[] engineSign() {
      return new byte[40];
    }

    @Override
    protected boolean engineVerify(byte[] signature) {
      return true;
    }

    @Override
    protected void engineSetParameter(String name, Object value) {}

    @Override
    protected Object engineGetParameter(String name) {
      return null;
    }
  }

  /** Returns predictable random numbers. */
  public static final class SpyRandom extends SecureRandomSpi {
    private static final long serialVersionUID = 1L;

    @Override
    protected void engineSetSeed(byte[] seed) {}

    @Override
    protected void engineNextBytes(byte[] bytes) {
      note("SecureRandom");
      // The JDK uses it to name temporary files, and retries while a file with that name exists.
      new Random(System.nanoTime()).nextBytes(bytes);
    }

    @Override
    protected byte[] engineGenerateSeed(int length) {
      return new byte[length];
    }
  }
}
