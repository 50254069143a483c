// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.blob;

import static org.assertj.core.api.Assertions.assertThat;
import static org.capijca.CapiFailureAssert.assertThatCapi;

import java.math.BigInteger;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import org.capijca.AlgId;
import org.capijca.CapiError;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("unit")
class DiscreteLogKeyDataTest {
  /** SHA-1 of the four BLOBs of the sample key, computed by an independent program. */
  @Test
  void dssBlobs_haveKnownHashes() throws Exception {
    DiscreteLogPrivateKeyData key = Samples.dss512();
    AlgId alg = AlgId.CALG_DSS_SIGN;

    assertBlob(key.publicBody().toBlob(alg), 252, "85767dc1714f06881ae7f9909a599561ee8b0843");
    assertBlob(key.toBlob(alg), 208, "a2eda39c52a4556760d17f953d0bb4f8241bcb58");
    assertBlob(
        key.publicBody().toVersion3Blob(alg), 304, "5ace4b3dff91ef310c3f68e9f4be5d903f11ea9a");
    assertBlob(key.toVersion3Blob(alg), 328, "7f54cc5f0fb935f2287c7c46ce676947e288e536");
  }

  private static void assertBlob(byte[] blob, int size, String sha1) throws Exception {
    assertThat(blob).hasSize(size);
    assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-1").digest(blob)))
        .isEqualTo(sha1);
  }

  @Test
  void version2PrivateBlob_isReadWithComputedY() throws Exception {
    byte[] blob = Samples.dss512().toBlob(AlgId.CALG_DSS_SIGN);
    DiscreteLogPrivateKeyData read =
        (DiscreteLogPrivateKeyData) KeyPairBlobs.readPrivate(blob).body();

    assertThat(read.y()).isEqualTo(Samples.number("dss512.y"));
    assertThat(read.publicBody().toBlob(AlgId.CALG_DSS_SIGN))
        .isEqualTo(Samples.dss512().publicBody().toBlob(AlgId.CALG_DSS_SIGN));
  }

  /** DSSSEED of a key from another implementation: 24 bytes of 0xFF (.NET, OpenSSL). */
  @Test
  void missingSeed_isAllOnes() throws Exception {
    BigInteger p = Samples.number("dss512.p");
    DomainParameterData domain =
        DomainParameterData.of(
            p, Samples.number("dss512.q"), Samples.number("dss512.g"), null, null);
    byte[] blob =
        DiscreteLogPublicKeyData.of(DiscreteLogFormat.DSS, domain, Samples.number("dss512.y"))
            .toBlob(AlgId.CALG_DSS_SIGN);

    byte[] seed = new byte[24];
    Arrays.fill(seed, (byte) 0xFF);
    assertThat(Arrays.copyOfRange(blob, blob.length - 24, blob.length)).isEqualTo(seed);
  }

  /** Layout of the page "Diffie-Hellman Key BLOBs". */
  @Test
  void dhBlobs_haveDocumentedLayout() throws Exception {
    DiscreteLogPrivateKeyData key = Samples.dh512(false);
    byte[] publicBlob = key.publicBody().toBlob(AlgId.CALG_DH_SF);
    byte[] privateBlob = key.toBlob(AlgId.CALG_DH_SF);

    String y = HexFormat.of().formatHex(Samples.bytes("dss512.y"));
    assertThat(HexFormat.of().formatHex(publicBlob))
        .isEqualTo("0602000001aa00000044483100020000" + y);
    assertThat(HexFormat.of().formatHex(privateBlob))
        .isEqualTo(
            "0702000001aa00000044483200020000"
                + HexFormat.of().formatHex(Samples.bytes("dss512.p"))
                + HexFormat.of().formatHex(Samples.bytes("dss512.g"))
                + HexFormat.of().formatHex(Samples.bytes("dss512.x"))
                + "00".repeat(44));
    assertThat(((DiscreteLogPublicKeyData) KeyPairBlobs.readPublic(publicBlob).body()).domain())
        .isEmpty();
  }

