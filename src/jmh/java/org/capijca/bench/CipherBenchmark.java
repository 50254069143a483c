package org.capijca.bench;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.RC2ParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.capijca.spec.CapiKeyBlobSpec;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** A message with key and IV set-up, CBC and PKCS #5 padding, or RC4; the cipher object is kept. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class CipherBenchmark {
  private static final Map<String, String> CAPI_NAMES =
      Map.of(
          "AES", "CALG_AES_256",
          "DESede", "CALG_3DES",
          "DES", "CALG_DES",
          "RC2", "CALG_RC2",
          "RC4", "CALG_RC4");
  private static final Map<String, Integer> ALG_IDS =
      Map.of("AES", 0x6610, "DESede", 0x6603, "DES", 0x6601, "RC2", 0x6602, "RC4", 0x6801);
  private static final Map<String, Integer> KEY_BYTES =
      Map.of("AES", 32, "DESede", 24, "DES", 8, "RC2", 16, "RC4", 16);
  private static final int RC2_BITS = 128;

  @Param({"SunJCE", "CAPI", "BC"})
  String peer;

  @Param({"AES", "DESede", "DES", "RC2", "RC4"})
  String algorithm;

  @Param({"64", "16384", "1048576"})
  int size;

  @Param({"encrypt", "decrypt"})
  String direction;

  private Cipher cipher;
  private SecretKey key;
  private int opmode;
  private byte[] input;
  private byte[] output;

  /** Sets up, and compares what comes out with the JDK's ciphertext. */
  @Setup
  public void prepare() throws Exception {
    Random random = new Random(1);
    byte[] keyBytes = new byte[KEY_BYTES.get(algorithm)];
    random.nextBytes(keyBytes);
    byte[] plain = new byte[size];
    random.nextBytes(plain);
    Cipher jdk = Cipher.getInstance(transformation(), Peers.of("SunJCE"));
    init(jdk, Cipher.ENCRYPT_MODE, new SecretKeySpec(keyBytes, algorithm));
    byte[] encrypted = jdk.doFinal(plain);

    boolean encrypts = direction.equals("encrypt");
    opmode = encrypts ? Cipher.ENCRYPT_MODE : Cipher.DECRYPT_MODE;
    input = encrypts ? plain : encrypted;
    key = peer.equals(Peers.CAPI) ? capiKey(keyBytes) : new SecretKeySpec(keyBytes, algorithm);
    cipher =
        Cipher.getInstance(
            peer.equals(Peers.CAPI) ? CAPI_NAMES.get(algorithm) : transformation(), Peers.of(peer));
    init(cipher, opmode, key);
    Checks.that(Arrays.equals(cipher.doFinal(input), encrypts ? encrypted : plain), "same text");
    output = new byte[size + 64];
  }

  private String transformation() {
    return algorithm.equals("RC4") ? "RC4" : algorithm + "/CBC/PKCS5Padding";
  }

  private SecretKey capiKey(byte[] keyBytes) throws GeneralSecurityException {
    byte[] blob = new byte[12 + keyBytes.length];
    blob[0] = 8;
    blob[1] = 2;
    blob[4] = (byte) (int) ALG_IDS.get(algorithm);
    blob[5] = (byte) (ALG_IDS.get(algorithm) >> 8);
    blob[8] = (byte) keyBytes.length;
    System.arraycopy(keyBytes, 0, blob, 12, keyBytes.length);
    return SecretKeyFactory.getInstance(CAPI_NAMES.get(algorithm), Peers.of(Peers.CAPI))
        .generateSecret(new CapiKeyBlobSpec(blob));
  }

  private void init(Cipher target, int mode, SecretKey with) throws GeneralSecurityException {
    if (target.getProvider().getName().equals(Peers.CAPI) || algorithm.equals("RC4")) {
      target.init(mode, with);
    } else if (algorithm.equals("RC2")) {
      target.init(mode, with, new RC2ParameterSpec(RC2_BITS, new byte[8]));
    } else {
      target.init(mode, with, new IvParameterSpec(new byte[algorithm.equals("AES") ? 16 : 8]));
    }
  }

  @Benchmark
  public int message() throws GeneralSecurityException {
    init(cipher, opmode, key);
    return cipher.doFinal(input, 0, input.length, output, 0);
  }
}
