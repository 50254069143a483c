// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.primitive.pkcs12;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Field;
import java.math.BigInteger;
import java.security.KeyPairGenerator;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.bouncycastle.crypto.engines.AESEngine;
import org.bouncycastle.crypto.modes.CBCBlockCipher;
import org.bouncycastle.crypto.paddings.PKCS7Padding;
import org.bouncycastle.crypto.paddings.PaddedBufferedBlockCipher;
import org.bouncycastle.crypto.params.KeyParameter;
import org.bouncycastle.crypto.params.ParametersWithIV;
import org.capijca.RecordedCalls;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.mockito.MockedConstruction;
import org.mockito.MockedStatic;
import org.mockito.Mockito;

/** Tests that passwords, derived keys and decrypted keys of PFX files are wiped after use. */
@SuppressWarnings("try") // the mocks are active until they are closed
@Tag("unit")
class PfxWipeTest {
  private static final char[] NOT_ASCII = "p\u00e4ssword".toCharArray();

  private static PfxPassword password() {
    return new PfxPassword(NOT_ASCII, 10);
  }

  private static byte[] file(int keys) throws Exception {
    byte[] encoded = KeyPairGenerator.getInstance("EC").generateKeyPair().getPrivate().getEncoded();
    List<KeyBag> bags = new ArrayList<>();
    for (int i = 0; i < keys; i++) {
      bags.add(KeyBag.of(encoded, OptionalInt.empty(), BagAttributes.named("key " + i)));
    }
    return PfxWriter.write(new PfxContents(bags, List.of(), List.of()), password());
  }

  @Test
  void destroyedPassword_keepsNeitherEncodingsNorDerivedKeys() throws Exception {
    PfxPassword password = password();
    PfxReader.read(file(1), password);
    Map<?, ?> derived = derived(password);
    List<byte[]> secrets = new ArrayList<>();
    derived.values().forEach(key -> secrets.add((byte[]) key));
    assertThat(secrets).as("derived keys").hasSizeGreaterThanOrEqualTo(2);
    password.forms().forEach(form -> secrets.addAll(List.of(form.pkcs12(), form.pbkdf())));
    assertThat(secrets).noneSatisfy(bytes -> assertThat(bytes).containsOnly(0));

    password.destroy();

    assertThat(derived).isEmpty();
    assertThat(secrets).allSatisfy(bytes -> assertThat(bytes).containsOnly(0));
  }

  private static Map<?, ?> derived(PfxPassword password) throws ReflectiveOperationException {
    Field field = PfxPassword.class.getDeclaredField("derived");
    field.setAccessible(true);
    return (Map<?, ?>) field.get(password);
  }

  @Test
  void decryptedKey_isWipedAfterParsing() throws Exception {
    byte[] file = file(1);

    assertThat(
            RecordedCalls.of(PfxCipher.class, byte[].class, () -> PfxReader.read(file, password())))
        .isNotEmpty()
        .allSatisfy(plain -> assertThat(plain).containsOnly(0));
  }

  @Test
  void encodedKey_isWipedAfterEncryption() throws Exception {
    assertThat(RecordedCalls.of(PfxCipher.class, byte[].class, () -> file(2)))
        .hasSizeGreaterThanOrEqualTo(2)
        .allSatisfy(plain -> assertThat(plain).containsOnly(0));
  }

  /** Only an error of the virtual machine ends the reading after a key has been read. */
  @Test
  void failingRead_wipesKeysAlreadyRead() throws Exception {
    byte[] file = file(2);
    List<KeyBag> read = new ArrayList<>();
    try (MockedStatic<KeyBag> bags =
        Mockito.mockStatic(
            KeyBag.class,
            call -> {
              if (!read.isEmpty()) {
                throw new OutOfMemoryError("second key");
              }
              Object result = call.callRealMethod();
              read.add((KeyBag) result);
              return result;
            })) {
      assertThatThrownBy(() -> PfxReader.read(file, password())).hasMessage("second key");
    }

    assertThat(read).hasSize(1);
    assertThat(read.get(0).privateKeyInfo()).hasSizeGreaterThan(30).containsOnly(0);
  }

  /** The result is a copy without the padding. */
  @Test
  void bufferOfDecryption_isWiped() throws Exception {
    byte[] text = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17};
    ParametersWithIV key = new ParametersWithIV(new KeyParameter(new byte[16]), new byte[16]);
    byte[] encrypted = Ciphering.cbc(true, AESEngine.newInstance(), key, text);
    PaddedBufferedBlockCipher real =
        new PaddedBufferedBlockCipher(
            CBCBlockCipher.newInstance(AESEngine.newInstance()), new PKCS7Padding());
    List<byte[]> buffers = new ArrayList<>();
    byte[] decrypted;
    try (MockedConstruction<PaddedBufferedBlockCipher> ciphers =
        Mockito.mockConstruction(
            PaddedBufferedBlockCipher.class,
            Mockito.withSettings()
                .defaultAnswer(call -> {
                  if (call.getMethod().getName().equals("doFinal")) {
                    buffers.add(call.getArgument(0));
                  }
                  return call.getMethod().invoke(real, call.getArguments());
                }))) {
      decrypted = Ciphering.cbc(false, AESEngine.newInstance(), key, encrypted);
    }

    assertThat(decrypted).isEqualTo(text);
    assertThat(buffers).hasSize(1).allSatisfy(buffer -> assertThat(buffer).containsOnly(0));
  }

  /** The salt of a file is adopted only by a password that is used with the same count. */
  @Test
  void saltOfFile_isAdoptedWithSameCountAndLengthOnly() {
    byte[] salt = new byte[16];
    PfxPassword password = password();
    assertThat(password.salt()).isNotEqualTo(salt);
    password.shareSalt(salt, 11);
    password.shareSalt(new byte[15], 10);
    assertThat(password.salt()).hasSize(16).isNotEqualTo(salt);

    password.shareSalt(salt, 10);

    assertThat(password.salt()).isEqualTo(salt);
    assertThat(new BigInteger(1, password().salt())).isPositive();
  }
}