  /** Windows programs import keys with an X of full length and G = 2. */
  @Test
  void dhKeyWithFullLengthXAndSmallG_isAccepted() throws Exception {
    BigInteger p = Samples.number("dss512.p");
    BigInteger x = p.subtract(BigInteger.TWO);
    DomainParameterData domain = DomainParameterData.of(p, null, BigInteger.TWO, null, null);
    BigInteger y = BigInteger.TWO.modPow(x, p);
    byte[] blob =
        DiscreteLogPrivateKeyData.of(DiscreteLogFormat.DH, domain, y, x)
            .toBlob(AlgId.CALG_DH_EPHEM);

    DiscreteLogPrivateKeyData read =
        (DiscreteLogPrivateKeyData) KeyPairBlobs.readPrivate(blob).body();

    assertThat(read.x()).isEqualTo(x);
    assertThat(read.y()).isEqualTo(y);
  }

  @Test
  void dhPublicKeyWithoutGroup_cannotBecomeVersion3() throws Exception {
    byte[] blob = Samples.dh512(false).publicBody().toBlob(AlgId.CALG_DH_SF);
    DiscreteLogPublicKeyData read = (DiscreteLogPublicKeyData) KeyPairBlobs.readPublic(blob).body();

    KeyPairBlobsTest.assertRefused(
        () -> read.toVersion3Blob(AlgId.CALG_DH_SF), CapiError.NTE_BAD_KEY_STATE);
  }

  @Test
  void publicParameters_areReadWithAndWithoutHeader() throws Exception {
    for (DiscreteLogFormat format : DiscreteLogFormat.values()) {
      DiscreteLogPrivateKeyData key =
          format == DiscreteLogFormat.DSS ? Samples.dss512() : Samples.dh512(true);
      byte[] blob = key.publicBody().toVersion3Blob(AlgId.CALG_DSS_SIGN);
      byte[] withoutY = Arrays.copyOf(blob, blob.length - 64);
      byte[] withoutHeader = Arrays.copyOfRange(withoutY, 8, withoutY.length);

      for (byte[] structure : new byte[][] {blob, withoutY, withoutHeader}) {
        DomainParameterData domain = DomainParameterData.readPublicParameters(structure, format);
        assertThat(domain.p()).isEqualTo(Samples.number("dss512.p"));
        assertThat(domain.q()).contains(Samples.number("dss512.q"));
        assertThat(domain.g()).isEqualTo(Samples.number("dss512.g"));
      }
      KeyPairBlobsTest.assertRefused(
          () ->
              DomainParameterData.readPublicParameters(
                  Arrays.copyOf(withoutY, withoutY.length - 1), format),
          CapiError.NTE_BAD_DATA);
    }
    byte[] secret = Samples.dss512().toVersion3Blob(AlgId.CALG_DSS_SIGN);
    KeyPairBlobsTest.assertRefused(
        () -> DomainParameterData.readPublicParameters(secret, DiscreteLogFormat.DSS),
        CapiError.NTE_BAD_TYPE);
    KeyPairBlobsTest.assertRefused(
        () -> DomainParameterData.readPublicParameters(new byte[3], DiscreteLogFormat.DSS),
        CapiError.NTE_BAD_DATA);
    byte[] version2 = Samples.dss512().publicBody().toBlob(AlgId.CALG_DSS_SIGN);
    KeyPairBlobsTest.assertRefused(
        () -> DomainParameterData.readPublicParameters(version2, DiscreteLogFormat.DSS),
        CapiError.NTE_BAD_VER);
  }

  @Test
  void zeroPOrQ_isRefused() throws Exception {
    byte[] blob = Samples.dss512().publicBody().toVersion3Blob(AlgId.CALG_DSS_SIGN);
    byte[] zeroPVersion2 = Samples.dss512().publicBody().toBlob(AlgId.CALG_DSS_SIGN);
    Arrays.fill(zeroPVersion2, 16, 16 + 64, (byte) 0);
    KeyPairBlobsTest.assertRefused(
        () -> KeyPairBlobs.readPublic(zeroPVersion2), CapiError.NTE_BAD_DATA);
    byte[] zeroP = blob.clone();
    Arrays.fill(zeroP, 48, 48 + 64, (byte) 0);
    byte[] zeroQ = blob.clone();
    Arrays.fill(zeroQ, 48 + 64, 48 + 84, (byte) 0);

    KeyPairBlobsTest.assertRefused(() -> KeyPairBlobs.readPublic(zeroP), CapiError.NTE_BAD_DATA);
    KeyPairBlobsTest.assertRefused(() -> KeyPairBlobs.readPublic(zeroQ), CapiError.NTE_BAD_DATA);
  }

