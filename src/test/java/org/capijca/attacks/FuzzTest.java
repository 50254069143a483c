// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.attacks;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.math.BigInteger;
import java.security.AlgorithmParameters;
import java.security.Key;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.KeySpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import javax.crypto.Cipher;
import javax.crypto.KeyAgreement;
import javax.crypto.KeyGenerator;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.SecretKeySpec;
import org.capijca.CapiProvider;
import org.capijca.interfaces.CapiSecretKey;
import org.capijca.laws.Failures;
import org.capijca.spec.CapiKeyAgreementParameterSpec;
import org.capijca.spec.CapiKeyBlobSpec;
import org.capijca.spec.CapiKeyBlobVer3Spec;
import org.capijca.spec.CapiKeyGenParameterSpec;
import org.capijca.spec.CapiKeyPairEntry;
import org.capijca.spec.CapiPvkSpec;
import org.capijca.spec.CapiSnkSpec;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Altered inputs for every way in: whatever the bytes, a call returns or throws an exception with a
 * CryptoAPI code, and what it returns can be used under the same rule. {@code
 * -Dcapi.fuzz.seconds=600} is for longer runs, {@code -Dcapi.fuzz.seed} for other inputs.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FuzzTest {
  private static final long SEED = Long.getLong("capi.fuzz.seed", 20240229L);

  /** All targets together, in seconds; 0 for a fixed number of inputs each. */
  private static final int SECONDS = Integer.getInteger("capi.fuzz.seconds", 0);

  private static final int INPUTS = 150;
  private static final char[] PASSWORD = {'p'};

  private final CapiProvider provider = new CapiProvider();
  private final CapiProvider rsaAes = provider.configure("MS_ENH_RSA_AES_PROV");
  private final List<Target> targets = new ArrayList<>();

  private KeyPair rsa;
  private KeyPair dss;
  private KeyPair dh;

  /** Takes bytes; what it returns is used as a key if it is one. */
  private interface Taker {
    Object take(byte[] input) throws Exception;
  }

  private record Target(String name, byte[] sample, Taker taker) {
    @Override
    public String toString() {
      return name;
    }
  }

  Stream<Target> targets() {
    return targets.stream();
  }

  @BeforeAll
  void makeTargets() throws Exception {
    rsa = pair("AT_KEYEXCHANGE");
    dss = pair("CALG_DSS_SIGN");
    dh = pair("CALG_DH_SF");
    pairTargets("CALG_RSA_KEYX", rsa);
    pairTargets("CALG_DSS_SIGN", dss);
    pairTargets("CALG_DH_SF", dh);
    sessionKeyTargets();
    storeTargets();
    parameterTargets();
    byte[] peer = export("CALG_DH_SF", dh.getPublic(), CapiKeyBlobSpec.class);
    target(
        "peer BLOB",
        peer,
        input -> {
          KeyAgreement agreement = KeyAgreement.getInstance("CALG_DH_SF", provider);
          agreement.init(
              dh.getPrivate(), CapiKeyAgreementParameterSpec.builder().peerBlob(input).build());
          return agreement.generateSecret("CALG_RC4");
        });
    target(
        "configure",
        "MS_STRONG_PROV;flags=1;store=/tmp/x".getBytes("ISO-8859-1"),
        input -> provider.configure(new String(input, "ISO-8859-1")));
  }

  private void target(String name, byte[] sample, Taker taker) {
    targets.add(new Target(name, sample, taker));
  }

  private KeyPair pair(String algorithm) throws Exception {
    KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm, provider);
    generator.initialize(new CapiKeyGenParameterSpec(512 << 16 | 1));
    return generator.generateKeyPair();
  }

  private byte[] export(String factory, Key key, Class<? extends KeySpec> type) throws Exception {
    KeySpec spec = KeyFactory.getInstance(factory, provider).getKeySpec(key, type);
    return ((java.security.spec.EncodedKeySpec) spec).getEncoded();
  }

  private void pairTargets(String name, KeyPair pair) throws Exception {
    KeyFactory factory = KeyFactory.getInstance(name, provider);
    target(
        name + " PRIVATEKEYBLOB",
        export(name, pair.getPrivate(), CapiKeyBlobSpec.class),
        input -> factory.generatePrivate(new CapiKeyBlobSpec(input, 1)));
    target(
        name + " PUBLICKEYBLOB",
        export(name, pair.getPublic(), CapiKeyBlobSpec.class),
        input -> factory.generatePublic(new CapiKeyBlobSpec(input)));
    target(
        name + " PKCS #8",
        pair.getPrivate().getEncoded(),
        input -> factory.generatePrivate(new PKCS8EncodedKeySpec(input)));
    target(
        name + " X.509",
        pair.getPublic().getEncoded(),
        input -> factory.generatePublic(new X509EncodedKeySpec(input)));
    target(name + " serialised", serialise(pair.getPrivate()), FuzzTest::deserialise);
    target(name + " serialised public", serialise(pair.getPublic()), FuzzTest::deserialise);
    if (!name.equals("CALG_DH_SF")) {
      target(
          name + " PVK",
          export(name, pair.getPrivate(), CapiPvkSpec.class),
          input -> factory.generatePrivate(new CapiPvkSpec(input, PASSWORD, 1)));
    }
    if (name.startsWith("CALG_RSA")) {
      target(
          name + " SNK",
          export(name, pair.getPublic(), CapiSnkSpec.class),
          input -> factory.generatePublic(new CapiSnkSpec(input)));
    } else {
      target(
          name + " PRIVATEKEYBLOB of version 3",
          export(name, pair.getPrivate(), CapiKeyBlobVer3Spec.class),
          input -> factory.generatePrivate(new CapiKeyBlobSpec(input, 1)));
      target(
          name + " PUBLICKEYBLOB of version 3",
          export(name, pair.getPublic(), CapiKeyBlobVer3Spec.class),
          input -> factory.generatePublic(new CapiKeyBlobSpec(input)));
    }
  }

  private SecretKey session(String algorithm) throws Exception {
    KeyGenerator generator = KeyGenerator.getInstance(algorithm, rsaAes);
    generator.init(new CapiKeyGenParameterSpec(1));
    return generator.generateKey();
  }

  private void sessionKeyTargets() throws Exception {
    for (String algorithm : List.of("CALG_RC2", "CALG_RC4", "CALG_3DES", "CALG_AES_256")) {
      SecretKey key = session(algorithm);
      target(algorithm + " serialised", serialise(key), FuzzTest::deserialise);
      SecretKeyFactory factory = SecretKeyFactory.getInstance(algorithm, rsaAes);
      CapiKeyBlobSpec spec = (CapiKeyBlobSpec) factory.getKeySpec(key, CapiKeyBlobSpec.class);
      target(
          algorithm + " PLAINTEXTKEYBLOB",
          spec.getEncoded(),
          input -> factory.generateSecret(new CapiKeyBlobSpec(input, 1)));
      target(
          algorithm + " raw",
          spec.getEncoded(),
          input -> factory.translateKey(new SecretKeySpec(input, algorithm)));
      wrapTarget("SIMPLEBLOB", key, rsa.getPublic(), rsa.getPrivate(), algorithm);
      wrapTarget("SYMMETRICWRAPKEYBLOB", key, session("CALG_3DES"), null, algorithm);
      target(
          algorithm + " as data",
          new byte[24],
          input -> {
            Cipher cipher = Cipher.getInstance(algorithm, rsaAes);
            cipher.init(Cipher.DECRYPT_MODE, key);
            return cipher.doFinal(input);
          });
    }
    target(
        "RSA data",
        new byte[64],
        input -> {
          Cipher cipher = Cipher.getInstance("CALG_RSA_KEYX", provider);
          cipher.init(Cipher.DECRYPT_MODE, rsa.getPrivate());
          return cipher.doFinal(input);
        });
  }

  private void wrapTarget(String blob, Key key, Key wrapping, Key unwrapping, String algorithm)
      throws Exception {
    Cipher cipher = Cipher.getInstance(blob, rsaAes);
    cipher.init(Cipher.WRAP_MODE, wrapping);
    target(
        algorithm + " " + blob,
        cipher.wrap(key),
        input -> {
          Cipher reader = Cipher.getInstance(blob, rsaAes);
          reader.init(Cipher.UNWRAP_MODE, unwrapping == null ? wrapping : unwrapping);
          return reader.unwrap(input, algorithm, Cipher.SECRET_KEY);
        });
  }

  private void storeTargets() throws Exception {
    for (KeyPair pair : List.of(rsa, dss, dh)) {
      String kind = pair.getPrivate().getAlgorithm();
      KeyStore store = KeyStore.getInstance("CAPI-PFX", provider);
      store.load(null, PASSWORD);
      store.setEntry("a", new CapiKeyPairEntry(pair), null);
      ByteArrayOutputStream file = new ByteArrayOutputStream();
      store.store(file, PASSWORD);
      target(
          kind + " PFX",
          file.toByteArray(),
          input -> {
            KeyStore read = KeyStore.getInstance("CAPI-PFX", provider);
            read.load(new ByteArrayInputStream(input), PASSWORD);
            for (String alias : Collections.list(read.aliases())) {
              read.getEntry(alias, null);
            }
            return null;
          });
      target(
          kind + " PKCS #8 as an entry",
          pair.getPrivate().getEncoded(),
          input -> {
            KeyStore read = KeyStore.getInstance("CAPI-PFX", provider);
            read.load(null, PASSWORD);
            read.setKeyEntry("b", new Foreign(input, kind), PASSWORD, null);
            return read.getKey("b", PASSWORD);
          });
    }
  }

  private record Foreign(byte[] getEncoded, String getAlgorithm) implements PrivateKey {
    private static final long serialVersionUID = 1L;

    @Override
    public byte[] getEncoded() {
      return getEncoded.clone();
    }

    @Override
    public String getAlgorithm() {
      return getAlgorithm;
    }

    @Override
    public String getFormat() {
      return "PKCS#8";
    }
  }

  private void parameterTargets() throws Exception {
    for (String name : List.of("CALG_DSS_SIGN", "CALG_DH_SF", "CALG_RC2", "CALG_AES_128")) {
      byte[] sample = new byte[16];
      if (name.equals("CALG_DSS_SIGN") || name.equals("CALG_DH_SF")) {
        KeyPair pair = name.equals("CALG_DH_SF") ? dh : dss;
        AlgorithmParameters made = AlgorithmParameters.getInstance(name, provider);
        made.init(
            pair == dh
                ? ((javax.crypto.interfaces.DHKey) pair.getPublic()).getParams()
                : new java.security.spec.DSAParameterSpec(
                    dsa(pair).getP(), dsa(pair).getQ(), dsa(pair).getG()));
        sample = made.getEncoded("CAPI");
        byte[] der = made.getEncoded();
        target(name + " parameters in DER", der, input -> parameters(name, input, "ASN.1"));
      }
      target(name + " parameters", sample, input -> parameters(name, input, "CAPI"));
    }
  }

  private static java.security.interfaces.DSAParams dsa(KeyPair pair) {
    return ((java.security.interfaces.DSAKey) pair.getPublic()).getParams();
  }

  private Object parameters(String name, byte[] input, String format) throws Exception {
    AlgorithmParameters parameters = AlgorithmParameters.getInstance(name, provider);
    parameters.init(input, format);
    Failures.refusalOrValue("toString of parameters", parameters::toString);
    return parameters.getEncoded();
  }

  private static byte[] serialise(Object key) throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(key);
    }
    return bytes.toByteArray();
  }

  private static Object deserialise(byte[] input) throws Exception {
    try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(input))) {
      in.setObjectInputFilter(info ->
          info.arrayLength() > 1 << 20
              ? java.io.ObjectInputFilter.Status.REJECTED
              : java.io.ObjectInputFilter.Status.UNDECIDED);
      return in.readObject();
    }
  }

  @ParameterizedTest
  @MethodSource("targets")
  void alteredInput_isTakenOrRefusedWithACode(Target target) {
    Random random = new Random(SEED ^ target.name().hashCode());
    long end = System.nanoTime() + SECONDS * 1_000_000_000L / targets.size();
    for (int i = 0; i < INPUTS || (SECONDS > 0 && System.nanoTime() < end); i++) {
      byte[] input = altered(target.sample(), i, random);
      String call = target + " " + HexFormat.of().formatHex(input);
      Failures.refusalOrValue(call, () -> target.taker().take(input))
          .ifPresent(result -> use(call, result));
    }
  }

  /** First every truncation of the beginning, then bits, bytes, DWORDs and runs altered. */
  private static byte[] altered(byte[] sample, int number, Random random) {
    if (number == 0) {
      return sample.clone();
    }
    if (number <= 30) {
      return Arrays.copyOf(sample, Math.min(number - 1, sample.length));
    }
    byte[] input = sample.clone();
    for (int change = 1 + random.nextInt(3); change > 0; change--) {
      int at = random.nextInt(random.nextBoolean() ? input.length : Math.min(40, input.length));
      switch (random.nextInt(7)) {
        case 0 -> input[at] ^= (byte) (1 << random.nextInt(Byte.SIZE));
        case 1 -> input[at] = (byte) random.nextInt();
        case 2 -> fill(input, at, 4, random.nextBoolean() ? 0 : 0xFF);
        case 3 -> fill(input, at, 64, random.nextBoolean() ? 0 : 0xFF);
        case 4 -> {
          fill(input, at, 20, 0);
          input[at] = (byte) random.nextInt(4);
        }
        case 5 -> input = Arrays.copyOf(input, 1 + random.nextInt(2 * input.length));
        default -> {
          int from = random.nextInt(input.length);
          int length = Math.min(random.nextInt(32), input.length - Math.max(at, from));
          System.arraycopy(input.clone(), from, input, at, length);
        }
      }
    }
    return input;
  }

  private static void fill(byte[] input, int at, int length, int value) {
    Arrays.fill(input, at, Math.min(input.length, at + length), (byte) value);
  }

  private void use(String call, Object result) {
    List<Callable<Object>> uses = new ArrayList<>();
    if (result instanceof Key key) {
      uses.add(key::getEncoded);
      uses.add(() -> serialise((Serializable) key));
      uses.add(key::toString);
    }
    if (result instanceof PrivateKey key) {
      uses.add(() -> sign(key));
      uses.add(() -> decrypt(key));
      uses.add(() -> agree(key));
    }
    if (result instanceof PublicKey key) {
      uses.add(() -> verify(key));
      uses.add(() -> encrypt("CALG_RSA_KEYX", key));
      uses.add(() -> {
        Cipher cipher = Cipher.getInstance("SIMPLEBLOB", rsaAes);
        cipher.init(Cipher.WRAP_MODE, key);
        return cipher.wrap(session("CALG_RC4"));
      });
    }
    if (result instanceof CapiSecretKey key) {
      uses.add(() -> encrypt(key.getAlgId().name(), key));
      uses.add(() -> mac(key));
    }
    for (Callable<Object> use : uses) {
      Failures.refusalOrValue("use of " + call, use);
    }
  }

  private Object sign(PrivateKey key) throws Exception {
    Signature signature = signature(key);
    signature.initSign(key);
    signature.update((byte) 1);
    return signature.sign();
  }

  private Object verify(PublicKey key) throws Exception {
    Signature signature = signature(key);
    signature.initVerify(key);
    signature.update((byte) 1);
    byte[] numbers = new byte[40];
    Arrays.fill(numbers, (byte) 1);
    return signature.verify(
        key.getAlgorithm().equals("RSA")
            ? new BigInteger("1").shiftLeft(500).toByteArray()
            : numbers);
  }

  private Signature signature(Key key) throws Exception {
    return Signature.getInstance(
        key.getAlgorithm().equals("RSA")
            ? "CALG_SHA1withCALG_RSA_SIGN"
            : "CALG_SHA1withCALG_DSS_SIGN",
        provider);
  }

  private Object decrypt(PrivateKey key) throws Exception {
    Cipher cipher = Cipher.getInstance("CALG_RSA_KEYX", provider);
    cipher.init(Cipher.DECRYPT_MODE, key);
    return cipher.doFinal(new byte[64]);
  }

  private Object encrypt(String algorithm, Key key) throws Exception {
    Cipher cipher = Cipher.getInstance(algorithm, rsaAes);
    cipher.init(Cipher.ENCRYPT_MODE, key);
    return cipher.doFinal(new byte[16]);
  }

  private Object agree(PrivateKey key) throws Exception {
    KeyAgreement agreement = KeyAgreement.getInstance("CALG_DH_SF", provider);
    agreement.init(key);
    agreement.doPhase(dh.getPublic(), true);
    return agreement.generateSecret();
  }

  private Object mac(SecretKey key) throws Exception {
    Mac mac = Mac.getInstance("CALG_MAC", provider);
    mac.init(key);
    return mac.doFinal(new byte[9]);
  }
}
