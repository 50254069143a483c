// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.security.KeyPair;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Collections;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.ASN1TaggedObject;
import org.bouncycastle.asn1.BEROctetString;
import org.bouncycastle.asn1.BERSequence;
import org.bouncycastle.asn1.BERSet;
import org.bouncycastle.asn1.BERTaggedObject;
import org.bouncycastle.asn1.BERTags;
import org.bouncycastle.asn1.pkcs.ContentInfo;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.capijca.interfaces.CapiPrivateKey;
import org.capijca.spec.CapiKeyPairEntry;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * PFX files in BER with indefinite lengths and octet strings in pieces, as Netscape's library and
 * old versions of Bouncy Castle write them.
 */
@Tag("unit")
class PfxBerTest {
  private static final int PIECE = 20;

  /** The same value with indefinite lengths, down to the contents of octet strings. */
  private static ASN1Encodable ber(ASN1Encodable value) {
    if (value instanceof ASN1Sequence sequence) {
      return new BERSequence(each(sequence.toArray()));
    }
    if (value instanceof ASN1Set set) {
      return new BERSet(each(set.toArray()));
    }
    if (value instanceof ASN1OctetString octets) {
      return new BEROctetString(octets.getOctets(), PIECE);
    }
    if (value instanceof ASN1TaggedObject tagged
        && tagged.hasTagClass(BERTags.CONTEXT_SPECIFIC)
        && tagged.isExplicit()) {
      return new BERTaggedObject(true, tagged.getTagNo(), ber(tagged.getExplicitBaseObject()));
    }
    return value;
  }

  private static ASN1Encodable[] each(ASN1Encodable[] values) {
    return Arrays.stream(values)
        .map(value -> ber(value.toASN1Primitive()))
        .toArray(ASN1Encodable[]::new);
  }

  private static byte[] ber(byte[] der) throws IOException {
    byte[] ber = ber(ASN1Primitive.fromByteArray(der)).toASN1Primitive().getEncoded();
    assertThat(ber[1]).as("indefinite length").isEqualTo((byte) 0x80);
    return ber;
  }

  @Test
  void fileWithIndefiniteLengthsAtEveryLevel_isRead() throws Exception {
    KeyPair pair = PfxMaker.rsa();
    X509Certificate certificate = PfxMaker.selfSigned("CN=ber", pair);
    ContentInfo safe =
        PfxMaker.safe(
            PfxMaker.key(pair.getPrivate(), PfxMaker.name("c"), PfxMaker.id(1)),
            PfxMaker.certificate(certificate.getEncoded(), PfxMaker.id(1)));
    byte[] contents = ASN1OctetString.getInstance(safe.getContent()).getOctets();
    ContentInfo berSafe =
        new ContentInfo(PKCSObjectIdentifiers.data, new BEROctetString(ber(contents), PIECE));
    byte[] authSafe = ber(new BERSequence(berSafe).getEncoded());

    byte[] file = ber(PfxMaker.ofContent(PfxMaker.passwordBytes(TestStores.PASSWORD), authSafe));

    KeyStore store = TestStores.load(file);
    assertThat(Collections.list(store.aliases())).containsExactly("c/AT_KEYEXCHANGE");
    assertThat(((CapiPrivateKey) store.getKey("c", null)).getKeyLength()).isEqualTo(1024);
    assertThat(store.getCertificate("c")).isEqualTo(certificate);
  }

  @Test
  void encryptedFileWithIndefiniteLengths_isRead() throws Exception {
    KeyStore written = TestStores.create();
    written.load(null, null);
    KeyPair pair = TestStores.pair("AT_SIGNATURE", 512 << 16 | 1);
    written.setEntry("c", new CapiKeyPairEntry(pair), null);

    KeyStore store = TestStores.load(ber(TestStores.stored(written)));

    assertThat(store.getKey("c", null)).isEqualTo(pair.getPrivate());
  }
}
