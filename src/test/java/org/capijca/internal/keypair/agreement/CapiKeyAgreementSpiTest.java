// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.keypair.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.capijca.CapiFailureAssert.assertThatCapi;
import static org.capijca.MockedUser.questionAbout;
import static org.mockito.Mockito.clearInvocations;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.InvalidAlgorithmParameterException;
import java.security.InvalidKeyException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.ProviderException;
import java.security.PublicKey;
import java.security.Security;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import javax.crypto.KeyAgreement;
import javax.crypto.SecretKey;
import javax.crypto.ShortBufferException;
import javax.crypto.interfaces.DHPublicKey;
import javax.crypto.spec.DHParameterSpec;
import javax.crypto.spec.DHPrivateKeySpec;
import javax.crypto.spec.DHPublicKeySpec;
import javax.crypto.spec.IvParameterSpec;
import javax.security.auth.callback.CallbackHandler;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.capijca.CapiError;
import org.capijca.CapiProvider;
import org.capijca.Csp;
import org.capijca.KeyFlag;
import org.capijca.MockedUser;
import org.capijca.interfaces.CapiSecretKey;
import org.capijca.internal.blob.LittleEndianNumber;
import org.capijca.spec.AgreedKeyRule;
import org.capijca.spec.CapiKeyAgreementParameterSpec;
import org.capijca.spec.CapiKeyBlobSpec;
import org.capijca.spec.CapiKeyBlobVer3Spec;
import org.capijca.spec.CapiKeyGenParameterSpec;
import org.capijca.vectors.CapiCalls;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("unit")
class CapiKeyAgreementSpiTest {
  private static final CapiProvider PROVIDER = new CapiProvider();

  /** The first group of RFC 2409, 768 bits. */
  private static final BigInteger P =
      new BigInteger(
          "FFFFFFFFFFFFFFFFC90FDAA22168C234C4C6628B80DC1CD129024E088A67CC74020BBEA63B139B22"
              + "514A08798E3404DDEF9519B3CD3A431B302B0A6DF25F14374FE1356D6D51C245E485B576625E7EC6"
              + "F44C42E9A63A3620FFFFFFFFFFFFFFFF",
          16);

  private static final BigInteger G = BigInteger.TWO;
  private static final DHParameterSpec GROUP = new DHParameterSpec(P, G);
  private static final int LENGTH = 96;
  private static final BigInteger A = secret("CAPI DH a");
  private static final BigInteger B = secret("CAPI DH b");
  private static final BigInteger YB = G.modPow(B, P);

  /** Returns X as the SHA-512 of a text, so that the keys are reproducible. */
  private static BigInteger secret(String text) {
    try {
      return new BigInteger(1, MessageDigest.getInstance("SHA-512").digest(text.getBytes()));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Returns Z of two secrets, as long as P. */
  private static byte[] z(BigInteger a, BigInteger b) {
    byte[] bytes = G.modPow(a, P).modPow(b, P).toByteArray();
    byte[] padded = new byte[LENGTH];
    for (int i = 0; i < Math.min(LENGTH, bytes.length); i++) {
      padded[LENGTH - 1 - i] = bytes[bytes.length - 1 - i];
    }
    return padded;
  }

  private static PrivateKey privateKey(BigInteger x) throws GeneralSecurityException {
    return KeyFactory.getInstance("CALG_DH_SF", PROVIDER)
        .generatePrivate(new DHPrivateKeySpec(x, P, G));
  }

  private static PublicKey publicKey(BigInteger y) throws GeneralSecurityException {
    return KeyFactory.getInstance("CALG_DH_SF", PROVIDER)
        .generatePublic(new DHPublicKeySpec(y, P, G));
  }

  private static KeyPair pair(CapiProvider provider, String algorithm, KeyFlag... flags)
      throws GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm, provider);
    generator.initialize(
        CapiKeyGenParameterSpec.builder()
            .keyLength(LENGTH * 8)
            .flags(flags)
            .flags(KeyFlag.CRYPT_PREGEN)
            .domainParameters(GROUP)
            .build());
    return generator.generateKeyPair();
  }

