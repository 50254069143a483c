// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.internal.container;

import java.security.KeyStoreException;
import java.security.cert.Certificate;
import java.security.cert.CertificateEncodingException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.capijca.KeyFlag;
import org.capijca.KeySlot;
import org.capijca.internal.blob.BlobException;
import org.capijca.internal.blob.DiscreteLogPublicKeyData;
import org.capijca.internal.blob.PublicKeyData;
import org.capijca.internal.csp.KeyPairAlgorithm;
import org.capijca.internal.keypair.KeyPairFamilies;
import org.capijca.internal.primitive.pkcs12.BagAttributes;
import org.capijca.internal.primitive.pkcs12.CertificateBag;
import org.capijca.internal.primitive.pkcs12.KeyBag;
import org.capijca.internal.primitive.pkcs12.KeyRecord;
import org.capijca.internal.primitive.pkcs12.PfxContents;

/**
 * Arranges containers in a PFX file as Windows does: the container name becomes the friendly name,
 * the slot a key usage, and the CSP is named.
 */
final class PfxExport {
  private final List<KeyBag> keys = new ArrayList<>();
  private final List<CertificateBag> leaves = new ArrayList<>();
  private final Set<Certificate> leafCertificates = new HashSet<>();
  private final Set<Certificate> above = new LinkedHashSet<>();
  private final List<String> emptyNames = new ArrayList<>();

  private PfxExport() {}

  /**
   * Returns the contents of the file; the caller wipes them.
   *
   * @param others certificates that were loaded with the key pairs; omitted if there are no key
   *     pairs
   */
  static PfxContents contents(
      Collection<Container> containers, Collection<? extends Certificate> others)
      throws KeyStoreException {
    PfxExport export = new PfxExport();
    for (Container container : containers) {
      export.add(container);
    }
    if (!export.keys.isEmpty()) {
      export.above.addAll(others);
    }
    export.above.removeAll(export.leafCertificates);
    List<CertificateBag> certificates = new ArrayList<>(export.leaves);
    for (Certificate certificate : export.above) {
      certificates.add(new CertificateBag(encoded(certificate)));
    }
    return new PfxContents(export.keys, certificates, export.emptyNames);
  }

  private void add(Container container) throws KeyStoreException {
    if (container.isEmpty()) {
      emptyNames.add(container.name());
    }
    for (StoredKeyPair pair : container.pairs()) {
      add(container.name(), pair);
    }
  }

  private void add(String name, StoredKeyPair pair) throws KeyStoreException {
    String id = localKeyId(keys.size() + 1);
    if (!pair.chain().isEmpty()) {
      leaves.add(
          new CertificateBag(encoded(pair.chain().get(0)), BagAttributes.ofCertificate(name, id)));
      leafCertificates.add(pair.chain().get(0));
      above.addAll(pair.chain().subList(1, pair.chain().size()));
    }
    byte[] encoded = KeyPairFamilies.of(pair.row().algorithm().kind()).privateEncoding(pair.body());
    try {
      keys.add(
          KeyBag.of(
              encoded,
              usage(pair),
              new BagAttributes(
                  Optional.of(name),
                  Optional.of(id),
                  Optional.of(pair.row().csp().providerName()),
                  Optional.of(keyRecord(pair)))));
    } finally {
      Arrays.fill(encoded, (byte) 0);
    }
  }

  /**
   * Omits the key usage for keys that cannot sign: they need not be marked as key exchange keys,
   * and the JDK cannot read Diffie-Hellman keys from a PrivateKeyInfo with attributes.
   */
  private static OptionalInt usage(StoredKeyPair pair) {
    boolean canSign =
        Arrays.stream(KeyPairAlgorithm.values())
            .filter(each -> each.kind() == pair.row().algorithm().kind())
            .anyMatch(each -> each.slot().equals(Optional.of(KeySlot.AT_SIGNATURE)));
    return canSign ? OptionalInt.of(SlotUsage.of(pair.slot())) : OptionalInt.empty();
  }

  /** Returns a little-endian counter, as PFXExportCertStore writes it. */
  private static String localKeyId(int number) {
    return HexFormat.of().toHexDigits(Integer.reverseBytes(number));
  }

  private static KeyRecord keyRecord(StoredKeyPair pair) {
    return new KeyRecord(
        KeyFlag.toBits(KeyPairEntryImport.withoutArchivable(pair.flags())),
        pair.created(),
        publicBlob(pair));
  }

  /**
   * Returns the version 3 BLOB of DSS and Diffie-Hellman keys: PKCS #8 has no fields for the seed,
   * J, and the Q of Diffie-Hellman keys.
   */
  private static Optional<String> publicBlob(StoredKeyPair pair) {
    PublicKeyData body = pair.body().publicBody();
    if (!(body instanceof DiscreteLogPublicKeyData discreteLog)) {
      return Optional.empty();
    }
    try {
      return Optional.of(HexFormat.of().formatHex(discreteLog.toVersion3Blob(pair.row().algId())));
    } catch (BlobException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] encoded(Certificate certificate) throws KeyStoreException {
    try {
      return certificate.getEncoded();
    } catch (CertificateEncodingException e) {
      throw new KeyStoreException("a certificate has no encoding", e);
    }
  }
}
