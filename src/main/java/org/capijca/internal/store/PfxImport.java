package org.capijca.internal.store;

import static org.capijca.CapiError.NTE_BAD_DATA;

import java.security.KeyStoreException;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.capijca.Csp;
import org.capijca.KeyFlag;
import org.capijca.KeySpec;
import org.capijca.internal.blob.BlobException;
import org.capijca.internal.blob.DlPrivateBody;
import org.capijca.internal.blob.DlPublicBody;
import org.capijca.internal.blob.PairBlobs;
import org.capijca.internal.blob.PrivateBody;
import org.capijca.internal.blob.PublicBody;
import org.capijca.internal.context.CspContext;
import org.capijca.internal.engine.pkcs12.BagAttributes;
import org.capijca.internal.engine.pkcs12.CertificateBag;
import org.capijca.internal.engine.pkcs12.KeyBag;
import org.capijca.internal.engine.pkcs12.KeyRecord;
import org.capijca.internal.engine.pkcs12.PfxContents;
import org.capijca.internal.key.PairKeyImport;
import org.capijca.internal.table.ContainerFamily;
import org.capijca.internal.table.KeyPairRow;
import org.capijca.internal.table.PairAlgorithm.Kind;

/** Makes containers of what a PFX file holds: this provider's own files, and those of others. */
final class PfxImport {
  private final PairImport pairs;
  private final PairRows rows;
  private final Map<String, Container> containers = new LinkedHashMap<>();
  private final List<X509Certificate> certificates = new ArrayList<>();
  private final Map<String, X509Certificate> certificatesById = new LinkedHashMap<>();

  private PfxImport(CspContext context, PairImport pairs) {
    this.pairs = pairs;
    this.rows = new PairRows(context);
  }

  /**
   * The containers.
   *
   * @throws KeyStoreException if a key is none that a CSP could hold
   */
  static List<Container> containers(PfxContents contents, CspContext context, PairImport pairs)
      throws KeyStoreException {
    PfxImport read = new PfxImport(context, pairs);
    for (CertificateBag bag : contents.certificates()) {
      read.add(bag);
    }
    for (KeyBag bag : contents.keys()) {
      read.add(bag);
    }
    return new ArrayList<>(read.containers.values());
  }

  private void add(CertificateBag bag) throws KeyStoreException {
    X509Certificate certificate = Certificates.decode(bag.encoded());
    certificates.add(certificate);
    bag.attributes().localKeyId().ifPresent(id -> certificatesById.put(id, certificate));
  }

  private void add(KeyBag bag) throws KeyStoreException {
    byte[] encoded = bag.privateKeyInfo();
    try {
      StoredPair pair = pair(bag, encoded, chain(bag.attributes()));
      Optional<X509Certificate> leaf =
          pair.chain().isEmpty() ? certificateOf(pair) : Optional.empty();
      if (leaf.isPresent()) {
        pair.body().wipe();
        pair = pair(bag, encoded, Certificates.chain(leaf.get(), certificates));
      }
      Certificates.check(pair);
      add(bag.attributes().friendlyName().orElse(generatedName(pair)), pair);
    } finally {
      Arrays.fill(encoded, (byte) 0);
    }
  }

  private StoredPair pair(KeyBag bag, byte[] encoded, List<Certificate> chain)
      throws KeyStoreException {
    BagAttributes attributes = bag.attributes();
    Kind kind = PairImport.kind(encoded);
    Optional<Csp> csp = attributes.cspName().flatMap(Csp::named);
    Optional<KeySpec> slot = SlotUsage.slot(bag.keyUsage());
    return attributes.keyRecord().isPresent()
        ? own(attributes.keyRecord().get(), rows.choose(kind, csp, slot, chain), encoded, chain)
        : pairs.ofEncoded(encoded, csp, slot, chain);
  }

  /** A pair that this provider wrote comes back as it was. */
  private static StoredPair own(
      KeyRecord keyRecord, KeyPairRow row, byte[] encoded, List<Certificate> chain)
      throws KeyStoreException {
    try {
      PrivateBody body = PairImport.body(row, encoded);
      PairKeyImport.checkLength(row, body.bitLength(), KeyStoreException::new);
      return new StoredPair(
          row,
          KeyFlag.of(keyRecord.flags()),
          keyRecord.publicBlob().isPresent() ? complete(body, keyRecord.publicBlob().get()) : body,
          chain,
          keyRecord.created());
    } catch (BlobException | IllegalArgumentException e) {
      throw NTE_BAD_DATA.as(KeyStoreException::new, "this provider's own attribute is damaged", e);
    }
  }

  private static PrivateBody complete(PrivateBody body, String publicBlob) throws BlobException {
    PublicBody known = PairBlobs.readPublic(HexFormat.of().parseHex(publicBlob)).body();
    if (body instanceof DlPrivateBody secret
        && known instanceof DlPublicBody open
        && open.domain().isPresent()) {
      DlPrivateBody complete = secret.withDomain(open.domain().get());
      secret.wipe();
      return complete;
    }
    return body;
  }

  /** The certificate with the key's identifier, and what is above it. */
  private List<Certificate> chain(BagAttributes attributes) {
    return attributes
        .localKeyId()
        .map(certificatesById::get)
        .map(leaf -> Certificates.chain(leaf, certificates))
        .orElse(List.of());
  }

  /** For files without identifiers: the certificate with the public key of the pair. */
  private Optional<X509Certificate> certificateOf(StoredPair pair) {
    return certificates.stream()
        .filter(certificate -> Certificates.isFor(pair, certificate))
        .findFirst();
  }

  /** Windows gives containers of its own a GUID for a name; this one is always the same. */
  private static String generatedName(StoredPair pair) {
    return "{" + UUID.nameUUIDFromBytes(pair.publicKey().getEncoded()) + "}";
  }

  private void add(String name, StoredPair pair) throws KeyStoreException {
    ContainerFamily family = pair.row().algorithm().kind().family();
    String free = name;
    for (int number = 2; isTaken(family, free, pair.slot()); number++) {
      free = name + " (" + number + ")";
    }
    ContainerName.check(free);
    String key = key(family, free);
    containers.put(key, containers.getOrDefault(key, Container.empty(family, free)).with(pair));
  }

  private boolean isTaken(ContainerFamily family, String name, KeySpec slot) {
    Container container = containers.get(key(family, name));
    return container != null && container.pair(slot).isPresent();
  }

  private static String key(ContainerFamily family, String name) {
    return family + ContainerName.fold(name);
  }
}