  private static KeyAgreement agreement(String name, PrivateKey own, PublicKey peer)
      throws GeneralSecurityException {
    KeyAgreement agreement = KeyAgreement.getInstance(name, PROVIDER);
    agreement.init(own);
    agreement.doPhase(peer, true);
    return agreement;
  }

  private static CapiSecretKey agreed(
      PrivateKey own, PublicKey peer, String algorithm, int dwFlags, AgreedKeyRule rule)
      throws GeneralSecurityException {
    KeyAgreement agreement = KeyAgreement.getInstance("CALG_DH_SF", PROVIDER);
    agreement.init(
        own, CapiKeyAgreementParameterSpec.builder().dwFlags(dwFlags).rule(rule).build());
    agreement.doPhase(peer, true);
    return (CapiSecretKey) agreement.generateSecret(algorithm);
  }

  @Test
  void bothParties_computeSameSecret_inByteOrderOfName() throws Exception {
    PublicKey ya = publicKey(G.modPow(A, P));
    byte[] z = z(A, B);

    assertThat(agreement("CALG_DH_SF", privateKey(A), publicKey(YB)).generateSecret())
        .isEqualTo(LittleEndianNumber.reversed(z));
    assertThat(agreement("CALG_DH_EPHEM", privateKey(B), ya).generateSecret())
        .isEqualTo(LittleEndianNumber.reversed(z));
    assertThat(agreement("DiffieHellman", privateKey(B), ya).generateSecret()).isEqualTo(z);
  }

  /** Uses a Z that begins with a zero byte, which the rules treat differently. */
  @ParameterizedTest
  @CsvSource({"LE_PREFIX, true, 0", "BE_PREFIX, false, 0", "BE_STRIPPED_PREFIX, false, 1"})
  void eachRule_takesItsPartOfSecret(AgreedKeyRule rule, boolean reversed, int from)
      throws Exception {
    BigInteger x = A;
    while (z(x, B)[0] != 0 || z(x, B)[1] == 0) {
      x = x.add(BigInteger.ONE);
    }
    byte[] z = reversed ? LittleEndianNumber.reversed(z(x, B)) : z(x, B);

    CapiSecretKey key = agreed(privateKey(x), publicKey(YB), "CALG_RC4", 0x00800001, rule);

    assertThat(key.getEncoded()).isEqualTo(Arrays.copyOfRange(z, from, from + 16));
    assertThat(key.getKeyLength()).isEqualTo(128);
  }

  @Test
  void hashedRule_derivesKeyFromSha1() throws Exception {
    CapiSecretKey key =
        agreed(privateKey(A), publicKey(YB), "CALG_RC4", 0x00800001, AgreedKeyRule.SHA1_LE);

    byte[] hash = MessageDigest.getInstance("SHA-1").digest(LittleEndianNumber.reversed(z(A, B)));
    assertThat(key.getEncoded()).isEqualTo(Arrays.copyOf(hash, 16));
  }

  @ParameterizedTest
  @EnumSource(AgreedKeyRule.class)
  void withoutCryptExportable_agreedKeyIsNotExportable(AgreedKeyRule rule) throws Exception {
    CapiSecretKey key = agreed(privateKey(A), publicKey(YB), "CALG_3DES", 0, rule);

    assertThat(key.getEncoded()).isNull();
    assertThat(key.getKeyLength()).isEqualTo(192);
  }