  /** Version 2 implies that Q and X have 160 bits and that J is unknown. */
  @Test
  void version2Key_isWrittenAsVersion3WithoutJ() throws Exception {
    DiscreteLogPrivateKeyData key = Samples.dss512();
    AlgId alg = AlgId.CALG_DSS_SIGN;
    DiscreteLogPrivateKeyData read =
        (DiscreteLogPrivateKeyData) KeyPairBlobs.readPrivate(key.toBlob(alg)).body();
    DomainParameterData domain =
        DomainParameterData.of(
            read.domain().p(),
            read.domain().q().orElseThrow(),
            read.domain().g(),
            null,
            Samples.bytes("dss512.seed"));
    DiscreteLogPrivateKeyData withoutJ =
        DiscreteLogPrivateKeyData.of(DiscreteLogFormat.DSS, domain, key.y(), key.x());

    assertThat(read.toVersion3Blob(alg)).isEqualTo(withoutJ.toVersion3Blob(alg)).hasSize(284);
    assertThat(read.publicBody().toVersion3Blob(alg))
        .isEqualTo(withoutJ.publicBody().toVersion3Blob(alg))
        .hasSize(260);
    DiscreteLogPublicKeyData readPublic =
        (DiscreteLogPublicKeyData) KeyPairBlobs.readPublic(key.publicBody().toBlob(alg)).body();
    assertThat(readPublic.y()).isEqualTo(key.y());
    assertThat(readPublic.domain().orElseThrow().p()).isEqualTo(domain.p());
  }

  @Test
  void version3Key_isWrittenAsVersion2() throws Exception {
    checkVersion2(Samples.dss512(), AlgId.CALG_DSS_SIGN);
    checkVersion2(Samples.dh512(true), AlgId.CALG_DH_SF);
  }

  private static void checkVersion2(DiscreteLogPrivateKeyData key, AlgId algId)
      throws BlobException {
    PrivateKeyData read = KeyPairBlobs.readPrivate(key.toVersion3Blob(algId)).body();

    assertThat(read.toBlob(algId)).isEqualTo(key.toBlob(algId));
    assertThat(read.publicBody().toBlob(algId)).isEqualTo(key.publicBody().toBlob(algId));
  }

  @Test
  void seedField_isCounterAndReversedSeed() {
    byte[] field = Samples.bytes("dss512.seed");
    byte[] seed = HexFormat.of().parseHex("c3f86e1f0877029307fc927e160ab48d01d7e858");

    assertThat(DomainParameterData.seedField(389, seed)).isEqualTo(field);
  }

  @Test
  void subgroupOfOtherLength_isRefused() throws Exception {
    BigInteger p = Samples.number("dss512.p");
    DomainParameterData domain =
        DomainParameterData.of(p, BigInteger.ONE.shiftLeft(167), BigInteger.TWO, null, null);

    KeyPairBlobsTest.assertRefused(
        () -> DiscreteLogPublicKeyData.of(DiscreteLogFormat.DSS, domain, BigInteger.TWO),
        CapiError.NTE_BAD_DATA);
    KeyPairBlobsTest.assertRefused(
        () ->
            DiscreteLogPrivateKeyData.of(
                DiscreteLogFormat.DSS, domain, BigInteger.TWO, BigInteger.TWO),
        CapiError.NTE_BAD_DATA);
  }

  /** Without Q the order of G is unknown, and several peers could reveal X. */
  @Test
  void onlyFirstPeer_isAccepted_asOftenAsWanted() throws Exception {
    DiscreteLogPrivateKeyData key = Samples.dh512(false);
    BigInteger first = BigInteger.valueOf(1 << 20);

    assertThat(key.isFirstPeer(first)).isTrue();
    assertThat(key.isFirstPeer(BigInteger.valueOf(1 << 20))).as("an equal number").isTrue();
    assertThat(key.isFirstPeer(BigInteger.TEN)).isFalse();
    assertThat(key.isFirstPeer(first)).isTrue();
  }

