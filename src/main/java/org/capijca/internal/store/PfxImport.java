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
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
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
import org.capijca.internal.engine.pkcs12.CertificateBag;
import org.capijca.internal.engine.pkcs12.KeyBag;
import org.capijca.internal.engine.pkcs12.KeyRecord;
import org.capijca.internal.engine.pkcs12.LeftOut;
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
  private final List<CertificateOfFile> certificates = new ArrayList<>();
  private final List<LeftOut> leftOut;

  /**
   * What came of a file.
   *
   * @param containers the containers with their pairs
   * @param certificates those that are with none of the pairs, in the order of the file
   * @param leftOut what no container holds
   */
  record Result(
      List<Container> containers, List<X509Certificate> certificates, List<LeftOut> leftOut) {}

  private record CertificateOfFile(X509Certificate certificate, Optional<String> localKeyId) {}

  private PfxImport(CspContext context, PairImport pairs, List<LeftOut> leftOut) {
    this.pairs = pairs;
    this.rows = new PairRows(context);
    this.leftOut = new ArrayList<>(leftOut);
  }

  /**
   * The containers.
   *
   * @throws KeyStoreException if keys are to come in with flags that need a user, and there is none
   *     (NTE_SILENT_CONTEXT)
   */
  static Result read(PfxContents contents, CspContext context, PairImport pairs)
      throws KeyStoreException {
    if (contents.keys().stream().anyMatch(key -> key.attributes().keyRecord().isEmpty())) {
      pairs.requireUser();
    }
    PfxImport read = new PfxImport(context, pairs, contents.leftOut());
    contents.certificates().forEach(read::add);
    contents.keys().forEach(read::add);
    return new Result(List.copyOf(read.containers.values()), read.allCertificates(), read.leftOut);
  }

  private void add(CertificateBag bag) {
    try {
      certificates.add(
          new CertificateOfFile(Certificates.decode(bag.encoded()), bag.attributes().localKeyId()));
    } catch (KeyStoreException e) {
      leftOut.add(LeftOut.because(e));
    }
  }

  private List<X509Certificate> allCertificates() {
    return certificates.stream().map(CertificateOfFile::certificate).toList();
  }

  private List<X509Certificate> unusedCertificates() {
    Set<Certificate> used =
        containers.values().stream()
            .flatMap(container -> container.pairs().stream())
            .flatMap(pair -> pair.chain().stream())
            .collect(Collectors.toSet());
    return allCertificates().stream().filter(each -> !used.contains(each)).toList();
  }

  /** A key that no container can hold is left out. */
  private void add(KeyBag bag) {
    Optional<String> name = bag.attributes().friendlyName().filter(given -> !given.isEmpty());
    try {
      StoredPair pair = pair(bag);
      List<Certificate> chain =
          leaf(pair, bag.attributes().localKeyId())
              .map(leaf -> Certificates.chain(leaf, allCertificates()))
              .orElse(List.of());
      add(name.orElseGet(() -> generatedName(pair)), pair.withChain(chain));
    } catch (KeyStoreException e) {
      LeftOut reason = LeftOut.because(e);
      leftOut.add(
          new LeftOut(
              name.map(given -> "the key \"" + given + "\": ").orElse("a key: ") + reason.what(),
              reason.error()));
    }
  }

  private StoredPair pair(KeyBag bag) throws KeyStoreException {
    byte[] encoded = bag.privateKeyInfo();
    try {
      Kind kind = PairImport.kind(encoded);
      return pair(bag, kind, PairImport.body(kind, encoded));
    } catch (RuntimeException e) {
      throw NTE_BAD_DATA.as(KeyStoreException::new, "the key's encoding is damaged", e);
    } finally {
      Arrays.fill(encoded, (byte) 0);
    }
  }

  /** Takes over the body, or wipes it where no CSP has such keys. */
  private StoredPair pair(KeyBag bag, Kind kind, PrivateBody body) throws KeyStoreException {
    Optional<Csp> csp = bag.attributes().cspName().flatMap(Csp::fromName);
    Optional<KeySpec> usage = SlotUsage.slot(bag.keyUsage());
    Optional<KeyRecord> keyRecord = bag.attributes().keyRecord();
    StoredPair pair = null;
    try {
      pair =
          keyRecord.isPresent()
              ? own(keyRecord.get(), rows.ofFile(kind, csp, usage, row -> true), body)
              : pairs.ofFile(
                  rows.ofFile(kind, csp, usage, row -> row.importsLength(body.bitLength())), body);
      return pair;
    } finally {
      if (pair == null) {
        body.wipe();
      }
    }
  }

  /** A pair that this provider wrote comes back as it was. */
  private static StoredPair own(KeyRecord keyRecord, KeyPairRow row, PrivateBody body)
      throws KeyStoreException {
    try {
      PairKeyImport.checkLength(row, body.bitLength(), KeyStoreException::new);
      return new StoredPair(
          row,
          KeyFlag.fromBits(keyRecord.flags()),
          keyRecord.publicBlob().isPresent() ? complete(body, keyRecord.publicBlob().get()) : body,
          List.of(),
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

  /**
   * The certificate with the public key of the pair. Identifiers, which others get wrong or give
   * twice, only choose between several.
   */
  private Optional<X509Certificate> leaf(StoredPair pair, Optional<String> localKeyId) {
    List<CertificateOfFile> matching =
        certificates.stream().filter(each -> Certificates.isFor(pair, each.certificate())).toList();
    return matching.stream()
        .filter(each -> localKeyId.isPresent() && each.localKeyId().equals(localKeyId))
        .findFirst()
        .or(() -> matching.stream().findFirst())
        .map(CertificateOfFile::certificate);
  }

  /** Windows gives containers of its own a GUID for a name; this one is always the same. */
  private static String generatedName(StoredPair pair) {
    return "{" + UUID.nameUUIDFromBytes(pair.publicKey().getEncoded()) + "}";
  }

  /** Under its name, shortened and with a number where that is too long or taken. */
  private void add(String name, StoredPair pair) {
    ContainerFamily family = pair.row().algorithm().kind().family();
    int number = 1;
    while (isTaken(family, ContainerName.numbered(name, number), pair.slot())) {
      number++;
    }
    String free = ContainerName.numbered(name, number);
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