  @Test
  void peerBlobOfEitherVersion_isAccepted() throws Exception {
    KeyPair peer = pair(PROVIDER, "CALG_DH_EPHEM");
    PrivateKey own = privateKey(A);
    KeyFactory factory = KeyFactory.getInstance("CALG_DH_EPHEM", PROVIDER);
    byte[] expected = agreement("CALG_DH_SF", own, peer.getPublic()).generateSecret();

    for (byte[] blob :
        new byte[][] {
          factory.getKeySpec(peer.getPublic(), CapiKeyBlobSpec.class).getEncoded(),
          factory.getKeySpec(peer.getPublic(), CapiKeyBlobVer3Spec.class).getEncoded()
        }) {
      KeyAgreement agreement = KeyAgreement.getInstance("CALG_DH_SF", PROVIDER);
      agreement.init(own, CapiKeyAgreementParameterSpec.builder().peerBlob(blob).build());
      assertThat(agreement.generateSecret()).isEqualTo(expected);
      assertThat(agreement.generateSecret()).as("again").isEqualTo(expected);
      for (int length = 0; length < blob.length; length++) {
        byte[] cut = Arrays.copyOf(blob, length);
        assertThatThrownBy(() ->
                agreement.init(own, CapiKeyAgreementParameterSpec.builder().peerBlob(cut).build()))
            .isInstanceOf(InvalidKeyException.class)
            .satisfies(e -> assertThat(CapiError.of(e)).isPresent());
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, -1, -2})
  void peerKeyOutsideGroup_isRefusedWithBadData(int offset) throws Exception {
    BigInteger y = offset < 0 ? P.add(BigInteger.valueOf(offset + 1)) : BigInteger.valueOf(offset);
    KeyAgreement agreement = KeyAgreement.getInstance("CALG_DH_SF", PROVIDER);
    agreement.init(privateKey(A));

    assertThatCapi(() -> agreement.doPhase(publicKey(y), true))
        .fails(GeneralSecurityException.class)
        .with(CapiError.NTE_BAD_DATA);
    assertThatThrownBy(agreement::generateSecret).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void peerKeyOutsideSubgroup_isRefusedWithBadData() throws Exception {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("CALG_DH_SF", PROVIDER);
    generator.initialize(512);
    KeyPair own = generator.generateKeyPair();
    DHPublicKey inside = (DHPublicKey) own.getPublic();
    BigInteger p = inside.getParams().getP();
    BigInteger outside = inside.getY().negate().mod(p);
    PublicKey peer =
        KeyFactory.getInstance("CALG_DH_SF", PROVIDER)
            .generatePublic(new DHPublicKeySpec(outside, p, inside.getParams().getG()));

    assertThatCapi(() -> agreement("CALG_DH_SF", own.getPrivate(), peer))
        .fails(InvalidKeyException.class)
        .with(CapiError.NTE_BAD_DATA);
  }

  @Test
  void peerKeyOfOtherGroup_isRefusedWithBadData() throws Exception {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("CALG_DH_SF", PROVIDER);
    generator.initialize(512);
    PublicKey stranger = generator.generateKeyPair().getPublic();

    assertThatCapi(() -> agreement("CALG_DH_SF", privateKey(A), stranger))
        .fails(InvalidKeyException.class)
        .with(CapiError.NTE_BAD_DATA);
  }

  /** The BLOB has P of the same length and another G, of which Y is a power too. */
  @Test
  void peerBlobOfOtherGroup_isRefusedWithBadData() throws Exception {
    KeyFactory factory = KeyFactory.getInstance("CALG_DH_SF", PROVIDER);
    PublicKey peer = factory.generatePublic(new DHPublicKeySpec(YB, P, BigInteger.valueOf(4)));
    byte[] blob = factory.getKeySpec(peer, CapiKeyBlobVer3Spec.class).getEncoded();
    KeyAgreement agreement = KeyAgreement.getInstance("CALG_DH_SF", PROVIDER);

    assertThatCapi(() ->
            agreement.init(
                privateKey(A), CapiKeyAgreementParameterSpec.builder().peerBlob(blob).build()))
        .fails(InvalidKeyException.class)
        .hasMessageContaining("P or G of the peer's key differs")
        .with(CapiError.NTE_BAD_DATA);
  }

  @Test
  void otherKeys_areRefusedWithBadKey() throws Exception {
    KeyPairGenerator rsa = KeyPairGenerator.getInstance("AT_KEYEXCHANGE", PROVIDER);
    KeyPair pair = rsa.generateKeyPair();
    KeyAgreement agreement = KeyAgreement.getInstance("CALG_DH_SF", PROVIDER);

    assertThatCapi(() -> agreement.init(pair.getPrivate()))
        .fails(InvalidKeyException.class)
        .with(CapiError.NTE_BAD_KEY);
    agreement.init(privateKey(A));
    assertThatCapi(() -> agreement.doPhase(pair.getPublic(), true))
        .fails(InvalidKeyException.class)
        .with(CapiError.NTE_BAD_KEY);
    assertThatThrownBy(() -> agreement.init(privateKey(A), new IvParameterSpec(new byte[8])))
        .isInstanceOf(InvalidAlgorithmParameterException.class);
  }

  @Test
  void thirdParty_isRefused() throws Exception {
    KeyAgreement agreement = KeyAgreement.getInstance("CALG_DH_SF", PROVIDER);
    agreement.init(privateKey(A));

    assertThatThrownBy(() -> agreement.doPhase(publicKey(YB), false))
        .isInstanceOf(IllegalStateException.class);
  }

  @ParameterizedTest
  @CsvSource({
    "CALG_RC4, 0x08000001, ERROR_INVALID_PARAMETER",
    "CALG_RC4, 0x00000040, NTE_BAD_FLAGS",
    "CALG_MD5, 0, NTE_BAD_ALGID",
    "CALG_AES_128, 0, NTE_BAD_ALGID",
    "AES, 0, NTE_BAD_ALGID"
  })
  void unsupportedAlgorithmOrFlags_areRefused(String algorithm, String dwFlags, CapiError error)
      throws Exception {
    assertThatCapi(() ->
            agreed(
                privateKey(A),
                publicKey(YB),
                algorithm,
                Integer.decode(dwFlags),
                AgreedKeyRule.LE_PREFIX))
        .fails(GeneralSecurityException.class)
        .with(error);
  }

  /**
   * A pre-master secret is as long as Z, but the length in dwFlags must be one of its algorithm.
   */
  @ParameterizedTest
  @ValueSource(strings = {"CALG_SSL3_MASTER", "CALG_TLS1_MASTER"})
  void preMasterSecret_isAgreedWithTheLengthOfItsAlgorithmOnly(String algorithm) throws Exception {
    KeyFactory factory =
        KeyFactory.getInstance("CALG_DH_EPHEM", CapiCalls.provider(Csp.MS_DEF_DH_SCHANNEL_PROV));
    KeyAgreement agreement = KeyAgreement.getInstance("CALG_DH_EPHEM", factory.getProvider());
    PublicKey peer = factory.generatePublic(new DHPublicKeySpec(YB, P, G));
    for (int bits : new int[] {0, 384, 376, 392}) {
      agreement.init(
          factory.generatePrivate(new DHPrivateKeySpec(A, P, G)),
          CapiKeyAgreementParameterSpec.builder().dwFlags(bits << 16).build());
      agreement.doPhase(peer, true);
      if (bits == 0 || bits == 384) {
        assertThat(((CapiSecretKey) agreement.generateSecret(algorithm)).getKeyLength())
            .as("%s bits", bits)
            .isEqualTo(LENGTH * Byte.SIZE);
      } else {
        assertThatCapi(() -> agreement.generateSecret(algorithm))
            .fails(InvalidKeyException.class)
            .with(CapiError.ERROR_INVALID_PARAMETER);
      }
    }
  }

  @Test
  void algIdNumber_namesServiceAndKey() throws Exception {
    PublicKey peer = publicKey(YB);

    SecretKey key = agreement("0xaa01", privateKey(A), peer).generateSecret("0x6801");

    assertThat(((CapiSecretKey) key).getAlgId().name()).isEqualTo("CALG_RC4");
  }

  @Test
  void standardAgreement_matchesJdkAndBouncyCastle() throws Exception {
    KeyPair ours = pair(PROVIDER, "CALG_DH_SF");
    BouncyCastleProvider bouncyCastle = new BouncyCastleProvider();
    for (Provider other : new Provider[] {Security.getProvider("SunJCE"), bouncyCastle}) {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("DH", other);
      generator.initialize(GROUP);
      KeyPair theirs = generator.generateKeyPair();
      KeyAgreement agreement = KeyAgreement.getInstance("DH", other);
      agreement.init(theirs.getPrivate());
      agreement.doPhase(
          KeyFactory.getInstance("DH", other)
              .generatePublic(new X509EncodedKeySpec(ours.getPublic().getEncoded())),
          true);

      KeyAgreement own = agreement("DH", ours.getPrivate(), theirs.getPublic());
      assertThat(own.generateSecret()).isEqualTo(agreement.generateSecret());
    }
  }

  @Test
  void tlsPremasterSecret_hasNoLeadingZeros_andOtherKeysAreRefused() throws Exception {
    PublicKey peer = publicKey(YB);
    KeyAgreement agreement = agreement("DiffieHellman", privateKey(A), peer);

    SecretKey key = agreement.generateSecret("TlsPremasterSecret");

    assertThat(new BigInteger(1, key.getEncoded())).isEqualTo(new BigInteger(1, z(A, B)));
    agreement.doPhase(peer, true);
    assertThatThrownBy(() -> agreement.generateSecret("AES"))
        .isInstanceOf(NoSuchAlgorithmException.class);
  }

  @Test
  void generateSecretIntoArray_requiresLength_andResetsAgreement() throws Exception {
    KeyAgreement agreement = agreement("CALG_DH_SF", privateKey(A), publicKey(YB));

    assertThatCapi(() -> agreement.generateSecret(new byte[LENGTH], 1))
        .fails(ShortBufferException.class)
        .with(CapiError.ERROR_MORE_DATA);
    byte[] secret = new byte[LENGTH + 1];
    assertThat(agreement.generateSecret(secret, 1)).isEqualTo(LENGTH);
    assertThat(Arrays.copyOfRange(secret, 1, LENGTH + 1))
        .isEqualTo(LittleEndianNumber.reversed(z(A, B)));
    assertThatThrownBy(agreement::generateSecret).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void destroyedKey_isRefused() throws Exception {
    KeyPair pair = pair(PROVIDER, "CALG_DH_SF");
    pair.getPrivate().destroy();

    assertThatCapi(() -> agreement("CALG_DH_SF", pair.getPrivate(), publicKey(YB)))
        .fails(InvalidKeyException.class)
        .with(CapiError.NTE_BAD_KEY_STATE);
  }

  @Test
  void protectedKey_requestsConsentForEachAgreement() throws Exception {
    CallbackHandler user = MockedUser.consenting();
    KeyPair pair =
        pair(
            new CapiProvider().withCallbackHandler(user),
            "CALG_DH_SF",
            KeyFlag.CRYPT_USER_PROTECTED);
    PublicKey peer = publicKey(YB);
    clearInvocations(user);
    agreement("CALG_DH_SF", pair.getPrivate(), peer).generateSecret();
    agreement("CALG_DH_SF", pair.getPrivate(), peer).generateSecret();
    verify(user, times(2)).handle(questionAbout("agree"));

    MockedUser.refuse(user);
    assertThatCapi(() -> agreement("CALG_DH_SF", pair.getPrivate(), peer).generateSecret())
        .fails(ProviderException.class)
        .with(CapiError.NTE_PERM);
  }
}