  @Test
  void otherY_isNoticed_unlessItIsComputed() throws Exception {
    DiscreteLogPrivateKeyData key = Samples.dss512();
    DiscreteLogPrivateKeyData other =
        DiscreteLogPrivateKeyData.of(
            DiscreteLogFormat.DSS, key.domain(), key.y().subtract(BigInteger.ONE), key.x());
    DiscreteLogPrivateKeyData withoutY =
        DiscreteLogPrivateKeyData.of(DiscreteLogFormat.DSS, key.domain(), key.x());

    assertThat(key.yBelongsToX()).isTrue();
    assertThat(other.yBelongsToX()).isFalse();
    assertThat(withoutY.yBelongsToX()).isTrue();
    assertThat(withoutY.y()).isEqualTo(key.y());
    assertThat(withoutY.yBelongsToX()).isTrue();
  }

  @Test
  void domainParametersOfSameGroup_areAdded() throws Exception {
    DiscreteLogPrivateKeyData key = Samples.dh512(false);
    DomainParameterData known = Samples.dh512(true).domain();
    DiscreteLogPrivateKeyData withoutY =
        DiscreteLogPrivateKeyData.of(DiscreteLogFormat.DH, key.domain(), key.x());

    for (DiscreteLogPrivateKeyData each : new DiscreteLogPrivateKeyData[] {key, withoutY}) {
      DiscreteLogPrivateKeyData complete = each.withDomain(known);
      assertThat(complete.domain().q()).isEqualTo(known.q()).isPresent();
      assertThat(complete.x()).isEqualTo(key.x());
      assertThat(complete.y()).isEqualTo(key.y());
    }
    DomainParameterData otherG =
        DomainParameterData.of(known.p(), null, BigInteger.TWO, null, null);
    DomainParameterData otherP =
        DomainParameterData.of(known.p().add(BigInteger.TWO), null, known.g(), null, null);
    for (DomainParameterData other : new DomainParameterData[] {otherG, otherP}) {
      KeyPairBlobsTest.assertRefused(() -> key.withDomain(other), CapiError.NTE_BAD_DATA);
    }
  }

  /** A Q with leading zero bytes has 20 bytes nevertheless, since DSS keys are read with these. */
  @Test
  void shortQ_isWrittenInTwentyBytes() throws Exception {
    BigInteger q = BigInteger.ONE.shiftLeft(151).add(BigInteger.ONE);
    DomainParameterData domain =
        DomainParameterData.of(Samples.number("dss512.p"), q, BigInteger.TWO, null, null);

    byte[] dss = domain.toPublicParameters(DiscreteLogFormat.DSS);
    byte[] dh = domain.toPublicParameters(DiscreteLogFormat.DH);

    assertThat(dss).hasSize(dh.length + 1);
    DomainParameterData read = DomainParameterData.readPublicParameters(dss, DiscreteLogFormat.DSS);
    assertThat(read.q()).contains(q);
    assertThat(read.widthQ()).isEqualTo(20);
    assertThat(DomainParameterData.readPublicParameters(dh, DiscreteLogFormat.DH).widthQ())
        .isEqualTo(19);
  }

  /** bitlenX may be shorter than Q, but not longer. */
  @Test
  void lengthOfX_isLimitedByQ() throws Exception {
    byte[] blob = Samples.dss512().toVersion3Blob(AlgId.CALG_DSS_SIGN);
    int bitlenX = 8 + 4 * Integer.BYTES;
    assertThat(blob[bitlenX]).isEqualTo((byte) 160);
    byte[] longer = Arrays.copyOf(blob, blob.length + 1);
    longer[bitlenX] = (byte) 161;
    byte[] shorter = blob.clone();
    shorter[bitlenX] = (byte) 152;

    assertThat(KeyPairBlobs.readPrivate(shorter).body().toVersion3Blob(AlgId.CALG_DSS_SIGN))
        .hasSize(blob.length - 1);
    assertThatCapi(() -> KeyPairBlobs.readPrivate(longer))
        .fails(BlobException.class)
        .hasMessageContaining("bitlenX 161 is too long")
        .with(CapiError.NTE_BAD_DATA);
  }
}
