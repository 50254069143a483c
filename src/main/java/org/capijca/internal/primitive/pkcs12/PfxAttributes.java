// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.primitive.pkcs12;

import java.io.IOException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.OptionalInt;
import org.bouncycastle.asn1.ASN1BitString;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.DERBMPString;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.pkcs.Attribute;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.Extension;

/** Reads and writes the attributes of bags. */
final class PfxAttributes {
  /** Microsoft CSP name, szOID_PKCS_12_KEY_PROVIDER_NAME_ATTR. */
  private static final ASN1ObjectIdentifier CSP_NAME =
      new ASN1ObjectIdentifier("1.3.6.1.4.1.311.17.1");

  /**
   * This provider's own attribute, identified by a UUID: SEQUENCE { flags INTEGER, created INTEGER
   * (milliseconds since 1970), publicBlob OCTET STRING OPTIONAL }.
   */
  private static final ASN1ObjectIdentifier KEY_RECORD =
      new ASN1ObjectIdentifier("2.25.251285361803605108673558234227318048268");

  private PfxAttributes() {}

  /**
   * Reads the attributes of a bag. Malformed attributes are ignored, since the key can be used
   * without them.
   *
   * @throws IOException if this provider's own attribute is malformed (NTE_BAD_DATA), since the
   *     flags of the key would be lost
   */
  static BagAttributes read(ASN1Set attributes) throws IOException {
    Optional<ASN1Encodable> keyRecord = value(attributes, KEY_RECORD);
    return new BagAttributes(
        value(attributes, PKCSObjectIdentifiers.pkcs_9_at_friendlyName).flatMap(AttributeText::of),
        value(attributes, PKCSObjectIdentifiers.pkcs_9_at_localKeyId)
            .map(PfxAttributes::identifier),
        value(attributes, CSP_NAME).flatMap(AttributeText::of),
        keyRecord.isEmpty()
            ? Optional.empty()
            : Optional.of(
                Asn1.parse("this provider's own attribute", () -> keyRecord(keyRecord.get()))));
  }

  /** Returns the first byte of a key usage among attributes; empty if there is none. */
  static OptionalInt keyUsage(ASN1Set attributes) {
    return value(attributes, Extension.keyUsage)
        .map(ASN1Encodable::toASN1Primitive)
        .filter(ASN1BitString.class::isInstance)
        .map(bits -> ((ASN1BitString) bits).getBytes())
        .filter(bits -> bits.length > 0)
        .map(bits -> OptionalInt.of(Byte.toUnsignedInt(bits[0])))
        .orElse(OptionalInt.empty());
  }

  private static Optional<ASN1Encodable> value(ASN1Set attributes, ASN1ObjectIdentifier type) {
    if (attributes == null) {
      return Optional.empty();
    }
    for (ASN1Encodable each : attributes) {
      if (each.toASN1Primitive() instanceof ASN1Sequence attribute
          && attribute.size() == 2
          && attribute.getObjectAt(0).equals(type)
          && attribute.getObjectAt(1).toASN1Primitive() instanceof ASN1Set values
          && values.size() > 0) {
        return Optional.of(values.getObjectAt(0));
      }
    }
    return Optional.empty();
  }

  private static String identifier(ASN1Encodable value) {
    if (value.toASN1Primitive() instanceof ASN1OctetString octets) {
      return HexFormat.of().formatHex(octets.getOctets());
    }
    return value.toString();
  }

  private static String hex(ASN1Encodable value) {
    return HexFormat.of().formatHex(ASN1OctetString.getInstance(value).getOctets());
  }

  private static KeyRecord keyRecord(ASN1Encodable value) {
    ASN1Sequence sequence = ASN1Sequence.getInstance(value);
    return new KeyRecord(
        ASN1Integer.getInstance(sequence.getObjectAt(0)).intValueExact(),
        Instant.ofEpochMilli(ASN1Integer.getInstance(sequence.getObjectAt(1)).longValueExact()),
        sequence.size() > 2 ? Optional.of(hex(sequence.getObjectAt(2))) : Optional.empty());
  }

  static ASN1Set write(BagAttributes attributes) {
    ASN1EncodableVector all = new ASN1EncodableVector();
    attributes
        .localKeyId()
        .ifPresent(id -> add(all, PKCSObjectIdentifiers.pkcs_9_at_localKeyId, octets(id)));
    attributes
        .friendlyName()
        .ifPresent(
            name -> add(all, PKCSObjectIdentifiers.pkcs_9_at_friendlyName, new DERBMPString(name)));
    attributes.cspName().ifPresent(name -> add(all, CSP_NAME, new DERBMPString(name)));
    attributes.keyRecord().ifPresent(keyRecord -> add(all, KEY_RECORD, write(keyRecord)));
    return all.size() == 0 ? null : new DERSet(all);
  }

  private static ASN1Encodable write(KeyRecord keyRecord) {
    ASN1EncodableVector fields = new ASN1EncodableVector();
    fields.add(new ASN1Integer((long) keyRecord.flags()));
    fields.add(new ASN1Integer(keyRecord.created().toEpochMilli()));
    keyRecord.publicBlob().ifPresent(blob -> fields.add(octets(blob)));
    return new DERSequence(fields);
  }

  private static ASN1Encodable octets(String hex) {
    return new DEROctetString(HexFormat.of().parseHex(hex));
  }

  private static void add(ASN1EncodableVector all, ASN1ObjectIdentifier type, ASN1Encodable value) {
    all.add(new Attribute(type, new DERSet(value)));
  }
}
