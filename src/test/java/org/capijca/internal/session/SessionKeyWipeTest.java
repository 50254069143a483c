// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.capijca.CapiFailureAssert.assertThatCapi;

import java.lang.reflect.Field;
import java.security.InvalidKeyException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.security.auth.Destroyable;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.capijca.AlgId;
import org.capijca.CapiError;
import org.capijca.CipherMode;
import org.capijca.Csp;
import org.capijca.KeyFlag;
import org.capijca.KeyPermission;
import org.capijca.internal.csp.KeyAttributes;
import org.capijca.internal.csp.SessionKeyRow;
import org.capijca.internal.primitive.cipher.CipherEngine;
import org.capijca.vectors.PlainKeys;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mockito.MockedStatic;
import org.mockito.Mockito;

/** Tests what a session key reveals, and that nothing of it remains after it is destroyed. */
@SuppressWarnings("try") // the mocks are active until they are closed
@Tag("unit")
class SessionKeyWipeTest {
  private static final byte[] VALUE = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16};

  private static SessionKey rc2(KeyFlag... flags) {
    return PlainKeys.key(Csp.MS_STRONG_PROV, AlgId.CALG_RC2, VALUE, flags);
  }

  private static SessionKeyRow row() {
    return rc2().row();
  }

  private static byte[] material(SessionKey key) throws Exception {
    Field field = SessionKey.class.getDeclaredField("material");
    field.setAccessible(true);
    return (byte[]) field.get(key);
  }

  private static void refused(CapiError error, Class<?> type, ThrowingCallable call) {
    assertThatCapi(call).fails(type).with(error);
  }

  @Test
  void destroy_wipesKeyAndSalt() throws Exception {
    SessionKey key = rc2().withSalt(new byte[] {17, 18, 19});
    byte[] material = material(key);
    assertThat(material).hasSize(19).doesNotContain(0);

    key.destroy();

    assertThat(material).containsOnly(0);
  }

  @Test
  void destroy_doesNotAffectCopies() throws Exception {
    SessionKey key = rc2();
    List<SessionKey> copies =
        List.of(
            key.withSalt(new byte[0]),
            key.withIV(new byte[8]),
            key.withMode(CipherMode.CRYPT_MODE_ECB),
            key.withPermissions(Set.of(KeyPermission.CRYPT_READ)));

    key.destroy();

    assertThat(copies).allSatisfy(copy -> assertThat(material(copy)).isEqualTo(VALUE));
  }

  @Test
  void destroyedKey_revealsNothing() {
    SessionKey key = rc2(KeyFlag.CRYPT_EXPORTABLE);
    key.destroy();
    CipherEngine engine = Mockito.mock(CipherEngine.class);

    List<ThrowingCallable> calls =
        List.of(
            key::getEncoded,
            key::getSalt,
            key::keyValue,
            key::cipherKey,
            () -> key.setUp(engine, true, new byte[8]));
    calls.forEach(call -> refused(CapiError.NTE_BAD_KEY_STATE, IllegalStateException.class, call));
    Mockito.verifyNoInteractions(engine);
    refused(CapiError.NTE_BAD_KEY_STATE, InvalidKeyException.class, () -> SessionKey.require(key));
  }

  @Test
  void nonExportableKey_hasNoEncoding() {
    SessionKey key = rc2();

    assertThat(key.getEncoded()).isNull();
    assertThat(key.getFormat()).isNull();
    refused(
        CapiError.NTE_BAD_KEY_STATE,
        InvalidKeyException.class,
        () -> key.requireExportable(InvalidKeyException::new));
    assertThat(rc2(KeyFlag.CRYPT_EXPORTABLE).getEncoded()).isEqualTo(VALUE);
  }

  /** A two-key triple DES key is completed with its first third; a 24-byte key is complete. */
  @Test
  void cipherKey_isExtendedToThreeThirds() {
    SessionKey two = PlainKeys.key(Csp.MS_STRONG_PROV, AlgId.CALG_3DES_112, VALUE);
    byte[] completed = two.cipherKey();

    assertThat(completed).hasSize(24).startsWith(VALUE).endsWith(1, 2, 3, 4, 5, 6, 7, 8);
    byte[] whole = new byte[24];
    whole[23] = 9;
    assertThat(PlainKeys.key(Csp.MS_STRONG_PROV, AlgId.CALG_3DES, whole).cipherKey())
        .isEqualTo(whole);
  }

  /** The hash code depends on algorithm and state, but not on the key value. */
  @Test
  void hashCode_dependsOnPublicPropertiesOnly() {
    SessionKey key = rc2();
    SessionKey other = PlainKeys.key(Csp.MS_STRONG_PROV, AlgId.CALG_RC2, new byte[16]);

    assertThat(key.hashCode()).isNotZero().isEqualTo(other.hashCode());
    assertThat(key.hashCode()).isNotEqualTo(key.withMode(CipherMode.CRYPT_MODE_ECB).hashCode());
    assertThat(key.state().hashCode())
        .isNotZero()
        .isNotEqualTo(key.withIV(VALUE).state().hashCode());
  }

  @Test
  void destroy_destroysObjectsDerivedFromKey() throws Exception {
    SessionKey key = rc2();
    Destroyable dependent = Mockito.mock(Destroyable.class);
    key.attach(dependent);

    key.destroy();

    Mockito.verify(dependent).destroy();
  }

  @Test
  void destroy_destroysAllObjectsDerivedFromKey_alsoAfterOneIsGone() throws Exception {
    SessionKey key = rc2();
    Destroyable gone = Mockito.mock(Destroyable.class);
    key.attach(gone);
    Mockito.when(gone.isDestroyed()).thenReturn(true);
    List<Destroyable> dependents =
        Stream.generate(() -> Mockito.mock(Destroyable.class)).limit(20).toList();
    dependents.forEach(key::attach);

    key.destroy();
    key.destroy();

    for (Destroyable dependent : dependents) {
      Mockito.verify(dependent).destroy();
    }
    Mockito.verify(gone, Mockito.never()).destroy();
  }

  @Test
  void objectOfDestroyedKey_isDestroyedAtOnce() throws Exception {
    SessionKey key = rc2();
    key.destroy();
    Destroyable dependent = Mockito.mock(Destroyable.class);

    refused(CapiError.NTE_BAD_KEY_STATE, IllegalStateException.class, () -> key.attach(dependent));

    Mockito.verify(dependent).destroy();
  }

  @Test
  void feedbackWidthAndEffectiveLength_haveExactLimits() {
    SessionKey key = rc2();

    assertThat(key.withModeBits(1).getModeBits()).isEqualTo(1);
    assertThat(key.withEffectiveKeyLength(40).getEffectiveKeyLength()).isEqualTo(40);
    refused(
        CapiError.NTE_BAD_KEY_STATE,
        IllegalArgumentException.class,
        () -> key.withEffectiveKeyLength(39));
  }

  @Test
  void importedKeyValue_isWiped() throws Exception {
    byte[] value = VALUE.clone();

    SessionKey key = SessionKeyImport.plain(row(), value, Set.of(), InvalidKeyException::new);

    assertThat(value).containsOnly(0);
    assertThat(key.keyValue()).isEqualTo(VALUE);
    byte[] tooLong = new byte[17];
    Arrays.fill(tooLong, (byte) 1);
    refused(
        CapiError.NTE_BAD_DATA,
        InvalidKeyException.class,
        () -> SessionKeyImport.plain(row(), tooLong, Set.of(), InvalidKeyException::new));
    assertThat(tooLong).containsOnly(0);
  }

  @ParameterizedTest
  @CsvSource({
    "16, true, true",
    "15, true, true",
    "16, false, false",
    "4, true, false",
    "20, true, false",
    "-1, false, false"
  })
  void copyOfUnwrappedKeyValue_isWiped_andNoRefusedKeyIsMade(
      int length, boolean intact, boolean accepted) {
    byte[] bytes = Arrays.copyOf(VALUE, 24);
    SessionKeyRow rc4 = PlainKeys.key(Csp.MS_STRONG_PROV, AlgId.CALG_RC4, VALUE).row();
    List<byte[]> copies = new ArrayList<>();
    Optional<SessionKey> result;
    try (MockedStatic<SessionKey> statics =
        Mockito.mockStatic(
            SessionKey.class,
            call -> {
              copies.add(call.getArgument(1));
              return call.callRealMethod();
            })) {
      result = SessionKeyImport.unwrapped(rc4, bytes, length, intact, Set.of());
    }

    assertThat(copies).hasSize(accepted ? 1 : 0).allSatisfy(c -> assertThat(c).containsOnly(0));
    assertThat(result.isPresent()).isEqualTo(accepted);
    result.ifPresent(key -> assertThat(key.keyValue()).isEqualTo(Arrays.copyOf(VALUE, length)));
  }

  /** Bytes of the right length become the key itself; longer ones are copied and wiped. */
  @Test
  void bytesFromWhichKeyIsCut_areWiped() {
    KeyTemplate template = KeyTemplate.of(KeyAttributes.of(row(), Set.of()), 16);
    byte[] longer = Arrays.copyOf(VALUE, 20);
    Arrays.fill(longer, 16, 20, (byte) 17);

    assertThat(template.cut(longer)).isEqualTo(VALUE);
    assertThat(longer).containsOnly(0);
    byte[] exact = VALUE.clone();
    assertThat(template.cut(exact)).isSameAs(exact).isEqualTo(VALUE);
  }

  @Test
  void extendedKey_leavesNoShorterCopy() {
    byte[] copy = VALUE.clone();

    assertThat(SessionKey.completed(copy, 24)).hasSize(24).startsWith(VALUE);
    assertThat(copy).containsOnly(0);
  }
}
